// How long the large county takes to be shown in another scenario, beside an edit of it (edit_bench.cpp), and
// how long five scenarios take side by side.

#include "bench/large_county.h"
#include "engine/scenarios/scenario_plan.h"

#include <benchmark/benchmark.h>

namespace muster::bench {
namespace {

using plan::AdjustBy;
using plan::Kind;

/// The county with five scenarios that adjust work, demand, staff and posts, each in its own measure.
struct Scenarios {
    test::PlanBuilder county = largeCounty(true);
    std::vector<plan::ScenarioId> ids;

    Scenarios()
    {
        for (int i = 1; i <= 5; ++i) {
            test::ScenarioOf scenario(county, "Scenario " + std::to_string(i));
            scenario.change("Work", Kind::HoursPerCase, AdjustBy::Multiply, 1 + 0.02 * i, {.from = "2027-04"})
                .change("Demand", plan::kAdjustsVolume, AdjustBy::Multiply, 1 + 0.01 * i, {}, "2028-03")
                .change("Staff", Kind::Turnover, AdjustBy::Multiply, 1 + 0.05 * i)
                .change("Posts", plan::kAdjustsEstablishment, AdjustBy::Multiply, 1 - 0.01 * i);
            ids.push_back(scenario.id);
        }
    }
};

void switchTheScenario(benchmark::State& state)
{
    const Scenarios made;
    auto results = std::make_shared<const engine::Results>(engine::Inputs(made.county.plan()));
    std::size_t next = 0;
    for (auto _ : state) {
        results = std::make_shared<const engine::Results>(made.county.plan(), *results,
                                                          made.ids[next++ % made.ids.size()]);
        benchmark::DoNotOptimize(results->queues());
    }
}

void fiveScenariosSideBySide(benchmark::State& state)
{
    const Scenarios made;
    const engine::Results shown{engine::Inputs(made.county.plan())};
    for (auto _ : state)
        for (const plan::ScenarioId id : made.ids)
            benchmark::DoNotOptimize(engine::Results(made.county.plan(), shown, id));
}

constexpr int kRepetitions = 9;

BENCHMARK(switchTheScenario)
    ->Unit(benchmark::kMillisecond)
    ->Repetitions(kRepetitions)
    ->ReportAggregatesOnly();
BENCHMARK(fiveScenariosSideBySide)
    ->Unit(benchmark::kMillisecond)
    ->Repetitions(kRepetitions)
    ->ReportAggregatesOnly();

} // namespace
} // namespace muster::bench
