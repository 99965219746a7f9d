// How much of the required staff rests on values that nobody vouches for. Source: docs/method.md,
// section 9.1.

#include "engine/plan_builder.h"

#include <gtest/gtest.h>

namespace muster::engine {
namespace {

using plan::Assumption;
using plan::Kind;
using plan::RoleKind;
using test::PlanBuilder;
using test::Reading;

/// County with North beneath: 1,000 and 500 enquiries of the same hours, so that two thirds of the staff are
/// the county's own. Every value has a source, an owner and a date.
PlanBuilder vouchedPlan()
{
    PlanBuilder plan(Month(2026, 4), 12);
    plan.locality("County").locality("North", "County").clientGroup("Adults");
    plan.activity("Enquiry", plan::Standard::Hours, true);
    plan.role("Social worker", RoleKind::Casework, true);
    plan.role("Manager", RoleKind::Management, true, {"Social worker"});
    plan.set(Kind::HoursPerCase, 10, {.locality = "County"})
        .set(Kind::HoursPerCase, 10, {.locality = "North"});
    plan.set(Kind::AnnualLeaveDays, 28).set(Kind::NonCaseTime, 0.2);
    plan.demand("County", "Adults", "Enquiry", "2026/27", 1000);
    plan.demand("North", "Adults", "Enquiry", "2026/27", 500);
    return plan;
}

/// Changes the row of a kind, of a locality or of every one.
void change(PlanBuilder& plan, Kind kind, const std::string& locality,
            const std::function<void(Assumption&)>& how)
{
    plan::Edit edit;
    for (Assumption row : plan.plan().rows<Assumption>())
        if (row.kind == kind && (locality.empty() || row.locality == plan.id<plan::Locality>(locality))) {
            how(row);
            edit.put(row);
        }
    ASSERT_FALSE(std::get<plan::RowChanges<Assumption>>(edit.changes).put.empty());
    plan.apply(edit);
}

void forgetOwner(PlanBuilder& plan, Kind kind, const std::string& locality = {})
{
    change(plan, kind, locality, [](Assumption& row) { row.owner.clear(); });
}

double shareOfWeak(const PlanBuilder& plan)
{
    return evidenceOf(plan.results()).share().value_or(-1);
}

TEST(Evidence, NothingRestsOnWeakValuesWhereAllAreVouchedFor)
{
    EXPECT_EQ(shareOfWeak(vouchedPlan()), 0);
    EXPECT_TRUE(evidenceOf(vouchedPlan().results()).problems.empty());
    EXPECT_EQ(evidenceInWords(evidenceOf(vouchedPlan().results())), "");
}

TEST(Evidence, TheStaffThatAValueMakesRestOnItAndNoOthers)
{
    auto plan = vouchedPlan();
    forgetOwner(plan, Kind::HoursPerCase, "County"); // of North another value counts
    EXPECT_NEAR(shareOfWeak(plan), 2.0 / 3, 1e-12);
    const auto found = evidenceOf(plan.results()).problems;
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].severity, plan::Severity::Note);
    EXPECT_EQ(found[0].code, "weak-evidence");
    EXPECT_EQ(found[0].where, "Hours per case, County");
    EXPECT_EQ(found[0].found, "no owner");
    EXPECT_EQ(found[0].message, "66.7 % of the required staff rests on this");
    EXPECT_EQ(evidenceInWords(evidenceOf(plan.results())),
              "66.7 % of the required staff rests on values without a source, an owner or recent evidence");
}

TEST(Evidence, StaffThatRestOnTwoWeakValuesCountOnceInTheWhole)
{
    auto plan = vouchedPlan();
    forgetOwner(plan, Kind::HoursPerCase, "County");
    forgetOwner(plan, Kind::AnnualLeaveDays); // of everybody
    EXPECT_NEAR(shareOfWeak(plan), 1, 1e-12);
    const auto found = evidenceOf(plan.results()).problems;
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].message, "66.7 % of the required staff rests on this");
    EXPECT_EQ(found[1].message, "100.0 % of the required staff rests on this");
}

TEST(Evidence, ManagersRestOnWhatThoseBeneathThemDoAndOnTheirSpan)
{
    auto plan = vouchedPlan();
    plan.set(Kind::SpanOfControl, 10, {.role = "Manager"});
    forgetOwner(plan, Kind::HoursPerCase, "County");
    EXPECT_NEAR(shareOfWeak(plan), 2.0 / 3, 1e-12) << "a tenth on top of each";
    forgetOwner(plan, Kind::SpanOfControl);
    EXPECT_NEAR(shareOfWeak(plan), (2.0 / 3 + 0.1) / 1.1, 1e-12)
        << "all managers, and two thirds of the others";
}

TEST(Evidence, FixedPostsRestOnTheirOwnValueAlone)
{
    auto plan = vouchedPlan();
    plan.set(Kind::FixedPosts, 3, {.locality = "North", .role = "Manager"});
    forgetOwner(plan, Kind::FixedPosts);
    const auto required = Reading(plan.results()).mean(Measure::Required, "County", "All roles", 0, 12);
    EXPECT_NEAR(shareOfWeak(plan), 3 / required.value(), 1e-12);
    EXPECT_NEAR(evidenceOf(plan.results()).required, 12 * required.value(), 1e-9) << "FTE-months of them all";
}

TEST(Evidence, IsOldWhereItsDateIsMoreThanTwelveMonthsBeforeThePlanBegins)
{
    auto plan = vouchedPlan();
    change(plan, Kind::AnnualLeaveDays, {}, [](Assumption& row) { row.asAt = Date{2025, 4, 1}; });
    EXPECT_EQ(shareOfWeak(plan), 0);
    change(plan, Kind::AnnualLeaveDays, {}, [](Assumption& row) { row.asAt = Date{2025, 3, 31}; });
    EXPECT_EQ(shareOfWeak(plan), 1);
    const auto found = evidenceOf(plan.results()).problems;
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].found, "a date more than 12 months before the plan begins");
    change(plan, Kind::AnnualLeaveDays, {}, [](Assumption& row) {
        row.asAt.reset();
        row.source = "Illustrative: set your own";
    });
    EXPECT_EQ(evidenceOf(plan.results()).problems[0].found, "an illustrative source, no date");
}

TEST(Evidence, ValuesThatNoRequiredStaffRestOnAreNoFinding)
{
    auto plan = vouchedPlan();
    plan.locality("South", "County");
    plan.set(Kind::HoursPerCase, 12, {.locality = "South"}); // there is no work
    plan.set(Kind::Turnover, 0.1);
    forgetOwner(plan, Kind::HoursPerCase, "South");
    forgetOwner(plan, Kind::Turnover);
    EXPECT_TRUE(evidenceOf(plan.results()).problems.empty());
    EXPECT_EQ(shareOfWeak(plan), 0);
}

} // namespace
} // namespace muster::engine
