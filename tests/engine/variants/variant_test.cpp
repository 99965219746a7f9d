// A plan computed again with other values, beside the plan edited to the same values.

#include "engine/random_plan.h"
#include "engine/results.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <thread>

namespace muster::engine {
namespace {

using plan::Kind;
using test::RandomPlan;

constexpr double kFactor = 0.9;

bool isReplaced(const plan::Assumption& row)
{
    return row.kind == Kind::HoursPerCase || row.kind == Kind::QualifiedShare ||
           row.kind == Kind::RoleShare || row.kind == Kind::DemandGrowth || row.kind == Kind::Turnover ||
           row.kind == Kind::OpeningBacklog;
}

Results edited(plan::Plan plan)
{
    plan::Edit edit;
    for (plan::Assumption row : plan.rows<plan::Assumption>())
        if (isReplaced(row)) {
            row.value *= kFactor;
            edit.put(row);
        }
    plan.apply(edit.changes);
    return Results(Inputs(std::move(plan)));
}

void replaceIn(Inputs& inputs)
{
    for (const plan::Assumption& row : inputs.plan().rows<plan::Assumption>())
        if (isReplaced(row))
            inputs.replace(row, row.value * kFactor);
    inputs.regrow();
    inputs.follow();
}

bool agree(std::optional<double> a, std::optional<double> b)
{
    constexpr double kLastDigits = 1e-12;
    return a.has_value() == b.has_value() &&
           (!a || std::abs(*a - *b) <= kLastDigits * std::max(1.0, std::abs(*b)));
}

bool agree(const Results& a, const Results& b, const Wish& wish)
{
    const Dimensions& d = a.inputs().dimensions();
    for (const LocalityIndex l : wish.extent.localities)
        for (RoleIndex r = kAllRoles; r < d.roles.behind(); ++r)
            for (int t = wish.extent.firstMonth; t < wish.extent.endMonth; ++t)
                for (const MeasureInfo& each : kMeasures)
                    for (const Rollup reach : {Rollup::Own, Rollup::WithBeneath}) {
                        const PeriodSpan month{{PeriodLength::Month, a.inputs().firstMonth() + t}, t, 1};
                        if (wish.measures.test(static_cast<std::size_t>(each.measure)) &&
                            !agree(a.over(Aggregation::Sum, each.measure, l, r, month, reach),
                                   b.over(Aggregation::Sum, each.measure, l, r, month, reach)))
                            return false;
                    }
    return true;
}

bool waitAlike(const Results& a, const Results& b)
{
    const auto same = [](const Queue& x, const Queue& y) {
        for (std::size_t t = 0; t < x.flow.backlogs.size(); ++t)
            if (!agree(x.flow.backlogs[t], y.flow.backlogs[t]) &&
                !(std::isnan(x.flow.backlogs[t]) && std::isnan(y.flow.backlogs[t])))
                return false;
        return x.locality == y.locality && x.activity == y.activity && x.isKnown == y.isKnown;
    };
    return std::ranges::equal(a.queues().all(), b.queues().all(), same);
}

RC_GTEST_PROP(Variant, HasTheFiguresOfThePlanEditedToItsValues, (std::uint32_t seed))
{
    const RandomPlan random(seed);
    Variant variant(Inputs(random.plan()));
    replaceIn(variant.inputs());
    const Wish all = Wish::everything(variant.inputs());
    const Results wanted = edited(random.plan());
    RC_ASSERT(agree(variant.compute(all), wanted, all));
    RC_ASSERT(waitAlike(variant.compute(all), wanted));
}

RC_GTEST_PROP(Variant, HasThePlansFiguresAgainWhenItIsReset, (std::uint32_t seed))
{
    const Results plan = RandomPlan(seed).builder().results();
    Variant variant(plan.inputs());
    replaceIn(variant.inputs());
    const Wish all = Wish::everything(plan.inputs());
    (void)variant.compute(all);
    variant.reset();
    RC_ASSERT(agree(variant.compute(all), plan, all));
}

RC_GTEST_PROP(Variant, MakesOneFigureAsItMakesAll, (std::uint32_t seed))
{
    const RandomPlan random(seed);
    Variant variant(Inputs(random.plan()));
    replaceIn(variant.inputs());
    const Inputs& in = variant.inputs();
    if (in.dimensions().localities.empty())
        return;
    const auto measure = static_cast<Measure>(seed % kMeasureCount);
    const LocalityIndex locality(static_cast<int>(seed) & 1 ? in.dimensions().localityCount() - 1 : 0);
    const auto years = periodsOf(in.firstMonth(), in.months(), PeriodLength::FinancialYear);
    const Wish wish = Wish::of(in, measure, locality, years[seed % years.size()]);
    RC_ASSERT(agree(variant.compute(wish), edited(random.plan()), wish));
}

/// What it takes over from the time before is what it would make.
RC_GTEST_PROP(Variant, MakesAnewWhatItsValuesReach, (std::uint32_t seed))
{
    Variant variant(Inputs(RandomPlan(seed).plan()));
    Inputs& in = variant.inputs();
    if (in.dimensions().localities.empty())
        return;
    const Wish all = Wish::everything(in);
    const LocalityIndex last(in.dimensions().localityCount() - 1);
    const auto years = periodsOf(in.firstMonth(), in.months(), PeriodLength::FinancialYear);
    const Wish ofOne = Wish::of(in, Measure::PostsCost, last, years.front());
    (void)variant.compute(all);
    for (const Kind kind : {Kind::HoursPerCase, Kind::Turnover, Kind::PlannedStarts, Kind::AgencyCover,
                            Kind::Salary, Kind::PayInflation, Kind::TurnoverAllowance}) {
        for (double& value : in.values(kind).values())
            value *= kFactor;
        in.follow();
        if (seed % 2 == 0) // keeps less than all
            (void)variant.compute(ofOne);
        const Results wanted(in);
        RC_ASSERT(agree(variant.compute(all), wanted, all));
        RC_ASSERT(waitAlike(variant.compute(all), wanted));
    }
}

TEST(Variant, LeavesWhatWasNotWantedAbsent)
{
    const Inputs inputs(RandomPlan(1, false).plan());
    Variant variant(inputs);
    const PeriodSpan first{{PeriodLength::Month, inputs.firstMonth()}, 0, 1};
    const Results& results = variant.compute(Wish::of(inputs, Measure::Required, LocalityIndex(0), first));
    EXPECT_FALSE(results.over(Aggregation::Sum, Measure::Service, LocalityIndex(0), RoleIndex(0), first));
}

TEST(Variant, IsComputedOnAnyThreadAtOnceWithOthers)
{
    const Inputs inputs(RandomPlan(7, false).plan());
    const Wish all = Wish::everything(inputs);
    Variant alone(inputs);
    replaceIn(alone.inputs());
    const Results& wanted = alone.compute(all);
    std::vector<char> same(4, 0); // not bits: each thread writes its own
    std::vector<std::jthread> threads;
    for (char& mine : same)
        threads.emplace_back([&] {
            Variant variant(inputs);
            for (int again = 0; again < 20; ++again) {
                variant.reset();
                replaceIn(variant.inputs());
                mine = agree(variant.compute(all), wanted, all) ? 1 : 0;
            }
        });
    threads.clear();
    EXPECT_EQ(std::ranges::count(same, 1), 4);
}

} // namespace
} // namespace muster::engine
