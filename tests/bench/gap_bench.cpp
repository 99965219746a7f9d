// How long the open window answers nothing while it works something long off: the longest time between two
// turns of its events, on the large county.

#include "bench/county_file.h"
#include "main/main_window.h"
#include "plan/names.h"

#include <QApplication>
#include <QFile>
#include <benchmark/benchmark.h>

namespace muster::bench {
namespace {

/// The longest time for which the window answers nothing while it starts work and works it off, in seconds.
template <class Start>
double longestGap(const session::Document& document, Start start)
{
    auto since = Clock::now();
    start();
    double longest = secondsSince(since);
    while (!document.jobs().isIdle()) {
        since = Clock::now();
        QApplication::processEvents();
        longest = std::max(longest, secondsSince(since));
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

/// The window with a plan open, at rest.
class OpenWindow {
  public:
    explicit OpenWindow(const QString& path)
    {
        m_window.resize(1440, 900);
        m_window.show();
        if (!m_window.openPlan(path))
            throw std::runtime_error("the window does not open the plan");
        longestGap(document(), [] {});
    }
    [[nodiscard]] session::Document& document() { return m_window.document(); }
    [[nodiscard]] ui::MainWindow& window() { return m_window; }

  private:
    ui::MainWindow m_window;
};

QString copyOfCounty(const QTemporaryDir& folder, const QString& name)
{
    const QString copy = folder.filePath(name);
    if (!QFile::copy(QString::fromStdString(county().path()), copy))
        throw std::runtime_error("the county cannot be copied");
    return copy;
}

/// Hears an answer; what went wrong ends the benchmark.
template <class T>
session::Answer<T> expect(benchmark::State& state, std::function<void(const T&)> then)
{
    return [&state, then = std::move(then)](const Result<T>& answer) {
        if (answer)
            then(*answer);
        else
            state.SkipWithError(answer.error().sentence().c_str());
    };
}

session::Answer<void> expectDone(benchmark::State& state)
{
    return [&state](const Result<void>& done) {
        if (!done)
            state.SkipWithError(done.error().sentence().c_str());
    };
}

/// A table of 120,000 lines read, imported and undone.
void importing(benchmark::State& state)
{
    const QTemporaryDir folder;
    OpenWindow open(QString::fromStdString(county().path()));
    session::Document& document = open.document();
    const QString path = populationFile(document.plan(), folder.filePath("people.csv"), 120'000);
    for (auto _ : state) {
        plan::Edit edit;
        state.counters["reading_ms"] =
            1e3 * longestGap(document, [&] {
                document.exchange().prepareImport(
                    path, {.kind = "population"}, document,
                    expect<session::ImportPreview>(state, [&](const auto& read) { edit = read.edit; }));
            });
        const double importing = longestGap(
            document, [&] { document.exchange().import(path, edit, document, expectDone(state)); });
        state.counters["importing_ms"] = 1e3 * importing;
        state.counters["undoing_ms"] = 1e3 * longestGap(document, [&] { document.undo(); });
        state.SetIterationTime(importing);
    }
}

/// 1,000 edits and one of every row of the establishment.
void editApart(const QString& path)
{
    auto file = store::PlanFile::open(path.toStdString(), store::Access::ReadWrite, "bench");
    plan::Edit all{"Fund more posts", {}};
    for (plan::Establishment row : file->plan().rows<plan::Establishment>()) {
        row.establishment = Fte(row.establishment.value() + 1);
        all.put(row);
    }
    constexpr int kEdits = 1'000;
    bool made = file->apply(all, CountyFile::kStamp).has_value();
    for (int i = 0; i < kEdits && made; ++i)
        made = file->apply(plan::setAssumption(file->plan(), plan::Kind::Turnover, {}, std::nullopt,
                                               0.1 + 1e-5 * i),
                           CountyFile::kStamp)
                   .has_value();
    if (!made)
        throw std::runtime_error("the copy cannot be edited");
}

void merging(benchmark::State& state)
{
    const QTemporaryDir folder;
    const QString other = copyOfCounty(folder, "other.muster");
    editApart(other);
    OpenWindow open(copyOfCounty(folder, "mine.muster"));
    session::Document& document = open.document();
    for (auto _ : state) {
        state.counters["comparing_ms"] =
            1e3 * longestGap(document, [&] {
                document.past().prepareMerge(other, {}, document,
                                             expect<session::MergeOffer>(state, [](const auto&) {}));
            });
        const double merging =
            longestGap(document, [&] { document.past().merge(other, {}, document, expectDone(state)); });
        state.counters["merging_ms"] = 1e3 * merging;
        state.SetIterationTime(merging);
    }
}

void recovering(benchmark::State& state)
{
    const QTemporaryDir folder;
    const QString damaged = copyOfCounty(folder, "damaged.muster");
    QFile file(damaged);
    if (!file.resize(file.size() * 3 / 4))
        throw std::runtime_error("the copy cannot be cut");
    OpenWindow open(copyOfCounty(folder, "mine.muster"));
    session::Document& document = open.document();
    for (auto _ : state)
        state.SetIterationTime(longestGap(document, [&] {
            document.exchange().recover(damaged, folder.filePath("whole.muster"), document,
                                        expect<QStringList>(state, [](const auto&) {}));
        }));
}

void opening(benchmark::State& state)
{
    const QTemporaryDir folder;
    OpenWindow open(copyOfCounty(folder, "mine.muster"));
    session::Document& document = open.document();
    const QString next = copyOfCounty(folder, "next.muster");
    for (auto _ : state)
        state.SetIterationTime(
            longestGap(document, [&] { document.open(next, document, expectDone(state)); }));
}

/// The method of the first series, tested on its past dates when the page is turned to.
void backtesting(benchmark::State& state)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("essex.muster");
    {
        session::Document maker;
        if (!maker.exchange().createSample(path, QStringLiteral("Essex")))
            throw std::runtime_error("the sample cannot be made");
    }
    OpenWindow open(path);
    for (auto _ : state)
        state.SetIterationTime(
            longestGap(open.document(), [&] { open.window().showPage(QStringLiteral("demand")); }));
}

const bool kRegistered = [] {
    const auto add = [](const char* name, void (*run)(benchmark::State&)) {
        benchmark::RegisterBenchmark(name, run)
            ->Unit(benchmark::kMillisecond)
            ->UseManualTime()
            ->Iterations(1);
    };
    add("longestGap/import", importing);
    add("longestGap/merge", merging);
    add("longestGap/recover", recovering);
    add("longestGap/open", opening);
    add("longestGap/backtest", backtesting);
    return true;
}();

} // namespace
} // namespace muster::bench
