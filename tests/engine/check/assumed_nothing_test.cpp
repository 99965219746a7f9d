// Leave, sickness and the like that count as nothing because nobody has set them. Source: docs/method.md,
// section 9.

#include "engine/plan_builder.h"

#include <gtest/gtest.h>

namespace muster::engine {
namespace {

using plan::Kind;
using plan::Problem;
using plan::RoleKind;
using test::PlanBuilder;

/// County with North beneath, where two roles do reviews; all of their time is set but for one kind.
PlanBuilder planWithout(Kind kind)
{
    PlanBuilder plan(Month(2026, 4), 12);
    plan.locality("County").locality("North", "County").clientGroup("Adults");
    plan.activity("Review", plan::Standard::Hours);
    plan.role("Social worker", RoleKind::Casework, true).role("Assessor", RoleKind::Casework, false);
    const std::vector<std::pair<Kind, double>> all{{Kind::AnnualLeaveDays, 28},
                                                   {Kind::BankHolidays, 8},
                                                   {Kind::SicknessDays, 8},
                                                   {Kind::TrainingDays, 5},
                                                   {Kind::NonCaseTime, 0.2}};
    for (const auto& [each, value] : all)
        if (each != kind)
            plan.set(each, value);
    plan.set(Kind::QualifiedShare, 0.6).set(Kind::HoursPerCase, 10);
    plan.demand("County", "Adults", "Review", "2026/27", 1000);
    plan.demand("North", "Adults", "Review", "2026/27", 500);
    return plan;
}

std::vector<Problem> assumedIn(const PlanBuilder& plan)
{
    return findAssumedNothing(plan.results());
}

TEST(AssumedNothing, IsAWarningThatSaysWhatMusterAssumes)
{
    const auto found = assumedIn(planWithout(Kind::AnnualLeaveDays));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].severity, plan::Severity::Warning);
    EXPECT_EQ(found[0].code, "counts-as-zero");
    EXPECT_EQ(found[0].where, "Annual leave");
    EXPECT_EQ(found[0].found, "nothing");
    EXPECT_EQ(found[0].message, "Annual leave not set: Muster assumes nobody takes any");
    EXPECT_EQ(plan::sentenceOf(found[0]), found[0].message);
    EXPECT_EQ(found[0].target.kind, Kind::AnnualLeaveDays);
    const auto codes = checkOf(planWithout(Kind::AnnualLeaveDays).results()).problems;
    EXPECT_TRUE(
        std::ranges::any_of(codes, [](const Problem& each) { return each.code == "counts-as-zero"; }));
}

TEST(AssumedNothing, NamesTheStaffWithoutAValueWhereOthersHaveOne)
{
    auto plan = planWithout(Kind::AnnualLeaveDays);
    plan.set(Kind::AnnualLeaveDays, 28, {.locality = "North", .role = "Social worker"});
    plan.set(Kind::AnnualLeaveDays, 0, {.locality = "County", .role = "Assessor"}); // said, if nothing
    const auto found = assumedIn(plan);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].where, "Annual leave, County, Social worker");
    EXPECT_EQ(found[0].target.scope.locality, plan.id<plan::Locality>("County"));
}

TEST(AssumedNothing, IsNotSaidOfRolesAndMonthsWithoutCasework)
{
    auto plan = planWithout(Kind::SicknessDays);
    plan.role("Manager", RoleKind::Management, false).role("Therapist", RoleKind::Casework, true);
    plan.set(Kind::RoleShare, 1, {.role = "Social worker"}).set(Kind::RoleShare, 0, {.role = "Therapist"});
    plan.set(Kind::SicknessDays, 8, {.role = "Social worker"})
        .set(Kind::SicknessDays, 8, {.role = "Assessor"});
    EXPECT_TRUE(assumedIn(plan).empty());
}

TEST(AssumedNothing, IsSaidWhereTheValueOnlyCountsLater)
{
    auto plan = planWithout(Kind::TrainingDays);
    plan.set(Kind::TrainingDays, 5, {.from = "2026-10"});
    const auto found = assumedIn(plan);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].where, "Training, County, Social worker and 3 more");
}

} // namespace
} // namespace muster::engine
