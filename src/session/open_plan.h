#pragma once
// The plan that is open: the one place where the window asks for changes and hears of them. A model never
// changes anything; it asks here, and one signal tells everyone. The file is used by a thread of its own
// alone, so that the window never waits for a disk.
//
// An edit is in the plan and its results at once, and on its way to the file: isSaving() until it is there.
// What cannot be saved is taken back. Every other change (undo, an import, a merge) is made in the file
// first; while one is on its way, edits are refused.

#include "engine/check.h"
#include "plan/rules/admitted_edit.h"
#include "session/jobs.h"
#include "session/kept_results.h"

#include <QStringList>

namespace muster::store {
class PlanFile;
struct Applied;
} // namespace muster::store

namespace muster::session {

struct FileDesk;
class FileWatch;

/// What happened to the plan, and the results as they were before. Elsewhere: another program that has it
/// open for writing did it. ReadAgain: a change did
/// not come into the file, and the plan is shown as the file has it. OtherScenario: the plan is as it was,
/// and is shown in another scenario, which the label names.
struct ChangeEvent {
    enum class What { Edited, Undone, Redone, Elsewhere, ReadAgain, OtherScenario };
    What what = What::Edited;
    QString label;
    std::shared_ptr<const engine::Results> before; ///< never null
};

/// Hears what became of something that was asked for.
template <class T>
using Answer = std::function<void(Result<T>)>;

class OpenPlan : public QObject {
    Q_OBJECT
  public:
    explicit OpenPlan(QObject* parent = nullptr);
    ~OpenPlan() override;

    /// Opens a plan in place of the one that is open, which stays open where this fails. The plan that is
    /// open already stays as it is.
    Result<void> open(const QString& path);
    /// The same, while whoever asks goes on. Of what was asked before nothing more is heard.
    void open(const QString& path, QObject& listener, Answer<void> done);
    /// Makes a plan of these rows and opens it. Refuses a file that exists.
    Result<void> create(const QString& path, const plan::Edit& first);
    /// Waits until the last edit is saved; where it cannot be, the plan stays open.
    bool close();

    [[nodiscard]] bool isOpen() const { return m_desk != nullptr; }
    [[nodiscard]] const QString& path() const { return m_path; }
    /// Why the plan cannot be changed ("open in another window by …"); empty where it can.
    [[nodiscard]] const QString& readOnlyReason() const { return m_readOnlyReason; }
    /// A sentence where the plan is on a network drive or in a folder kept in step with other computers;
    /// empty where it is not.
    [[nodiscard]] QString noteOnPlace() const;

    /// The name by which edits, checkpoints and what else is done to the plan is recorded: that of the user
    /// who is logged in, until another is set. What is on its way to the file already keeps the name it was
    /// made by.
    [[nodiscard]] const std::string& editor() const { return m_editor; }
    void setEditor(const QString& name);

    [[nodiscard]] const plan::Plan& plan() const { return results().inputs().plan(); }
    [[nodiscard]] const engine::Results& results() const { return *m_results; }
    [[nodiscard]] std::shared_ptr<const engine::Results> sharedResults() const { return m_results; }
    /// In which scenario the plan is shown; none: as it is.
    [[nodiscard]] std::optional<plan::ScenarioId> scenario() const { return results().inputs().scenario(); }
    /// Shows it in another one, or as it is. NotFound: the plan has no such scenario.
    Result<void> showIn(std::optional<plan::ScenarioId> scenario);
    /// Into which change of the scenario that is shown values typed in other tables go: none, or one that it
    /// does not have: its last.
    void typeInto(std::optional<plan::ChangeId> change) { m_typedInto = change; }
    [[nodiscard]] std::optional<plan::ChangeId> typedInto() const { return m_typedInto; }
    /// What is wrong with the plan's file, in sentences, as far as it has been looked at since it was opened.
    [[nodiscard]] const QStringList& fileFindings() const { return m_findings; }
    /// Whether the file is still being looked at; fileChecked() comes when it is done.
    [[nodiscard]] bool isCheckingFile() const { return m_fileCheck.isRunning(); }
    /// All that is found of the plan. No change waits for it: while isChecking() it is what was found before
    /// the last changes, and nothing where the plan has just been opened.
    [[nodiscard]] const engine::Check& check() const { return m_found; }
    [[nodiscard]] bool isChecking() const { return m_planCheck.isRunning(); }
    /// What the last edit, undo or redo did; none since the plan was opened.
    [[nodiscard]] const std::optional<ChangeEvent>& lastChange() const { return m_lastChange; }
    /// How long the last recalculation took, in milliseconds.
    [[nodiscard]] double recalculationMs() const { return m_recalculationMs; }

    /// Makes an edit; on failure nothing is changed and the error says why. An edit that changes nothing is
    /// accepted and sends no signal. One that was admitted is not judged again. Where the plan is shown in a
    /// scenario, an edit of assumptions becomes one of the scenario, and any other of the plan beneath is
    /// refused.
    Result<void> apply(const plan::Edit& edit);
    Result<void> apply(const plan::AdmittedEdit& edit);
    /// Whether it can be edited now: it may be written, and no other change is on its way.
    [[nodiscard]] Result<void> mayEdit() const;
    /// Whether edits are on their way to the file, or one that did not come there is still to be taken back;
    /// saved() comes when all that is shown is there.
    [[nodiscard]] bool isSaving() const { return m_saving > 0 || m_isReadingAgain; }
    /// Whether a change other than an edit is on its way.
    [[nodiscard]] bool isChanging() const { return m_changing > 0; }

