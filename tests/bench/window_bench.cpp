// How long the open window takes from an accepted edit to models that show it, on the large county; and apart
// from that, the durable commit of the edit beside SQLite's own bare commit on the same disk.

#include "bench/bare_commit.h"
#include "bench/county_file.h"
#include "main/main_window.h"
#include "plan/names.h"
#include "store/plan_file.h"

#include <QApplication>
#include <benchmark/benchmark.h>

namespace muster::bench {
namespace {

/// Another qualified share at each call, so that every cell moves.
plan::Edit nextEdit(const plan::Plan& plan)
{
    static int turn = 0;
    return plan::setAssumption(plan, plan::Kind::QualifiedShare, {}, std::nullopt,
                               0.5 + 0.01 * (++turn % 20));
}

/// An edit in the open window: its results are computed and every model is updated, while the file is written
/// on another thread.
void editInTheWindow(benchmark::State& state, const QString& page)
{
    ui::MainWindow window;
    window.resize(1440, 900);
    window.show();
    if (!window.openPlan(QString::fromStdString(county().path())) || !window.showPage(page)) {
        state.SkipWithError("the window does not open the county");
        return;
    }
    QApplication::processEvents();
    double worst = 0;
    for (auto _ : state) {
        const plan::Edit edit = nextEdit(window.document().plan());
        const double seconds = [&] {
            const auto start = Clock::now();
            if (!window.document().apply(edit))
                state.SkipWithError("the edit is refused");
            return secondsSince(start);
        }();
        worst = std::max(worst, seconds);
        state.SetIterationTime(seconds);
        while (!window.document().jobs().isIdle())
            QApplication::processEvents();
    }
    state.counters["worst_ms"] = 1e3 * worst;
}

void durableCommit(benchmark::State& state)
{
    auto file = store::PlanFile::open(county().path(), store::Access::ReadWrite, "bench");
    for (auto _ : state)
        if (!file->apply(nextEdit(file->plan()), CountyFile::kStamp))
            state.SkipWithError("the edit is refused");
}

void bareSqliteCommit(benchmark::State& state)
{
    BareCommit bare(county().bare());
    for (auto _ : state)
        bare.commit();
}

constexpr int kRounds = 5;

void registerAll()
{
    for (const char* page : {"vacancies", "required-staff", "assumptions", "establishment", "checks"})
        benchmark::RegisterBenchmark((std::string("editToModels/") + page).c_str(),
                                     [page](benchmark::State& state) { editInTheWindow(state, page); })
            ->Unit(benchmark::kMillisecond)
            ->UseManualTime()
            ->Iterations(20)
            ->Repetitions(kRounds)
            ->ReportAggregatesOnly();
    const auto commit = [](const char* name, void (*run)(benchmark::State&)) {
        benchmark::RegisterBenchmark(name, run)
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime()
            ->Iterations(20)
            ->Repetitions(kRounds)
            ->ReportAggregatesOnly();
    };
    commit("durableCommit", durableCommit);
    commit("bareSqliteCommit", bareSqliteCommit);
}

} // namespace
} // namespace muster::bench

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setOrganizationName("Muster bench");
    benchmark::Initialize(&argc, argv);
    muster::bench::registerAll();
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
