#pragma once
// A plan file looked through as a whole. Inside the room; verify.h is its door.

#include "base/progress.h"
#include "store/file/file_copy.h"
#include "store/repair/finding_list.h"
#include "store/repair/row_inspection.h"

#include <optional>

namespace muster::store {

/// Goes through a copy of the file and writes down what is wrong with it. SQLite's own check, the rows and
/// the history take about as long each, so each is looked through on a thread of its own.
class Inspection {
  public:
    Inspection(const FileCopy& file, const std::string& path, const Progress& progress)
        : m_file(file), m_path(path), m_progress(progress), m_database(file.open()), m_findings(path)
    {
    }

    Report run();

    /// Of a sound file: a connection to its tables in the newest version, and the plan in them.
    [[nodiscard]] SQLite::Database takeDatabase() { return std::move(m_rows->database()); }
    [[nodiscard]] const plan::Plan& plan() const { return m_rows->plan(); }

  private:
    [[nodiscard]] std::vector<Finding> findingsOfSqlite(SQLite::Database&) const;
    void schema();
    void signOffs();
    [[nodiscard]] SQLite::Database newest();

    const FileCopy& m_file;
    const std::string& m_path;
    const Progress& m_progress;
    SQLite::Database m_database; ///< the file as it is
    FindingList m_findings;
    std::optional<RowInspection> m_rows;
};

} // namespace muster::store
