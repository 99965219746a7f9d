#pragma once
// What a reader sees of a widget, and what of it has no room.

#include <QStringList>

class QWidget;

namespace muster::ui::test {

/// The texts of the visible labels, buttons, headings, tabs, menus and fields within a widget, its own title
/// too.
[[nodiscard]] QStringList textsOf(const QWidget& top);
/// The visible labels and buttons within a widget that are smaller than their text, a line each.
[[nodiscard]] QStringList clippedIn(const QWidget& top);

} // namespace muster::ui::test
