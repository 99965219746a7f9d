#pragma once
// The chosen cells of a table on the clipboard: all of them, wherever they stand, and no others.

#include "text/copied_table.h"

#include <QModelIndex>
#include <cstdint>
#include <functional>

class QTableView;

namespace muster::ui {

enum class Headings : std::uint8_t { None, All, OfSeveral }; ///< OfSeveral: unless it is one cell alone

/// What a cell is for other programs.
using CopyCell = std::function<CopiedCell(const QModelIndex&)>;

/// Its text as it stands on screen.
[[nodiscard]] CopiedCell copyShown(const QModelIndex&);

/// Puts them on the clipboard as the rows and columns that they stand in; what lies between them is empty,
/// and hidden rows are left out. Where no cell is chosen, does nothing.
void copyChosen(const QTableView&, const CopyCell&, Headings);

} // namespace muster::ui
