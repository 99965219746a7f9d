// The catalogue of result columns says of each column of each table what it means, and of nothing else.

#include "exchange/results/explained_cell.h"
#include "exchange/results/result_sheets.h"
#include "exchange/results/result_tables.h"
#include "exchange/results/results_catalogue.h"

#include <gtest/gtest.h>
#include <set>

namespace muster::exchange {
namespace {

TEST(ResultsCatalogue, DefinesEveryColumnInASentence)
{
    const Sheet catalogue = resultsCatalogue();
    EXPECT_GT(catalogue.rows.size(), 150U);
    for (const auto& row : catalogue.rows) {
        const std::string definition = std::get<std::string>(row[4]);
        ASSERT_FALSE(definition.empty())
            << std::get<std::string>(row[0]) << "." << std::get<std::string>(row[1]);
        EXPECT_EQ(definition.back(), '.') << definition;
    }
}

TEST(ResultsCatalogue, DefinesNothingThatNoTableHas)
{
    std::set<std::string> known;
    for (const auto& row : resultsCatalogue().rows) {
        const auto table = std::get<std::string>(row[0]);
        const auto column = std::get<std::string>(row[1]);
        known.insert(column);
        known.insert(table + "." + column);
    }
    for (const std::string_view column : definedColumns())
        EXPECT_TRUE(known.contains(std::string(column))) << column;
    for (const engine::ColumnInfo& column : engine::kColumns)
        EXPECT_TRUE(known.contains(std::string(column.name))) << column.name << " is in no table";
}

/// And the day until which extra staff are needed, which is found from numbers.
TEST(ResultsCatalogue, EveryNumberOfTheMainTablesIsExplained)
{
    const engine::Results none{engine::Inputs{plan::Plan()}};
    for (const std::string_view table : {"requirement", "vacancies", "supply", "cost", "outturn",
                                         "timeliness", "workload", "cost_by_funding", "beside_published"}) {
        const Sheet sheet = writeResults(none, table).value();
        for (const SheetColumn& column : sheet.columns) {
            const auto told = std::ranges::count(explainableColumns(table), column.name);
            EXPECT_EQ(told, column.numeric || column.name == kReliefUntil ? 1 : 0)
                << table << "." << column.name;
        }
    }
}

} // namespace
} // namespace muster::exchange
