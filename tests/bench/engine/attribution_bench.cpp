// How long it takes to split one figure of one year over twelve changes, beside one variant of it
// (variant_bench.cpp): 4,096 sets of changes are worked out.

#include "analysis/attribution.h"
#include "bench/large_county.h"
#include "engine/scenarios/scenario_plan.h"

#include <benchmark/benchmark.h>

namespace muster::bench {
namespace {

using plan::AdjustBy;
using plan::Kind;

/// The county with a scenario of twelve changes of work, time, mix, demand, staff and posts.
struct TwelveChanges {
    test::PlanBuilder county = largeCounty(true, kLocalities, true);
    plan::ScenarioId id;

    TwelveChanges()
    {
        test::ScenarioOf scenario(county, "Twelve changes");
        id = scenario.id;
        scenario.change("Longer", Kind::HoursPerCase, AdjustBy::Multiply, 1.05, {.from = "2027-04"})
            .change("Training", Kind::HoursPerCase, AdjustBy::Multiply, 0.97)
            .change("Paperwork", Kind::HoursPerCase, AdjustBy::Add, 0.25)
            .change("Week", Kind::ContractedHours, AdjustBy::Multiply, 0.98)
            .change("Leave", Kind::DaysAWeek, AdjustBy::Multiply, 0.99)
            .change("More qualified", Kind::QualifiedShare, AdjustBy::Multiply, 1.05)
            .change("Fewer qualified", Kind::QualifiedShare, AdjustBy::Multiply, 0.98, {}, "2028-03")
            .change("Growth", Kind::DemandGrowth, AdjustBy::Add, 0.01)
            .change("Demand", plan::kAdjustsVolume, AdjustBy::Multiply, 1.02)
            .change("Winter", plan::kAdjustsVolume, AdjustBy::Multiply, 1.1, {}, "2026-12")
            .change("Turnover", Kind::Turnover, AdjustBy::Multiply, 1.1)
            .change("Posts", plan::kAdjustsEstablishment, AdjustBy::Multiply, 1.02);
    }
};

void attributeTwelveChanges(benchmark::State& state)
{
    const TwelveChanges made;
    const engine::Results results{engine::Inputs(made.county.plan())};
    const auto& years = results.inputs().financialYears();
    const analysis::AttributionWish wish{{made.id, std::nullopt},
                                         {engine::LocalityIndex(0), engine::kAllRoles, years.front()},
                                         engine::Column::RequiredFte,
                                         analysis::PartsBy::Change,
                                         {years.front()}};
    if (const auto found = analysis::attribute(results, wish, {}); !found) {
        state.SkipWithError(found.error().sentence().c_str());
        return;
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(analysis::attribute(results, wish, {}));
}

BENCHMARK(attributeTwelveChanges)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Repetitions(3)
    ->ReportAggregatesOnly();

} // namespace
} // namespace muster::bench
