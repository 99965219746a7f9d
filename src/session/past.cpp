#include "session/past.h"

#include "engine/results.h"
#include "exchange/results/signed_results.h"
#include "history/lines/difference_lines.h"
#include "history/words.h"
#include "session/ask_file.h"
#include "session/told_past.h"
#include "session/words.h"
#include "store/file/clock.h"
#include "store/merge.h"

namespace muster::session {

namespace {

Result<store::PlanFile> openedCopy(const QString& path)
{
    return store::PlanFile::open(path.toStdString(), store::Access::ReadOnly, store::userName());
}

EarlierStaff earlierStaffOf(const plan::PastState& state, const engine::Results& now)
{
    const engine::Results then(state.plan, now, std::nullopt);
    EarlierStaff earlier{text(state.what), {}};
    for (const engine::SaidFigure& each : engine::saidOfActuals(then, now.inputs().plan()))
        earlier.figures.push_back({*each.row, each.said});
    return earlier;
}

/// Who signs answers for the plan itself, in whichever scenario it is shown.
Result<exchange::SignedTables> signedTablesOf(const engine::Results& shown)
{
    return shown.inputs().scenario()
               ? exchange::signedTables(engine::Results(shown.inputs().plan(), shown, std::nullopt))
               : exchange::signedTables(shown);
}

} // namespace

Past::Past(OpenPlan& plan) : m_plan(plan) {}

/// The same answer, after which everybody is told that the past has changed.
template <class T>
Answer<T> Past::thenTell(Answer<T> done)
{
    return [this, done = std::move(done)](Result<T> outcome) {
        if (outcome)
            emit changed();
        done(std::move(outcome));
    };
}

Job& Past::history(QObject& listener, Answer<std::vector<PastEdit>> done)
{
    return askFile(
        m_plan, {.doing = "reading the history"}, listener,
        [](const FileDesk& desk, const Progress&) { return historyOf(desk.file); }, std::move(done));
}

Job& Past::findEdit(Choose choose, QObject& listener, Answer<QString> done)
{
    return askFile(
        m_plan, {.doing = "looking through the history"}, listener,
        [choose = std::move(choose)](const FileDesk& desk, const Progress& progress) {
            const auto chosen = [&](std::size_t edits, const plan::PlanBefore& before) {
                return choose(edits, before, progress);
            };
            return desk.file.findEdit(chosen).map([](const std::optional<history::HistoryEntry>& entry) {
                return entry ? text(history::inWords(*entry)) : QString();
            });
        },
        std::move(done));
}

Job& Past::earlierStates(std::size_t mostEdits, QObject& listener, Answer<std::vector<EarlierState>> done)
{
    return askFile(
        m_plan, {.doing = "reading the states of the plan"}, listener,
        [mostEdits](const FileDesk& desk, const Progress&) { return earlierStatesOf(desk.file, mostEdits); },
        std::move(done));
}

Job& Past::plansAfter(const std::vector<std::int64_t>& edits, const QString& title, QObject& listener,
                      Answer<std::vector<plan::Plan>> done)
{
    return askFile(
        m_plan, {.title = title, .doing = "reading an earlier state of the plan"}, listener,
        [edits](const FileDesk& desk, const Progress& progress) -> Result<std::vector<plan::Plan>> {
            std::vector<plan::Plan> plans;
            for (const std::int64_t edit : edits) {
                auto plan = progress.reached(double(plans.size()) / double(edits.size())).and_then([&] {
                    return desk.file.planAfter(edit);
                });
                if (!plan)
                    return fail(std::move(plan.error()));
                plans.push_back(*std::move(plan));
            }
            return plans;
        },
        std::move(done));
}

Job& Past::changesSince(std::int64_t edit, QObject& listener, Answer<std::vector<CellThenAndNow>> done)
{
    return askFile(
        m_plan, {.doing = "comparing the plan with an earlier state"}, listener,
        [edit](const FileDesk& desk, const Progress&) {
            return desk.file.planAfter(edit).map([&](const plan::Plan& then) {
                return cellsOf(history::differenceLines(then, desk.file.plan()));
            });
        },
        std::move(done));
}

Job& Past::earlierDemand(std::size_t most, QObject& listener, Answer<std::vector<EarlierDemand>> done)
{
    using Earlier = std::vector<EarlierDemand>;
    return askFile(
        m_plan, {.doing = "reading earlier demand"}, listener,
        [most, now = m_plan.sharedResults()](const FileDesk& desk,
                                             const Progress& progress) -> Result<Earlier> {
            const auto states = desk.file.statesBeforeFigures(most, plan::FiguresOf::Demand);
            if (!states)
                return fail(states.error());
            Earlier earlier;
            for (const plan::PastState& state : *states) {
                if (auto wanted = progress.reached(0.5); !wanted)
                    return fail(std::move(wanted.error()));
                earlier.push_back(
                    {text(state.what), std::make_shared<const engine::Inputs>(state.plan, &now->inputs())});
            }
            return earlier;
        },
        std::move(done));
}

Job& Past::earlierStaff(std::size_t most, QObject& listener, Answer<std::vector<EarlierStaff>> done)
{
    using Earlier = std::vector<EarlierStaff>;
    return askFile(
        m_plan, {.doing = "reading what was said of staff"}, listener,
        [most, now = m_plan.sharedResults()](const FileDesk& desk,
                                             const Progress& progress) -> Result<Earlier> {
            const auto states = desk.file.statesBeforeFigures(most, plan::FiguresOf::Actuals);
            if (!states)
                return fail(states.error());
            Earlier earlier;
            for (const plan::PastState& state : *states) {
                if (auto wanted = progress.reached(double(earlier.size()) / double(states->size())); !wanted)
                    return fail(std::move(wanted.error()));
                earlier.push_back(earlierStaffOf(state, *now));
            }
            return earlier;
        },
        std::move(done));
}

void Past::restore(std::int64_t edit, QObject& listener, Answer<void> done)
{
    m_plan.change({.title = tr("Going back to edit %1").arg(edit),
                   .doing = "going back",
                   .mustBeDone = true,
                   .make =
                       [edit, who = m_plan.editor()](store::PlanFile& file, const Progress&) {
                           return file.restore(edit, store::stampNow(who));
                       }},
                  listener, std::move(done));
}

Job& Past::addCheckpoint(const QString& name, QObject& listener, Answer<void> done)
{
    return askFile(
        m_plan, {.doing = "adding the checkpoint", .mustBeDone = true}, listener,
        [name = name.trimmed().toStdString(), who = m_plan.editor()](FileDesk& desk, const Progress&) {
            return desk.settled()
                .and_then([&] { return desk.file.addCheckpoint(name, store::stampNow(who)); })
                .map([](const history::Checkpoint&) {});
        },
        thenTell(std::move(done)));
}

Job& Past::whatShorteningGivesUp(QObject& listener, Answer<QString> done)
{
    return askFile(
        m_plan, {.doing = "looking at the history"}, listener,
        [](FileDesk& desk, const Progress&) {
            return desk.file.compact(store::kWholeHistory, store::stampNow(), true)
                .map([](const store::Compaction& would) { return text(store::summaryOf(would, true)); });
        },
        std::move(done));
}

Job& Past::shortenHistory(QObject& listener, Answer<QString> done)
{
    return askFile(
        m_plan, {.doing = "shortening the history", .mustBeDone = true}, listener,
        [who = m_plan.editor()](FileDesk& desk, const Progress&) {
            return desk.settled()
                .and_then(
                    [&] { return desk.file.compact(store::kWholeHistory, store::stampNow(who), false); })
                .map([](const store::Compaction& made) { return text(store::summaryOf(made, false)); });
        },
        thenTell<QString>([this, done = std::move(done)](Result<QString> shortened) {
            m_plan.refresh(); // there may be less to redo
            done(std::move(shortened));
        }));
}

Job& Past::prepareMerge(const QString& other, const MergeChoice& choice, QObject& listener,
                        Answer<MergeOffer> done)
{
    return askFile(
        m_plan,
        {.title = tr("Comparing this plan with %1").arg(nameOf(other)), .doing = "comparing the two copies"},
        listener,
        [other, resolution = resolutionOf(choice)](const FileDesk& desk, const Progress& progress) {
            return openedCopy(other).and_then([&](const store::PlanFile& copy) {
                return desk.file.prepareMerge(copy, resolution, progress).map(offerOf);
            });
        },
        std::move(done));
}

void Past::merge(const QString& other, const MergeChoice& choice, QObject& listener, Answer<void> done)
{
    m_plan.change({.title = tr("Merging %1").arg(nameOf(other)),
                   .doing = "merging the two copies",
                   .make =
                       [other, resolution = resolutionOf(choice),
                        who = m_plan.editor()](store::PlanFile& file, const Progress& progress) {
                           return openedCopy(other).and_then([&](const store::PlanFile& copy) {
                               return file.merge(copy, resolution, store::stampNow(who), progress);
                           });
                       }},
                  listener, thenTell(std::move(done)));
}

Job& Past::signOffs(QObject& listener, Answer<std::vector<SignedState>> done)
{
    return askFile(
        m_plan, {.doing = "reading the sign-offs"}, listener,
        [](const FileDesk& desk, const Progress&) { return desk.file.signOffs().map(signedStates); },
        std::move(done));
}

Job& Past::signOff(const QString& purpose, const QString& who, std::int64_t supersedes, QObject& listener,
                   Answer<void> done)
{
    history::SignOff signOff;
    signOff.made = store::stampNow(m_plan.editor());
    if (!who.trimmed().isEmpty())
        signOff.made.who = who.trimmed().toStdString();
    signOff.purpose = purpose.trimmed().toStdString();
    if (supersedes > 0)
        signOff.supersedes = supersedes;
    signOff.ruleSet = engine::kRuleSet;
    return askFile(
        m_plan, {.title = tr("Signing the plan off"), .doing = "signing off", .mustBeDone = true}, listener,
        [signOff, results = m_plan.sharedResults()](FileDesk& desk, const Progress&) {
            return desk.holds(results->inputs().plan())
                .and_then([&] { return signedTablesOf(*results); })
                .and_then(
                    [&](const exchange::SignedTables& tables) { return desk.file.signOff(signOff, tables); })
                .map([](const history::SignOff&) {});
        },
        thenTell(std::move(done)));
}

void Past::verifySignOff(std::int64_t signOff, QObject& listener, Answer<std::vector<SignedMover>> done)
{
    m_verifying = askFile(
        m_plan, {.title = tr("Checking sign-off %1").arg(signOff), .doing = "checking a sign-off"}, listener,
        [signOff](const FileDesk& desk, const Progress&) { return desk.file.signedPast(signOff); },
        [this, &listener, done = std::move(done)](Result<store::SignedPast> past) {
            if (past)
                findMovers(*std::move(past), listener, done);
            else
                done(fail(std::move(past.error())));
        });
}

/// Works the signed figures out again, which keeps nobody from the plan's file.
void Past::findMovers(store::SignedPast past, QObject& listener, Answer<std::vector<SignedMover>> done)
{
    const JobWish wish{tr("Checking sign-off %1").arg(past.signOff.id), "checking a sign-off"};
    m_verifying = m_plan.jobs().start(
        wish, listener,
        [past = std::move(past)](const Progress& progress) {
            return exchange::moversSince(past.results, past.signOff.ruleSet, past.states, progress)
                .map(moversOf);
        },
        std::move(done));
}

} // namespace muster::session
