#include "exchange/results/results_catalogue.h"

#include "engine/explain.h"
#include "exchange/results/explained_cell.h"
#include "exchange/results/result_tables.h"

#include <algorithm>
#include <fmt/format.h>

namespace muster::exchange {

namespace {

/// The heading of a column of figures, as pages have it.
std::string_view headingOf(std::string_view column)
{
    const auto found = std::ranges::find(engine::kColumns, column, &engine::ColumnInfo::name);
    return found == engine::kColumns.end() ? "" : found->heading;
}

bool isExplained(std::string_view table, std::string_view column)
{
    return std::ranges::count(explainableColumns(table), column) > 0;
}

/// A column of a result table with all that is known of it.
template <class Visit>
void forEachColumn(const Visit& visit)
{
    const engine::Results none{engine::Inputs{plan::Plan()}};
    for (const std::string_view table : resultTables()) {
        const auto sheet = writeResults(none, table);
        for (const SheetColumn& column : sheet.value().columns)
            visit(table, column.name, definitionOf(table, column.name).value_or(ColumnDefinition{}));
    }
}

} // namespace

std::string formulaOf(std::string_view column)
{
    const auto found = std::ranges::find(engine::kColumns, column, &engine::ColumnInfo::name);
    return found == engine::kColumns.end() ? "" : engine::formulaText(found->column);
}

Sheet resultsCatalogue()
{
    Sheet sheet{std::string(kResultsCatalogue),
                {{"table"}, {"column"}, {"heading"}, {"unit"}, {"definition"}, {"formula"}, {"explained"}},
                {}};
    forEachColumn([&](std::string_view table, const std::string& column, const ColumnDefinition& known) {
        sheet.rows.push_back({std::string(table), column, std::string(headingOf(column)),
                              std::string(known.unit), std::string(known.text), formulaOf(column),
                              isExplained(table, column) ? "yes" : "no"});
    });
    return sheet;
}

std::string resultsReference()
{
    std::string page =
        "## Result columns\n\nAlso as a table: `muster-cli export PLAN results_catalogue`.\n\n";
    std::string_view current;
    forEachColumn([&](std::string_view table, const std::string& column, const ColumnDefinition& known) {
        if (table != current)
            page += fmt::format("{}### {}\n\n", current.empty() ? "" : "\n", table);
        current = table;
        page += fmt::format("* `{}`{}: {}\n", column,
                            known.unit.empty() ? "" : fmt::format(", {}", known.unit), known.text);
    });
    return page;
}

} // namespace muster::exchange
