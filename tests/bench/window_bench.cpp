// How long the open window takes from an accepted edit to models that show it, on the large county; and apart
// from that, the durable commit of the edit beside SQLite's own bare commit on the same disk.

#include "bench/bare_commit.h"
#include "bench/county_file.h"
#include "main/main_window.h"
#include "plan/names.h"
#include "plan/scenarios/scenario_edits.h"
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

/// A scenario of the county that adjusts work, demand, staff and posts, each in its own measure.
plan::ScenarioId addScenario(session::Document& document, int number)
{
    const auto apply = [&](const plan::Edit& edit) {
        if (!document.apply(edit))
            throw std::runtime_error("the edit is refused");
    };
    const plan::Edit made =
        plan::addScenario(document.plan(), "Scenario " + std::to_string(number), std::nullopt, "");
    apply(made);
    const plan::ScenarioId id = std::get<plan::RowChanges<plan::Scenario>>(made.changes).put.front().id;
    const auto change = [&](const char* name, plan::Adjusted what, double factor,
                            const char* from = nullptr) {
        const plan::Edit added = plan::addChange(document.plan(), id, name, "");
        apply(added);
        plan::Adjustment row;
        row.kind = what;
        row.amount = factor;
        if (from)
            row.from = Month::parse(from).value();
        apply(plan::setAdjustment(document.plan(),
                                  std::get<plan::RowChanges<plan::ScenarioChange>>(added.changes).put.front(),
                                  row));
    };
    change("Work", plan::adjusted(plan::Kind::HoursPerCase), 1 + 0.02 * number, "2027-04");
    change("Demand", plan::kAdjustsVolume, 1 + 0.01 * number);
    change("Staff", plan::adjusted(plan::Kind::Turnover), 1 + 0.05 * number);
    change("Posts", plan::kAdjustsEstablishment, 1 - 0.01 * number);
    return id;
}

enum class By { Edit, Switch };

/// From an edit, or from the choice of another scenario, to the page as it is painted.
void toPaintedPage(benchmark::State& state, const QString& page, By by)
{
    ui::MainWindow window;
    window.resize(1440, 900);
    window.show();
    if (!window.openPlan(QString::fromStdString(county().path())) || !window.showPage(page)) {
        state.SkipWithError("the window does not open the county");
        return;
    }
    session::Document& document = window.document();
    const auto rest = [&] {
        while (!document.jobs().isIdle())
            QApplication::processEvents();
    };
    std::vector<plan::ScenarioId> ids;
    for (const plan::Scenario& each : document.plan().rows<plan::Scenario>())
        ids.push_back(each.id);
    for (int number = int(ids.size()) + 1; number <= 5; ++number)
        ids.push_back(addScenario(document, number));
    rest();
    std::size_t next = 0;
    for (auto _ : state) {
        const plan::Edit edit = nextEdit(document.plan());
        const auto start = Clock::now();
        if (by == By::Edit ? !document.apply(edit) : !document.showIn(ids[next++ % ids.size()]))
            state.SkipWithError("this is refused");
        window.repaint();
        state.SetIterationTime(secondsSince(start));
        rest();
    }
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
    for (const char* page : {"vacancies", "required-staff", "assumptions"})
        for (const By by : {By::Edit, By::Switch})
            benchmark::RegisterBenchmark(
                ((by == By::Edit ? "editToPaintedPage/" : "switchScenarioToPaintedPage/") + std::string(page))
                    .c_str(),
                [page, by](benchmark::State& state) { toPaintedPage(state, page, by); })
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
