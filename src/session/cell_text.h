#pragma once
// How a cell's text goes to other programs and comes back: with the guard that keeps a spreadsheet from
// taking it for a formula, the same as in a CSV file for Excel.

#include <QString>

namespace muster::session {

[[nodiscard]] QString guardedCell(const QString& text);
/// The text that guardedCell was given.
[[nodiscard]] QString unguardedCell(const QString& text);

} // namespace muster::session
