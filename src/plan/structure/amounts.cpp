#include "plan/structure/amounts.h"

#include <algorithm>

namespace muster::plan {

std::span<const TableAmounts> tablesOfAmounts()
{
    static const std::vector<TableAmounts> kTables{
        {"demand", {"volume"}},
        {"cohorts", {"fte"}, {"completion", "joins"}},
        {"moves", {}, {}, {"role"}},
        {"restructures",
         {"establishment_change", "redundancies_fte", "resignations_fte"},
         {"resignation_months"}},
        {"staff_ages", {}, {}, {"role"}},
        {"targets", {}, {}, {}, true},
        {"population", {"persons"}},
        {"demand_methods"},
        {"breaks"},
        {"shared_forecasts", {}, {}, {}, true},
        {"budgets", {"amount", "fte"}, {}, {}, true},
        {"adjustments"},
        {"plan_rules", {}, {}, {}, true},
        {"actuals", {"value"}, {}, {}, true, Alone::NotWhole},
    };
    return kTables;
}

const TableAmounts& amountsOf(const TableInfo& table)
{
    static const TableAmounts kNone{};
    const auto all = tablesOfAmounts();
    const auto found = std::ranges::find(all, table.name, &TableAmounts::table);
    return found == all.end() ? kNone : *found;
}

const ColumnInfo* localityColumn(const TableInfo& table)
{
    if (&table == &tableOf<Locality>())
        return nullptr;
    for (const ColumnInfo& column : table.columns)
        if (column.isReference() && &column.named() == &tableOf<Locality>())
            return &column;
    return nullptr;
}

} // namespace muster::plan
