// How long one edited assumption takes to be results again, beside a plain scalar loop over the same county.

#include "bench/large_county.h"

#include "engine/check.h"
#include "engine/explain.h"

#include <benchmark/benchmark.h>
#include <cmath>

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

/// The rival: the service FTE of every cell and month, one number at a time from resolved inputs.
std::vector<double> plainScalarLoop(const engine::Inputs& in)
{
    const auto& d = in.dimensions();
    const double weeksAYear = in.plan().settings().weeksAYear;
    std::vector<double> fte(static_cast<std::size_t>(d.localityCount() * d.roleCount() * in.months()), 0.0);
    for (int t = 0; t < in.months(); ++t) {
        const Month month = in.firstMonth() + t;
        const auto value = [&](Kind kind, const engine::Cell& cell) {
            const engine::ResolvedAssumption& field = in.field(kind);
            return field.value(cell, field.stretch(month));
        };
        int at = -1;
        for (const engine::SeriesKey& line : in.demand().lines()) {
            const double volume = in.demand().volumes()(t, ++at);
            for (int r = 0; r < d.roleCount(); ++r) {
                const plan::Role& role = d.roles[static_cast<std::size_t>(r)];
                if (role.kind != plan::RoleKind::Casework)
                    continue;
                const engine::Cell cell = line.cell(r);
                const double q = in.qualifiedShare(line, month);
                const double share =
                    (role.qualified ? q : 1 - q) * in.roleShare(line.locality, line.activity, r, month).share;
                const double load = volume * share * value(Kind::Complexity, cell);
                const double daysAWeek = value(Kind::DaysAWeek, cell);
                const double days = daysAWeek * weeksAYear - value(Kind::AnnualLeaveDays, cell) -
                                    value(Kind::BankHolidays, cell) - value(Kind::SicknessDays, cell) -
                                    value(Kind::TrainingDays, cell);
                const double hours = days / daysAWeek * value(Kind::ContractedHours, cell);
                double need = 0;
                switch (d.activities[static_cast<std::size_t>(line.activity)].standard) {
                case plan::Standard::Hours:
                    need = 12 * load * value(Kind::HoursPerCase, cell) /
                           (hours * (1 - value(Kind::NonCaseTime, cell)));
                    break;
                case plan::Standard::Rate:
                    need = 12 * load / (value(Kind::CompletionsPerWeek, cell) * days / daysAWeek);
                    break;
                case plan::Standard::Caseload:
                    need = load / value(Kind::CasesPerWorker, cell);
                    break;
                case plan::Standard::Contact:
                    need = 12 * load * (1 + value(Kind::TravelMinutes, cell) / 60) / hours;
                    break;
                }
                fte[static_cast<std::size_t>((line.locality * d.roleCount() + r) * in.months() + t)] += need;
            }
        }
    }
    return fte;
}

/// Whether the rival computes what the engine does, to the last digits; a faster wrong answer is no rival.
bool agrees(const engine::Results& results, const std::vector<double>& rival)
{
    constexpr double kRelative = 1e-9;
    const auto& d = results.inputs().dimensions();
    std::size_t at = 0;
    for (int l = 0; l < d.localityCount(); ++l)
        for (int r = 0; r < d.roleCount(); ++r)
            for (int t = 0; t < results.inputs().months(); ++t, ++at) {
                const auto fte = results.at(engine::Measure::Service, l, r, t, engine::Rollup::Own);
                if (!fte || std::abs(fte->value() - rival[at]) > kRelative * std::abs(fte->value()))
                    return false;
            }
    return true;
}

/// One edit after another of this county, each made results again with all its checks.
void recalculate(benchmark::State& state, const plan::Plan& county)
{
    auto results = std::make_shared<const engine::Results>(engine::Inputs(county));
    double share = 0.5;
    for (auto _ : state) {
        state.PauseTiming();
        share = share > 0.7 ? 0.5 : share + 0.01;
        plan::Plan after = edited(county, share);
        state.ResumeTiming();
        results =
            std::make_shared<const engine::Results>(engine::Inputs(std::move(after), &results->inputs()));
        benchmark::DoNotOptimize(engine::allProblems(*results));
    }
}

void recalculateOneEdit(benchmark::State& state)
{
    recalculate(state, largeCounty(true).plan());
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
        0, engine::kAllRoles,
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
BENCHMARK(recalculateTheWholeModel)
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
