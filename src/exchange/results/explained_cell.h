#pragma once
// How one number of a result table is made, asked for by the names that the table uses.

#include "engine/explain.h"
#include "exchange/results/named_places.h"

namespace muster::exchange {

/// A cell by names; which of them a table needs, its rows say.
struct NamedCell : NamedPlace {
    std::string clientGroup; ///< of workload and demand_forecast
    std::string funding;     ///< of cost_by_funding; empty: no source named
    std::string measure;     ///< of measures: its name
    std::string column;      ///< empty: the table's main one
};

/// By which of the names the numbers of a table are.
struct CellNames {
    bool role = false;
    bool activity = false;
    bool clientGroup = false;
    bool funding = false;
    bool measure = false;
};

/// The tables whose numbers can be explained.
[[nodiscard]] std::vector<std::string_view> explainableTables();
/// Their columns of numbers, the main one first; of no such table none.
[[nodiscard]] std::vector<std::string_view> explainableColumns(std::string_view table);
/// By which names: none, no such table.
[[nodiscard]] std::optional<CellNames> cellNames(std::string_view table);

/// NotFound: no such table, column or name, or the cell has no figure; then the sentence says why.
[[nodiscard]] Result<engine::Explanation> explainCell(const engine::Results&, std::string_view table,
                                                      const NamedCell&);

} // namespace muster::exchange
