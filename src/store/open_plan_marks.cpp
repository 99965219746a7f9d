// What is done to an open plan and leaves its rows alone: checkpoints, sign-offs, compaction, work that is
// kept.

#include "store/file/files.h"
#include "store/kept/kept_work.h"
#include "store/open_plan.h"
#include "store/past/checkpoints.h"
#include "store/past/compact.h"
#include "store/past/plan_hash.h"
#include "store/past/signoffs.h"

#include <algorithm>

namespace muster::store {

history::Checkpoint OpenPlan::mark(const std::string& name, const history::Stamp& stamp)
{
    SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
    requireUnchanged();
    history::Checkpoint checkpoint{name, m_history.tip().value_or(0), stamp};
    writeCheckpoint(m_database, checkpoint);
    commit(transaction, m_plan);
    return checkpoint;
}

Compaction OpenPlan::compact(const std::string& from, const history::Stamp& stamp, bool dryRun)
{
    SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
    requireUnchanged();
    const auto keep = entriesToKeep(m_database, from);
    const auto entries = m_history.entries();
    const auto givenUp = [&](const history::HistoryEntry& entry) {
        return !keep.contains(entry.id) && entry.isTakenBack();
    };
    const auto takenBack = static_cast<std::size_t>(std::ranges::count_if(entries, givenUp));
    const std::int64_t size = sizeOf(m_database);
    Compaction compaction{entries.size(), keep.size(), takenBack, size, size};
    if (dryRun || keep.size() == entries.size())
        return compaction;
    joinEntries(m_database, keep, stamp);
    commit(transaction, m_plan);
    if (giveSpaceBack(m_database) || isCommitted())
        ++m_changeCounter;
    compaction.bytesAfter = FileState::of(m_path).size;
    return compaction;
}

history::SignOff OpenPlan::signOff(history::SignOff signOff, const std::map<std::string, std::string>& tables)
{
    SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
    requireUnchanged();
    signOff.entry = m_history.tip().value_or(0);
    signOff.inputsHash = inputsHash(m_plan);
    requireAdmissible(readSignOffs(m_database), signOff);
    signOff.id = writeSignOff(m_database, signOff, tables);
    commit(transaction, m_plan);
    return signOff;
}

void OpenPlan::keep(KeptFor use, const KeptWork& work)
{
    SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
    requireUnchanged();
    writeKeptWork(m_database, use, work);
    commit(transaction, m_plan);
}

void OpenPlan::keepAsVerified(KeptFor use, const KeptWork& work, const std::string& who)
{
    if (m_copy)
        m_state = keepInFile(m_path, m_state, who, use, work);
}

} // namespace muster::store
