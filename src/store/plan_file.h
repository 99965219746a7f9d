#pragma once
// The plan file: one SQLite file a plan, and the only door through which a plan is changed. Every edit is one
// transaction, durable when apply() returns, and stands in the file's history with who, when and a label.
// Undo and redo go as deep as the file is old and survive a restart. Source: docs/architecture.md.

#include "base/kept_work.h"
#include "base/progress.h"
#include "history/lines/edit_lines.h"
#include "plan/past_state.h"
#include "plan/rules/admitted_edit.h"
#include "store/applied.h"
#include "store/past/compaction.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace muster::store {

struct MergePreview;
struct ConflictResolution;
class PlanFileParts;
struct SoundPlan;

/// What a sign-off froze, and what has become of it since.
struct SignedPast {
    history::SignOff signOff;
    std::map<std::string, std::string> results; ///< by table
    /// The signed plan first, and then step by step as it came to be what it is now: edit by edit, or where
    /// they are many, several at a step.
    std::vector<plan::PastState> states;
};

/// An open plan. To be used from one thread at a time; closing it gives the lock back.
class PlanFile {
  public:
    /// Makes a new plan that holds `initial` and opens it for writing: the whole plan or nothing. A plan
    /// without a settings row gets the default one. An existing file is refused (BadInput). Making the plan
    /// is the first entry of its history, and cannot be undone. Refused (BadInput) as well where a journal of
    /// an older plan of this name lies there; other errors: ReadOnly (the folder), Unreadable.
    static Result<PlanFile> create(const std::string& path, const plan::Changes& initial,
                                   const std::string& label, const history::Stamp&);

    /// Opens a plan. Where it is open for writing elsewhere, or may not be written, it opens read-only and
    /// readOnlyReason() says why. Errors: Unreadable (missing, a folder, not a plan, made by a newer
    /// version), Damaged (values that no column can hold among it), BadInput (larger than Muster computes),
    /// ReadOnly (an older plan that must be brought up to date first, and cannot be written).
    static Result<PlanFile> open(const std::string& path, Access wanted, const std::string& who);
    /// Opens what was verified, for reading: nothing that was written to the file since.
    static Result<PlanFile> open(const std::string& path, SoundPlan, const std::string& who);

    PlanFile(PlanFile&&) noexcept;
    PlanFile& operator=(PlanFile&&) noexcept;
    ~PlanFile();

    [[nodiscard]] const std::string& path() const;

    /// The plan in memory. It is patched from what each edit did to the file, and always equals the file.
    [[nodiscard]] const plan::Plan& plan() const;

    [[nodiscard]] bool readOnly() const;
    /// Why the plan is read-only and what to do about it, in whole sentences; empty where it may be written
    /// or was asked for read-only.
    [[nodiscard]] const std::string& readOnlyReason() const;
    /// Nothing where the plan may be written, else the error that every change meets (ReadOnly).
    [[nodiscard]] Result<void> mayWrite() const;

    /// Of a plan that is read-only: whether the file was changed by another program, and has now been read
    /// anew. False for a plan that is open for writing, which nobody else may change. Errors: as open(); plan
    /// and history are then as they were.
    Result<bool> refresh();
    /// Whether the plan is read-only for a lock that has gone since: opened again it may be written.
    [[nodiscard]] bool lockHasGone() const;

    /// Makes the edit, whole or not at all. An edit that changes nothing succeeds and leaves no entry in the
    /// history. Errors: BadInput (the plan's rules, see plan/rules/rules.h), ReadOnly, Unreadable (disk full
    /// …). After any error, Cancelled as well, file and plan() are as they were before.
    Result<Applied> apply(plan::Edit, const history::Stamp&, const Progress& = {});
    Result<Applied> apply(plan::AdmittedEdit, const history::Stamp&, const Progress& = {});

    /// Takes the last edit back, or makes the last one taken back again. Errors: NotFound where there is
    /// none, else as apply(); Damaged where the entry or the rows are not as the history says.
    Result<Applied> undo(const history::Stamp&);
    Result<Applied> redo(const history::Stamp&);
    /// The same of so many edits at once, 1 or more: all of them, in the order in which they were taken back
    /// or made again, or none. NotFound where there are not as many.
    Result<std::vector<Applied>> undo(const history::Stamp&, int steps);
    Result<std::vector<Applied>> redo(const history::Stamp&, int steps);
    /// Brings the plan back to how it was after that entry of its history, as an edit of its own: what came
    /// after it stays in the history, and undo takes it back. An entry that was undone will do as well.
    /// Errors: NotFound (no such entry), else as apply().
    Result<Applied> restore(std::int64_t entry, const history::Stamp&);

