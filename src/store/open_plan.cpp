#include "store/open_plan.h"

#include "store/file_header.h"
#include "store/files.h"
#include "store/schema.h"
#include "store/tables.h"

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

void requireVersion(SQLite::Database& database, const std::string& path, OpenPlan::Use use)
{
    if (versionOf(database) == newestVersion())
        return;
    if (use == OpenPlan::Use::Read)
        throw Refused({ErrorCode::ReadOnly,
                       "the plan is of an older version and must be brought up to date",
                       {},
                       {},
                       {},
                       "Open it for writing once"});
    migrate(database, path, migrations());
}

} // namespace

OpenPlan::OpenPlan(const std::string& path, Use use)
    // Even to read: what a killed program left half-done must be rolled back first.
    : m_database(openDatabase(path, SQLite::OPEN_READWRITE | (use == Use::Make ? SQLite::OPEN_CREATE : 0))),
      m_history(m_database)
{
    requireVersion(m_database, path, use);
    if (use == Use::Read)
        m_database.exec("PRAGMA query_only = ON");
    load();
}

void OpenPlan::load()
{
    const SQLite::Transaction snapshot(m_database);
    m_plan = loadPlan(m_database);
    m_changeCounter = FileHeader(m_database).changeCounter();
}

void OpenPlan::requireUnchanged()
{
    if (FileHeader(m_database).changeCounter() != m_changeCounter)
        throw Refused({ErrorCode::ReadOnly,
                       "another program has changed the plan since it was opened",
                       {},
                       {},
                       {},
                       "Close the plan and open it again"});
}

void OpenPlan::commit(SQLite::Transaction& transaction)
{
    transaction.commit();
    ++m_changeCounter;
}

Applied OpenPlan::record(const plan::Plan& after, const plan::Changes& changes, const std::string& label,
                         const Stamp& stamp, EntryState state)
{
    SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
    requireUnchanged();
    const Recording recording(m_database);
    writeRows(m_database, m_plan, after, changes);
    const Changeset changeset = recording.changeset();
    if (changeset.empty())
        return {{}, label};
    Applied applied{outcomeOf(changeset, m_plan), label};
    m_history.discardUndone(stamp);
    m_history.append(label, stamp, state, changeset);
    commit(transaction);
    m_plan.apply(applied.changes);
    return applied;
}

Applied OpenPlan::undo(const StoredEntry& stored, const Stamp& stamp)
{
    return step(stored, inverted(stored.changeset), EntryState::Undone, stamp);
}

Applied OpenPlan::redo(const StoredEntry& stored, const Stamp& stamp)
{
    return step(stored, stored.changeset, EntryState::Applied, stamp);
}

Applied OpenPlan::step(const StoredEntry& stored, const Changeset& changeset, EntryState becomes,
                       const Stamp& stamp)
{
    Applied applied{changesOf(changeset, m_plan), stored.entry.label};
    plan::Plan after = m_plan;
    after.apply(applied.changes);

    const ForeignKeysOff keysOff(m_database);
    SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
    requireUnchanged();
    if (!applyChangeset(m_database, changeset))
        writeRows(m_database, m_plan, after, applied.changes);
    keysOff.requireWhole();
    m_history.setState(stored.entry.id, becomes, stamp);
    commit(transaction);
    m_plan = std::move(after);
    return applied;
}

} // namespace muster::store
