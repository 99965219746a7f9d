#pragma once
// Which columns of the tables that name a locality are amounts, and how the rows of two localities are put
// together.

#include "plan/table_info.h"

#include <span>

namespace muster::plan {

/// What becomes of a row of which the other locality has none that says the same.
enum class Alone {
    Moves,    ///< it goes to the other locality
    NotWhole, ///< it is a figure of a locality with all beneath it, so not one of both
};

/// How the rows of a table are put together and parted.
struct TableAmounts {
    std::string_view table;
    std::vector<std::string_view> amounts{}; ///< columns that add up
    std::vector<std::string_view> apart{};   ///< columns that must be the same for two rows to be added
    std::vector<std::string_view> set{}; ///< rows that are the same in these columns count together, whole
    bool isWithBeneath = false;          ///< a row is of its locality with all beneath it
    Alone alone = Alone::Moves;
};

/// Of every table that names a locality but positions, assumptions and posts, which have ways of their own.
[[nodiscard]] std::span<const TableAmounts> tablesOfAmounts();
/// How that table's rows are put together; rows of a table that is not known here are never added.
[[nodiscard]] const TableAmounts& amountsOf(const TableInfo&);
/// The column by which a table names a locality, or null; not of the localities themselves.
[[nodiscard]] const ColumnInfo* localityColumn(const TableInfo&);

} // namespace muster::plan