    /// The plan as it was after that entry of its history. Errors: NotFound; Damaged.
    [[nodiscard]] Result<plan::Plan> planAfter(std::int64_t entry) const;
    /// The entry that a person means by a state: its number, a day (as lastEntryOf) or the name of a
    /// checkpoint. NotFound where there is none of this name.
    [[nodiscard]] Result<std::int64_t> findState(const std::string& state) const;
    /// The named states, oldest first.
    [[nodiscard]] Result<std::vector<history::Checkpoint>> checkpoints() const;
    /// Names the plan as it is now. A name that is taken, empty, a number or a day is refused (BadInput).
    Result<history::Checkpoint> addCheckpoint(const std::string& name, const history::Stamp&);
    /// The last entry that counts and was made by the end of that day (UTC); NotFound where the plan is
    /// younger.
    [[nodiscard]] Result<std::int64_t> lastEntryOf(const Date& day) const;

    /// Signs the plan as it is now off: its state, the results that the caller computed of it, and the name
    /// of the rules that made them. A sign-off is never altered, only superseded by another one. Errors:
    /// BadInput (no purpose, or it supersedes one that does not stand), Damaged (the file is not sound), else
    /// as apply().
    Result<history::SignOff> signOff(const history::SignOff& what,
                                     const std::map<std::string, std::string>& results);
    /// All of them, oldest first.
    [[nodiscard]] Result<std::vector<history::SignOff>> signOffs() const;
    /// The sign-off of that number, or the last one. Errors: NotFound; Damaged where it was altered, or the
    /// state in the history is not the one that was signed.
    [[nodiscard]] Result<SignedPast> signedPast(std::optional<std::int64_t> signOff) const;

    /// The plan as it was before each edit that brought figures that came, the newest first, so many of them
    /// at most.
    [[nodiscard]] Result<std::vector<plan::PastState>> statesBeforeFigures(std::size_t most,
                                                                           plan::FiguresOf) const;

    /// The plan before and after those of these edits that made it what it is, the newest first; not of its
    /// making.
    [[nodiscard]] Result<std::vector<plan::EditStates>>
    statesOfEdits(const std::vector<std::int64_t>& entries) const;

    /// The edit that is chosen; none where none is.
    [[nodiscard]] Result<std::optional<history::HistoryEntry>> findEdit(const plan::ChooseEdit& choose) const;

    /// Makes the history shorter: edits made before that day are joined, each with the next state that is
    /// kept: the present one, checkpoints, signed states, and merges with what they brought. What was undone
    /// before is given up, and redo has nothing left. With `dryRun` nothing is changed, and only told.
    Result<Compaction> compact(const Date& before, const history::Stamp&, bool dryRun);

    /// What merge() would do; nothing is changed. Errors: BadInput where the copies have no history in
    /// common; Damaged where a history is.
    [[nodiscard]] Result<MergePreview> prepareMerge(const PlanFile& theirs, const ConflictResolution&,
                                                    const Progress& = {}) const;
    /// Puts the changes that were made in another copy into this plan, as one edit that can be undone, and
    /// that copy's entries and checkpoints into this history. Where all of it is here already, does nothing.
    /// Errors: as prepareMerge(); BadInput where a conflict is not decided or the plan's rules would be
    /// broken; else as apply().
    Result<Applied> merge(const PlanFile& theirs, const ConflictResolution&, const history::Stamp&,
                          const Progress& = {});

    /// What undo() and redo() would do, or nothing if there is nothing to do.
    [[nodiscard]] std::optional<std::string> undoLabel() const;
    [[nodiscard]] std::optional<std::string> redoLabel() const;

    /// Every entry, oldest first, with what became of it.
    [[nodiscard]] Result<std::vector<history::HistoryEntry>> entries() const;
    /// Every cell that the entries changed, oldest first: the table `history` of docs/tables.md, section 3.
    /// Things are called as they are called now or, where they are gone, were last called.
    [[nodiscard]] Result<std::vector<history::HistoryLine>> history() const;

    /// The same edit by edit, in words, with at most so many cells each.
    [[nodiscard]] Result<std::vector<history::EditLine>> editLines(std::size_t mostCells) const;

    /// Work that was kept in the file beside the plan, which no edit touches; none where there is none.
    [[nodiscard]] const KeptWork& keptWork(KeptFor) const;
    /// Keeps it in place of what was kept for this, in the file too where it may be written: where the plan
    /// is open for writing, or was verified, is still as it was then and nobody has it open. Nothing of the
    /// plan and its history changes, and nothing is said where the file cannot have it.
    void keepWork(KeptFor, KeptWork) const;

    /// Writes the plan with its history into another file, replacing what is there; the file appears whole or
    /// not at all. Errors: BadInput (this plan itself), ReadOnly (a plan open elsewhere, or a folder that may
    /// not be written), Unreadable.
    [[nodiscard]] Result<void> saveCopy(const std::string& path) const;

  private:
    explicit PlanFile(std::unique_ptr<PlanFileParts>);
    std::unique_ptr<PlanFileParts> m_parts;
};

} // namespace muster::store
