#pragma once
// The past of the plan that is open: its history, checkpoints and sign-offs, and copies that were edited
// apart. What is asked is answered on the thread that asks, once the file's thread has come to it.

#include "plan/past_state.h"
#include "session/open_plan.h"
#include "session/past_facts.h"

namespace muster::store {
struct SignedPast;
}

namespace muster::session {

/// What an earlier state of the plan said of demand.
struct EarlierDemand {
    QString what; ///< "before entry 12"
    std::shared_ptr<const engine::Inputs> inputs;
};

/// What an earlier state of the plan said of actual figures that came since.
struct EarlierStaff {
    struct Said {
        plan::Actual came;
        double said = 0;
    };
    QString what; ///< "before entry 12"
    std::vector<Said> figures;
};

class Past : public QObject {
    Q_OBJECT
  public:
    explicit Past(OpenPlan& plan);

    /// Every edit of the plan, the newest first.
    Job& history(QObject& listener, Answer<std::vector<PastEdit>> done);
    /// The edit that is chosen by what the plan was before some of those that made it what it is, in words:
    /// "edit 12, Set agency, by Ann, 2026-11-22"; empty where none is chosen. Looked for away from the thread
    /// that asks.
    using Choose = std::function<Result<std::optional<std::size_t>>(
        std::size_t edits, const plan::PlanBefore&, const Progress&)>;
    Job& findEdit(Choose choose, QObject& listener, Answer<QString> done);
    /// The states before the one that the plan is in: those with a name, and those after so many other edits.
    Job& earlierStates(std::size_t mostEdits, QObject& listener, Answer<std::vector<EarlierState>> done);
    /// The plan as it was after each of these edits.
    Job& plansAfter(const std::vector<std::int64_t>& edits, const QString& title, QObject& listener,
                    Answer<std::vector<plan::Plan>> done);
    /// What has changed since an edit of the history.
    Job& changesSince(std::int64_t edit, QObject& listener, Answer<std::vector<CellThenAndNow>> done);
    /// The demand of earlier states of the plan, each before an edit that brought actual figures, the newest
    /// first.
    Job& earlierDemand(std::size_t most, QObject& listener, Answer<std::vector<EarlierDemand>> done);
    /// What earlier states of the plan said of staff, money and work, each before an edit that brought actual
    /// figures of them, the newest first.
    Job& earlierStaff(std::size_t most, QObject& listener, Answer<std::vector<EarlierStaff>> done);
    /// Brings the plan back to how it was after an edit, as an edit that can be undone.
    void restore(std::int64_t edit, QObject& listener, Answer<void> done);
    /// Gives the plan as it is now a name.
    Job& addCheckpoint(const QString& name, QObject& listener, Answer<void> done);
    /// What shortening the history to the states that must stay gives up, and shortening it, in sentences.
    Job& whatShorteningGivesUp(QObject& listener, Answer<QString> done);
    Job& shortenHistory(QObject& listener, Answer<QString> done);

    /// What putting another copy of the plan into this one would do, by the sides chosen so far.
    Job& prepareMerge(const QString& other, const MergeChoice& choice, QObject& listener,
                      Answer<MergeOffer> done);
    /// Does it, as one edit that can be undone. Refused where a conflict is not decided.
    void merge(const QString& other, const MergeChoice& choice, QObject& listener, Answer<void> done);

    /// Every sign-off of the plan, the newest first.
    Job& signOffs(QObject& listener, Answer<std::vector<SignedState>> done);
    /// Signs the plan as it is now off, with its results. `supersedes`: the number of a sign-off, or 0.
    Job& signOff(const QString& purpose, const QString& who, std::int64_t supersedes, QObject& listener,
                 Answer<void> done);
    /// Works out the signed figures again: what has changed since, and the edits that changed it; empty where
    /// nothing has. Of what was asked before nothing more is heard.
    void verifySignOff(std::int64_t signOff, QObject& listener, Answer<std::vector<SignedMover>> done);

  signals:
    void changed(); ///< checkpoints, sign-offs or the history, but not the plan

  private:
    template <class T>
    [[nodiscard]] Answer<T> thenTell(Answer<T> done);

    void findMovers(store::SignedPast past, QObject& listener, Answer<std::vector<SignedMover>> done);

    OpenPlan& m_plan;
    LastAsked m_verifying;
};

} // namespace muster::session
