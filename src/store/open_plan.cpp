#include "store/open_plan.h"

#include "plan/rules/rules.h"
#include "store/file/file_header.h"
#include "store/file/file_tail.h"
#include "store/file/files.h"
#include "store/past/past.h"
#include "store/schema/schema.h"
#include "store/tables/tables.h"

#include <algorithm>
#include <fmt/format.h>

namespace muster::store {

namespace {

/// Foreign keys are off while a changeset is applied: it puts parents and children in its own order.
class ForeignKeysOff {
  public:
    explicit ForeignKeysOff(SQLite::Database& database) : m_database(database)
    {
        m_database.exec("PRAGMA foreign_keys = OFF");
    }
    ~ForeignKeysOff() { m_database.tryExec("PRAGMA foreign_keys = ON"); }
    ForeignKeysOff(const ForeignKeysOff&) = delete;
    ForeignKeysOff& operator=(const ForeignKeysOff&) = delete;

    /// Refuses rows that name a row which is not there.
    void requireWhole() const
    {
        SQLite::Statement check(m_database, "PRAGMA foreign_key_check");
        if (check.executeStep())
            throw Refused({ErrorCode::Damaged,
                           fmt::format("table {}, row {} would name a row that is not in the plan",
                                       check.getColumn(0).getString(), check.getColumn(1).getInt64())});
    }

