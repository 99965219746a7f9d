#pragma once
// An open plan: the one place where the window asks for changes and hears of them. A model never changes
// anything; it asks the document, and one signal tells everyone. Every accepted edit is in the file before
// the signal is sent.

#include "engine/results.h"
#include "plan/edits.h"
#include "session/past.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>

namespace muster::store {
class PlanFile;
struct Applied;
} // namespace muster::store

namespace muster::session {

/// What happened to the plan, and the results as they were before. Elsewhere: another program that has it
/// open for writing did it.
struct ChangeEvent {
    enum class What { Edited, Undone, Redone, Elsewhere };
    What what = What::Edited;
    QString label;
    plan::Changes changes;
    std::shared_ptr<const engine::Results> before; ///< never null
};

/// How a table is written for people or programs.
struct ExportOptions {
    PeriodLength by = PeriodLength::FinancialYear;
    bool ownOnly = false;
    bool forExcel = false; ///< byte order mark, CRLF and guarded text cells
};

/// What a file is to be read as, and what it may not say itself.
struct ImportWish {
    QString kind{};     ///< a table or a profile, see Document::importKinds
    QString date{};     ///< ISO, of a return that does not carry its own
    QString council{};  ///< whose row of a national return
    QString locality{}; ///< where a return's figures go; empty: the top
    std::optional<bool>
        financialYears{}; ///< whether 2010-11 is one, or November 2010; none: as the file says
};

/// An import read and judged, not yet applied.
struct ImportPreview {
    plan::Edit edit;
    QStringList notes; ///< suppressed cells, unknown columns …
    int rowsRead = 0;
    int rowsNew = 0;
    int rowsChanged = 0;
};

/// What an earlier state of the plan said of demand.
struct EarlierDemand {
    QString what; ///< "before entry 12"
    std::shared_ptr<const engine::Inputs> inputs;
};

class Document : public QObject {
    Q_OBJECT
  public:
    explicit Document(QObject* parent = nullptr);
    ~Document() override;

    /// Opens a plan in place of the one that is open, which stays open where this fails. The plan that is
    /// open already stays as it is.
    Result<void> open(const QString& path);
    /// Makes an empty plan of one locality and opens it. Refuses a file that exists.
    Result<void> createNew(const QString& path, const QString& title, const QString& organisation);
    /// Makes one of the samples (see sampleNames) and opens it.
    Result<void> createSample(const QString& path, const QString& name);
    [[nodiscard]] static QStringList sampleNames();
    Result<void> saveCopy(const QString& path) const;
    /// Saves what can be saved of a damaged plan into a new one and opens that; what was lost, in sentences.
    Result<QStringList> recover(const QString& damaged, const QString& path);
    void close();

    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QString path() const;
    /// Why the plan cannot be changed ("open in another window by …"); empty where it can.
    [[nodiscard]] QString readOnlyReason() const;

    /// A sentence where the plan is on a network drive or in a folder kept in step with other computers;
    /// empty where it is not.
    [[nodiscard]] QString noteOnPlace() const;

    [[nodiscard]] const plan::Plan& plan() const { return results().inputs().plan(); }
    [[nodiscard]] const engine::Results& results() const { return *m_results; }
    [[nodiscard]] std::shared_ptr<const engine::Results> sharedResults() const { return m_results; }
    /// What is wrong with the plan's file, in sentences, as far as it has been looked at since it was opened.
    [[nodiscard]] const QStringList& fileFindings() const;
    /// Whether the file is still being looked at; fileChecked() comes when it is done.
    [[nodiscard]] bool isCheckingFile() const;
    /// Every problem, errors first.
    [[nodiscard]] const std::vector<plan::Problem>& problems() const { return m_problems; }
    /// What the last edit, undo or redo did; none since the plan was opened.
    [[nodiscard]] const std::optional<ChangeEvent>& lastChange() const { return m_lastChange; }
    /// How long the last recalculation took, in milliseconds.
    [[nodiscard]] double recalculationMs() const { return m_recalculationMs; }
    /// How long the last edit took to be durable in the file, in milliseconds.
    [[nodiscard]] double commitMs() const { return m_commitMs; }

