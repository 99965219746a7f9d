#pragma once
// How a cell's text goes to other programs and comes back: with the guard that keeps a spreadsheet from
// taking it for a formula, the same as in a CSV file for Excel.

#include <QString>

namespace muster::ui {

[[nodiscard]] QString guarded(const QString& text);
/// The text that guarded() was given.
[[nodiscard]] QString unguarded(const QString& text);

} // namespace muster::ui
