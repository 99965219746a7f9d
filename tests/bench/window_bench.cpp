// How long the open window takes from an accepted edit to models that show it, on the large county; and apart
// from that, the durable commit of the edit beside SQLite's own bare commit on the same disk.

#include "bench/bare_commit.h"
#include "bench/large_county.h"
#include "main/main_window.h"
#include "plan/names.h"
#include "store/plan_file.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <benchmark/benchmark.h>

namespace muster::bench {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// The large county as a file in a folder that goes with it.
class CountyFile {
  public:
    CountyFile()
    {
        const plan::Plan county = largeCounty(true).plan();
        plan::Edit all{"Make the county", {}};
        plan::forEachTable([&](auto tag) {
            using Row = typename decltype(tag)::Type;
            for (const Row& row : county.rows<Row>())
                all.put(row);
        });
        if (!store::PlanFile::create(path(), all.changes, all.label, kStamp))
            throw std::runtime_error("the county cannot be made");
    }
    [[nodiscard]] std::string path() const { return m_folder.filePath("county.muster").toStdString(); }
    [[nodiscard]] std::string bare() const { return m_folder.filePath("bare.sqlite").toStdString(); }

    inline static const history::Stamp kStamp{"2026-04-01T09:00:00Z", "bench"};

  private:
    QTemporaryDir m_folder;
};

/// The one county of all benchmarks here: it takes seconds to make.
const CountyFile& county()
{
    static const CountyFile file;
    return file;
}

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

/// The longest time for which the window answers nothing while it works something off.
double longestGapUntilIdle(const session::Document& document)
{
    double longest = 0;
    while (!document.jobs().isIdle()) {
        const auto start = Clock::now();
        QApplication::processEvents();
        longest = std::max(longest, secondsSince(start));
    }
    return longest;
}

/// People by age and year, so many lines of them, for the localities of the plan.
QString populationFile(const plan::Plan& plan, const QString& path, int lines)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw std::runtime_error("the table cannot be written");
    file.write("locality,age_band,year,persons\n");
    const auto& localities = plan.rows<plan::Locality>();
    for (int line = 0, year = 1950; line < lines; ++year)
        for (int age = 18; age < 90 && line < lines; ++age)
            for (auto each = localities.begin(); each != localities.end() && line < lines; ++each, ++line)
                file.write(QByteArray::fromStdString(plan::nameOf(plan, each->id)) + ',' +
                           QByteArray::number(age) + ',' + QByteArray::number(year) + ",100\n");
    return path;
}

/// A table of 120,000 lines read, imported and undone in the open window: how long the window stands still.
void importInTheWindow(benchmark::State& state)
{
    QTemporaryDir folder;
    ui::MainWindow window;
    window.resize(1440, 900);
    window.show();
    if (!window.openPlan(QString::fromStdString(county().path()))) {
        state.SkipWithError("the window does not open the county");
        return;
    }
    session::Document& document = window.document();
    longestGapUntilIdle(document);
    const QString path = populationFile(document.plan(), folder.filePath("people.csv"), 120'000);
    for (auto _ : state) {
        std::optional<plan::Edit> edit;
        document.exchange().prepareImport(path, {.kind = "population"}, document,
                                          [&](const Result<session::ImportPreview>& read) {
                                              if (read)
                                                  edit = read->edit;
                                              else
                                                  state.SkipWithError(read.error().sentence().c_str());
                                          });
        state.counters["reading_ms"] = 1e3 * longestGapUntilIdle(document);
        if (!edit)
            return;
        document.exchange().import(path, *edit, document, [](const Result<void>&) {});
        const double importing = longestGapUntilIdle(document);
        state.counters["importing_ms"] = 1e3 * importing;
        document.undo();
        state.counters["undoing_ms"] = 1e3 * longestGapUntilIdle(document);
        state.SetIterationTime(importing);
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
    benchmark::RegisterBenchmark("longestGap/import", importInTheWindow)
        ->Unit(benchmark::kMillisecond)
        ->UseManualTime()
        ->Iterations(1);
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