    /// Applies an edit; on failure nothing is changed and the error says why. An edit that changes nothing is
    /// accepted and sends no signal.
    Result<void> apply(const plan::Edit& edit);

    /// Of a plan that is read-only for somebody else has it: shows what they have done to it since, and says
    /// when they have closed it. Happens by itself while an application runs.
    Result<void> refresh();

    Result<void> undo();
    Result<void> redo();
    [[nodiscard]] QString undoLabel() const; ///< empty where there is nothing to undo
    [[nodiscard]] QString redoLabel() const;

    /// Every edit of the plan, the newest first.
    [[nodiscard]] Result<std::vector<PastEdit>> history() const;
    /// What has changed since an edit of the history.
    [[nodiscard]] Result<std::vector<CellThenAndNow>> changesSince(std::int64_t edit) const;
    /// The demand of earlier states of the plan, each before an edit that brought actual figures, the newest
    /// first.
    [[nodiscard]] Result<std::vector<EarlierDemand>> earlierDemand(std::size_t most) const;
    /// Brings the plan back to how it was after an edit, as an edit that can be undone.
    Result<void> restore(std::int64_t edit);
    /// Gives the plan as it is now a name.
    Result<void> addCheckpoint(const QString& name);
    /// What shortening the history to the states that must stay gives up, and shortening it, in sentences.
    [[nodiscard]] Result<QString> whatShorteningGivesUp();
    Result<QString> shortenHistory();

    /// What putting another copy of the plan into this one would do, by the sides chosen so far.
    [[nodiscard]] Result<MergeOffer> prepareMerge(const QString& other, const MergeChoice& choice) const;
    /// Does it, as one edit that can be undone. Refused where a conflict is not decided.
    Result<void> merge(const QString& other, const MergeChoice& choice);

    /// Every sign-off of the plan, the newest first.
    [[nodiscard]] Result<std::vector<SignedState>> signOffs() const;
    /// Signs the plan as it is now off, with its results. `supersedes`: the number of a sign-off, or 0.
    Result<void> signOff(const QString& purpose, const QString& who, std::int64_t supersedes);
    /// Works out the signed figures again: what has changed since, and the edits that changed it; empty where
    /// nothing has.
    [[nodiscard]] Result<std::vector<SignedMover>> verifySignOff(std::int64_t signOff) const;

    /// The tables that can be exported: inputs and results.
    [[nodiscard]] static QStringList exportTables();
    Result<void> exportTable(const QString& table, const QString& path, const ExportOptions& options) const;

    /// The tables and profiles that a file can be read as.
    [[nodiscard]] static QStringList importKinds();
    /// Reads a file and judges it; nothing is changed.
    [[nodiscard]] Result<ImportPreview> prepareImport(const QString& path, const ImportWish& wish) const;

  signals:
    void opened(); ///< another plan, or none, is open
    void changed(const muster::session::ChangeEvent& event);
    void fileChecked();                     ///< fileFindings() is known
    void pastChanged();                     ///< checkpoints, sign-offs or the history, but not the plan
    void mayBeWritten();                    ///< once, when whoever had the plan has closed it
    void refreshFailed(const QString& why); ///< the file is gone or damaged; the plan is shown as it was

  private:
    struct Impl;
    Result<void> adopt(Result<store::PlanFile> file);
    void watchFile();
    void checkFile();
    void tellRefresh();
    Result<void> announce(ChangeEvent::What what, Result<store::Applied> applied);
    struct Figures;
    [[nodiscard]] Result<Figures> figuresOf(const plan::Plan& plan) const;
    void take(Figures figures);
    [[nodiscard]] Error closeForWantOf(const Error& figures);

    std::unique_ptr<Impl> m_impl;
    std::shared_ptr<const engine::Results> m_results;
    std::vector<plan::Problem> m_problems;
    std::optional<ChangeEvent> m_lastChange;
    QString m_refreshTold; ///< what was last said of a refresh that failed
    bool m_mayBeWrittenTold = false;
    double m_recalculationMs = 0;
    double m_commitMs = 0;
};

} // namespace muster::session
