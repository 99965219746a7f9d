#include "store/repair/history_inspection.h"

#include "store/past/states.h"
#include "store/tables/tables.h"

#include <fmt/format.h>
#include <map>

namespace muster::store {

std::vector<Finding> HistoryInspection::run()
{
    m_findings.part("history", [&] {
        entries();
        if (m_findings.clean())
            rows();
        if (m_findings.clean())
            states();
    });
    return m_findings.all();
}

void HistoryInspection::entries()
{
    History(m_database).forEach([&](const StoredEntry& stored) {
        entry(stored);
        if (stored.entry.counts() && m_findings.clean())
            m_replay.add(eachChange(stored.changeset));
    });
    // The number of the last entry ever made stays with SQLite even where the entry does not.
    const auto last = m_file.execAndGet("SELECT max(seq) FROM sqlite_sequence WHERE name = 'history'");
    if (last.getInt64() != m_lastEntry)
        m_findings.found(
            fmt::format("The history ends with entry {}, and once had {}.", m_lastEntry, last.getInt64()));
}

/// Whether the rows of the file are those that the history makes.
void HistoryInspection::rows()
{
    const auto eachRow = [this](const plan::TableInfo& table, const auto& visit) {
        forEachRow(m_database, table, visit);
    };
    for (std::string& difference : m_replay.differences(eachRow, kMostFindings))
        m_findings.found(std::move(difference));
}

void HistoryInspection::noteClock(const history::HistoryEntry& entry)
{
    if (entry.state == history::EntryState::Merged)
        return; // another clock's
    if (entry.made.at < m_lastTime && m_notes.size() < kMostFindings)
        m_notes.push_back(
            fmt::format("Entry {} of the history has an earlier time than the one before it: the clock of a "
                        "computer went backwards, and the order is that of the numbers.",
                        entry.id));
    m_lastTime = entry.made.at;
}

void HistoryInspection::entry(const StoredEntry& stored)
{
    const history::HistoryEntry& entry = stored.entry;
    const bool follows = stored.previousHash == m_lastHash;
    if (!follows && entry.id != m_lastEntry + 1) // numbers that a compacted history lacks are not missing
        m_findings.found(fmt::format("Entry {} of the history is missing.", m_lastEntry + 1));
    else if (!follows)
        m_findings.found(
            fmt::format("Entry {} of the history does not follow from the one before it.", entry.id));
    if (!stored.isWhole())
        m_findings.found(fmt::format("Entry {} of the history was altered after it was written.", entry.id));
    if ((entry.state == history::EntryState::Created) != (entry.id == 1))
        m_findings.found(fmt::format("Entry {} of the history cannot be in the state \"{}\".", entry.id,
                                     plan::word(entry.state)));
    else if (follows && !hangsTogether(entry))
        m_findings.found(fmt::format("Entry {} of the history names the wrong entry before it.", entry.id));
    m_entries.insert(entry.id);
    if (entry.state != history::EntryState::Discarded && entry.state != history::EntryState::Merged)
        m_lastStanding = entry.id;
    noteClock(entry);
    m_lastEntry = entry.id;
    m_lastHash = stored.hash;
}

/// Whether the entry names the one it was made on: of one that counts or can be made again, the last such one
/// before it; of any other, one that is there.
bool HistoryInspection::hangsTogether(const history::HistoryEntry& entry) const
{
    if (entry.merged && !m_entries.contains(*entry.merged))
        return false;
    if (entry.state == history::EntryState::Created)
        return !entry.parent;
    if (entry.state == history::EntryState::Discarded || entry.state == history::EntryState::Merged)
        return entry.parent && m_entries.contains(*entry.parent);
    return entry.parent == m_lastStanding;
}

/// Whether every state names others that are there, and the one that the plan is in is the last entry's.
void HistoryInspection::states()
{
    const States table(m_database);
    std::map<std::int64_t, std::optional<std::int64_t>> entryOf;
    const auto all = table.all();
    for (const StoredState& state : all)
        entryOf.emplace(state.id, state.entry);
    const auto isThere = [&](const history::StateLink& link) {
        return (!link.entry || m_entries.contains(*link.entry)) &&
               (!link.state || entryOf.contains(*link.state));
    };
    for (const StoredState& state : all)
        if (!isThere({state.entry, {}}) || !isThere(state.before) || !isThere(state.merged))
            return m_findings.found(
                fmt::format("State {} of the plan names a state that is missing.", state.id));
    const History history(m_database);
    for (const history::HistoryEntry& entry : history.entries())
        if (!isThere(history::stateBefore(entry)) || !isThere(history::stateMerged(entry)))
            return m_findings.found(
                fmt::format("Entry {} of the history names a state that is missing.", entry.id));
    const history::StateLink present = history.present();
    const auto led = !present.state     ? std::optional(m_lastEntry)
                     : isThere(present) ? entryOf.at(*present.state)
                                        : std::nullopt;
    if (led != present.entry)
        m_findings.found("The plan is not in the state that its history ends with.");
}

} // namespace muster::store
