#pragma once
// What the style draws its controls with.

#include <QStyleOptionSlider>
#include <QStyleOptionViewItem>

class QPainter;

namespace muster::ui {

struct Theme;

/// The ground and outline of a button or an input; one that has the focus has a thicker one.
void drawBox(QPainter& painter, const QStyleOption& option, const QColor& ground, const Theme& theme);
/// The ground of a button: pressed, under the mouse, or at rest.
[[nodiscard]] QColor buttonGround(const QStyleOption& option, const Theme& theme);
void drawFocus(QPainter& painter, const QRect& place, const Theme& theme);
/// A small arrow downwards.
void drawChevron(QPainter& painter, const QRectF& place, const QColor& colour);
void drawScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& handle);
/// The handle's place in a scroll bar that has no arrows.
[[nodiscard]] QRect scrollHandle(const QStyleOptionSlider& option);
/// An item of a list or tree: what is chosen stands on a pale ground.
[[nodiscard]] QStyleOptionViewItem inPale(QStyleOptionViewItem item);

} // namespace muster::ui
