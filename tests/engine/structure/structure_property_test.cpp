// What holds of every plan when the things it is made of are renamed, moved or taken away.

#include "engine/random_plan.h"
#include "engine/same_results.h"
#include "plan/rules/rules.h"
#include "plan/structure/structure.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::engine {
namespace {

using test::agree;
using test::RandomPlan;
using test::sameTotals;

/// The plan with the edit, which the rules admit.
plan::Plan admitted(plan::Plan plan, const plan::Edit& edit)
{
    plan.apply(edit.changes);
    const auto may = plan::admit(plan, edit.changes);
    if (!may)
        RC_FAIL(may.error().sentence());
    return plan;
}

/// One of the rows of a table, chosen by a number: by name, since ids are drawn anew each time.
template <class Row>
const Row& anyOf(const plan::Plan& plan, std::uint32_t seed)
{
    const auto rows = plan.ordered<Row>();
    return *rows[seed % rows.size()];
}

/// One of each sort of thing that has a name.
std::vector<plan::Thing> thingsOf(const plan::Plan& plan, std::uint32_t seed)
{
    return {{&plan::tableOf<plan::Locality>(), anyOf<plan::Locality>(plan, seed).id.value},
            {&plan::tableOf<plan::ClientGroup>(), anyOf<plan::ClientGroup>(plan, seed).id.value},
            {&plan::tableOf<plan::Activity>(), anyOf<plan::Activity>(plan, seed).id.value},
            {&plan::tableOf<plan::Role>(), anyOf<plan::Role>(plan, seed).id.value}};
}

RC_GTEST_PROP(Rename, LeavesEveryFigureAsItIs, (std::uint32_t seed))
{
    const plan::Plan before = RandomPlan(seed).plan();
    plan::Plan renamed = before;
    for (const plan::Thing& thing : thingsOf(before, seed)) {
        const auto edit = plan::renameThing(renamed, thing, "aaa another name");
        RC_ASSERT(edit.has_value());
        renamed = admitted(renamed, *edit);
    }
    const Results was{Inputs(before)};
    const Results is{Inputs(renamed)};
    RC_ASSERT(sameTotals(was, is));
}

RC_GTEST_PROP(Move, LeavesThePostsOfTheWholeAndOfEveryLocalityAlone, (std::uint32_t seed))
{
    const plan::Plan before = RandomPlan(seed, false).plan();
    const plan::LocalityId moved = anyOf<plan::Locality>(before, seed).id;
    const plan::LocalityId to = anyOf<plan::Locality>(before, seed / 7).id;
    const auto edit = plan::moveLocality(before, moved, to);
    if (!edit)
        return;
    const Results was{Inputs(before)};
    const Results is{Inputs(admitted(before, *edit))};
    double whole = 0;
    double wholeNow = 0;
    const Dimensions& old = was.inputs().dimensions();
    const Dimensions& now = is.inputs().dimensions();
    // where nothing is said of a role, there is none or it is not known, by what lies around
    const auto posts = [](std::optional<Fte> fte) { return fte ? fte->value() : 0; };
    test::forEachCell(was, [&](LocalityIndex l, RoleIndex r, int t) {
        const LocalityIndex there = now.indexOf(old.localities[l].id);
        const RoleIndex role = now.indexOf(old.roles[r].id);
        RC_ASSERT(agree(std::optional(posts(is.at(Measure::Establishment, there, role, t, Rollup::Own))),
                        posts(was.at(Measure::Establishment, l, r, t, Rollup::Own))));
        if (old.localities[l].parent.isNone())
            whole += posts(was.at(Measure::Establishment, l, r, t));
        if (now.localities[there].parent.isNone())
            wholeNow += posts(is.at(Measure::Establishment, there, role, t));
    });
    RC_ASSERT(agree(std::optional(wholeNow), whole));
}

RC_GTEST_PROP(Remove, TakesAllThatNamesAThingAndNothingElse, (std::uint32_t seed))
{
    const plan::Plan before = RandomPlan(seed).plan();
    for (const plan::Thing& thing : thingsOf(before, seed)) {
        const auto removal = plan::removeThing(before, thing);
        if (!removal)
            continue;
        plan::Plan without = before;
        without.apply(removal->edit.changes);
        RC_ASSERT(plan::check(without).empty());
        for (const plan::TableInfo& each : plan::tables())
            for (const plan::AnyRow* row : each.puts(removal->edit.changes))
                RC_ASSERT(bool(each.find(before, each.idOf(row))));
    }
}

} // namespace
} // namespace muster::engine