    void undo();
    void redo();
    [[nodiscard]] const QString& undoLabel() const { return m_labels.undo; } ///< empty: nothing to undo
    [[nodiscard]] const QString& redoLabel() const { return m_labels.redo; }

    /// Of a plan that is read-only for somebody else has it: shows what they have done to it since, and says
    /// when they have closed it. Happens by itself while an application runs.
    void refresh();

    // What follows is for the plan's past and its traffic with files.

    [[nodiscard]] Jobs& jobs() const { return m_jobs; }
    /// Opens the plan that the source makes or finds, as open() does.
    using Source = std::function<Result<store::PlanFile>()>;
    void openFrom(const QString& title, Source source, QObject& listener, Answer<void> done);
    [[nodiscard]] const std::shared_ptr<FileDesk>& desk() const { return m_desk; }
    /// Makes a change in the file, on the file's thread.
    using Make = std::function<Result<store::Applied>(store::PlanFile&, const Progress&)>;
    struct ChangeWish {
        QString title{}; ///< of its job
        std::string_view doing{};
        bool mustBeDone = false; ///< even where the plan is closed before it has begun
        ChangeEvent::What what = ChangeEvent::What::Edited;
        Make make{};
    };
    /// Makes it; `done` hears what became of it after changed() is sent. Cancelled before it is in the file,
    /// the file is as it was.
    void change(ChangeWish wish, QObject& listener, Answer<void> done);

  signals:
    void opened(); ///< another plan, or none, is open
    /// The changes are let go when it is sent: those of a large import weigh as much as the plan.
    void changed(const muster::session::ChangeEvent& event, const muster::plan::Changes& changes);
    void labelsChanged();            ///< Undo or Redo would do something else, and the plan is as it was
    void saved();                    ///< all that is shown is in the file
    void failed(const QString& why); ///< undo, redo, or an edit that could not be saved
    void fileChecked();              ///< fileFindings() is known
    void planChecked();              ///< check() is of the plan as it is
    void mayBeWritten();             ///< once, when whoever had the plan has closed it
    void refreshFailed(const QString& why); ///< the file is gone or damaged; the plan is shown as it was

  private:
    /// What is computed from a plan.
    struct Figures {
        std::shared_ptr<const engine::Results> results;
        double milliseconds = 0; ///< that it took
    };
    /// What Undo and Redo would do.
    struct Labels {
        QString undo;
        QString redo;
        bool operator==(const Labels&) const = default;
    };
    struct Now;
    struct Opened;
    [[nodiscard]] Result<bool> isHere(const QString& path) const;
    [[nodiscard]] static Result<Opened> openedFrom(const Source& source, const engine::Results& before);
    [[nodiscard]] static Result<Opened> openedOf(store::PlanFile file, const engine::Results& before);
    Result<void> adopt(Result<Opened> next);
    bool settle();
    void startKeepingForecasts();
    void forgetPlan();
    [[nodiscard]] Result<void> mayWrite() const;
    void watchFile();
    void checkFile();
    void checkPlan();
    void finishPlanCheck(const std::shared_ptr<const engine::Results>& of, Result<engine::Check> found);
    void save(const plan::AdmittedEdit& edit);
    void finishSaving(const Result<Labels>& labels);
    void tellIfSaved();
    void readAgain(const Error& why);
    void finishReadingAgain(const Error& why, Result<Now> now);
    Result<void> finishChange(ChangeEvent::What what, Result<Now> now);
    void finishRefresh(Result<Now> now);
    bool show(ChangeEvent::What what, Now now);
    void tellIfFailed(const Result<void>& outcome);
    void closeForWantOf(const Error& figures);
    [[nodiscard]] static Labels labelsOf(const store::PlanFile& file);
    [[nodiscard]] static Result<Now> nowOf(const store::PlanFile& file, const QString& label,
                                           plan::Changes changes, const engine::Results& before);
    [[nodiscard]] static Result<Figures> figuresIn(const plan::Plan& plan, const engine::Results& before,
                                                   std::optional<plan::ScenarioId> scenario,
                                                   const KeptWork* kept = nullptr);
    static void keepForecasts(const store::PlanFile& file, const engine::Results& of);
    [[nodiscard]] static Result<Figures> figuresOf(const plan::Plan& plan, const engine::Results& before);
    void take(Figures figures);
    void workAhead();

    std::string m_editor;
    mutable Jobs m_jobs;
    std::shared_ptr<FileDesk> m_desk;   ///< null while no plan is open
    std::unique_ptr<FileWatch> m_watch; ///< of a file that somebody else has open
    QString m_path;
    QString m_readOnlyReason;
    Result<void> m_mayWrite; ///< of the file; or what every change of it is refused with
    Labels m_labels;
    const std::shared_ptr<const engine::Results> m_noResults;
    std::shared_ptr<const engine::Results> m_results;
    KeptResults m_ofOthers; ///< scenarios
    engine::Check m_found;
    std::optional<ChangeEvent> m_lastChange;
    QStringList m_findings;
    std::optional<plan::ChangeId> m_typedInto;
    LastAsked m_opening;
    LastAsked m_fileCheck;
    LastAsked m_planCheck; ///< one at a time; of the plan as it was when it began
    LastAsked m_ahead;     ///< the results of other scenarios
    LastAsked m_refresh;
    QString m_refreshTold; ///< what was last said of a refresh that failed
    bool m_mayBeWrittenTold = false;
    int m_saving = 0;   ///< edits on their way to the file
    int m_changing = 0; ///< other changes on their way
    bool m_isReadingAgain = false;
    int m_timesLost = 0; ///< that edits could not be saved
    double m_recalculationMs = 0;
};

} // namespace muster::session
