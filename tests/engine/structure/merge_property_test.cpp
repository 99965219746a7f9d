// What holds when two localities are put together, or one is parted:
// docs/decisions/0035-localities-put-together-and-parted.md.

#include "engine/random_plan.h"
#include "engine/same_results.h"
#include "plan/rules/rules.h"
#include "plan/structure/structure.h"

#include <gtest/gtest.h>
#include <map>
#include <rapidcheck/gtest.h>

namespace muster::engine {
namespace {

using test::agree;
using test::RandomPlan;

struct Pair {
    plan::LocalityId from, into;
};

/// Two different localities of a plan, by name; of one that has one alone, the same twice.
Pair pairOf(const plan::Plan& plan, std::uint32_t seed)
{
    const auto rows = plan.ordered<plan::Locality>();
    return {rows[seed % rows.size()]->id, rows[(seed + 1 + seed / 7 % rows.size()) % rows.size()]->id};
}

plan::Plan afterMerge(plan::Plan plan, const plan::LocalityChange& change)
{
    plan.apply(change.edit.changes);
    const auto may = plan::admit(plan, change.edit.changes);
    if (!may)
        RC_FAIL(may.error().sentence());
    return plan;
}

double own(const Results& results, Measure measure, plan::LocalityId locality, plan::RoleId role, int t)
{
    const Dimensions& dimensions = results.inputs().dimensions();
    const auto fte =
        results.at(measure, dimensions.indexOf(locality), dimensions.indexOf(role), t, Rollup::Own);
    return fte ? fte->value() : 0;
}

/// Whether a measure of the locality that stays is the sum of both, in every month and of every role.
void expectSum(const plan::Plan& before, const plan::Plan& merged, const Pair& pair, Measure measure)
{
    const Results was{Inputs(before)};
    const Results is{Inputs(merged)};
    for (const plan::Role& role : before.rows<plan::Role>())
        for (int t = 0; t < was.inputs().months(); ++t)
            RC_ASSERT(
                agree(std::optional(own(is, measure, pair.into, role.id, t)),
                      own(was, measure, pair.from, role.id, t) + own(was, measure, pair.into, role.id, t)));
}

/// The plan without its demand, of which most could not be added.
plan::Plan withoutDemand(const plan::Plan& plan)
{
    plan::Edit edit;
    for (const plan::Demand& row : plan.rows<plan::Demand>())
        edit.erase<plan::Demand>(row.id);
    for (const plan::Population& row : plan.rows<plan::Population>())
        edit.erase<plan::Population>(row.id);
    plan::Plan without = plan;
    without.apply(edit.changes);
    return without;
}

RC_GTEST_PROP(MergeLocality, AddsUpThePostsOfEveryMonth, (std::uint32_t seed))
{
    const plan::Plan before = withoutDemand(RandomPlan(seed, seed % 2 == 0).plan());
    const Pair pair = pairOf(before, seed);
    const auto change = plan::mergeLocality(before, pair.from, pair.into);
    RC_CLASSIFY(change.has_value());
    if (change)
        expectSum(before, afterMerge(before, *change), pair, Measure::Establishment);
}

/// The plan with the same series of demand in both, side by side, and nothing of its own that is no amount.
plan::Plan alike(const plan::Plan& plan, const Pair& pair)
{
    plan::Edit edit;
    const auto isOfPair = [&](const auto& row) {
        return row.locality == pair.from || row.locality == pair.into;
    };
    for (const plan::Demand& row : plan.rows<plan::Demand>()) {
        if (row.locality == pair.from)
            edit.erase<plan::Demand>(row.id);
        if (row.locality != pair.into)
            continue;
        plan::Demand other = row;
        other.id = newId<plan::DemandId>();
        other.locality = pair.from;
        other.volume = Volume(row.volume.value() / 3 + 1);
        edit.put(other);
    }
    for (const plan::Assumption& row : plan.rows<plan::Assumption>())
        if (row.locality && plan::info(row.kind).inherits)
            edit.erase<plan::Assumption>(row.id);
    for (const plan::SeriesMethod& row : plan.rows<plan::SeriesMethod>())
        edit.erase<plan::SeriesMethod>(row.id);
    for (const plan::SharedForecast& row : plan.rows<plan::SharedForecast>())
        edit.erase<plan::SharedForecast>(row.id);
    for (const plan::SeriesBreak& row : plan.rows<plan::SeriesBreak>())
        edit.erase<plan::SeriesBreak>(row.id);
    for (const plan::Population& row : plan.rows<plan::Population>())
        if (isOfPair(row))
            edit.erase<plan::Population>(row.id);
    plan::Plan made = plan;
    made.apply(edit.changes);
    return made;
}

RC_GTEST_PROP(MergeLocality, AddsUpWhatIsRequiredWhereNoAssumptionDiffers, (std::uint32_t seed))
{
    const plan::Plan random = RandomPlan(seed, false).plan();
    const Pair pair = pairOf(random, seed);
    const plan::Plan before = alike(random, pair);
    const auto change = plan::mergeLocality(before, pair.from, pair.into);
    RC_CLASSIFY(change.has_value());
    if (!change)
        return;
    const plan::Plan merged = afterMerge(before, *change);
    expectSum(before, merged, pair, Measure::Service);
    expectSum(before, merged, pair, Measure::Required);
}

/// The sum of a table's amounts, by everything else that its rows say but where.
template <class Row, class KeyOf, class ValueOf>
auto sums(const plan::Plan& plan, const KeyOf& keyOf, const ValueOf& valueOf)
{
    std::map<std::invoke_result_t<KeyOf, const Row&>, double> sums;
    for (const Row& row : plan.rows<Row>())
        sums[keyOf(row)] += valueOf(row);
    return sums;
}

RC_GTEST_PROP(MergeLocality, LosesNoAmountAndLeavesNothingBehind, (std::uint32_t seed))
{
    const plan::Plan before = RandomPlan(seed).plan();
    const Pair pair = pairOf(before, seed);
    const auto change = plan::mergeLocality(before, pair.from, pair.into);
    RC_CLASSIFY(change.has_value());
    if (!change)
        return;
    const plan::Plan merged = afterMerge(before, *change);
    RC_ASSERT(plan::check(merged).empty());
    RC_ASSERT(!merged.find<plan::Locality>(pair.from));
    const auto demand = [](const plan::Plan& plan) {
        return sums<plan::Demand>(
            plan,
            [](const plan::Demand& row) {
                return std::tuple(row.clientGroup, row.activity, row.period, row.status);
            },
            [](const plan::Demand& row) { return row.volume.value(); });
    };
    for (const auto& [key, volume] : demand(before))
        RC_ASSERT(agree(std::optional(demand(merged).at(key)), volume));
    const auto posts = [](const plan::Plan& plan) {
        return sums<plan::Post>(
            plan, [](const plan::Post& row) { return row.role; },
            [](const plan::Post& row) { return row.fte.value(); });
    };
    for (const auto& [role, fte] : posts(before))
        RC_ASSERT(agree(std::optional(posts(merged).at(role)), fte));
}

/// A locality with nothing beneath it, by a number, and the two parts of it.
std::optional<plan::LocalityId> lowestOf(const plan::Plan& plan, std::uint32_t seed)
{
    const auto rows = plan.ordered<plan::Locality>();
    const plan::Locality* row = rows[seed % rows.size()];
    for (const plan::Locality& other : plan.rows<plan::Locality>())
        if (other.parent == row->id)
            return std::nullopt;
    return row->id;
}

RC_GTEST_PROP(SplitLocality, LeavesTheSumOfThePartsAsItWas, (std::uint32_t seed))
{
    const plan::Plan before = withoutDemand(RandomPlan(seed, seed % 2 == 0).plan());
    const auto whole = lowestOf(before, seed);
    if (!whole)
        return;
    const auto change = plan::splitLocality(before, *whole, {{"First part", 0.3}, {"Second part", 0.7}});
    RC_CLASSIFY(change.has_value());
    if (!change)
        return;
    const plan::Plan split = afterMerge(before, *change);
    RC_ASSERT(plan::check(split).empty());
    const Pair parts{*whole, plan::findByName<plan::Locality>(split, "Second part").value()};
    const Results was{Inputs(before)};
    const Results is{Inputs(split)};
    for (const plan::Role& role : before.rows<plan::Role>())
        for (int t = 0; t < was.inputs().months(); ++t)
            RC_ASSERT(agree(std::optional(own(is, Measure::Establishment, parts.from, role.id, t) +
                                          own(is, Measure::Establishment, parts.into, role.id, t)),
                            own(was, Measure::Establishment, *whole, role.id, t)));
}

RC_GTEST_PROP(SplitLocality, LeavesWhatIsRequiredAsItWas, (std::uint32_t seed))
{
    const plan::Plan before = RandomPlan(seed, false).plan();
    const auto whole = lowestOf(before, seed);
    if (!whole)
        return;
    const auto change = plan::splitLocality(before, *whole, {{"First part", 0.3}, {"Second part", 0.7}});
    if (!change)
        return;
    const plan::Plan split = afterMerge(before, *change);
    const plan::LocalityId second = plan::findByName<plan::Locality>(split, "Second part").value();
    const Results was{Inputs(before)};
    const Results is{Inputs(split)};
    for (const Measure measure : {Measure::Service, Measure::Required})
        for (const plan::Role& role : before.rows<plan::Role>())
            for (int t = 0; t < was.inputs().months(); ++t)
                RC_ASSERT(agree(std::optional(own(is, measure, *whole, role.id, t) +
                                              own(is, measure, second, role.id, t)),
                                own(was, measure, *whole, role.id, t)));
}

RC_GTEST_PROP(SplitLocality, AndMergedAgainIsTheSameWork, (std::uint32_t seed))
{
    const plan::Plan before = withoutDemand(RandomPlan(seed, seed % 2 == 0).plan());
    const auto whole = lowestOf(before, seed);
    if (!whole)
        return;
    const auto split = plan::splitLocality(before, *whole, {{"First part", 0.3}, {"Second part", 0.7}});
    if (!split)
        return;
    const plan::Plan parted = afterMerge(before, *split);
    const plan::LocalityId second = plan::findByName<plan::Locality>(parted, "Second part").value();
    const auto merged = plan::mergeLocality(parted, second, *whole);
    RC_CLASSIFY(merged.has_value());
    if (!merged)
        return;
    const plan::Plan again = afterMerge(parted, *merged);
    const Results was{Inputs(before)};
    const Results is{Inputs(again)};
    for (const plan::Role& role : before.rows<plan::Role>())
        for (int t = 0; t < was.inputs().months(); ++t)
            RC_ASSERT(agree(std::optional(own(is, Measure::Establishment, *whole, role.id, t)),
                            own(was, Measure::Establishment, *whole, role.id, t)));
}

} // namespace
} // namespace muster::engine
