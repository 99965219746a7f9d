#pragma once
// A cell of a plain table as a screen reader says it.

#include <QModelIndex>
#include <QString>

namespace muster::ui {

/// "North, Found: 0.75": the first text of its row and its column's heading, then what it shows.
[[nodiscard]] QString spokenCell(const QModelIndex& cell);

} // namespace muster::ui
