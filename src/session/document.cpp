#include "session/document_impl.h"
#include "session/door.h"

#include "engine/check.h"
#include "store/clock.h"
#include "store/past.h"

#include <QCoreApplication>
#include <QDate>
#include <QElapsedTimer>
#include <QFileInfo>

namespace muster::session {

namespace {

constexpr int kMonthsOfANewPlan = 36;

double millisecondsOf(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

Error noPlanOpen()
{
    return {ErrorCode::NotFound, "no plan is open", {}, {}, {}, "Open or make one first"};
}

Document::Document(QObject* parent)
    : QObject(parent), m_impl(std::make_unique<Impl>()), m_results(std::make_shared<const engine::Results>())
{
    connect(&m_impl->check, &FileCheck::finished, this, &Document::fileChecked);
}

Document::~Document() = default;

Result<void> Document::open(const QString& path)
{
    const auto isHere = atDoor("opening the plan", [&]() -> Result<bool> {
        const QString canonical = QFileInfo(path).canonicalFilePath();
        const bool writable = isOpen() && readOnlyReason().isEmpty();
        return writable && !canonical.isEmpty() && canonical == QFileInfo(this->path()).canonicalFilePath();
    });
    if (!isHere)
        return fail(isHere.error());
    if (*isHere)
        return {}; // it is open here already, and its lock is our own
    return adopt(atDoor("opening the plan", [&] {
        return store::PlanFile::open(path.toStdString(), store::Access::ReadWrite, store::userName());
    }));
}

Result<void> Document::createNew(const QString& path, const QString& title, const QString& organisation)
{
    return adopt(atDoor("making the plan", [&] {
        const QDate today = QDate::currentDate();
        const Month firstMonth =
            Period::containing(Month(today.year(), today.month()), PeriodLength::FinancialYear).start;
        const plan::Edit first =
            plan::startPlan(title.toStdString(), organisation.toStdString(), firstMonth, kMonthsOfANewPlan);
        return store::PlanFile::create(path.toStdString(), first.changes, first.label, store::stampNow());
    }));
}

Result<void> Document::adopt(Result<store::PlanFile> file)
{
    if (!file)
        return fail(file.error());
    auto figures = figuresOf(file->plan());
    if (!figures)
        return fail(std::move(figures.error()));
    m_impl->file = std::move(*file);
    m_lastChange.reset();
    take(*std::move(figures));
    watchFile();
    checkFile();
    emit opened();
    return {};
}

void Document::watchFile()
{
    m_impl->watch.reset();
    m_refreshTold.clear();
    m_mayBeWrittenTold = false;
    if (readOnlyReason().isEmpty() || !QCoreApplication::instance())
        return;
    const auto watched = atDoor("watching the plan's file", [this]() -> Result<void> {
        m_impl->watch = std::make_unique<FileWatch>(path());
        connect(m_impl->watch.get(), &FileWatch::stirred, this, &Document::tellRefresh);
        return {};
    });
    if (!watched)
        emit refreshFailed(QString::fromStdString(watched.error().sentence()));
}

void Document::checkFile()
{
    const auto started = atDoor("starting to look at the file", [this]() -> Result<void> {
        m_impl->check.start(path());
        return {};
    });
    if (!started)
        emit refreshFailed(QString::fromStdString(started.error().sentence()));
}

const QStringList& Document::fileFindings() const
{
    return m_impl->check.findings();
}

bool Document::isCheckingFile() const
{
    return m_impl->check.isRunning();
}

void Document::tellRefresh()
{
    const auto refreshed = refresh();
    const QString why = refreshed ? QString() : QString::fromStdString(refreshed.error().sentence());
    if (why != m_refreshTold && !why.isEmpty())
        emit refreshFailed(why);
    m_refreshTold = why;
}

Result<void> Document::refresh()
{
    if (!isOpen())
        return fail(noPlanOpen());
    const plan::Plan before = plan();
    const auto isNew = atDoor("reading the plan again", [this] { return m_impl->file->refresh(); });
    if (!isNew)
        return fail(isNew.error());
    m_impl->isBehind = m_impl->isBehind || *isNew;
    if (m_impl->isBehind) {
        auto figures = figuresOf(m_impl->file->plan());
        if (!figures)
            return fail(std::move(figures.error()));
        auto changes = atDoor("comparing the plan with what it was", [&]() -> Result<plan::Changes> {
            return store::differences(before, m_impl->file->plan());
        });
        if (!changes)
            return fail(std::move(changes.error()));
        m_lastChange = {ChangeEvent::What::Elsewhere, undoLabel(), *std::move(changes), m_results};
        take(*std::move(figures));
        checkFile();
        emit changed(*m_lastChange);
    }
    if (!m_mayBeWrittenTold && m_impl->file->lockHasGone()) {
        m_mayBeWrittenTold = true;
        emit mayBeWritten();
    }
    return {};
}

Result<void> Document::saveCopy(const QString& path) const
{
    if (!isOpen())
        return fail(noPlanOpen());
    return atDoor("saving the copy", [&] { return m_impl->file->saveCopy(path.toStdString()); });
}

void Document::close()
{
    m_impl->watch.reset();
    m_impl->check.forget();
    m_impl->file.reset();
    m_lastChange.reset();
    m_results = std::make_shared<const engine::Results>();
    m_problems.clear();
    emit opened();
}

bool Document::isOpen() const
{
    return m_impl->file.has_value();
}

QString Document::path() const
{
    return isOpen() ? QString::fromStdString(m_impl->file->path()) : QString();
}

QString Document::readOnlyReason() const
{
    return isOpen() ? QString::fromStdString(m_impl->file->readOnlyReason()) : QString();
}

Result<void> Document::apply(const plan::Edit& edit)
{
    if (!isOpen())
        return fail(noPlanOpen());
    QElapsedTimer timer;
    timer.start();
    auto applied = atDoor("saving the change", [&] { return m_impl->file->apply(edit, store::stampNow()); });
    m_commitMs = millisecondsOf(timer);
    return announce(ChangeEvent::What::Edited, std::move(applied));
}

Result<void> Document::undo()
{
    if (!isOpen())
        return fail(noPlanOpen());
    return announce(ChangeEvent::What::Undone,
                    atDoor("undoing the change", [this] { return m_impl->file->undo(store::stampNow()); }));
}

Result<void> Document::redo()
{
    if (!isOpen())
        return fail(noPlanOpen());
    return announce(ChangeEvent::What::Redone,
                    atDoor("redoing the change", [this] { return m_impl->file->redo(store::stampNow()); }));
}

Result<void> Document::announce(ChangeEvent::What what, Result<store::Applied> applied)
{
    if (!applied)
        return fail(applied.error());
    if (plan::isEmpty(applied->changes))
        return {};
    auto figures = figuresOf(m_impl->file->plan());
    if (!figures)
        return fail(closeForWantOf(figures.error()));
    m_lastChange = {what, QString::fromStdString(applied->label), std::move(applied->changes), m_results};
    take(*std::move(figures));
    emit changed(*m_lastChange);
    return {};
}

/// The file has the change and the window would show the plan without it, so that the next edit could take it
/// back unseen.
Error Document::closeForWantOf(const Error& figures)
{
    Error error = figures;
    error.message = "the change is saved, but its figures could not be worked out, so the plan is closed";
    error.found = figures.message;
    error.remedy = "Close other programs and open the plan again";
    close();
    return error;
}

QString Document::undoLabel() const
{
    return isOpen() ? QString::fromStdString(m_impl->file->undoLabel().value_or("")) : QString();
}

QString Document::redoLabel() const
{
    return isOpen() ? QString::fromStdString(m_impl->file->redoLabel().value_or("")) : QString();
}

Result<Document::Figures> Document::figuresOf(const plan::Plan& plan) const
{
    return atDoor("working out the figures", [&]() -> Result<Figures> {
        QElapsedTimer timer;
        timer.start();
        Figures figures;
        figures.results = std::make_shared<const engine::Results>(engine::Inputs(plan, &m_results->inputs()));
        figures.problems = engine::allProblems(*figures.results);
        figures.milliseconds = millisecondsOf(timer);
        return figures;
    });
}

void Document::take(Figures figures)
{
    m_results = std::move(figures.results);
    m_problems = std::move(figures.problems);
    m_recalculationMs = figures.milliseconds;
    m_impl->isBehind = false;
}

} // namespace muster::session
