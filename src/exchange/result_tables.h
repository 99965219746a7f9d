#pragma once
// The result tables as sheets (design/tables.md, results): requirement, vacancies, supply, cost and
// the others below. Full
// precision; a figure that is not known is an empty cell.

#include "engine/tables.h"
#include "exchange/sheet.h"

namespace muster::exchange {

/// Which rows of a result table to write.
struct ResultChoice {
    PeriodLength by = PeriodLength::FinancialYear;
    engine::Reach reach = engine::Reach::WithBeneath;
    std::string locality; ///< this one alone; empty: all
    std::string role;     ///< this one alone, or "All roles"; empty: all
};

/// requirement, vacancies, supply, cost, workload, cost_by_funding, temporary_posts, checks.
[[nodiscard]] std::vector<std::string_view> resultTables();

/// NotFound: no such table, or no such locality or role in the plan.
[[nodiscard]] Result<Sheet> writeResults(const engine::Results&, std::string_view table,
                                         const ResultChoice& = {});

/// Problems as the table `checks`.
[[nodiscard]] Sheet checksSheet(const std::vector<plan::Problem>&);

/// Where a named cell stands; for `explain`. The period is written as tables write it.
[[nodiscard]] Result<engine::TablePlace> findPlace(const engine::Results&, std::string_view locality,
                                                   std::string_view role, std::string_view period,
                                                   engine::Reach = engine::Reach::WithBeneath);
/// The column of that name in a table of figures; without a name, the table's main one.
[[nodiscard]] Result<engine::Column> findColumn(std::string_view table, std::string_view name);

} // namespace muster::exchange
