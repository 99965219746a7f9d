#pragma once
// The mark of a row whose rows beneath it can be folded away.

class QColor;
class QPainter;
class QPointF;

namespace muster::ui {

/// Pixels from the middle of the mark to its ends.
inline constexpr double kFoldMark = 4;

/// A triangle that points down where the rows beneath are shown, and to the right where they are folded.
void drawFoldMark(QPainter& painter, const QPointF& middle, bool folded, const QColor& colour);

} // namespace muster::ui
