// Targets, published rates and the service level. Source: docs/method.md, sections 5.4, 6.6, 8.1 and 8.2.

#include "engine/explain.h"
#include "engine/plan_builder.h"
#include "engine/random_plan.h"
#include "engine/work.h"

#include <cmath>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::engine {
namespace {

using plan::Aim;
using plan::Figure;
using plan::Kind;
using test::PlanBuilder;
using test::RandomPlan;

/// Two areas; in North 8 of 20 posts are vacant and then 4, in West none of 20.
PlanBuilder county()
{
    PlanBuilder builder(Month(2027, 4), 24);
    builder.locality("Essex").locality("North", "Essex").locality("West", "Essex");
    builder.role("Social worker", plan::RoleKind::Casework, true);
    builder.establishment("North", "Social worker", "2027-04-01", 20, 8);
    builder.establishment("North", "Social worker", "2028-04-01", 20, 4);
    builder.establishment("West", "Social worker", "2027-04-01", 20, 0);
    return builder;
}

void target(PlanBuilder& builder, Figure figure, const std::string& year, Aim aim,
            std::optional<double> value)
{
    builder.put(plan::MeasureTarget{newId<plan::MeasureTargetId>(),
                                    "Fewer vacant posts",
                                    figure,
                                    builder.id<plan::Locality>("Essex"),
                                    {},
                                    {},
                                    Period::parse(year).value(),
                                    aim,
                                    value,
                                    "business plan"});
}

TEST(FigureText, RoundsHalvesAwayFromZeroAsExportsDo)
{
    const Results results(Inputs(county().plan()));
    EXPECT_EQ(figureText(results, Column::RequiredFte, 181.25), "181.3 FTE");
    EXPECT_EQ(figureText(results, Column::VacancyGross, 0.10125), "10.1 %");
    EXPECT_EQ(figureText(results, Column::MeanWaitDays, 12.5), "13 days");
}

TEST(Measures, SayWhatIsMissedAndWhy)
{
    PlanBuilder builder = county();
    target(builder, Figure::VacancyGross, "2027/28", Aim::AtMost, 0.15);
    target(builder, Figure::VacancyGross, "2028/29", Aim::AtMost, 0.15);
    const Results results = builder.results();
    const auto rows = measuresOf(results);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_DOUBLE_EQ(*rows[0].figure, 0.2);
    EXPECT_EQ(rows[0].met, false);
    EXPECT_EQ(rows[0].reason,
              "20.0 % against at most 15.0 %: vacancy 8.0 FTE, funded establishment 40.0 FTE; "
              "worst in North: 40.0 %");
    EXPECT_EQ(rows[1].met, true);
    EXPECT_EQ(rows[1].reason, "");
}

TEST(Measures, HoldAPeriodAgainstTheOneBeforeIt)
{
    PlanBuilder builder = county();
    target(builder, Figure::VacancyGross, "2027/28", Aim::Falling, {});
    target(builder, Figure::VacancyGross, "2028/29", Aim::Falling, {});
    const Results results = builder.results();
    const auto rows = measuresOf(results);
    EXPECT_EQ(rows[0].met, std::nullopt);
    EXPECT_EQ(rows[0].reason, "the period before is not one of the plan's");
    EXPECT_EQ(rows[1].met, true);
    EXPECT_DOUBLE_EQ(*rows[1].against, 0.2);
}

/// Whether a vacancy of three posts of ten meets its target.
std::optional<bool> isMetByThreeTenths(Aim aim, double against)
{
    PlanBuilder builder(Month(2027, 4), 12);
    builder.locality("Essex").role("Social worker", plan::RoleKind::Casework, true);
    builder.establishment("Essex", "Social worker", "2027-04-01", 10, 3);
    target(builder, Figure::VacancyGross, "2027/28", aim, against);
    const Results results = builder.results();
    return measuresOf(results).front().met;
}

TEST(Measures, AreMetByAFigureThatMissesByItsLastDigitsAlone)
{
    EXPECT_EQ(isMetByThreeTenths(Aim::AtMost, 0.3 - 1e-12), true);
    EXPECT_EQ(isMetByThreeTenths(Aim::AtLeast, 0.3 + 1e-12), true);
    EXPECT_EQ(isMetByThreeTenths(Aim::AtMost, 0.3 - 1e-6), false);
    EXPECT_EQ(isMetByThreeTenths(Aim::AtLeast, 0.3 + 1e-6), false);
}

TEST(Measures, AreNotKnownWhereTheirFigureIsNotAndSaySo)
{
    PlanBuilder builder = county();
    target(builder, Figure::InsideTarget, "2027/28", Aim::AtLeast, 0.9);
    target(builder, Figure::InsideTarget, "2035/36", Aim::AtLeast, 0.9);
    const Results results = builder.results();
    const auto rows = measuresOf(results);
    EXPECT_EQ(rows[0].met, std::nullopt);
    EXPECT_NE(rows[0].reason.find("nothing is asked for here that is counted in events"), std::string::npos)
        << rows[0].reason;
    EXPECT_EQ(rows[1].reason, "the period is not one of the plan's");
}

TEST(Benchmarks, StandBesideTheOwnRatesAndChangeNoResult)
{
    PlanBuilder builder = county();
    const Results without = builder.results();
    builder.put(plan::Benchmark{newId<plan::BenchmarkId>(), Figure::VacancyGross, "England",
                                Period::parse("2023/24").value(), 0.189, "DfE", ""});
    const Results with = builder.results();
    const auto rows = benchmarksOf(with, PeriodLength::FinancialYear);
    ASSERT_EQ(rows.size(), 6U); // three localities, two years
    EXPECT_DOUBLE_EQ(*rows[0].own, 0.2);
    EXPECT_NEAR(*rows[0].difference, 0.011, 1e-12);
    for (const TablePlace& place : tablePlaces(with, PeriodLength::Month, Rollup::WithBeneath))
        for (const Column column : kVacanciesTable)
            EXPECT_EQ(figureAt(with, place, column), figureAt(without, place, column));
}

TEST(Figures, OfTargetsAreColumnsOfTheResults)
{
    for (const auto& [figure, word] : plan::Words<Figure>::list) {
        EXPECT_EQ(info(figure).name, word);
        EXPECT_EQ(std::ranges::count(kTimelinessTable, figure) > 0, plan::isOfActivity(figure)) << word;
        EXPECT_EQ(std::ranges::count(kOutturnTable, figure) > 0, plan::isOfYear(figure)) << word;
    }
}

TEST(Caseload, IsTheOpenCasesHeldForEachInPost)
{
    PlanBuilder builder = county();
    builder.clientGroup("Older people").activity("Open cases", plan::Standard::Caseload, true);
    builder.set(Kind::CasesPerWorker, 20);
    builder.demand("North", "Older people", "Open cases", "2027-04", 180);
    const Results results = builder.results();
    const PeriodSpan april{{PeriodLength::Month, Month(2027, 4)}, 0, 1};
    EXPECT_DOUBLE_EQ(*figureAt(results, {LocalityIndex(1), RoleIndex(0), april}, Column::Caseload),
                     15); // 12 in post
    EXPECT_DOUBLE_EQ(*figureAt(results, {LocalityIndex(0), kAllRoles, april}, Column::Caseload), 180.0 / 32);
}

TEST(ServiceLevel, IsTheMonthThatIsEnoughInItsShareOfTheYear)
{
    EXPECT_EQ(coveringMonth(std::vector<double>{3, 1, 2, 4}, 1), 3);
    EXPECT_EQ(coveringMonth(std::vector<double>{3, 1, 2, 4}, 0.75), 0);
    EXPECT_EQ(coveringMonth(std::vector<double>{3, 1, 2, 4}, 0.5), 2);
    EXPECT_EQ(coveringMonth(std::vector<double>{3, 1, 2, 4}, 0.01), 1);
    EXPECT_EQ(coveringMonth(std::vector<double>{3, std::nan(""), 2, 4}, 0.5), 1);
}

/// Demand of 100 in eleven months and 200 in one; 10 hours each, 1,000 case hours.
TEST(ServiceLevel, LeavesThePeakOutWhereAFewMonthsMayBeShort)
{
    PlanBuilder builder(Month(2027, 4), 12);
    builder.locality("North").clientGroup("Older people");
    builder.role("Social worker", plan::RoleKind::Casework, true);
    builder.activity("Assessment", plan::Standard::Hours, true);
    builder.set(Kind::HoursPerCase, 10).set(Kind::DaysAWeek, 5).set(Kind::ContractedHours, 40);
    builder.set(Kind::TrainingDays, 135, {.locality = "North", .role = "Social worker"});
    for (int t = 0; t < 12; ++t)
        builder.demand("North", "Older people", "Assessment", (Month(2027, 4) + t).toString(),
                       t == 9 ? 200 : 100);
    builder.set(Kind::Salary, 30000);
    const auto year = periodsOf(Month(2027, 4), 12, PeriodLength::FinancialYear).front();
    const auto at = [&](const Results& results, Column column) {
        return *figureAt(results, {LocalityIndex(0), RoleIndex(0), year}, column);
    };
    const Results peak = builder.results();
    EXPECT_NEAR(at(peak, Column::RequiredEstablishmentFte), 13, 1e-9);
    EXPECT_NEAR(at(peak, Column::ServiceLevelFte), 24, 1e-9);
    EXPECT_NEAR(at(peak, Column::ServiceLevelCost), 24 * 30000, 1e-6);
    builder.set(Kind::ServiceLevel, 0.9);
    const Results most = builder.results();
    EXPECT_NEAR(at(most, Column::ServiceLevelFte), 12, 1e-9);
    EXPECT_NEAR(at(most, Column::ServiceLevelCost), 12 * 30000, 1e-6);
    const auto explained = explain(most, {LocalityIndex(0), RoleIndex(0), year}, Column::ServiceLevelFte);
    ASSERT_TRUE(explained);
    EXPECT_NE(toText(*explained).find("enough in 90 % of the months of 2027/28"), std::string::npos)
        << toText(*explained);
}

RC_GTEST_PROP(ServiceLevel, IsEnoughInItsShareOfTheMonthsAndNoLessIs, (std::uint32_t seed))
{
    const Results results = RandomPlan(seed, false).builder().results();
    const Inputs& in = results.inputs();
    for (const PeriodSpan& year : periodsOf(in.firstMonth(), in.months(), PeriodLength::FinancialYear))
        for (const LocalityIndex l : in.dimensions().localities.indexes())
            for (const RoleIndex r : in.dimensions().roles.indexes()) {
                const ResolvedAssumption& levels = in.field(Kind::ServiceLevel);
                const double level =
                    levels.value({l, {}, {}, r}, levels.stretch(in.firstMonth() + year.first));
                const auto posts = results.at(Measure::ServiceLevelPosts, l, r, year.first, Rollup::Own);
                if (!posts)
                    continue;
                int enough = 0;
                int wanted = 0; // months that a little less would cover
                for (int t = year.first; t < year.first + year.count; ++t) {
                    const auto needed =
                        results.at(Measure::RequiredEstablishment, l, r, t, Rollup::Own)->value();
                    enough += needed <= posts->value() ? 1 : 0;
                    wanted += needed < posts->value() ? 1 : 0;
                }
                RC_ASSERT(enough >= level * year.count - 1e-9);
                RC_ASSERT(wanted < level * year.count);
            }
}

} // namespace
} // namespace muster::engine
