// Scenarios, their changes and adjustments: edits, order and rules.

#include "plan/names.h"
#include "plan/rules/rules.h"
#include "plan/scenarios/scenario_edits.h"
#include "plan/small_plan.h"
#include "plan/structure/structure.h"

#include <gtest/gtest.h>

namespace muster::plan {
namespace {

constexpr ScenarioId kFewer{101};
constexpr ScenarioId kMore{102};
constexpr ChangeId kLonger{111};
constexpr ChangeId kShorter{112};

Adjustment adjustment(std::int64_t id)
{
    Adjustment row;
    row.id = {id};
    row.change = kLonger;
    row.kind = adjusted(Kind::HoursPerCase);
    row.locality = kNorth;
    row.amount = 1.1;
    return row;
}

/// The small plan with a scenario of two changes, and another scenario on top of it.
Plan scenarios()
{
    return with(smallPlan(), Scenario{kFewer, "Fewer", {}, "", 1}, Scenario{kMore, "More", kFewer, "", 2},
                ScenarioChange{kLonger, "Reviews take longer", kFewer, true, "team diary", 1},
                ScenarioChange{kShorter, "Shorter/forms", kFewer, true, "", 2}, adjustment(121));
}

std::vector<std::string> namesOf(const std::vector<const ScenarioChange*>& changes)
{
    std::vector<std::string> names;
    for (const ScenarioChange* change : changes)
        names.push_back(change->name);
    return names;
}

std::vector<std::string> codesAfter(const Plan& plan, const Edit& edit)
{
    std::vector<std::string> codes;
    for (const Problem& problem : problemsOf(after(plan, edit), edit.changes))
        codes.push_back(problem.code);
    return codes;
}

template <class Row>
std::vector<std::string> codesWith(const Row& row)
{
    Edit edit;
    edit.put(row);
    return codesAfter(scenarios(), edit);
}

using Names = std::vector<std::string>;

TEST(ScenarioEdits, ChangesAreSwitchedMovedAndCopied)
{
    Plan plan = scenarios();
    const auto first = [&] { return *plan.find<ScenarioChange>(kLonger); };
    EXPECT_EQ(namesOf(changesThatCount(plan, kMore)), (Names{"Reviews take longer", "Shorter/forms"}));
    plan = after(plan, moveChange(plan, first(), 9));
    EXPECT_EQ(namesOf(changesOf(plan, kFewer)), (Names{"Shorter/forms", "Reviews take longer"}));
    plan = after(plan, moveChange(plan, first(), 0));
    EXPECT_EQ(namesOf(changesOf(plan, kFewer)), (Names{"Reviews take longer", "Shorter/forms"}));
    EXPECT_TRUE(isEmpty(moveChange(plan, first(), 0).changes));

    plan = after(plan, copyChange(plan, first(), kMore));
    plan = after(plan, copyChange(plan, first(), kMore));
    EXPECT_EQ(namesOf(changesOf(plan, kMore)), (Names{"Reviews take longer", "Reviews take longer (2)"}));
    EXPECT_EQ(adjustmentsOf(plan, changesOf(plan, kMore).back()->id).size(), 1U);

    EXPECT_TRUE(isEmpty(switchChange(plan, first(), true).changes));
    plan = after(plan, switchChange(plan, first(), false));
    EXPECT_EQ(namesOf(changesThatCount(plan, kFewer)), Names{"Shorter/forms"});
    EXPECT_EQ(changesThatCount(plan, kMore).size(), 3U) << "the changes of the scenario beneath come first";
    EXPECT_EQ(problemsOf(plan, {}).size(), 0U);
}

TEST(ScenarioEdits, AnAdjustmentOfTheSamePlaceIsReplaced)
{
    Plan plan = scenarios();
    Adjustment row = adjustment(0);
    row.amount = 1.2;
    plan = after(plan, setAdjustment(plan, *plan.find<ScenarioChange>(kLonger), row));
    ASSERT_EQ(adjustmentsOf(plan, kLonger).size(), 1U);
    EXPECT_EQ(adjustmentsOf(plan, kLonger).front()->amount, 1.2);
    row.from = Month(2027, 4);
    const Edit edit = setAdjustment(plan, *plan.find<ScenarioChange>(kLonger), row);
    EXPECT_EQ(edit.label, "Adjust hours per case, North, in the change Reviews take longer");
    plan = after(plan, edit);
    EXPECT_EQ(adjustmentsOf(plan, kLonger).size(), 2U);
    EXPECT_EQ(inWords(plan, *adjustmentsOf(plan, kLonger).back()),
              "Hours per case × 1.2, North, from April 2027");
}

TEST(ScenarioEdits, ChangesAreFoundByTheNameOfTheirScenarioOrAloneWhereNoOtherHasIt)
{
    Plan plan = scenarios();
    EXPECT_EQ(findByName<ScenarioChange>(plan, "Fewer/reviews take longer"), kLonger);
    EXPECT_EQ(findByName<ScenarioChange>(plan, "Reviews take longer"), kLonger);
    EXPECT_EQ(findByName<ScenarioChange>(plan, "Fewer/Shorter/forms"), kShorter);
    EXPECT_EQ(nameOf(plan, kLonger), "Fewer/Reviews take longer");
    EXPECT_FALSE(findByName<ScenarioChange>(plan, "More/Reviews take longer"));
    plan = after(plan, copyChange(plan, *plan.find<ScenarioChange>(kLonger), kMore));
    EXPECT_FALSE(findByName<ScenarioChange>(plan, "Reviews take longer")) << "two scenarios have it";
    EXPECT_EQ(findScenario(plan, "baseline").value(), std::nullopt);
}

TEST(ScenarioEdits, WhatStandsOnAScenarioGoesWithIt)
{
    const Plan plan = scenarios();
    const auto removal = removeThing(plan, {&tableOf<Scenario>(), kFewer.value});
    ASSERT_TRUE(removal);
    const Plan left = after(plan, removal->edit);
    EXPECT_TRUE(left.rows<Scenario>().empty());
    EXPECT_TRUE(left.rows<ScenarioChange>().empty());
    EXPECT_TRUE(left.rows<Adjustment>().empty());
    EXPECT_TRUE(problemsOf(left, removal->edit.changes).empty());
}

TEST(ScenarioRules, NamesAreOfOneThingEach)
{
    EXPECT_EQ(codesWith(Scenario{{103}, "fewer", {}, "", 3}), Names{"name-twice"});
    EXPECT_EQ(codesWith(Scenario{{103}, "A/B", {}, "", 3}), Names{"name-with-stroke"});
    EXPECT_EQ(codesWith(Scenario{{103}, "baseline", {}, "", 3}), Names{"name-reserved"});
    EXPECT_EQ(codesWith(ScenarioChange{{113}, "reviews take longer", kFewer, true, "", 3}),
              Names{"name-twice"});
    EXPECT_EQ(codesWith(ScenarioChange{{113}, "Reviews take longer", kMore, true, "", 3}), Names{});
    EXPECT_EQ(codesWith(Scenario{kFewer, "Fewer", kMore, "", 1}), Names{"scenario-circle"});
}

TEST(ScenarioRules, RowsThatNameWhatGoesAreFound)
{
    Edit edit;
    edit.erase<ScenarioChange>(kLonger);
    EXPECT_EQ(codesAfter(scenarios(), edit), Names{"no-such-row"});
    const Plan broken = after(scenarios(), edit);
    EXPECT_EQ(checkSince(scenarios(), broken).size(), 1U);
}

TEST(ScenarioRules, AnAdjustmentSaysWhereAndWhenAndHowMuch)
{
    const auto codes = [](const auto& change) {
        Adjustment row = adjustment(122);
        row.locality = kWest;
        change(row);
        return codesWith(row);
    };
    EXPECT_EQ(codes([](Adjustment&) {}), Names{});
    EXPECT_EQ(codes([](Adjustment& row) { row.locality = kNorth; }), Names{"said-twice"});
    EXPECT_EQ(codes([](Adjustment& row) { row.amount = -1; }), Names{"out-of-range"});
    EXPECT_EQ(codes([](Adjustment& row) {
                  row.role = kSocialWorker;
                  row.roles = RoleGroup::Qualified;
              }),
              Names{"role-and-roles"});
    EXPECT_EQ(codes([](Adjustment& row) {
                  row.from = Month(2027, 4);
                  row.until = Month(2027, 3);
              }),
              Names{"until-before-from"});
    EXPECT_EQ(codes([](Adjustment& row) {
                  row.kind = kAdjustsEstablishment;
                  row.activity = kReview;
              }),
              Names{"scope-not-allowed"});
    EXPECT_EQ(codes([](Adjustment& row) {
                  row.kind = kAdjustsEstablishment;
                  row.by = AdjustBy::Add;
              }),
              Names{"amount-without-place"});
    EXPECT_EQ(codes([](Adjustment& row) { row.kind = kAdjustsRedundancies; }), Names{"redundancies-added"});
    EXPECT_EQ(codes([](Adjustment& row) { row.kind = kAdjustsTargetDays; }), Names{"scope-not-allowed"});
    const auto ofTarget = [&](const auto& change) {
        return codes([&](Adjustment& row) {
            row.kind = kAdjustsTargetDays;
            row.locality.reset();
            row.activity = kReview;
            change(row);
        });
    };
    EXPECT_EQ(ofTarget([](Adjustment&) {}), Names{});
    EXPECT_EQ(ofTarget([](Adjustment& row) {
                  row.from = Month(2027, 4);
                  row.until = Month(2027, 5);
              }),
              (Names{"months-not-allowed", "months-not-allowed"}));
    EXPECT_EQ(ofTarget([](Adjustment& row) {
                  row.by = AdjustBy::Set;
                  row.amount = 4000;
              }),
              Names{"out-of-range"});
    EXPECT_EQ(codes([](Adjustment& row) {
                  row.kind = adjusted(Kind::QualifiedShare);
                  row.by = AdjustBy::Set;
              }),
              Names{"out-of-range"});
}

} // namespace
} // namespace muster::plan
