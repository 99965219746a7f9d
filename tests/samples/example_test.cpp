// The sample Example county: that every page has something to show, and that what is not published says so.

#include "engine/check.h"
#include "exchange/results/result_tables.h"
#include "samples/sample.h"

#include <gtest/gtest.h>
#include <set>

namespace muster {
namespace {

using engine::Column;

const test::Sample& exampleCounty()
{
    static const test::Sample sample("Example county");
    return sample;
}

bool hasFigure(const exchange::Sheet& sheet)
{
    return std::ranges::any_of(sheet.rows, [](const auto& row) {
        return std::ranges::any_of(
            row, [](const exchange::Cell& cell) { return std::holds_alternative<double>(cell); });
    });
}

/// But those of scenarios, which are over a plan and not of it.
TEST(ExampleCounty, EveryTableOfThePlanHasRows)
{
    plan::forEachTable([&]<class Row>(plan::Tag<Row>) {
        if constexpr (std::is_same_v<Row, plan::Scenario> || std::is_same_v<Row, plan::ScenarioChange> ||
                      std::is_same_v<Row, plan::Adjustment> || std::is_same_v<Row, plan::Saving>)
            return;
        EXPECT_FALSE(exampleCounty().plan().rows<Row>().empty()) << plan::Table<Row>::name;
    });
}

TEST(ExampleCounty, EveryTableOfResultsHasRowsWithFigures)
{
    for (const std::string_view table : exchange::resultTables()) {
        const auto sheet = exchange::writeResults(exampleCounty().results(), table);
        ASSERT_TRUE(sheet) << table;
        EXPECT_FALSE(sheet->rows.empty()) << table;
        if (table != "temporary_posts" && table != "checks") {
            EXPECT_TRUE(hasFigure(*sheet)) << table;
        }
    }
}

TEST(ExampleCounty, ChecksNameNoErrorAndAFewThingsWorthKnowing)
{
    std::set<std::string> warnings;
    for (const plan::Problem& each : engine::checkOf(exampleCounty().results()).problems) {
        EXPECT_NE(each.severity, plan::Severity::Error) << each.where << ": " << each.message;
        if (each.severity == plan::Severity::Warning)
            warnings.insert(each.code);
    }
    const std::set<std::string> known{"series-breaks",           "funding-ends", "hidden-vacancies",
                                      "funding-exceeded",        "no-time-left", "plan-rule-broken",
                                      "structure-cannot-be-kept"};
    EXPECT_EQ(warnings, known);
}

TEST(ExampleCounty, TheFirstYearIsOneThatACouncilCouldHave)
{
    const auto figure = [&](const std::string& locality, const std::string& role, Column column) {
        return exampleCounty().figure(locality, role, column).value_or(0);
    };
    for (const std::string role : {"Social worker", "Occupational therapist", "Community care officer"}) {
        EXPECT_GT(figure("Example county", role, Column::VacancyUncancelled), 0.05) << role;
        EXPECT_LT(figure("Example county", role, Column::VacancyUncancelled), 0.15) << role;
    }
    const std::string all(engine::kAllRolesName);
    EXPECT_NEAR(figure("Example county", all, Column::RequiredFte) /
                    figure("Example county", all, Column::AvailableFte),
                1, 0.1);
    // Over-filled in West, so that its vacancies are hidden.
    EXPECT_GT(figure("West", all, Column::VacancyUncancelled),
              1.25 * figure("West", all, Column::VacancyGross));
}

/// The figures of a group and activity in the year before the plan's first.
double lastYear(const std::string& group, const std::string& activity)
{
    const plan::Plan& plan = exampleCounty().plan();
    double sum = 0;
    for (const plan::Demand& row : plan.rows<plan::Demand>())
        if (plan::nameOf(plan, row.clientGroup) == group && plan::nameOf(plan, row.activity) == activity &&
            Period::containing(row.period.start, PeriodLength::FinancialYear).start == Month(2025, 4))
            sum += row.volume.value();
    return sum;
}

// NHS Information Centre, PSS EX1 return 2012–13, activity, row 620 (docs/method.md, section 13.8): the level
// of 2025/26, about which the months are uneven.
TEST(ExampleCounty, DemandIsAQuarterOfWhatEssexReported)
{
    EXPECT_NEAR(lastYear("Older people", "Assessment") / (9970 / 4.0), 1, 0.03);
    EXPECT_NEAR(lastYear("Older people", "Review") / (13915 / 4.0), 1, 0.03);
    EXPECT_NEAR(lastYear("Mental health", "Assessment") / (6055 / 4.0), 1, 0.03);
    EXPECT_NEAR(lastYear("Learning disability", "Review") / (1575 / 4.0), 1, 0.03);
}

TEST(ExampleCounty, WhatIsNotPublishedSaysThatItIsIllustrative)
{
    const std::string illustrative = "Illustrative: set your own";
    for (const plan::Actual& row : exampleCounty().plan().rows<plan::Actual>())
        EXPECT_EQ(row.source, illustrative);
    for (const plan::Budget& row : exampleCounty().plan().rows<plan::Budget>())
        EXPECT_EQ(row.source, illustrative);
    for (const plan::Assumption& row : exampleCounty().plan().rows<plan::Assumption>())
        EXPECT_EQ(row.source == illustrative, row.kind != plan::Kind::AdultPopulation);
}

TEST(ExampleCounty, ActualFiguresRunFromAprilToOctober)
{
    std::set<Month> months;
    for (const plan::Actual& row : exampleCounty().plan().rows<plan::Actual>())
        months.insert(row.month);
    EXPECT_EQ(months.size(), 7u);
    EXPECT_EQ(*months.begin(), Month(2026, 4));
    EXPECT_EQ(*months.rbegin(), Month(2026, 10));
}

} // namespace
} // namespace muster
