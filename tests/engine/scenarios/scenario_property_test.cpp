// What holds for every scenario over every plan.

#include "engine/random_plan.h"
#include "engine/random_scenario.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::engine {
namespace {

using test::RandomPlan;
using test::RandomScenario;

/// Every measure of every cell to the last bit.
void expectSame(const Results& a, const Results& b)
{
    RC_ASSERT(a.inputs().keepsRules() == b.inputs().keepsRules());
    const Dimensions& d = a.inputs().dimensions();
    for (const LocalityIndex l : d.localities.indexes())
        for (RoleIndex r = kAllRoles; r < d.roles.behind(); ++r)
            for (int t = 0; t < a.inputs().months(); ++t)
                for (const MeasureInfo& each : kMeasures)
                    RC_ASSERT(a.at(each.measure, l, r, t) == b.at(each.measure, l, r, t));
}

plan::Plan withSwitches(plan::Plan plan, bool on)
{
    plan::Edit edit;
    for (plan::ScenarioChange row : plan.rows<plan::ScenarioChange>()) {
        row.on = on;
        edit.put(row);
    }
    plan.apply(edit.changes);
    return plan;
}

RC_GTEST_PROP(Scenario, WithEveryChangeOffIsTheBaselineToTheLastBit, (std::uint32_t seed))
{
    const RandomScenario drawn(RandomPlan(seed, false).plan(), seed);
    const plan::Plan off = withSwitches(drawn.plan(), false);
    expectSame(Results(Inputs(off, nullptr, drawn.id)), Results{Inputs(off)});
    expectSame(Results{Inputs(drawn.plan())}, Results{Inputs(off)}); // no change reaches the baseline
}

RC_GTEST_PROP(Scenario, IsTheSameHoweverOneCameToIt, (std::uint32_t seed))
{
    const RandomScenario drawn(RandomPlan(seed, false).plan(), seed);
    const Results fresh(Inputs(drawn.plan(), nullptr, drawn.id));
    const Results baseline{Inputs(drawn.plan())};
    expectSame(Results(drawn.plan(), baseline, drawn.id), fresh);
    expectSame(Results(drawn.plan(), fresh, std::nullopt), baseline);
    // Switched off and on again, one change after the other.
    const Results off(withSwitches(drawn.plan(), false), fresh);
    expectSame(Results(drawn.plan(), off), fresh);
}

RC_GTEST_PROP(Scenario, MovesWithTheBaseline, (std::uint32_t seed))
{
    const RandomScenario drawn(RandomPlan(seed, false).plan(), seed);
    const Results before(Inputs(drawn.plan(), nullptr, drawn.id));
    plan::Plan moved = drawn.plan();
    plan::Edit edit;
    for (plan::Demand row : moved.rows<plan::Demand>()) {
        row.volume = Volume(row.volume.value() * 1.25);
        edit.put(row);
    }
    for (plan::Establishment row : moved.rows<plan::Establishment>()) {
        row.establishment = row.establishment + Fte(1);
        edit.put(row);
    }
    moved.apply(edit.changes);
    expectSame(Results(moved, before), Results(Inputs(moved, nullptr, drawn.id)));
}

} // namespace
} // namespace muster::engine