  private:
    SQLite::Database& m_database;
};

/// What the recorded changes made of the rows. A value that cannot be read back was wrong in the edit.
plan::Changes outcomeOf(const Changeset& changeset, const plan::Plan& before)
{
    try {
        return changesOf(changeset, before);
    } catch (const Refused& refused) {
        Error error = refused.error();
        error.code = ErrorCode::BadInput;
        throw Refused(std::move(error));
    }
}

Refused tooMany(const char* what, const char* done, int wanted, int there)
{
    if (there == 0)
        return Refused({ErrorCode::NotFound, fmt::format("there is nothing to {}", what)});
    return Refused({ErrorCode::NotFound,
                    fmt::format("only {} {} can be {}", there, there == 1 ? "edit" : "edits", done),
                    {},
                    std::to_string(wanted),
                    fmt::format("1 to {}", there)});
}

/// The database to work on. Even to read it is opened to write: what a killed program left half-done must be
/// rolled back first. An older plan is brought up to date in its file, or where it is only read, in memory.
SQLite::Database opened(const std::string& path, OpenPlan::Use use)
{
    const int create = use == OpenPlan::Use::Make ? SQLite::OPEN_CREATE : 0;
    SQLite::Database database = openDatabase(path, SQLite::OPEN_READWRITE | create);
    if (use != OpenPlan::Use::Make)
        requireTables(database);
    if (use == OpenPlan::Use::Read)
        return versionOf(database) < newestVersion() ? asNewest(database) : std::move(database);
    migrate(database, path, migrations());
    cutOffOldPages(database);
    return database;
}

} // namespace

OpenPlan::OpenPlan(const std::string& path, Use use)
    : m_path(path), m_state(FileState::of(path)), m_database(opened(path, use)), m_history(m_database)
{
    read(use);
}

OpenPlan::OpenPlan(const std::string& path, SoundPlan sound)
    : m_path(path), m_state(sound.file->state()), m_copy(std::move(sound.file)),
      m_database(std::move(sound.database)), m_history(m_database), m_plan(std::move(sound.plan))
{
    m_database.exec("PRAGMA query_only = ON");
}

void OpenPlan::read(Use use)
{
    if (use == Use::Read)
        m_database.exec("PRAGMA query_only = ON");
    const SQLite::Transaction snapshot(m_database);
    m_plan = loadPlan(m_database);
    orRefuse(plan::fits(m_plan));
    if (isFile())
        m_changeCounter = FileHeader(m_database).changeCounter();
}

bool OpenPlan::isFile() const
{
    return m_database.getFilename() == m_path;
}

bool OpenPlan::refresh()
{
    const FileState now = FileState::of(m_path);
    // The clock of the disk is too slow to tell two edits apart; of a copy in memory there is nothing else.
    const bool isAsRead =
        isFile() ? now.isSameFile(m_state) && FileHeader(m_database).changeCounter() == m_changeCounter
                 : now == m_state;
    if (isAsRead)
        return false;
    requirePlan(m_path);
    OpenPlan fresh(m_path, Use::Read);
    m_state = fresh.m_state;
    m_plan = std::move(fresh.m_plan);
    m_changeCounter = fresh.m_changeCounter;
    m_database = std::move(fresh.m_database);
    m_copy.reset();
    return true;
}

/// SQLite goes on with the file it has open, whatever its name now leads to: an edit would be made where
/// nobody finds it.
void OpenPlan::requireInPlace() const
{
    const FileState now = FileState::of(m_path);
    if (!now.isThere())
        throw Refused({ErrorCode::Unreadable,
                       "the plan's file is no longer there, and nothing was changed",
                       {},
                       {},
                       {},
                       "See that its disk or share is there and its name is as it was, or save a copy"});
    if (!now.isSameFile(m_state))
        throw Refused({ErrorCode::ReadOnly,
                       "another file has taken the plan's place, and nothing was changed",
                       {},
                       {},
                       {},
                       "Save a copy of what is open, and open the plan again"});
}

void OpenPlan::requireUnchanged()
{
    requireInPlace();
    if (FileHeader(m_database).changeCounter() != m_changeCounter)
        throw Refused({ErrorCode::ReadOnly,
                       "another program has changed the plan since it was opened",
                       {},
                       {},
                       {},
                       "Close the plan and open it again"});
}

void OpenPlan::commit(SQLite::Transaction& transaction, plan::Plan now)
{
    try {
        transaction.commit();
    } catch (const SQLite::Exception&) {
        if (!isCommitted())
            throw;
        confirmNames(m_path);
    }
    ++m_changeCounter;
    m_plan = std::move(now);
}

/// Whether the change stands although SQLite says that it failed: the journal is gone, which commits it, and
/// only the disk's word that the folder knows so is wanting.
bool OpenPlan::isCommitted()
{
    return !hasJournal(m_path) && FileHeader(m_database).changeCounter() == m_changeCounter + 1;
}

Applied OpenPlan::record(plan::Plan after, plan::Changes changes, const std::string& label,
                         const history::Stamp& stamp, history::EntryState state, const Progress& progress)
{
    SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
    requireUnchanged();
    Changeset changeset = written(std::move(after), std::move(changes), progress);
    if (changeset.empty())
        return {{}, label};
    m_history.discardUndone(stamp);
    m_history.append(label, stamp, state, changeset);
    return commitOutcome(transaction, std::move(changeset), label);
}

Applied OpenPlan::recordMerge(plan::Plan after, const std::string& label, const history::Stamp& stamp,
                              const Bring& bring, const Progress& progress)
{
    SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
    requireUnchanged();
    plan::Changes changes = history::differences(m_plan, after);
    Changeset changeset = written(std::move(after), std::move(changes), progress);
    m_history.discardUndone(stamp);
    const history::StateLink merged = bring(m_database);
    m_history.append(label, stamp, history::EntryState::Applied, changeset, merged);
    return commitOutcome(transaction, std::move(changeset), label);
}

/// Writes the changes, and lets them go; what they did to the rows of the file.
Changeset OpenPlan::written(plan::Plan after, plan::Changes changes, const Progress& progress)
{
    const Recording recording(m_database);
    writeRows(m_database, m_plan, after, changes, progress);
    orRefuse(progress.reached(1));
    return recording.changeset();
}

Applied OpenPlan::commitOutcome(SQLite::Transaction& transaction, Changeset changeset,
                                const std::string& label)
{
    Applied applied{outcomeOf(changeset, m_plan), label};
    Changeset().swap(changeset); // of a large import, beside the rows
    plan::Plan now = m_plan;
    now.apply(applied.changes);
    commit(transaction, std::move(now));
    return applied;
}

/// Undo and redo: the same walk through the history in its two directions.
struct OpenPlan::Direction {
    const char* name;
    const char* done;
    std::optional<std::int64_t> (History::*next)() const;
    Changeset (*turned)(Changeset);
    history::EntryState becomes;
};

std::vector<Applied> OpenPlan::undo(int steps, const history::Stamp& stamp)
{
    const auto back = [](Changeset changeset) { return inverted(changeset); };
    return walk({"undo", "undone", &History::nextToUndo, back, history::EntryState::Undone}, steps, stamp);
}

std::vector<Applied> OpenPlan::redo(int steps, const history::Stamp& stamp)
{
    const auto again = [](Changeset changeset) { return changeset; };
    return walk({"redo", "redone", &History::nextToRedo, again, history::EntryState::Applied}, steps, stamp);
}

std::vector<Applied> OpenPlan::walk(const Direction& direction, int steps, const history::Stamp& stamp)
{
    const ForeignKeysOff keysOff(m_database);
    SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
    requireUnchanged();
    const history::StateLink from = m_history.present();
    plan::Plan now = m_plan;
    std::vector<Applied> done;
    for (int i = 0; i < steps; ++i) {
        const auto entry = (m_history.*direction.next)();
        if (!entry)
            throw tooMany(direction.name, direction.done, steps, i);
        // first, while nothing of the entry is in memory: SQLite holds it twice to write its row
        m_history.setState(*entry, direction.becomes, stamp);
        StoredEntry stored = m_history.storedEntry(*entry);
        Changeset changeset = direction.turned(std::move(stored.changeset));
        done.push_back({step(std::move(changeset), now), std::move(stored.entry.label)});
    }
    m_history.noteTurn(from, stamp);
    keysOff.requireWhole();
    commit(transaction, std::move(now));
    return done;
}

/// Does one entry to the rows of the file and to the plan that is to be as they are; the changeset of a large
/// import is let go before the plan is made.
plan::Changes OpenPlan::step(Changeset changeset, plan::Plan& now)
{
    const bool isInFile = applyChangeset(m_database, changeset);
    plan::Changes changes = changesOf(changeset, now);
    Changeset().swap(changeset);
    plan::Plan after = now;
    after.apply(changes);
    if (!isInFile)
        writeRows(m_database, now, after, changes);
    now = std::move(after);
    return changes;
}

} // namespace muster::store
