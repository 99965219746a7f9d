// One variant of the large county with other values, beside the plain scalar loop of the same run, and what
// it allocates after the first: nothing.

#include "bench/engine/allocations.h"
#include "bench/large_county.h"

#include "engine/results.h"

#include <benchmark/benchmark.h>

namespace muster::bench {
namespace {

using plan::Kind;

/// Hours, shares, growth and turnover, one draw after another, and volumes.
class Draws {
  public:
    Draws(const engine::Inputs& plan, engine::Variant& variant) : m_plan(plan), m_in(variant.inputs()) {}

    void next()
    {
        m_factor = m_factor > 1.1 ? 0.95 : m_factor + 0.01;
        for (const Kind kind : {Kind::HoursPerCase, Kind::QualifiedShare, Kind::DemandGrowth, Kind::Turnover})
            scale(kind);
        m_in.regrow();
        m_in.ownVolumes() = m_plan.volumes() * m_factor;
        m_in.follow();
    }

  private:
    void scale(Kind kind)
    {
        const auto from = m_plan.field(kind).values();
        const auto to = m_in.values(kind).values();
        for (std::size_t i = 0; i < from.size(); ++i)
            to[i] = from[i] * m_factor;
    }

    const engine::Inputs& m_plan;
    engine::Inputs& m_in;
    double m_factor = 0.95;
};

void draw(benchmark::State& state, const engine::Inputs& plan, const engine::Wish& wish)
{
    engine::Variant variant(plan);
    Draws draws(plan, variant);
    for (int warmUp = 0; warmUp < 20; ++warmUp) { // every draw once
        draws.next();
        benchmark::DoNotOptimize(variant.compute(wish).queues());
    }
    const std::size_t before = allocations();
    for (auto _ : state) {
        draws.next();
        benchmark::DoNotOptimize(variant.compute(wish).queues());
    }
    state.counters["allocations"] = static_cast<double>(allocations() - before);
}

const engine::Inputs& county()
{
    static const engine::Inputs inputs(largeCounty(true, kLocalities, true).plan());
    return inputs;
}

void variantAllFigures(benchmark::State& state)
{
    draw(state, county(), engine::Wish::everything(county()));
}

void variantOneFigure(benchmark::State& state)
{
    const auto years = periodsOf(county().firstMonth(), county().months(), PeriodLength::FinancialYear);
    draw(state, county(),
         engine::Wish::of(county(), engine::Measure::Required, engine::LocalityIndex(0), years.front()));
}

constexpr int kRepetitions = 9;
BENCHMARK(variantAllFigures)
    ->Unit(benchmark::kMillisecond)
    ->Repetitions(kRepetitions)
    ->ReportAggregatesOnly();
BENCHMARK(variantOneFigure)->Unit(benchmark::kMillisecond)->Repetitions(kRepetitions)->ReportAggregatesOnly();

} // namespace
} // namespace muster::bench
