#include "engine/check.h"
#include "engine/explain.h"
#include "engine/plan_builder.h"
#include "engine/random_plan.h"
#include "engine/results.h"

#include <cmath>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::engine {
namespace {

using plan::Kind;
using test::PlanBuilder;
using test::RandomPlan;

/// 100 assessments a month of 10 hours, one role; 12,000 hours a year ÷ 1,000 case hours = 12 FTE required.
PlanBuilder waitingTeam(double inPost, double targetDays = 28)
{
    PlanBuilder builder(Month(2026, 4), 12);
    builder.locality("Essex").locality("North", "Essex").clientGroup("Older people");
    builder.role("Social worker", plan::RoleKind::Casework, true);
    plan::Activity assessment{newId<plan::ActivityId>(),
                              "Assessment",
                              plan::Standard::Hours,
                              "assessment",
                              true,
                              Days(targetDays),
                              1};
    builder.put(assessment);
    builder.activity("Home care", plan::Standard::Contact, true);
    builder.set(Kind::HoursPerCase, 10);
    builder.set(Kind::DaysAWeek, 5).set(Kind::ContractedHours, 40);
    builder.set(Kind::TrainingDays, 135, {.locality = "North", .role = "Social worker"}); // 125 × 8 = 1,000 h
    builder.demand("North", "Older people", "Assessment", "2026/27", 1200);
    builder.establishment("North", "Social worker", "2026-04-01", 15, 15 - inPost);
    return builder;
}

TablePlace placeOf(const Results& results, std::string_view locality, ActivityIndex activity, int first,
                   int count)
{
    LocalityIndex l;
    while (results.inputs().dimensions().localities[l].name != locality)
        ++l;
    return {l,
            kAllRoles,
            {{PeriodLength::Month, results.inputs().firstMonth() + first}, first, count},
            Rollup::WithBeneath,
            activity};
}

double figure(const Results& results, Column column, int first, int count = 1)
{
    return figureAt(results, placeOf(results, "Essex", {}, first, count), column).value_or(std::nan(""));
}
double ofAll(const Results& results, Column column, int first)
{
    return figureAt(results, placeOf(results, "Essex", kAllActivities, first, 1), column)
        .value_or(std::nan(""));
}

TEST(Timeliness, FollowsTheBacklogFromTheStaffAtWork)
{
    PlanBuilder builder = waitingTeam(9); // three quarters of the 12 required
    builder.set(Kind::OpeningBacklog, 40, {.locality = "North", .activity = "Assessment"});
    const Results results = builder.results();
    EXPECT_NEAR(figure(results, Column::Arrivals, 0), 100, 1e-9);
    EXPECT_NEAR(figure(results, Column::Capacity, 0), 75, 1e-9);
    EXPECT_NEAR(figure(results, Column::OpeningBacklog, 0), 40, 1e-9);
    EXPECT_NEAR(figure(results, Column::Backlog, 0), 65, 1e-9);
    EXPECT_NEAR(figure(results, Column::Backlog, 0, 12), 340, 1e-9);
    EXPECT_NEAR(figure(results, Column::Done, 0, 12), 900, 1e-9);
    EXPECT_NEAR(figure(results, Column::QueueLoad, 0), 100.0 / 75, 1e-12);
    EXPECT_TRUE(std::isnan(figure(results, Column::WeeksToClear, 0))); // it grows
}

// April 2026: 30 days. 100 ÷ 30 × 7 = 23.33 a week, capacity 17.5; target backlog 23.33 × 4 ÷ 4; backlog 65.
TEST(Timeliness, SaysHowManyMoreBringTheBacklogDownAndUntilWhen)
{
    PlanBuilder builder = waitingTeam(9);
    builder.set(Kind::OpeningBacklog, 40, {.locality = "North", .activity = "Assessment"});
    builder.set(Kind::ReliefWeeks, 13);
    const Results results = builder.results();
    const double week = 100.0 / 30 * 7;
    EXPECT_NEAR(figure(results, Column::TargetBacklog, 0), week, 1e-9);
    const double relief = week + (65 - week) / 13;
    EXPECT_NEAR(figure(results, Column::ReliefCapacity, 0), relief, 1e-9);
    // An assessment takes 0.12 FTE-months; the target needs one a week more, as arrivals and capacity vary.
    EXPECT_NEAR(ofAll(results, Column::ReliefForGood, 0), (100 + 30.0 / 7) * 0.12 - 9, 1e-9);
    EXPECT_NEAR(ofAll(results, Column::ReliefUntilDate, 0), (65 - week) * 0.12 / (13 * 7 / 30.0), 1e-9);
    EXPECT_TRUE(std::isnan(figure(results, Column::ReliefForGood, 0))); // activities share their staff
    EXPECT_EQ(reliefUntil(results, placeOf(results, "Essex", kAllActivities, 0, 1)),
              Date::after(Month(2026, 5), 91));
    EXPECT_EQ(Date::after(Month(2026, 5), 91).toString(), "2026-07-31");
    EXPECT_NEAR(figure(results, Column::TargetCapacity, 0), week + 4.0 / 4, 1e-9);
}

TEST(Timeliness, NeedsNoReliefWhereEverythingIsDone)
{
    const Results results = waitingTeam(15).results();
    EXPECT_EQ(ofAll(results, Column::ReliefForGood, 0), 0);
    const auto made =
        explain(results, placeOf(results, "Essex", kAllActivities, 0, 1), Column::ReliefForGood);
    const std::string text = toText(made.value());
    EXPECT_NE(text.find("max(0, FTE that keep up − time for those who wait)"), std::string::npos) << text;
    EXPECT_EQ(ofAll(results, Column::ReliefUntilDate, 0), 0);
    EXPECT_EQ(reliefUntil(results, placeOf(results, "Essex", kAllActivities, 0, 1)), std::nullopt);
    EXPECT_EQ(figure(results, Column::WeeksToClear, 0), 0);
    EXPECT_EQ(figure(results, Column::InsideTarget, 0, 12), 1);
    EXPECT_EQ(figure(results, Column::LongestWaitDays, 0, 12), 0);
    EXPECT_EQ(figure(results, Column::ExponentialInsideTarget, 0, 12), 1);
}

TEST(Timeliness, CountsUnmetContactHoursAndLetsNoneOfThemWait)
{
    PlanBuilder builder = waitingTeam(9);
    builder.demand("North", "Older people", "Home care", "2026/27", 12000);
    const Results results = builder.results();
    const TablePlace homeCare = placeOf(results, "North", ActivityIndex(1), 0, 1);
    EXPECT_NEAR(*figureAt(results, homeCare, Column::Done), 750, 1e-9); // 1,000 hours take 12 FTE
    EXPECT_NEAR(*figureAt(results, homeCare, Column::Unmet), 250, 1e-9);
    EXPECT_EQ(figureAt(results, homeCare, Column::Backlog), std::nullopt);
    const TablePlace all = placeOf(results, "North", kAllActivities, 0, 1);
    EXPECT_NEAR(*figureAt(results, all, Column::Arrivals), 100, 1e-9); // contact hours are not events
    EXPECT_EQ(*figureAt(results, all, Column::Done), 0); // home care cannot wait, and takes all there are
    EXPECT_EQ(figureAt(results, all, Column::Capacity), std::nullopt);
    EXPECT_EQ(queuePlaces(results, PeriodLength::FinancialYear, Rollup::Own).size(), 3U);
}

TEST(Timeliness, IsNotKnownWhereNoPostsAreEnteredAndSaysSo)
{
    PlanBuilder builder = waitingTeam(9);
    builder.role("Occupational therapist", plan::RoleKind::Casework, true);
    const Results results = builder.results();
    EXPECT_TRUE(std::isnan(figure(results, Column::Capacity, 0)));
    EXPECT_TRUE(std::isnan(figure(results, Column::InsideTarget, 0)));
    EXPECT_NEAR(figure(results, Column::Arrivals, 0), 100, 1e-9);
    const auto explained = explain(results, placeOf(results, "Essex", {}, 0, 1), Column::InsideTarget);
    ASSERT_FALSE(explained);
    EXPECT_EQ(
        explained.error().message,
        "Inside the target · Essex · Assessment · April 2026 has no figure: no establishment is entered "
        "for some who do this: North, Assessment");
}

TEST(Timeliness, NamesAnActivityThatNobodyIsThereToDo)
{
    const Results results = waitingTeam(0).results();
    const auto problems = findNothingDone(results);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems.front().severity, plan::Severity::Error) << "28 days are promised, and cannot be kept";
    EXPECT_EQ(problems.front().where, "Timeliness, North, Assessment, Social worker");
    EXPECT_EQ(problems.front().found, "a capacity of 0 events in April 2026");
    EXPECT_EQ(problems.front().message,
              "nobody is available to do this work, so no one is seen within 28 days");
    EXPECT_EQ(figureAt(results, placeOf(results, "North", {}, 0, 1), Column::QueueLoad), std::nullopt);
    EXPECT_EQ(figure(results, Column::InsideTarget, 0), 0);
    EXPECT_TRUE(std::isnan(figure(results, Column::LongestWaitDays, 0)));
}

