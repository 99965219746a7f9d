#include "tables/wrapped_text.h"

#include <QPainter>

namespace muster::ui {

void drawWrapped(QPainter& painter, const QRect& room, int alignment, const QString& text)
{
    const int flags = alignment | Qt::TextWordWrap;
    const bool fits = painter.boundingRect(room, Qt::TextWordWrap, text).height() <= room.height();
    painter.drawText(room, fits ? flags : (flags & ~Qt::AlignVertical_Mask) | Qt::AlignTop, text);
}

} // namespace muster::ui
