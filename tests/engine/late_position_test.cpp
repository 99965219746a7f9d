// When a position counts, and what a locality without one has. Source: docs/method.md, sections 6.1 and 7.2.

#include "engine/check.h"
#include "engine/plan_builder.h"
#include "engine/staff_team.h"

#include <gtest/gtest.h>

namespace muster::engine {
namespace {

using test::PlanBuilder;
using test::Reading;

double mean(const PlanBuilder& plan, Measure measure, const char* locality, int month)
{
    return Reading(plan.results()).mean(measure, locality, "Social worker", month, 1).value_or(-1);
}

std::optional<plan::Problem> problemOf(const PlanBuilder& plan, const char* code)
{
    const auto problems = checkOf(plan.results()).problems;
    const auto found = std::ranges::find(problems, code, &plan::Problem::code);
    return found == problems.end() ? std::nullopt : std::optional(*found);
}

/// A county whose posts pass to a council that begins a year later: 25 posts and not 50.
PlanBuilder splitCouncil()
{
    PlanBuilder plan(Month(2027, 4), 24);
    plan.locality("County").locality("Old", "County").locality("New", "County");
    plan.role("Social worker", plan::RoleKind::Casework, true);
    plan.establishment("Old", "Social worker", "2027-04-01", 25, 2);
    plan.establishment("Old", "Social worker", "2028-04-01", 0, 0);
    plan.establishment("New", "Social worker", "2028-04-01", 25, 2);
    return plan;
}

TEST(LatePosition, CountsFromItsDate)
{
    const PlanBuilder plan = splitCouncil();
    for (const int month : {0, 11, 12, 23}) {
        EXPECT_EQ(mean(plan, Measure::Establishment, "County", month), 25) << month;
        EXPECT_EQ(mean(plan, Measure::InPost, "County", month), 23) << month;
    }
    EXPECT_EQ(mean(plan, Measure::Establishment, "New", 11), 0);
    EXPECT_EQ(mean(plan, Measure::Closing, "New", 11), 23);
    EXPECT_EQ(mean(plan, Measure::Restated, "New", 11), 23);
}

TEST(LatePosition, IsSaidToCountFromItsDate)
{
    const auto late = problemOf(splitCouncil(), "establishment-starts-late");
    ASSERT_TRUE(late);
    EXPECT_EQ(late->where, "Establishment, New, Social worker");
    EXPECT_EQ(late->message, "the first position counts from its date: until then there are no posts here");
}

TEST(LatePosition, OfThePlansFirstCountIsSaidWithItsDate)
{
    PlanBuilder plan(Month(2026, 4), 12);
    plan.locality("County").role("Assessor", plan::RoleKind::Casework, false);
    plan.establishment("County", "Assessor", "2026-05-17", 5, 1);
    const auto problem = problemOf(plan, "establishment-starts-late");
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->severity, plan::Severity::Note);
    EXPECT_EQ(problem->where, "Establishment, County, Assessor");
    EXPECT_EQ(problem->found, "2026-05-17");
    EXPECT_EQ(problem->allowed, "2026-04-01 or before");
}

TEST(LatePosition, OfTheSameCountStandsForTheMonthsBeforeToo)
{
    for (const auto& [date, before] : {std::pair("2027-07-02", 10.0), {"2027-07-03", 0.0}}) {
        PlanBuilder plan = splitCouncil();
        plan.locality("West", "County").establishment("West", "Social worker", date, 10, 0);
        EXPECT_EQ(mean(plan, Measure::Establishment, "West", 0), before) << date;
    }
}

/// Of a role that others have, a locality without posts has none; where posts stand above it or beneath, or
/// where nobody has any, it is not known.
TEST(LatePosition, NoneIsNotUnknown)
{
    PlanBuilder plan(Month(2026, 4), 12);
    plan.locality("North").locality("South").clientGroup("Adults");
    plan.activity("Review", plan::Standard::Hours).role("Social worker", plan::RoleKind::Casework, true);
    plan.set(plan::Kind::QualifiedShare, 1).set(plan::Kind::HoursPerCase, 10, {.activity = "Review"});
    plan.demand("South", "Adults", "Review", "2026/27", 120);
    const auto capacity = [](const PlanBuilder& of) {
        return of.results().queues().all().front().capacity(0);
    };
    EXPECT_TRUE(std::isnan(capacity(plan))) << "nobody has any";
    PlanBuilder none = plan;
    none.establishment("North", "Social worker", "2026-04-01", 10, 1);
    EXPECT_EQ(capacity(none), 0);
    ASSERT_TRUE(problemOf(none, "nobody-for-the-work"));
    EXPECT_EQ(problemOf(none, "nobody-for-the-work")->severity, plan::Severity::Warning);
    EXPECT_EQ(problemOf(none, "nobody-for-the-work")->where, "Establishment, South, Social worker");
    PlanBuilder needUnknown = none;
    needUnknown.activity("Visit", plan::Standard::Hours).demand("South", "Adults", "Visit", "2026/27", 12);
    EXPECT_TRUE(std::isnan(capacity(needUnknown))) << "how long a visit takes is not set";
    PlanBuilder beneath = none;
    beneath.locality("Team", "South").establishment("Team", "Social worker", "2026-04-01", 3, 0);
    EXPECT_TRUE(std::isnan(capacity(beneath))) << "posts beneath may serve it";
    EXPECT_FALSE(problemOf(beneath, "nobody-for-the-work"));
    ASSERT_TRUE(problemOf(beneath, "posts-held-elsewhere"));
    EXPECT_EQ(problemOf(beneath, "posts-held-elsewhere")->severity, plan::Severity::Note);
}

} // namespace
} // namespace muster::engine
