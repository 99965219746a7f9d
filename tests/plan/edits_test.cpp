#include "plan/edits.h"

#include "plan/any_row.h"
#include "plan/small_plan.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::plan {
namespace {

const Scope kNorthHere{kNorth, {}, kAssessment, {}};

/// Twelve hours in the north, with the evidence for it.
Plan planWithEvidence()
{
    Assumption row = assumption(1, Kind::HoursPerCase, kNorthHere, 12);
    row.low = 10;
    row.high = 16;
    row.source = "Team diary";
    row.asAt = Date{2026, 5, 1};
    return with(smallPlan(), row);
}

TEST(SetAssumption, WritesARowWithANewIdWherePlanSaysNothing)
{
    const Plan plan = smallPlan();
    const Edit edit = setAssumption(plan, Kind::HoursPerCase, kNorthHere, std::nullopt, 12);
    EXPECT_EQ(edit.label, "Set hours per case, North, Assessment, to 12");
    const Plan changed = after(plan, edit);
    ASSERT_EQ(changed.rows<Assumption>().size(), 1u);
    const Assumption& row = *changed.rows<Assumption>().begin();
    EXPECT_GT(row.id.value, 0);
    EXPECT_EQ(row, assumption(row.id.value, Kind::HoursPerCase, kNorthHere, 12));
}

TEST(SetAssumption, ReplacesTheRowOfExactlyItsKeyAndKeepsTheEvidence)
{
    const Plan plan = planWithEvidence();
    const Plan changed = after(plan, setAssumption(plan, Kind::HoursPerCase, kNorthHere, std::nullopt, 14));
    ASSERT_EQ(changed.rows<Assumption>().size(), 1u);
    Assumption expected = *plan.rows<Assumption>().begin();
    expected.value = 14;
    EXPECT_EQ(*changed.rows<Assumption>().begin(), expected);
}

TEST(SetAssumption, LeavesRowsOfAnotherKindScopeOrMonthAlone)
{
    const Plan plan = planWithEvidence();
    const auto countAfter = [&](Kind kind, const Scope& scope, std::optional<Month> from) {
        return after(plan, setAssumption(plan, kind, scope, from, 1)).rows<Assumption>().size();
    };
    EXPECT_EQ(countAfter(Kind::HoursPerCase, kNorthHere, Month(2027, 4)), 2u);
    EXPECT_EQ(countAfter(Kind::HoursPerCase, {kNorth, kOlder, kAssessment, {}}, std::nullopt), 2u);
    EXPECT_EQ(countAfter(Kind::HoursPerCase, {kNorth, {}, {}, {}}, std::nullopt), 2u);
    EXPECT_EQ(countAfter(Kind::Complexity, kNorthHere, std::nullopt), 2u);
}

TEST(SetAssumption, WithEvidenceReplacesTheEvidenceToo)
{
    const Plan plan = planWithEvidence();
    Assumption row = assumption(999, Kind::HoursPerCase, kNorthHere, 13);
    row.source = "Case file audit";
    const Plan changed = after(plan, setAssumption(plan, row));
    row.id = {1}; // the id stays the plan's own
    ASSERT_EQ(changed.rows<Assumption>().size(), 1u);
    EXPECT_EQ(*changed.rows<Assumption>().begin(), row);
}

TEST(ClearAssumption, RemovesTheRowOfExactlyItsKey)
{
    const Plan plan = planWithEvidence();
    const Edit edit = clearAssumption(plan, Kind::HoursPerCase, kNorthHere, std::nullopt);
    EXPECT_EQ(edit.label, "Return hours per case, North, Assessment, to inherited");
    EXPECT_TRUE(after(plan, edit).rows<Assumption>().empty());
}

TEST(ClearAssumption, HasNoChangesWhereThePlanSaysNothingOfItsOwn)
{
    const Plan plan = planWithEvidence();
    EXPECT_TRUE(isEmpty(clearAssumption(plan, Kind::HoursPerCase, {kNorth, {}, {}, {}}, {}).changes));
    EXPECT_TRUE(isEmpty(clearAssumption(plan, Kind::HoursPerCase, kNorthHere, Month(2027, 4)).changes));
    EXPECT_TRUE(isEmpty(clearAssumption(plan, Kind::Complexity, kNorthHere, {}).changes));
}

RC_GTEST_PROP(SetAssumption, ThenClearLeavesThePlanAsItWas, ())
{
    const Plan plan = planWithEvidence();
    const Kind kind = any<Kind>();
    const Scope scope{any<std::optional<LocalityId>>(), any<std::optional<ClientGroupId>>(),
                      any<std::optional<ActivityId>>(), any<std::optional<RoleId>>()};
    const auto from = any<std::optional<Month>>();
    RC_PRE(ownAssumption(plan, kind, scope, from) == nullptr);
    const Plan set = after(plan, setAssumption(plan, kind, scope, from, 7));
    RC_ASSERT(ownAssumption(set, kind, scope, from)->value == 7);
    RC_ASSERT(after(set, clearAssumption(set, kind, scope, from)) == plan);
}

TEST(SetEstablishment, ReplacesTheRowOfTheSameLocalityRoleAndDate)
{
    const Plan plan = with(smallPlan(), establishment(1));
    Establishment row = establishment(999);
    row.agency = Fte(5);
    const Edit edit = setEstablishment(plan, row);
    EXPECT_EQ(edit.label, "Set establishment, North, Social worker");
    const Plan changed = after(plan, edit);
    ASSERT_EQ(changed.rows<Establishment>().size(), 1u);
    EXPECT_EQ(changed.find<Establishment>({1})->agency, Fte(5));
    row.asAt = {2015, 2, 28};
    EXPECT_EQ(after(plan, setEstablishment(plan, row)).rows<Establishment>().size(), 2u);
}

TEST(Together, IsTheEditsOneAfterTheOtherUnderOneLabel)
{
    const Plan plan = planWithEvidence();
    const Edit hours = setAssumption(plan, Kind::HoursPerCase, {}, {}, 11);
    const Edit cleared = clearAssumption(plan, Kind::HoursPerCase, kNorthHere, {});
    const Edit posts = setEstablishment(plan, establishment(1));
    const Edit all = together("Paste 3 cells", {hours, cleared, posts});
    EXPECT_EQ(all.label, "Paste 3 cells");
    EXPECT_EQ(after(plan, all), after(after(after(plan, hours), cleared), posts));
    EXPECT_TRUE(isEmpty(together("Nothing", {}).changes));
}

TEST(FindSame, LooksAtTheKeyAndNotAtTheId)
{
    const Plan plan = with(smallPlan(), demand(1, 3000));
    ASSERT_NE(findSame(plan, demand(2, 4)), nullptr);
    EXPECT_EQ(findSame(plan, demand(2, 4))->id, DemandId{1});
    Demand actual = demand(1, 3000);
    actual.status = DemandStatus::Actual;
    EXPECT_EQ(findSame(plan, actual), nullptr);
}

} // namespace
} // namespace muster::plan
