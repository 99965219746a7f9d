#pragma once
// A plan's database with the plan in memory, and the transactions that change both. Throws Refused and
// SQLite::Exception; after either, file and memory are as they were before.

#include "base/kept_work.h"
#include "base/progress.h"
#include "store/applied.h"
#include "store/file/file_state.h"
#include "store/past/compaction.h"
#include "store/past/entries.h"
#include "store/repair/verify.h"

#include <SQLiteCpp/Transaction.h>
#include <map>

namespace muster::store {

class OpenPlan {
  public:
    enum class Use { Make, Write, Read };

    /// Opens the file, or with Use::Make makes an empty one, and brings its tables up to date; those of a
    /// file that is only read, in memory.
    OpenPlan(const std::string& path, Use);
    /// To read what was verified, and no later state of the file.
    OpenPlan(const std::string& path, SoundPlan);

    [[nodiscard]] const plan::Plan& plan() const { return m_plan; }
    [[nodiscard]] const History& history() const { return m_history; }
    [[nodiscard]] SQLite::Database& database() { return m_database; }

    /// Of a plan that is only read: reads it anew where its file is not as it was read, or another has taken
    /// its name; whether it did.
    bool refresh();

    /// Makes the changes, which the plan's rules have admitted and whose outcome is `after`, and adds them to
    /// the history; if they change nothing, does nothing. Both are let go before the outcome is read back.
    Applied record(plan::Plan after, plan::Changes, const std::string& label, const history::Stamp&,
                   history::EntryState, const Progress& = {});
    /// The same of a merge, which is recorded even where it changes no row. `bring` adds what the other
    /// copy's history has, in the same transaction, and returns the last entry of that copy by its number
    /// here.
    using Bring = std::function<history::StateLink(SQLite::Database&)>;
    Applied recordMerge(plan::Plan after, const std::string& label, const history::Stamp&, const Bring&,
                        const Progress& = {});

    /// Takes so many edits back, the last one first, or makes so many again: all of them or none. Refused
    /// (NotFound) where there are not as many.
    std::vector<Applied> undo(int steps, const history::Stamp&);
    std::vector<Applied> redo(int steps, const history::Stamp&);

    /// Gives the plan as it is now a name.
    history::Checkpoint mark(const std::string& name, const history::Stamp&);
    /// Joins the edits made before that moment, but for states that must be kept; or only says what that
    /// would give up.
    Compaction compact(const std::string& from, const history::Stamp&, bool dryRun);
    /// Signs the plan as it is now off, with its results.
    history::SignOff signOff(history::SignOff, const std::map<std::string, std::string>& tables);
    /// Keeps work beside the plan (store/kept/kept_work.h).
    void keep(KeptFor, const KeptWork&);
    /// The same in the file of a plan that was verified; of another one, nothing.
    void keepAsVerified(KeptFor, const KeptWork&, const std::string& who);

  private:
    struct Direction;
    void read(Use);
    std::vector<Applied> walk(const Direction&, int steps, const history::Stamp&);
    plan::Changes step(Changeset, plan::Plan&);
    void requireInPlace() const;
    void requireUnchanged();
    Changeset written(plan::Plan after, plan::Changes, const Progress&);
    Applied commitOutcome(SQLite::Transaction&, Changeset, const std::string& label);
    /// Whether the database is the file, and not a copy in memory of an older one.
    [[nodiscard]] bool isFile() const;
    /// Ends the transaction that made the plan what it is to be now.
    void commit(SQLite::Transaction&, plan::Plan);
    bool isCommitted();

    const std::string m_path;
    FileState m_state;                      ///< of the file, before it was opened
    std::shared_ptr<const FileCopy> m_copy; ///< that the database reads, if it does
    SQLite::Database m_database;
    History m_history;
    plan::Plan m_plan;
    std::uint32_t m_changeCounter = 0; ///< of the file when it last was as the plan in memory is
};

} // namespace muster::store
