#pragma once
// What each column is called where headings have several levels, some of them over several columns.

#include "exchange/sense/sheet_grid.h"

#include <string>
#include <vector>

namespace muster::exchange {

/// The headings of the columns first to last (from 0), their levels joined by " / ". A cell of an upper level
/// holds for the columns to its right as far as they have headings of their own below, until the next cell
/// of its level or of one above; merged cells hold for their columns alone.
[[nodiscard]] std::vector<std::string> headingsOf(const SheetGrid&, const SheetShape&,
                                                  const std::vector<std::size_t>& headerRows,
                                                  std::size_t first, std::size_t last);

} // namespace muster::exchange
