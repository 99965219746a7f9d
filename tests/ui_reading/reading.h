#pragma once
// What a reader sees of a widget, and what of it has no room.

#include <QStringList>
#include <functional>

class QWidget;

namespace muster::ui {
class MainWindow;
}

namespace muster::ui::test {

/// The name of the file that the dialogs import.
inline const QString kImported = QStringLiteral("plan.csv");
/// Visits every dialog, with a table to import and a copy of the plan to merge.
void walkDialogsWithFiles(MainWindow& window, const std::function<void(QWidget& dialog)>& visit);

/// The texts of the visible labels, buttons, headings, tabs, menus and fields within a widget, its own title
/// too.
[[nodiscard]] QStringList textsOf(const QWidget& top);
/// The visible labels and buttons within a widget that are smaller than their text, a line each.
[[nodiscard]] QStringList clippedIn(const QWidget& top);

} // namespace muster::ui::test
