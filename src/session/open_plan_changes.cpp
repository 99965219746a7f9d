// The open plan's changes, their way to the file, and what the file says of them.

#include "plan/scenarios/scenario_edits.h"
#include "session/file_desk.h"
#include "session/open_plan.h"
#include "session/words.h"
#include "store/file/clock.h"
#include "store/past/past.h"

namespace muster::session {

/// What the file holds.
struct OpenPlan::Now {
    Labels labels{};
    QString label{};                  ///< of what was done
    plan::Changes changes{};          ///< from what is shown
    std::optional<Figures> figures{}; ///< where there are any
    bool lockHasGone = false;
};

OpenPlan::Labels OpenPlan::labelsOf(const store::PlanFile& file)
{
    return {text(file.undoLabel().value_or(std::string())), text(file.redoLabel().value_or(std::string()))};
}

Result<OpenPlan::Now> OpenPlan::nowOf(const store::PlanFile& file, const QString& label,
                                      plan::Changes changes, const engine::Results& before)
{
    Now now{.labels = labelsOf(file), .label = label, .changes = std::move(changes)};
    if (plan::isEmpty(now.changes))
        return now;
    return figuresOf(file.plan(), before).map([&](Figures figures) {
        now.figures = std::move(figures);
        return std::move(now);
    });
}

Result<void> OpenPlan::mayWrite() const
{
    return isOpen() ? m_mayWrite : Result<void>(fail(noPlanOpen()));
}

Result<void> OpenPlan::mayEdit() const
{
    return mayWrite().and_then(
        [&]() -> Result<void> { return isChanging() ? Result<void>(changing()) : Result<void>(); });
}

Result<void> OpenPlan::apply(const plan::Edit& edit)
{
    return mayEdit().and_then([&] {
        return atDoor("making the change",
                      [&] {
                          auto wanted = scenario() ? plan::inScenario(plan(), *scenario(), edit, m_typedInto)
                                                   : Result<plan::Edit>(edit);
                          return wanted ? plan::admitEdit(plan(), *std::move(wanted))
                                        : Result<plan::AdmittedEdit>(fail(std::move(wanted.error())));
                      })
            .and_then([&](const plan::AdmittedEdit& admitted) { return apply(admitted); });
    });
}

Result<void> OpenPlan::apply(const plan::AdmittedEdit& edit)
{
    if (auto may = mayEdit(); !may)
        return may;
    if (scenario() && !plan::isOfScenarios(edit.edit().changes))
        return apply(edit.edit());
    std::optional<Figures> figures;
    plan::Changes changes;
    const auto made = atDoor("making the change", [&]() -> Result<void> {
        const auto after = edit.madeIn(plan());
        if (!after)
            return fail(after.error());
        changes = history::differences(plan(), *after);
        if (plan::isEmpty(changes))
            return {};
        ChangeEvent event{ChangeEvent::What::Edited, text(edit.edit().label), m_results};
        auto computed = figuresOf(*after, results());
        if (!computed)
            return fail(std::move(computed.error()));
        save(edit);
        m_labels = {event.label, {}};
        m_lastChange = std::move(event);
        figures = *std::move(computed);
        return {};
    });
    if (!made || !figures)
        return made;
    take(*std::move(figures));
    emit changed(*m_lastChange, changes);
    return {};
}

void OpenPlan::save(const plan::AdmittedEdit& edit)
{
    auto saving = [desk = m_desk, edit, who = m_editor](const Progress&) mutable {
        return desk->change([&] {
            return desk->file.apply(std::move(edit), store::stampNow(who)).map([&](const store::Applied&) {
                return labelsOf(desk->file);
            });
        });
    };
    m_jobs.start({.doing = "saving the change", .lane = Lane::File, .mustBeDone = true}, *this,
                 std::move(saving), [this](const Result<Labels>& labels) { finishSaving(labels); });
    ++m_saving;
}

void OpenPlan::finishSaving(const Result<Labels>& labels)
{
    --m_saving;
    if (!labels)
        readAgain(labels.error());
    tellIfSaved();
}

/// Nothing is said to be saved while an edit that was not is still to be taken back.
void OpenPlan::tellIfSaved()
{
    if (!isSaving())
        emit saved();
}

/// Shows what the file holds, after a change that may not have come there.
void OpenPlan::readAgain(const Error& why)
{
    if (m_isReadingAgain)
        return; // the edits on top of that one were not saved either
    m_jobs.start(
        {.doing = "reading the plan again", .lane = Lane::File, .mustBeDone = true}, *this,
        [desk = m_desk, shown = plan(), before = m_results](const Progress&) {
            desk->isInDoubt = false;
            return nowOf(desk->file, {}, history::differences(shown, desk->file.plan()), *before);
        },
        [this, why](Result<Now> now) { finishReadingAgain(why, std::move(now)); });
    m_isReadingAgain = true;
    ++m_changing;
}

void OpenPlan::finishReadingAgain(const Error& why, Result<Now> now)
{
    m_isReadingAgain = false;
    --m_changing;
    if (!now)
        return closeForWantOf(now.error());
    if (show(ChangeEvent::What::ReadAgain, *std::move(now))) {
        ++m_timesLost;
        emit failed(QObject::tr("The last change could not be saved and was taken back. %1")
                        .arg(text(why.sentence())));
    }
    tellIfSaved();
}

/// The file may have a change that the window would not show, so that the next edit could take it back
/// unseen.
void OpenPlan::closeForWantOf(const Error& figures)
{
    Error error = figures;
    error.message = "the plan was changed, but its figures could not be worked out, so it is closed";
    error.found = figures.message;
    error.remedy = "Close other programs and open the plan again";
    forgetPlan();
    emit opened();
    emit failed(text(error.sentence()));
}

bool OpenPlan::show(ChangeEvent::What what, Now now)
{
    const bool labelsMoved = m_labels != now.labels;
    m_labels = now.labels;
    if (!now.figures) {
        if (labelsMoved)
            emit labelsChanged();
        return false;
    }
    m_lastChange = {what, now.label, m_results};
    take(*std::move(now.figures));
    emit changed(*m_lastChange, now.changes);
    return true;
}

void OpenPlan::change(ChangeWish wish, QObject& listener, Answer<void> done)
{
    if (auto may = mayWrite(); !may)
        return done(std::move(may));
    auto changing = [desk = m_desk, before = m_results,
                     make = std::move(wish.make)](const Progress& progress) {
        return desk->change([&] {
            return make(desk->file, progress).and_then([&](store::Applied applied) {
                return nowOf(desk->file, text(applied.label), std::move(applied.changes), *before);
            });
        });
    };
    m_jobs.start({wish.title, wish.doing, Lane::File, wish.mustBeDone}, *this, std::move(changing),
                 [this, what = wish.what, listener = QPointer<QObject>(&listener),
                  done = std::move(done)](Result<Now> now) {
                     const auto outcome = finishChange(what, std::move(now));
                     if (listener)
                         done(outcome);
                 });
    ++m_changing;
}

Result<void> OpenPlan::finishChange(ChangeEvent::What what, Result<Now> now)
{
    --m_changing;
    if (!now) {
        readAgain(now.error());
        return fail(std::move(now.error()));
    }
    show(what, *std::move(now));
    tellIfSaved();
    return {};
}

void OpenPlan::undo()
{
    change({.doing = "undoing the change",
            .mustBeDone = true,
            .what = ChangeEvent::What::Undone,
            .make = [who = m_editor](store::PlanFile& file,
                                     const Progress&) { return file.undo(store::stampNow(who)); }},
           *this, [this](const Result<void>& outcome) { tellIfFailed(outcome); });
}

void OpenPlan::redo()
{
    change({.doing = "redoing the change",
            .mustBeDone = true,
            .what = ChangeEvent::What::Redone,
            .make = [who = m_editor](store::PlanFile& file,
                                     const Progress&) { return file.redo(store::stampNow(who)); }},
           *this, [this](const Result<void>& outcome) { tellIfFailed(outcome); });
}

void OpenPlan::tellIfFailed(const Result<void>& outcome)
{
    if (!outcome)
        emit failed(text(outcome.error().sentence()));
}

void OpenPlan::refresh()
{
    if (!isOpen())
        return;
    const auto reading = [desk = m_desk, shown = plan(), before = m_results](const Progress&) {
        return desk->file.refresh().and_then([&](bool) {
            const plan::Plan& plan = desk->file.plan();
            return nowOf(desk->file, labelsOf(desk->file).undo, history::differences(shown, plan), *before)
                .map([&](Now now) {
                    now.lockHasGone = desk->file.lockHasGone();
                    return now;
                });
        });
    };
    // One that is under way may have looked before the file changed.
    m_refresh = m_jobs.start({.doing = "reading the plan again", .lane = Lane::File}, *this, reading,
                             [this](Result<Now> now) { finishRefresh(std::move(now)); });
}

void OpenPlan::finishRefresh(Result<Now> now)
{
    const QString why = now ? QString() : text(now.error().sentence());
    if (why != m_refreshTold && !why.isEmpty())
        emit refreshFailed(why);
    m_refreshTold = why;
    if (!now)
        return;
    const bool lockHasGone = now->lockHasGone;
    if (show(ChangeEvent::What::Elsewhere, *std::move(now)))
        checkFile();
    if (lockHasGone && !m_mayBeWrittenTold) {
        m_mayBeWrittenTold = true;
        emit mayBeWritten();
    }
}

Result<void> OpenPlan::showIn(std::optional<plan::ScenarioId> other)
{
    if (other == scenario())
        return {};
    if (other && !plan().find<plan::Scenario>(*other))
        return fail({ErrorCode::NotFound, "the plan has no such scenario", {}, {}, {}, {}});
    const auto kept = m_ofOthers.take(other);
    auto figures = kept ? Result<Figures>(Figures{kept, 0}) : figuresIn(plan(), results(), other);
    if (!figures)
        return fail(std::move(figures.error()));
    m_ofOthers.keep(m_results);
    m_lastChange =
        ChangeEvent{ChangeEvent::What::OtherScenario, text(plan::nameOf(plan(), other)), m_results};
    take(*std::move(figures));
    emit changed(*m_lastChange, {});
    return {};
}

} // namespace muster::session
