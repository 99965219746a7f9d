#include "theme/fold_mark.h"

#include <QPainter>

namespace muster::ui {

void drawFoldMark(QPainter& painter, const QPointF& middle, bool folded, const QColor& colour)
{
    const double half = kFoldMark / 2;
    const QPolygonF right{QPointF(-half, -kFoldMark), QPointF(half, 0), QPointF(-half, kFoldMark)};
    const QPolygonF down{QPointF(-kFoldMark, -half), QPointF(kFoldMark, -half), QPointF(0, half)};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon((folded ? right : down).translated(middle));
    painter.restore();
}

} // namespace muster::ui