TEST(Timeliness, NamesAnActivityThatAHigherClassLeavesNoTime)
{
    PlanBuilder builder = waitingTeam(9);
    builder.activity("Review", plan::Standard::Hours);
    builder.set(Kind::QualifiedShare, 1, {.activity = "Review"});
    builder.demand("North", "Older people", "Review", "2026/27", 12);
    const auto problems = findNothingDone(builder.results());
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems.front().severity, plan::Severity::Warning);
    EXPECT_EQ(problems.front().where, "Timeliness, North, Review, Social worker");
    EXPECT_EQ(problems.front().message,
              "activities of priority 1 come first and take all the time of this role: it does none of this");
}

RC_GTEST_PROP(Timeliness, ArrivalsAreDoneOrWaitInEveryMonthOfEveryPlace, (std::uint32_t seed))
{
    const Results results = RandomPlan(seed, false).builder().results();
    for (const TablePlace& place : queuePlaces(results, PeriodLength::Month, Rollup::WithBeneath)) {
        const auto of = [&](Column column) { return figureAt(results, place, column); };
        if (!of(Column::Backlog))
            continue;
        RC_ASSERT(*of(Column::Backlog) >= 0);
        const double kept = *of(Column::Done) + *of(Column::Backlog) - *of(Column::OpeningBacklog);
        const double came = *of(Column::Arrivals) + *of(Column::BacklogRestated);
        RC_ASSERT(std::abs(came - kept) <= 1e-9 * std::max(1.0, *of(Column::Arrivals)));
        RC_ASSERT(!of(Column::InsideTarget) ||
                  (*of(Column::InsideTarget) >= 0 && *of(Column::InsideTarget) <= 1 + 1e-12));
    }
}

