// What the results of an edited plan take over from those before it changes no figure of theirs.

#include "engine/random_plan.h"
#include "engine/same_results.h"

#include <cmath>
#include <gtest/gtest.h>
#include <iterator>
#include <rapidcheck/gtest.h>

namespace muster::engine {
namespace {

using test::forEachCell;
using test::RandomPlan;

bool isWhole(double value)
{
    return value == std::floor(value);
}

/// Every measure to the last bit.
void expectAsNew(const plan::Plan& edited, const Results& before)
{
    const Results after(edited, before);
    const Results fresh{Inputs(edited)};
    forEachCell(fresh, [&](LocalityIndex l, RoleIndex r, int t) {
        for (const MeasureInfo& each : kMeasures)
            for (const Rollup reach : {Rollup::WithBeneath, Rollup::Own})
                RC_ASSERT(after.at(each.measure, l, r, t, reach) == fresh.at(each.measure, l, r, t, reach));
    });
}

RC_GTEST_PROP(EditedPlan, WithOtherValuesOfAnyKindHasTheFiguresOfANewPlan, (std::uint32_t seed))
{
    const RandomPlan random(seed, false);
    const Results before = random.builder().results();
    constexpr std::size_t kEach = 5; // a fifth of the kinds at a time
    for (std::size_t k = seed % kEach; k < plan::kCatalogue.size(); k += kEach) {
        const plan::KindInfo& kind = plan::kCatalogue[k];
        plan::Plan edited = random.plan();
        plan::Edit edit;
        for (plan::Assumption row : edited.rows<plan::Assumption>())
            if (row.kind == kind.kind) {
                row.value = isWhole(row.value) ? std::floor(row.value / 2) : row.value * 0.9;
                edit.put(row);
            }
        if (std::get<plan::RowChanges<plan::Assumption>>(edit.changes).put.empty())
            continue;
        edited.apply(edit.changes);
        expectAsNew(edited, before);
    }
}

RC_GTEST_PROP(EditedPlan, WithoutARowOfAnyTableHasTheFiguresOfANewPlan, (std::uint32_t seed))
{
    const RandomPlan random(seed, false);
    const Results before = random.builder().results();
    std::size_t table = seed;
    plan::forEachTable([&](auto tag) {
        using Row = typename decltype(tag)::Type;
        const auto& rows = random.plan().rows<Row>();
        constexpr std::size_t kEach = 3; // a third of the tables at a time
        if (table++ % kEach != 0 || rows.empty() || std::is_same_v<Row, plan::Settings>)
            return;
        plan::Edit edit;
        edit.erase<Row>(std::next(rows.begin(), std::ptrdiff_t(seed % rows.size()))->id);
        plan::Plan edited = random.plan();
        edited.apply(edit.changes);
        expectAsNew(edited, before);
    });
}

} // namespace
} // namespace muster::engine
