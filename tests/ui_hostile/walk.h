#pragma once
// Goes through all that the window shows of a plan, and does something at every stop.

#include "main/main_window.h"

#include <functional>

namespace muster::ui::test {

/// Visits every page with each choice of its combo boxes and lists, and the start page.
void walkPages(MainWindow& window, const std::function<void(const QString& where)>& visit);
/// Visits every dialog, shown for the window's plan; `file` is a file to import, `copy` one to merge.
void walkDialogs(MainWindow& window, const QString& file, const QString& copy,
                 const std::function<void(QWidget& dialog)>& visit);
/// Waits until all that was asked for is shown.
void settle(const MainWindow& window);

} // namespace muster::ui::test
