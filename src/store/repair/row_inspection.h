#pragma once
// The rows of a plan file looked through: what they name, what their columns hold, and the plan's rules.

#include "plan/plan.h"
#include "store/repair/finding_list.h"

#include <SQLiteCpp/Database.h>

namespace muster::store {

class RowInspection {
  public:
    /// Of the tables of the newest version.
    RowInspection(SQLite::Database database, const std::string& path)
        : m_database(std::move(database)), m_findings(path)
    {
    }

    /// All that is wrong with the rows.
    std::vector<Finding> run();

    [[nodiscard]] SQLite::Database& database() { return m_database; }
    /// The plan that they make.
    [[nodiscard]] const plan::Plan& plan() const { return m_plan; }

  private:
    void foreignKeys();
    void rows();
    void rules();

    SQLite::Database m_database;
    FindingList m_findings;
    plan::Plan m_plan;
};

} // namespace muster::store
