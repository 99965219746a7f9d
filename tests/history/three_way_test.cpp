#include "history/three_way.h"

#include "plan/small_plan.h"

#include <gtest/gtest.h>

namespace muster::history {
namespace {

using plan::smallPlan;
using plan::with;

plan::Plan renamed(plan::Plan plan, const std::string& name)
{
    plan::Role role = *plan.find<plan::Role>(plan::kSocialWorker);
    role.name = name;
    return with(plan, role);
}

plan::Plan without(plan::Plan plan, plan::RoleId role)
{
    plan::Edit edit;
    edit.erase<plan::Role>(role);
    plan.apply(edit.changes);
    return plan;
}

Side neverAsked(const CellConflict& conflict)
{
    ADD_FAILURE() << conflict.table << ' ' << conflict.column;
    return Side::Mine;
}

TEST(ThreeWay, WhatOneSideLeftAloneIsTakenFromTheOther)
{
    const plan::Plan base = smallPlan();
    const plan::Plan changed = renamed(base, "Practitioner");
    EXPECT_EQ(putTogether({{base}}, base, changed, neverAsked), changed);
    EXPECT_EQ(putTogether({{base}}, changed, base, neverAsked), changed);
    EXPECT_EQ(putTogether({{base}}, changed, changed, neverAsked), changed);
}

TEST(ThreeWay, CellsOfOneRowThatDifferentSidesChangedAreBothTaken)
{
    const plan::Plan base = smallPlan();
    plan::Role role = *base.find<plan::Role>(plan::kSocialWorker);
    role.qualified = !role.qualified;
    const plan::Plan together =
        putTogether({{base}}, renamed(base, "Practitioner"), with(base, role), neverAsked);
    role.name = "Practitioner";
    EXPECT_EQ(*together.find<plan::Role>(plan::kSocialWorker), role);
}

TEST(ThreeWay, ACellThatBothChangedIsAskedAboutInWords)
{
    const plan::Plan base = smallPlan();
    std::vector<CellConflict> asked;
    const auto together = putTogether({{base}}, renamed(base, "Mine"), renamed(base, "Theirs"),
                                      [&](const CellConflict& conflict) {
                                          asked.push_back(conflict);
                                          return Side::Theirs;
                                      });
    ASSERT_EQ(asked.size(), 1u);
    EXPECT_EQ(asked.front().table, "roles");
    EXPECT_EQ(asked.front().column, "role");
    EXPECT_EQ(asked.front().mine, "Mine");
    EXPECT_EQ(asked.front().theirs, "Theirs");
    EXPECT_EQ(together.find<plan::Role>(plan::kSocialWorker)->name, "Theirs");
}

TEST(ThreeWay, ARowThatOneSideRemovedAndTheOtherNeedsIsAskedAboutOnce)
{
    plan::Role manager = *smallPlan().find<plan::Role>(plan::kTeamManager);
    manager.supervises = {plan::kCareWorker};
    const plan::Plan base = with(smallPlan(), manager);
    const plan::Plan mine = without(base, plan::kSocialWorker);
    plan::Establishment posts{{77},
                              base.rows<plan::Locality>().begin()->id,
                              plan::kSocialWorker,
                              Date{2026, 4, 1},
                              Fte(1),
                              Fte(0),
                              Fte(0),
                              Fte(0)};
    std::vector<CellConflict> asked;
    const auto together = putTogether({{base}}, mine, with(base, posts), [&](const CellConflict& conflict) {
        asked.push_back(conflict);
        return Side::Theirs;
    });
    ASSERT_EQ(asked.size(), 1u);
    EXPECT_TRUE(asked.front().column.empty());
    EXPECT_EQ(asked.front().mine, "removed");
    EXPECT_EQ(asked.front().theirs.substr(0, 24), "needed by establishment:");
    EXPECT_NE(together.find<plan::Role>(plan::kSocialWorker), nullptr);
    EXPECT_NE(together.find<plan::Establishment>({77}), nullptr);
}

} // namespace
} // namespace muster::history