RC_GTEST_PROP(Timeliness, EveryExplanationEvaluatesBackToItsFigure, (std::uint32_t seed))
{
    const Results results = RandomPlan(seed, seed % 2 == 0).builder().results();
    const auto places = queuePlaces(results, PeriodLength::Quarter, Rollup::WithBeneath);
    for (std::size_t i = seed % 7; i < places.size(); i += 7)
        for (const Column column : kTimelinessTable) {
            const auto figure = figureAt(results, places[i], column);
            const auto explained = explain(results, places[i], column);
            RC_ASSERT(figure.has_value() == explained.has_value());
            if (figure)
                if (const double told = evaluate(*explained->trace);
                    !(std::abs(told - *figure) <= 1e-9 * std::max(1.0, std::abs(*figure))))
                    RC_FAIL(fmt::format("{} is {} but told as {}", explained->title, *figure, told));
        }
}

RC_GTEST_PROP(Timeliness, WaitsTheSameWhereALocalityIsSplitInTwoAlike, (std::uint32_t seed))
{
    const double inPost = 6 + seed % 9;
    const auto results = waitingTeam(inPost).results();
    PlanBuilder two = waitingTeam(inPost);
    two.locality("South", "Essex");
    two.set(Kind::TrainingDays, 135, {.locality = "South", .role = "Social worker"});
    two.demand("South", "Older people", "Assessment", "2026/27", 1200);
    two.establishment("South", "Social worker", "2026-04-01", 15, 15 - inPost);
    const auto both = two.results();
    for (const Column column : {Column::InsideTarget, Column::MeanWaitDays, Column::MedianWaitDays,
                                Column::LongestWaitDays, Column::QueueLoad})
        RC_ASSERT(std::abs(figure(results, column, 0, 12) - figure(both, column, 0, 12)) < 1e-9);
    for (const Column column : {Column::ReliefForGood, Column::ReliefUntilDate})
        RC_ASSERT(std::abs(2 * ofAll(results, column, 11) - ofAll(both, column, 11)) < 1e-9);
}

} // namespace
} // namespace muster::engine
