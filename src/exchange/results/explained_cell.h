#pragma once
// How one number of a result table is made, asked for by the names that the table uses.

#include "engine/explain.h"
#include "exchange/results/named_places.h"

namespace muster::exchange {

/// By which of the names the numbers of a table are.
struct CellNames {
    bool role = false;
    bool activity = false;
    bool clientGroup = false;
    bool funding = false;
    bool measure = false;
    bool published = false; ///< figure, area, published period and source
    bool state = false;
};

/// The tables whose numbers can be explained.
[[nodiscard]] std::vector<std::string_view> explainableTables();
/// Their columns of numbers, the main one first; of no such table none.
[[nodiscard]] std::vector<std::string_view> explainableColumns(std::string_view table);
/// By which names: none, no such table.
[[nodiscard]] std::optional<CellNames> cellNames(std::string_view table);

/// NotFound: no such table, column or name, or the cell has no figure; then the sentence says why. The record
/// of staff needs the plan's history and is explained by explainRecord() (explained_beside.h).
[[nodiscard]] Result<engine::Explanation> explainCell(const engine::Results&, std::string_view table,
                                                      const NamedCell&);

} // namespace muster::exchange
