// What the results of an edited plan take over from those before it changes no figure of theirs.

#include "engine/random_plan.h"
#include "engine/same_results.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <iterator>
#include <memory>
#include <rapidcheck/gtest.h>

namespace muster::engine {
namespace {

using test::forEachCell;
using test::RandomPlan;

bool isWhole(double value)
{
    return value == std::floor(value);
}

bool sameBits(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

bool sameFlow(const FlowByMonth& a, const FlowByMonth& b, std::size_t months)
{
    for (std::size_t t = 0; t < months; ++t)
        if (!sameBits(a.arrivals[t], b.arrivals[t]) || !sameBits(a.capacity[t], b.capacity[t]) ||
            !sameBits(a.backlogs[t + 1], b.backlogs[t + 1]) || !sameBits(a.ends[t], b.ends[t]))
            return false;
    return true;
}

bool sameQueue(const Queue& a, const Queue& b)
{
    const std::size_t months = a.frame->months();
    if (a.locality != b.locality || a.activity != b.activity || a.isKnown != b.isKnown ||
        a.isAsked != b.isAsked || a.came != b.came || !std::ranges::equal(a.done, b.done, sameBits))
        return false;
    if (!a.isWaiting)
        return std::ranges::equal(a.flow.arrivals, b.flow.arrivals, sameBits);
    const auto sameRole = [&](const RoleQueue& x, const RoleQueue& y) {
        return x.role == y.role && sameBits(x.firstFte, y.firstFte) && sameFlow(x.flow, y.flow, months);
    };
    return sameFlow(a.flow, b.flow, months) && std::ranges::equal(a.roles(), b.roles(), sameRole);
}

/// Makes results of a plan and lets them go, so that the next after the same are made in their memory.
void leaveMemoryOf(const plan::Plan& plan, const Results& before)
{
    (void)Results(plan, before).queues();
}

/// Every measure and every queue to the last bit.
void expectAsNew(const plan::Plan& edited, const Results& before)
{
    leaveMemoryOf(before.inputs().plan(), before);
    const Results after(edited, before);
    const Results fresh{Inputs(edited)};
    forEachCell(fresh, [&](LocalityIndex l, RoleIndex r, int t) {
        for (const MeasureInfo& each : kMeasures)
            for (const Rollup reach : {Rollup::WithBeneath, Rollup::Own})
                RC_ASSERT(after.at(each.measure, l, r, t, reach) == fresh.at(each.measure, l, r, t, reach));
    });
    RC_ASSERT(std::ranges::equal(after.queues().all(), fresh.queues().all(), sameQueue));
}

TEST(EditedPlan, HasItsFiguresInTheMemoryOfThoseThatAreGone)
{
    const RandomPlan random(1, false);
    const Results before = random.builder().results();
    const auto firstNumber = [](const Results& results) {
        return results.ownMonths(Measure::Required, LocalityIndex(0), RoleIndex(0)).data();
    };
    auto gone = std::make_unique<const Results>(random.plan(), before);
    const double* const place = firstNumber(*gone);
    EXPECT_NE(place, firstNumber(before)) << "the results before are still there";
    gone.reset();
    EXPECT_EQ(firstNumber(Results(random.plan(), before)), place);
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
