#include "store/repair/inspection.h"

#include "history/replay.h"
#include "plan/rules/rules.h"
#include "store/file/file_state.h"
#include "store/file/files.h"
#include "store/past/checkpoints.h"
#include "store/past/marks.h"
#include "store/past/past.h"
#include "store/past/signoffs.h"
#include "store/past/states.h"
#include "store/schema/schema.h"
#include "store/tables/tables.h"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <set>

namespace muster::store {

namespace {

/// What the rules say of a row of the file, naming its table and id.
std::string problemText(const plan::Problem& problem)
{
    return Error{ErrorCode::Damaged,
                 fmt::format("table {}, row {}: {}: {}", problem.target.table, problem.target.row,
                             problem.where, problem.message),
                 {},
                 problem.found,
                 problem.allowed,
                 {}}
        .sentence();
}

} // namespace

Report Inspection::run()
{
    part("file", &Inspection::file);
    part("schema", &Inspection::schema);
    if (!m_report.clean())
        return m_report; // nothing below can be read with confidence
    part("foreign keys", &Inspection::foreignKeys);
    if (versionOf(m_database) < newestVersion())
        m_upToDate.emplace(asNewest(m_database));
    part("rows", &Inspection::rows);
    part("history", &Inspection::history);
    if (m_report.clean())
        part("sign-offs", &Inspection::signOffs);
    return m_report;
}

void Inspection::part(std::string_view name, void (Inspection::*inspect)())
{
    constexpr double kParts = 6;
    orRefuse(m_progress.reached(0.1 + 0.9 * m_partsDone++ / kParts));
    m_part = name;
    const auto done = atDoor(m_path, [&]() -> Result<void> {
        (this->*inspect)();
        return {};
    });
    if (!done && done.error().code != ErrorCode::Damaged)
        throw Refused(done.error());
    if (!done)
        found(done.error().sentence());
}

void Inspection::found(std::string message)
{
    m_report.findings.push_back({std::string(m_part), std::move(message)});
}

void Inspection::file()
{
    SQLite::Statement check(m_database, fmt::format("PRAGMA integrity_check({})", kMostFindings));
    while (check.executeStep())
        if (const std::string said = check.getColumn(0).getString(); said != "ok")
            found(fmt::format("SQLite finds: {}.", said));
    if (const auto more = FileState::of(m_path).size - sizeOf(m_database); more > 0)
        found(fmt::format("The file has {} bytes more than the plan in it.", more));
}

void Inspection::schema()
{
    const SchemaFaults faults = schemaFaults(m_database);
    for (const std::string& wrong : faults.wrong)
        found(fmt::format("The {}.", wrong));
    for (const std::string& name : faults.strangers)
        found(fmt::format("The file holds {}, which is no part of a plan.", name));
}

void Inspection::foreignKeys()
{
    SQLite::Statement check(m_database, "PRAGMA foreign_key_check");
    for (std::size_t number = 0; number < kMostFindings && check.executeStep(); ++number)
        found(fmt::format("Table {}, row {} names a row of table {} that is not there.",
                          check.getColumn(0).getString(), check.getColumn(1).getString(),
                          check.getColumn(2).getString()));
}

void Inspection::rows()
{
    const std::size_t before = m_report.findings.size();
    const auto left = [&] { return m_report.findings.size() < before + kMostFindings; };
    const plan::Plan plan = loadPlan(upToDate(), [&](const Error& error) {
        if (left())
            found(error.sentence());
    });
    if (!m_report.clean())
        return; // the rules would report the rows that are missing now
    m_part = "rules";
    for (const plan::Problem& problem : plan::check(plan))
        if (problem.severity == plan::Severity::Error && left())
            found(problemText(problem));
}

void Inspection::noteClock(const history::HistoryEntry& entry)
{
    if (entry.state == history::EntryState::Merged)
        return; // another clock's
    if (entry.made.at < m_lastTime && m_report.notes.size() < kMostFindings)
        m_report.notes.push_back(
            fmt::format("Entry {} of the history has an earlier time than the one before it: the clock of a "
                        "computer went backwards, and the order is that of the numbers.",
                        entry.id));
    m_lastTime = entry.made.at;
}

void Inspection::entry(const StoredEntry& stored)
{
    const history::HistoryEntry& entry = stored.entry;
    const bool follows = stored.previousHash == m_lastHash;
    if (!follows && entry.id != m_lastEntry + 1) // numbers that a compacted history lacks are not missing
        found(fmt::format("Entry {} of the history is missing.", m_lastEntry + 1));
    else if (!follows)
        found(fmt::format("Entry {} of the history does not follow from the one before it.", entry.id));
    if (!stored.isWhole())
        found(fmt::format("Entry {} of the history was altered after it was written.", entry.id));
    if ((entry.state == history::EntryState::Created) != (entry.id == 1))
        found(fmt::format("Entry {} of the history cannot be in the state \"{}\".", entry.id,
                          plan::word(entry.state)));
    else if (follows && !hangsTogether(entry))
        found(fmt::format("Entry {} of the history does not say rightly which entry it was made on.",
                          entry.id));
    m_entries.insert(entry.id);
    if (entry.state != history::EntryState::Discarded && entry.state != history::EntryState::Merged)
        m_lastStanding = entry.id;
    noteClock(entry);
    m_lastEntry = entry.id;
    m_lastHash = stored.hash;
}

/// Whether the entry names the one it was made on: of one that counts or can be made again, the last such one
/// before it; of any other, one that is there.
bool Inspection::hangsTogether(const history::HistoryEntry& entry) const
{
    if (entry.merged && !m_entries.contains(*entry.merged))
        return false;
    if (entry.state == history::EntryState::Created)
        return !entry.parent;
    if (entry.state == history::EntryState::Discarded || entry.state == history::EntryState::Merged)
        return entry.parent && m_entries.contains(*entry.parent);
    return entry.parent == m_lastStanding;
}

void Inspection::history()
{
    const std::size_t before = m_report.findings.size();
    History(upToDate()).forEach([&](const StoredEntry& stored) {
        orRefuse(m_progress.reached(0.7));
        entry(stored);
        if (stored.entry.counts() && m_report.findings.size() == before)
            m_replay.add(eachChange(stored.changeset));
    });
    // The number of the last entry ever made stays with SQLite even where the entry does not.
    const auto last = m_database.execAndGet("SELECT max(seq) FROM sqlite_sequence WHERE name = 'history'");
    if (last.getInt64() != m_lastEntry)
        found(fmt::format("The history ends with entry {}, and once had {}.", m_lastEntry, last.getInt64()));
    if (m_report.findings.size() == before)
        for (std::string& difference :
             m_replay.differences([this](const plan::TableInfo&table,
                                         const auto&visit) { forEachRow(upToDate(), table, visit); },
                                  kMostFindings))
            found(std::move(difference));
    if (m_report.findings.size() == before)
        states();
}

/// Whether every state names others that are there, and the one that the plan is in is the last entry's.
void Inspection::states()
{
    const States table(upToDate());
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
            return found(fmt::format("State {} of the plan names one that is not there.", state.id));
    const History history(upToDate());
    for (const history::HistoryEntry& entry : history.entries())
        if (!isThere(history::stateBefore(entry)) || !isThere(history::stateMerged(entry)))
            return found(fmt::format("Entry {} of the history names a state that is not there.", entry.id));
    const history::StateLink present = history.present();
    const auto led = !present.state     ? std::optional(m_lastEntry)
                     : isThere(present) ? entryOf.at(*present.state)
                                        : std::nullopt;
    if (led != present.entry)
        found("The plan is not in the state that its history ends with.");
}

void Inspection::signOffs()
{
    const History history(upToDate());
    const plan::Plan now = loadPlan(upToDate());
    for (const history::Checkpoint& checkpoint : readCheckpoints(upToDate()))
        static_cast<void>(planAfter(history, checkpoint.entry, now));
    std::string lastHash;
    std::int64_t last = 0;
    for (const history::SignOff& each : readSignOffs(upToDate())) {
        const StoredSignOff stored = readSignOff(upToDate(), each.id);
        if (stored.previousHash != lastHash)
            found(fmt::format("Sign-off {} does not follow from the one before it.", each.id));
        requireAsSigned(stored, history, now);
        lastHash = stored.hash;
        last = each.id;
    }
    const auto made =
        m_database.execAndGet("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'signoffs'");
    if (made.getInt64() != last)
        found(fmt::format("The sign-offs end with {}, and once there were {}.", last, made.getInt64()));
    if (m_report.clean() && !areAsSealed(upToDate()))
        found("A checkpoint or sign-off was moved, altered or taken out.");
}

} // namespace muster::store
