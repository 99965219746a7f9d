#include "frame/side_panel.h"

#include "theme/theme.h"

#include <QPainter>

namespace muster::ui {

void SidePanel::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.setPen(theme.line);
    painter.drawLine(rect().topLeft(), rect().bottomLeft());
}

} // namespace muster::ui
