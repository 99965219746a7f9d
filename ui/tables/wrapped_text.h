#pragma once
// Words of a cell that wrap, of which a longer text shows the beginning.

#include <QString>

class QPainter;
class QRect;

namespace muster::ui {

/// Draws a text as wide as its room; one that is higher starts at the top, whatever its alignment.
void drawWrapped(QPainter& painter, const QRect& room, int alignment, const QString& text);

} // namespace muster::ui
