#pragma once
// Which rows of a table of results to write, by name and by index, and the cells that all of them share.

#include "engine/results.h"
#include "exchange/tables/sheet.h"

namespace muster::exchange {

/// Which rows of a result table to write.
struct ResultChoice {
    PeriodLength by = PeriodLength::FinancialYear;
    engine::Rollup reach = engine::Rollup::WithBeneath;
    std::string locality;   ///< this one alone; empty: all
    std::string role;       ///< this one alone, or "All roles"; empty: all
    std::string activity{}; ///< this one alone, or "All activities"; empty: all
};

/// The rows that a choice keeps: a locality and a role by index, or any.
struct RowFilter {
    std::optional<engine::LocalityIndex> locality;
    std::optional<engine::RoleIndex> role;
    std::optional<engine::ActivityIndex> activity;

    [[nodiscard]] bool keeps(engine::LocalityIndex atLocality) const
    {
        return !locality || *locality == atLocality;
    }
    [[nodiscard]] bool keeps(const engine::TablePlace& place) const
    {
        return keeps(place.locality) && (!role || *role == place.role) &&
               (!activity || *activity == place.activity);
    }
};

/// The names of the choice as indexes. NotFound: no such locality, role or activity in the plan.
[[nodiscard]] Result<RowFilter> filterOf(const engine::Results&, const ResultChoice&);

/// An empty cell where there is no value.
[[nodiscard]] inline Cell cellOf(const std::optional<double>& value)
{
    return value ? Cell(*value) : Cell();
}
[[nodiscard]] inline std::string localityName(const engine::Results& results, engine::LocalityIndex locality)
{
    return results.inputs().dimensions().localities[locality].name;
}

} // namespace muster::exchange
