#include "store/repair/inspection.h"

#include "store/file/file_tail.h"
#include "store/file/files.h"
#include "store/file/refused.h"
#include "store/past/checkpoints.h"
#include "store/past/marks.h"
#include "store/past/past.h"
#include "store/past/signoffs.h"
#include "store/repair/history_inspection.h"
#include "store/schema/schema.h"

#include <SQLiteCpp/Statement.h>
#include <chrono>
#include <fmt/format.h>
#include <future>
#include <sqlite3.h>

namespace muster::store {

namespace {

/// How much of the whole is done when each part is waited for.
constexpr double kForSchema = 0.1;
constexpr double kForSqlite = 0.2;
constexpr double kForRows = 0.5;
constexpr double kForHistory = 0.7;
constexpr double kForSignOffs = 0.9;

/// A part that is looked through on a thread of its own, by a connection of its own.
class PartAside {
  public:
    PartAside(SQLite::Database& database, const std::function<std::vector<Finding>()>& look)
        : m_database(database), m_work(std::async(look))
    {
    }
    /// What nobody waits for any more is brought to an end: where the file is damaged, SQLite may read
    /// without one.
    ~PartAside()
    {
        while (isRunning())
            sqlite3_interrupt(m_database.getHandle());
    }
    PartAside(const PartAside&) = delete;
    PartAside& operator=(const PartAside&) = delete;

    /// Its findings, once it is done; until then so much of the whole is done.
    const std::vector<Finding>& wait(const Progress& progress, double share)
    {
        do
            orRefuse(progress.reached(share));
        while (isRunning());
        if (m_work.valid())
            m_findings = m_work.get();
        return m_findings;
    }
    /// Whether it is not done yet, after a moment's patience.
    [[nodiscard]] bool isRunning() const { return isRunning(std::chrono::milliseconds(20)); }
    [[nodiscard]] bool isRunning(std::chrono::milliseconds patience) const
    {
        return m_work.valid() && m_work.wait_for(patience) == std::future_status::timeout;
    }

  private:
    SQLite::Database& m_database;
    std::future<std::vector<Finding>> m_work;
    std::vector<Finding> m_findings;
};

std::vector<Finding> together(std::vector<Finding> findings, const std::vector<Finding>& more)
{
    findings.insert(findings.end(), more.begin(), more.end());
    return findings;
}

} // namespace

Report Inspection::run()
{
    orRefuse(m_progress.reached(kForSchema));
    SQLite::Database forSqlite = m_file.open();
    PartAside file(forSqlite, [&] { return findingsOfSqlite(forSqlite); });
    m_findings.part("schema", [&] { schema(); });
    const bool isOlder = m_findings.clean() && versionOf(m_database) < newestVersion();
    if (!m_findings.clean() || (isOlder && !file.wait(m_progress, kForSqlite).empty()))
        return {together(file.wait(m_progress, kForSqlite), m_findings.all()),
                {}}; // nothing else is sure to be read

    m_rows.emplace(newest(), m_path);
    HistoryInspection history(m_file.open(), newest(), m_path);
    PartAside ofRows(m_rows->database(), [&] { return m_rows->run(); });
    PartAside ofHistory(history.database(), [&] { return history.run(); });
    const auto isUnreliable = [&] { // SQLite may read what is damaged without end
        constexpr std::chrono::milliseconds kAtOnce(0);
        return !file.isRunning(kAtOnce) && !file.wait(m_progress, kForSqlite).empty();
    };
    while (ofRows.isRunning() && !isUnreliable())
        orRefuse(m_progress.reached(kForSqlite));
    if (const auto& found = file.wait(m_progress, kForSqlite); !found.empty())
        return {found, {}};
    Report report{ofRows.wait(m_progress, kForRows), {}};
    report.findings = together(std::move(report.findings), ofHistory.wait(m_progress, kForHistory));
    report.notes = history.notes();
    if (const FileTail tail = tailOf(m_database, m_file.state().size); tail.isOldPages)
        report.notes.push_back(
            fmt::format("After the plan the file has {} bytes of pages it no longer needs: a "
                        "compaction was cut short. They go when the plan is opened for edits.",
                        tail.bytes));
    if (report.clean()) {
        orRefuse(m_progress.reached(kForSignOffs));
        m_findings.part("sign-offs", [&] { signOffs(); });
        report.findings = m_findings.all();
    }
    return report;
}

/// The file in the tables that this program knows.
SQLite::Database Inspection::newest()
{
    return versionOf(m_database) < newestVersion() ? asNewest(m_database) : m_file.open();
}

std::vector<Finding> Inspection::findingsOfSqlite(SQLite::Database& database) const
{
    FindingList findings(m_path);
    findings.part("file", [&] {
        SQLite::Statement check(database, fmt::format("PRAGMA integrity_check({})", kMostFindings));
        while (check.executeStep())
            if (const std::string said = check.getColumn(0).getString(); said != "ok")
                findings.found(fmt::format("SQLite finds: {}.", said));
        if (const FileTail tail = tailOf(database, m_file.state().size); tail.bytes > 0 && !tail.isOldPages)
            findings.found(fmt::format("The file has {} bytes more than the plan in it.", tail.bytes));
    });
    return findings.all();
}

void Inspection::schema()
{
    const SchemaFaults faults = schemaFaults(m_database);
    for (const std::string& wrong : faults.wrong)
        m_findings.found(fmt::format("The {}.", wrong));
    for (const std::string& name : faults.strangers)
        m_findings.found(fmt::format("The file holds {}, which is no part of a plan.", name));
}

void Inspection::signOffs()
{
    SQLite::Database& database = m_rows->database();
    const History history(database);
    for (const history::Checkpoint& checkpoint : readCheckpoints(database))
        static_cast<void>(planAfter(history, checkpoint.entry, m_rows->plan()));
    std::string lastHash;
    std::int64_t last = 0;
    for (const history::SignOff& each : readSignOffs(database)) {
        const StoredSignOff stored = readSignOff(database, each.id);
        if (stored.previousHash != lastHash)
            m_findings.found(fmt::format("Sign-off {} does not follow from the one before it.", each.id));
        requireAsSigned(stored, history, m_rows->plan());
        lastHash = stored.hash;
        last = each.id;
    }
    const auto made =
        m_database.execAndGet("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'signoffs'");
    if (made.getInt64() != last)
        m_findings.found(
            fmt::format("The sign-offs end with {}, and once there were {}.", last, made.getInt64()));
    if (m_findings.clean() && !areAsSealed(database))
        m_findings.found("A checkpoint or sign-off was moved, altered or taken out.");
}

} // namespace muster::store
