#pragma once
// The result tables as sheets (docs/tables.md, section 3): requirement, vacancies, supply, cost, timeliness
// and the others below. Full precision; a figure that is not known is an empty cell.

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

/// What a table's rows can be chosen by: choosing by anything else would be passed over in silence.
struct TableChoices {
    bool periods = false;
    bool own = false; ///< own figures or those with all beneath
    bool locality = false;
    bool role = false;
    bool activity = false;
};

/// The names of all tables of results: requirement … checks.
[[nodiscard]] std::vector<std::string_view> resultTables();
/// Those of which each number can be explained.
[[nodiscard]] std::vector<std::string_view> explainableTables();
/// None: no such table of results.
[[nodiscard]] std::optional<TableChoices> resultChoices(std::string_view table);

/// NotFound: no such table, or no such locality, role or activity in the plan.
[[nodiscard]] Result<Sheet> writeResults(const engine::Results&, std::string_view table,
                                         const ResultChoice& = {});

/// Problems as the table `checks`.
[[nodiscard]] Sheet checksSheet(const std::vector<plan::Problem>&);

/// A line of demand by names.
struct NamedLine {
    std::string locality, clientGroup, activity;
};
/// Its index. NotFound: no such name, or no demand of this kind there.
[[nodiscard]] Result<int> findLine(const engine::Results&, const NamedLine&);
/// The plan's part of a period, as tables write it. NotFound: the plan has no such period.
[[nodiscard]] Result<PeriodSpan> findSpan(const engine::Results&, const std::string& period);

/// A cell by the names of what it is of; a role or an activity without a name is all of them.
struct NamedPlace {
    std::string locality, role, activity;
    std::string period; ///< as tables write it
    engine::Rollup reach = engine::Rollup::WithBeneath;
};
/// Where a named cell stands; for `explain`.
[[nodiscard]] Result<engine::TablePlace> findPlace(const engine::Results&, const NamedPlace&);
/// The column of that name in a table of figures; without a name, the table's main one.
[[nodiscard]] Result<engine::Column> findColumn(std::string_view table, std::string_view name);

} // namespace muster::exchange
