// Two lists of changes held against each other.

#include "plan/scenarios/list_differences.h"

#include "plan/scenarios/scenario_edits.h"
#include "plan/small_plan.h"

#include <gtest/gtest.h>

namespace muster::plan {
namespace {

constexpr ScenarioId kHarder{101};
constexpr ScenarioId kSofter{102};
constexpr ScenarioId kAbove{103};

ScenarioChange change(std::int64_t id, const std::string& name, ScenarioId scenario, std::int64_t position)
{
    return {{id}, name, scenario, true, "", position};
}

Adjustment longer(std::int64_t id, std::int64_t change, double factor)
{
    Adjustment row;
    row.id = {id};
    row.change = {change};
    row.kind = adjusted(Kind::HoursPerCase);
    row.locality = kNorth;
    row.amount = factor;
    return row;
}

/// Harder and Softer with the same three changes, by name, and Above, which stands on Harder.
Plan lists()
{
    return with(smallPlan(), Scenario{kHarder, "Harder", {}, "", 1}, Scenario{kSofter, "Softer", {}, "", 2},
                Scenario{kAbove, "Above", kHarder, "", 3}, change(111, "Longer", kHarder, 1),
                change(112, "Second", kHarder, 2), change(113, "Third", kHarder, 3),
                change(121, "longer", kSofter, 1), change(122, "Second", kSofter, 2),
                change(123, "Third", kSofter, 3), longer(211, 111, 1.1), longer(221, 121, 1.1));
}

using Differences = std::vector<ListDifference>;

TEST(ListDifferences, AListIsLikeItselfAndACopy)
{
    const Plan plan = lists();
    EXPECT_TRUE(listDifferences(plan, kHarder, kHarder).empty());
    EXPECT_TRUE(listDifferences(plan, kHarder, kSofter).empty());
    EXPECT_TRUE(listDifferences(plan, std::nullopt, std::nullopt).empty());
    EXPECT_TRUE(listDifferences(plan, kAbove, kHarder).empty()) << "the list beneath is of both";
}

TEST(ListDifferences, TheBaselineIsTheEmptyList)
{
    const Plan plan = with(lists(), ScenarioChange{{131}, "Off", kAbove, false, "", 1});
    const Differences found = listDifferences(plan, kAbove, std::nullopt);
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(found[0], (ListDifference{"Longer", "", "only in Above", "Hours per case × 1.1, North", ""}));
    EXPECT_EQ(found[1].own, "nothing yet");
    EXPECT_EQ(found[3], (ListDifference{"Off", "", "only in Above", "off: nothing yet", ""}));
    EXPECT_EQ(listDifferences(plan, std::nullopt, kAbove)[3],
              (ListDifference{"Off", "", "only in Above", "", "off: nothing yet"}));
}

TEST(ListDifferences, AChangeOfBothIsToldByWhatIsOtherwise)
{
    ScenarioChange own = change(111, "Longer", kHarder, 1);
    own.on = false;
    own.reason = "team diary";
    Adjustment other = longer(221, 121, 1.2);
    other.from = Month(2027, 4);
    Adjustment posts;
    posts.id = {212};
    posts.change = {111};
    posts.kind = kAdjustsEstablishment;
    posts.roles = RoleGroup::Qualified;
    posts.until = Month(2027, 3);
    posts.amount = 0.9;
    const Differences found = listDifferences(with(lists(), own, other, posts), kHarder, kSofter);
    EXPECT_EQ(found, (Differences{
                         {"Longer", "", "on or off", "off", "on"},
                         {"Longer", "", "reason", "team diary", ""},
                         {"Longer", "Hours per case, North", "amount", "× 1.1", "× 1.2"},
                         {"Longer", "Hours per case, North", "months", "always", "from April 2027"},
                         {"Longer", "Establishment, everywhere, qualified staff", "only in Harder",
                          "× 0.9, until March 2027", ""},
                     }));
}

TEST(ListDifferences, AsFewChangesAsCanBeAreSaidToHaveAnotherPlace)
{
    const Plan plan = lists();
    const Plan moved = after(plan, moveChange(plan, *plan.find<ScenarioChange>({111}), 2));
    EXPECT_EQ(listDifferences(moved, kHarder, kSofter),
              (Differences{{"Longer", "", "place in the list", "3", "1"}}));
    EXPECT_EQ(listDifferences(moved, kSofter, kHarder),
              (Differences{{"longer", "", "place in the list", "1", "3"}}));
}

} // namespace
} // namespace muster::plan
