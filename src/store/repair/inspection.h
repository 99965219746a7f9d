#pragma once
// A plan file looked through, part by part. Inside the room; verify.h is its door.

#include "base/progress.h"
#include "history/replay.h"
#include "store/past/entries.h"
#include "store/repair/report.h"

#include <SQLiteCpp/Database.h>
#include <optional>
#include <set>

namespace muster::store {

/// Of each part; more would tell a person nothing new.
inline constexpr std::size_t kMostFindings = 20;

/// Goes through an open file and writes down what is wrong with it.
class Inspection {
  public:
    Inspection(SQLite::Database& database, const std::string& path, const Progress& progress)
        : m_database(database), m_path(path), m_progress(progress)
    {
    }

    Report run();

  private:
    /// Runs one part; damage that stops it is a finding too.
    void part(std::string_view name, void (Inspection::*inspect)());
    void found(std::string message);
    void file();
    void schema();
    void foreignKeys();
    void rows();
    void history();
    void states();
    void signOffs();
    void entry(const StoredEntry&);
    [[nodiscard]] bool hangsTogether(const history::HistoryEntry&) const;
    void noteClock(const history::HistoryEntry&);

    /// The rows in tables that this program knows.
    [[nodiscard]] SQLite::Database& upToDate() { return m_upToDate ? *m_upToDate : m_database; }

    SQLite::Database& m_database;
    std::optional<SQLite::Database> m_upToDate; // of an older file
    const std::string& m_path;
    const Progress& m_progress;
    int m_partsDone = 0;
    std::string_view m_part;
    Report m_report;

    std::int64_t m_lastEntry = 0;
    std::optional<std::int64_t> m_lastStanding; ///< counts, or can be made again
    std::set<std::int64_t> m_entries;
    std::string m_lastHash;
    std::string m_lastTime;
    history::Replay m_replay;
};

} // namespace muster::store
