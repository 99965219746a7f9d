#include "theme/rule.h"

#include "theme/theme.h"

#include <QPainter>

namespace muster::ui {

Rule::Rule(QWidget* parent) : QWidget(parent)
{
    constexpr int kHeight = 21; // the line and the air above and below it
    setFixedHeight(kHeight);
}

void Rule::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(themeOf(this).line);
    painter.drawLine(0, height() / 2, width(), height() / 2);
}

} // namespace muster::ui
