#include "frame/side_panel.h"

#include "theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>

namespace muster::ui {

namespace {

constexpr int kWidest = 440; // pixels: the page beside it needs the rest

} // namespace

void SidePanel::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.setPen(theme.line);
    painter.drawLine(rect().topLeft(), rect().bottomLeft());
}

bool SidePanel::event(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        setMinimumWidth(std::min(sizeHint().width(), kWidest));
    return QWidget::event(event);
}

} // namespace muster::ui
