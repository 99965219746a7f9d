// A variant that counts one set of adjustments after another has the figures of the plan with those alone.
// Source: docs/method.md, section 14.

#include "engine/random_plan.h"
#include "engine/random_scenario.h"
#include "engine/results.h"
#include "plan/scenarios/scenarios.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <set>

namespace muster::engine {
namespace {

using Rows = std::set<plan::AdjustmentId>;

/// The plan without any other adjustment.
plan::Plan withAlone(const plan::Plan& plan, const Rows& rows)
{
    plan::Edit edit;
    for (const plan::Adjustment& row : plan.rows<plan::Adjustment>())
        if (!rows.contains(row.id))
            edit.erase<plan::Adjustment>(row.id);
    plan::Plan left = plan;
    left.apply(edit.changes);
    return left;
}

void sameFigures(const Results& found, const Results& wanted)
{
    for (const TablePlace& place : tablePlaces(wanted, PeriodLength::FinancialYear, Rollup::WithBeneath))
        for (const auto& table : kTablesOfRoles)
            for (const Column column : table) {
                const auto a = figureAt(found, place, column);
                const auto b = figureAt(wanted, place, column);
                RC_ASSERT(a == b);
            }
}

RC_GTEST_PROP(InAScenario, AVariantCountsOneSetOfAdjustmentsAfterAnother, (std::uint32_t seed))
{
    constexpr int kSets = 6;
    const test::RandomScenario random(test::RandomPlan(seed, true).plan(), seed);
    const Inputs base(random.plan());
    RC_PRE(base.keepsRules());
    const Adjustments all(base.plan(), base.dimensions(), random.id);
    Variant variant(base);
    std::mt19937 draw(seed);
    for (int i = 0; i < kSets; ++i) {
        Rows rows;
        for (const plan::Adjustment& row : base.plan().rows<plan::Adjustment>())
            if (draw() % 2 == 0)
                rows.insert(row.id);
        variant.adjust(all.where([&](const plan::Adjustment& row) { return rows.contains(row.id); },
                                 variant.inputs().adjustments()));
        const Results wanted{Inputs(withAlone(base.plan(), rows), nullptr, random.id)};
        RC_ASSERT(variant.inputs().keepsRules() == wanted.inputs().keepsRules());
        if (wanted.inputs().keepsRules())
            sameFigures(variant.compute(Wish::everything(base)), wanted);
    }
}

RC_GTEST_PROP(Wish, ForAFigureItIsKnownAsAmongAllFigures, (std::uint32_t seed))
{
    const Inputs base(test::RandomPlan(seed, true).plan());
    const Results all(base);
    Variant variant(base);
    const auto& years = base.financialYears();
    for (const LocalityIndex l : base.dimensions().localities.indexes())
        for (const auto& table : kTablesOfRoles)
            for (const Column column : table) {
                TablePlace place{l, kAllRoles, years.front()};
                const Results& some = variant.compute(wishFor(base, place, years, column));
                for (const PeriodSpan& year : years) {
                    place.span = year;
                    RC_ASSERT(figureAt(some, place, column) == figureAt(all, place, column));
                }
            }
}

} // namespace
} // namespace muster::engine
