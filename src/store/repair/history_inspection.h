#pragma once
// The history of a plan file looked through: that no entry is missing, that its chain of hashes holds, that
// its states hang together, and that the rows are what the history makes of them.

#include "history/replay.h"
#include "store/past/entries.h"
#include "store/repair/finding_list.h"

#include <SQLiteCpp/Database.h>
#include <optional>
#include <set>

namespace muster::store {

class HistoryInspection {
  public:
    /// Of the file as it is, and of its tables in the newest version.
    HistoryInspection(SQLite::Database file, SQLite::Database newest, const std::string& path)
        : m_file(std::move(file)), m_database(std::move(newest)), m_findings(path)
    {
    }

    /// All that is wrong with the history.
    std::vector<Finding> run();

    [[nodiscard]] SQLite::Database& database() { return m_database; }
    /// Remarks on it, sound or not.
    [[nodiscard]] const std::vector<std::string>& notes() const { return m_notes; }

  private:
    void entries();
    void rows();
    void states();
    void entry(const StoredEntry&);
    [[nodiscard]] bool hangsTogether(const history::HistoryEntry&) const;
    void noteClock(const history::HistoryEntry&);

    SQLite::Database m_file;
    SQLite::Database m_database;
    FindingList m_findings;
    std::vector<std::string> m_notes;

    std::int64_t m_lastEntry = 0;
    std::optional<std::int64_t> m_lastStanding; ///< counts, or can be made again
    std::set<std::int64_t> m_entries;
    std::string m_lastHash;
    std::string m_lastTime;
    history::Replay m_replay;
};

} // namespace muster::store
