#pragma once
// The result tables as sheets (docs/tables.md, section 3): requirement, vacancies, supply, cost, timeliness
// and the others below. Full precision; a figure that is not known is an empty cell.

#include "exchange/results/row_choice.h"

namespace muster::exchange {

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
/// None: no such table of results.
[[nodiscard]] std::optional<TableChoices> resultChoices(std::string_view table);

/// Nothing, or the first error of the plan that keeps its results from being what they say (BadInput):
/// whoever hands out a figure asks first.
[[nodiscard]] Result<void> resultsStand(const engine::Results&);
/// The same of one table: those of demand stand where nothing is wrong with demand, whoever is to do the
/// work; that of the checks always.
[[nodiscard]] Result<void> tableStands(const engine::Results&, std::string_view table);

/// NotFound: no such table, or no such locality, role or activity in the plan.
[[nodiscard]] Result<Sheet> writeResults(const engine::Results&, std::string_view table,
                                         const ResultChoice& = {});

/// Problems as the table `checks`.
[[nodiscard]] Sheet checksSheet(const std::vector<plan::Problem>&);

} // namespace muster::exchange
