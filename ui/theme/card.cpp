#include "theme/card.h"

#include "theme/theme.h"

#include <QPainter>

namespace muster::ui {

Card::Card(QWidget* parent) : QFrame(parent) {}

void Card::setWarning(bool warning)
{
    m_warning = warning;
    update();
}

void Card::paintEvent(QPaintEvent*)
{
    constexpr double kRadius = 4;
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_warning ? QPen(theme.warningLine, 1.5) : QPen(theme.line));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
}

} // namespace muster::ui
