#pragma once
// Which column of a plan's tables a heading of somebody else's table may mean: "Team" is a locality,
// "Budgeted WTE" the establishment. The words are those of councils' own lists and of the published returns.

#include "exchange/sense/sheet_sense.h"

#include <string_view>
#include <vector>

namespace muster::exchange {

/// The column's name as the tables of a plan have it, such as establishment_fte; empty where none is near.
[[nodiscard]] std::string_view columnGuess(std::string_view heading);

/// How near columns of these names come to a table of the plan.
struct TableLikeness {
    std::string_view table;
    double score = 0; ///< 1: all that a row needs is there, and nothing that the table lacks
    std::vector<std::string_view> lacking; ///< of the columns that a row needs
};
/// The tables of which at least half of what a row needs is there, the likeliest first.
[[nodiscard]] std::vector<TableLikeness> likelyTables(const std::vector<std::string_view>& columns);

} // namespace muster::exchange
