// How long one edited assumption takes to be results again, beside a plain scalar loop over the same county.

#include "bench/engine/scalar_loop.h"
#include "bench/large_county.h"

#include "engine/check.h"
#include "engine/explain.h"

#include <benchmark/benchmark.h>

namespace muster::bench {
namespace {

using plan::Kind;

/// The plan with the council-wide qualified share set to another value.
plan::Plan edited(const plan::Plan& before, double value)
{
    plan::Plan after = before;
    after.apply(plan::setAssumption(before, Kind::QualifiedShare, {}, std::nullopt, value).changes);
    return after;
}

enum class Queues { Shown, Hidden };

/// One edit after another of this county, each made results again; checking is a call of its own. The queues
/// are made where a page shows them.
void recalculate(benchmark::State& state, const plan::Plan& county, Queues queues = Queues::Shown)
{
    auto results = std::make_shared<const engine::Results>(engine::Inputs(county));
    double share = 0.5;
    for (auto _ : state) {
        state.PauseTiming();
        share = share > 0.7 ? 0.5 : share + 0.01;
        plan::Plan after = edited(county, share);
        state.ResumeTiming();
        results = std::make_shared<const engine::Results>(std::move(after), *results);
        if (queues == Queues::Shown)
            benchmark::DoNotOptimize(results->queues());
        benchmark::DoNotOptimize(results);
    }
}

void recalculateOneEdit(benchmark::State& state)
{
    recalculate(state, largeCounty(true).plan());
}

void recalculateOneEditWithoutQueues(benchmark::State& state)
{
    recalculate(state, largeCounty(true).plan(), Queues::Hidden);
}

/// The same with supply and cost in every cell.
void recalculateTheWholeModel(benchmark::State& state)
{
    recalculate(state, largeCounty(true, kLocalities, true).plan());
}

/// The whole model of ever larger counties: the time grows in a straight line with lines × months.
void recalculateByLines(benchmark::State& state)
{
    const int localities = static_cast<int>(state.range(0));
    recalculate(state, largeCounty(true, localities, true).plan());
    state.SetComplexityN(std::int64_t{localities} * kClientGroups * kActivities * kMonths);
}

/// Every problem of the whole model, which no edit waits for.
void checkTheWholeModel(benchmark::State& state)
{
    const engine::Results results(engine::Inputs(largeCounty(true, kLocalities, true).plan()));
    for (auto _ : state)
        benchmark::DoNotOptimize(engine::checkOf(results).problems);
}

void scalarLoop(benchmark::State& state)
{
    const engine::Inputs inputs(largeCounty(true).plan());
    if (!agrees(engine::Results(inputs), plainScalarLoop(inputs))) {
        state.SkipWithError("the plain scalar loop does not give the engine's service FTE");
        return;
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(plainScalarLoop(inputs));
}

/// The dearest explanation of the window: the county, all roles, a financial year.
void explainTheCounty(benchmark::State& state)
{
    const engine::Results results(engine::Inputs(largeCounty(true).plan()));
    const engine::TablePlace place{
        {},
        engine::kAllRoles,
        periodsOf(results.inputs().firstMonth(), results.inputs().months(), PeriodLength::FinancialYear)
            .front(),
        engine::Rollup::WithBeneath};
    for (auto _ : state) {
        const auto explanation = engine::explain(results, place, engine::Column::RequiredEstablishmentFte);
        benchmark::DoNotOptimize(engine::tell(*explanation));
    }
}

void openLargeCounty(benchmark::State& state)
{
    const plan::Plan county = largeCounty(true).plan();
    for (auto _ : state)
        benchmark::DoNotOptimize(engine::Results(engine::Inputs(county)));
}

constexpr int kRepetitions = 9;

BENCHMARK(explainTheCounty)->Unit(benchmark::kMillisecond)->Repetitions(3)->ReportAggregatesOnly();
BENCHMARK(recalculateOneEdit)
    ->Unit(benchmark::kMillisecond)
    ->Repetitions(kRepetitions)
    ->ReportAggregatesOnly();
BENCHMARK(recalculateOneEditWithoutQueues)
    ->Unit(benchmark::kMillisecond)
    ->Repetitions(kRepetitions)
    ->ReportAggregatesOnly();
BENCHMARK(recalculateTheWholeModel)
    ->Unit(benchmark::kMillisecond)
    ->Repetitions(kRepetitions)
    ->ReportAggregatesOnly();
BENCHMARK(checkTheWholeModel)
    ->Unit(benchmark::kMillisecond)
    ->Repetitions(kRepetitions)
    ->ReportAggregatesOnly();
BENCHMARK(recalculateByLines)
    ->Unit(benchmark::kMillisecond)
    ->RangeMultiplier(2)
    ->Range(10, 80)
    ->Complexity(benchmark::oN);
BENCHMARK(scalarLoop)
    ->Name("plainScalarLoop")
    ->Unit(benchmark::kMillisecond)
    ->Repetitions(kRepetitions)
    ->ReportAggregatesOnly();
BENCHMARK(openLargeCounty)
    ->Name("resultsFromNothing")
    ->Unit(benchmark::kMillisecond)
    ->Repetitions(3)
    ->ReportAggregatesOnly();

} // namespace
} // namespace muster::bench
