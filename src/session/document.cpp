#include "session/document_impl.h"

#include "store/past.h"
#include "store/this_moment.h"

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
}

Document::~Document() = default;

Result<void> Document::open(const QString& path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    const bool writable = isOpen() && readOnlyReason().isEmpty();
    if (writable && !canonical.isEmpty() && canonical == QFileInfo(this->path()).canonicalFilePath())
        return {}; // it is open here already, and its lock is our own
    return adopt(store::PlanFile::open(path.toStdString(), store::Access::ReadWrite, store::userName()));
}

Result<void> Document::createNew(const QString& path, const QString& title, const QString& organisation)
{
    const QDate today = QDate::currentDate();
    const Month firstMonth =
        Period::containing(Month(today.year(), today.month()), PeriodLength::FinancialYear).start;
    const plan::Edit first =
        plan::startPlan(title.toStdString(), organisation.toStdString(), firstMonth, kMonthsOfANewPlan);
    return adopt(
        store::PlanFile::create(path.toStdString(), first.changes, first.label, store::thisMoment()));
}

Result<void> Document::adopt(Result<store::PlanFile> file)
{
    if (!file)
        return fail(file.error());
    m_impl->file = std::move(*file);
    m_lastChange.reset();
    watchFile();
    recalculate(m_impl->file->plan());
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
    m_impl->watch = std::make_unique<FileWatch>(path());
    connect(m_impl->watch.get(), &FileWatch::stirred, this, &Document::tellRefresh);
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
    const auto isNew = m_impl->file->refresh();
    if (!isNew)
        return fail(isNew.error());
    if (*isNew) {
        m_lastChange = {ChangeEvent::What::Elsewhere, undoLabel(),
                        store::differences(before, m_impl->file->plan()), m_results};
        recalculate(m_impl->file->plan());
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
    return isOpen() ? m_impl->file->saveCopy(path.toStdString()) : Result<void>(fail(noPlanOpen()));
}

void Document::close()
{
    m_impl->watch.reset();
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
    auto applied = m_impl->file->apply(edit, store::thisMoment());
    m_commitMs = millisecondsOf(timer);
    return announce(ChangeEvent::What::Edited, std::move(applied));
}

Result<void> Document::undo()
{
    if (!isOpen())
        return fail(noPlanOpen());
    return announce(ChangeEvent::What::Undone, m_impl->file->undo(store::thisMoment()));
}

Result<void> Document::redo()
{
    if (!isOpen())
        return fail(noPlanOpen());
    return announce(ChangeEvent::What::Redone, m_impl->file->redo(store::thisMoment()));
}

Result<void> Document::announce(ChangeEvent::What what, Result<store::Applied> applied)
{
    if (!applied)
        return fail(applied.error());
    if (plan::isEmpty(applied->changes))
        return {};
    m_lastChange = {what, QString::fromStdString(applied->label), std::move(applied->changes), m_results};
    recalculate(m_impl->file->plan());
    emit changed(*m_lastChange);
    return {};
}

QString Document::undoLabel() const
{
    return isOpen() ? QString::fromStdString(m_impl->file->undoLabel().value_or("")) : QString();
}

QString Document::redoLabel() const
{
    return isOpen() ? QString::fromStdString(m_impl->file->redoLabel().value_or("")) : QString();
}

void Document::recalculate(const plan::Plan& plan)
{
    QElapsedTimer timer;
    timer.start();
    m_results = std::make_shared<const engine::Results>(engine::Inputs(plan, &m_results->inputs()));
    m_problems = engine::allProblems(*m_results);
    m_recalculationMs = millisecondsOf(timer);
}

} // namespace muster::session
