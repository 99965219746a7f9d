// The open plan: opening it, closing it, and what is reported about its file.

#include "session/open_plan.h"

#include "plan/scenarios/scenarios.h"
#include "session/file_desk.h"
#include "session/file_watch.h"
#include "session/words.h"
#include "store/file/clock.h"
#include "store/file/place.h"
#include "store/repair/verify.h"

#include <QCoreApplication>
#include <QDate>
#include <QFileInfo>

namespace muster::session {

namespace {

OpenPlan::Source fileAt(const QString& path, const std::string& editor)
{
    return [file = path.toStdString(), editor] {
        return store::PlanFile::open(file, store::Access::ReadWrite, editor);
    };
}

Result<QStringList> findingsOf(const std::string& path, const Progress& progress)
{
    return store::verify(path, progress).map([](const store::Report& report) {
        QStringList findings;
        for (const store::Finding& finding : report.findings)
            findings << QString::fromStdString(finding.message);
        return findings;
    });
}

} // namespace

Error noPlanOpen()
{
    return {ErrorCode::NotFound, "no plan is open", {}, {}, {}, "Open or make one first"};
}

OpenPlan::OpenPlan(QObject* parent)
    : QObject(parent), m_editor(store::userName()), m_noResults(std::make_shared<const engine::Results>()),
      m_results(m_noResults)
{
}

OpenPlan::~OpenPlan() = default;

void OpenPlan::setEditor(const QString& name)
{
    const QString plain = name.simplified();
    m_editor = plain.isEmpty() ? store::userName() : plain.toStdString();
}

/// All that is shown of a plan, made before the plan that is open is let go.
struct OpenPlan::Opened {
    std::shared_ptr<FileDesk> desk;
    QString path;
    QString readOnlyReason;
    Result<void> mayWrite;
    Labels labels;
    Figures figures;
};

/// The plan is open here already, and its lock is our own.
Result<bool> OpenPlan::isHere(const QString& path) const
{
    return atDoor("opening the plan", [&]() -> Result<bool> {
        const QString canonical = QFileInfo(path).canonicalFilePath();
        const bool writable = isOpen() && readOnlyReason().isEmpty();
        return writable && !canonical.isEmpty() && canonical == QFileInfo(m_path).canonicalFilePath();
    });
}

Result<void> OpenPlan::open(const QString& path)
{
    return isHere(path).and_then([&](bool here) {
        return here ? Result<void>() : adopt(atDoor("opening the plan", [&] {
            return openedFrom(fileAt(path, m_editor), results());
        }));
    });
}

void OpenPlan::open(const QString& path, QObject& listener, Answer<void> done)
{
    if (const auto here = isHere(path); !here || *here)
        return done(here.map([](bool) {}));
    openFrom(QObject::tr("Opening %1").arg(QFileInfo(path).fileName()), fileAt(path, m_editor), listener,
             std::move(done));
}

void OpenPlan::openFrom(const QString& title, Source source, QObject& listener, Answer<void> done)
{
    const auto work = [source = std::move(source), before = m_results](const Progress&) {
        return openedFrom(source, *before);
    };
    m_opening =
        m_jobs.start({title, "opening the plan"}, listener, work,
                     [this, done = std::move(done)](Result<Opened> next) { done(adopt(std::move(next))); });
}

Result<void> OpenPlan::create(const QString& path, const plan::Edit& first)
{
    return adopt(openedFrom(
        [&] {
            return store::PlanFile::create(path.toStdString(), first.changes, first.label,
                                           store::stampNow(m_editor));
        },
        results()));
}

Result<OpenPlan::Opened> OpenPlan::openedFrom(const Source& source, const engine::Results& before)
{
    return atDoor("opening the plan", [&] {
        return source().and_then([&](store::PlanFile file) { return openedOf(std::move(file), before); });
    });
}

Result<OpenPlan::Opened> OpenPlan::openedOf(store::PlanFile file, const engine::Results& before)
{
    const KeptWork& kept = file.keptWork(KeptFor::Plan);
    return figuresIn(file.plan(), before, before.inputs().scenario(), &kept).map([&](Figures figures) {
        keepForecasts(file, *figures.results);
        const auto desk = std::make_shared<FileDesk>(std::move(file));
        const store::PlanFile& in = desk->file;
        return Opened{desk,          text(in.path()), text(in.readOnlyReason()),
                      in.mayWrite(), labelsOf(in),    std::move(figures)};
    });
}

Result<void> OpenPlan::adopt(Result<Opened> next)
{
    if (!next)
        return fail(std::move(next.error()));
    if (!settle())
        return fail({ErrorCode::Unreadable,
                     "the last change of the plan that is open could not be saved",
                     {},
                     {},
                     {},
                     "See what is said of it, and open the other plan then"});
    forgetPlan();
    m_desk = std::move(next->desk);
    m_path = std::move(next->path);
    m_readOnlyReason = std::move(next->readOnlyReason);
    m_mayWrite = std::move(next->mayWrite);
    m_labels = std::move(next->labels);
    take(std::move(next->figures));
    watchFile();
    checkFile();
    emit opened();
    return {};
}

/// Waits until the file has every edit; false where one could not be saved.
bool OpenPlan::settle()
{
    const int lostBefore = m_timesLost;
    startKeepingForecasts();
    m_jobs.finish(Lane::File);
    return m_timesLost == lostBefore;
}

void OpenPlan::startKeepingForecasts()
{
    if (!isOpen())
        return;
    const auto work = [desk = m_desk, of = m_results](const Progress&) -> Result<void> {
        if (desk->holds(of->inputs().plan()))
            keepForecasts(desk->file, *of);
        return {};
    };
    const auto started = atDoor("keeping the forecasts", [&]() -> Result<void> {
        m_jobs.start({.doing = "keeping the forecasts", .lane = Lane::File}, *this, work,
                     [](const Result<void>&) {});
        return {};
    });
    static_cast<void>(started); // without it they are fitted again
}

bool OpenPlan::close()
{
    if (!settle())
        return false;
    if (isOpen()) {
        forgetPlan();
        emit opened();
    }
    return true;
}

/// Needs no memory.
void OpenPlan::forgetPlan()
{
    m_watch.reset();
    m_opening.drop();
    m_fileCheck.drop();
    m_refresh.drop();
    m_findings.clear();
    m_desk.reset();
    m_path.clear();
    m_readOnlyReason.clear();
    m_mayWrite = {};
    m_labels = {};
    m_lastChange.reset();
    m_refreshTold.clear();
    m_mayBeWrittenTold = false;
    m_results = m_noResults;
    m_planCheck.drop();
    m_ahead.drop();
    m_ofOthers = {};
    m_found = {};
}

void OpenPlan::watchFile()
{
    if (readOnlyReason().isEmpty() || !QCoreApplication::instance())
        return;
    const auto watched = atDoor("watching the plan's file", [this]() -> Result<void> {
        m_watch = std::make_unique<FileWatch>(path());
        connect(m_watch.get(), &FileWatch::stirred, this, &OpenPlan::refresh);
        return {};
    });
    if (!watched)
        emit refreshFailed(QString::fromStdString(watched.error().sentence()));
}

void OpenPlan::checkFile()
{
    const auto started = atDoor("starting to look at the file", [this]() -> Result<void> {
        m_findings.clear();
        m_fileCheck = m_jobs.start(
            {.doing = "looking whether the plan's file is sound"}, *this,
            [path = path().toStdString()](const Progress& progress) { return findingsOf(path, progress); },
            [this](const Result<QStringList>& found) {
                m_findings = found ? *found : QStringList{QString::fromStdString(found.error().sentence())};
                emit fileChecked();
            });
        return {};
    });
    if (!started)
        emit refreshFailed(QString::fromStdString(started.error().sentence()));
}

QString OpenPlan::noteOnPlace() const
{
    return isOpen() ? QString::fromStdString(store::noteOnPlace(path().toStdString())) : QString();
}

} // namespace muster::session
