#pragma once
// The rows of a damaged plan whose history cannot make them.

#include "history/replay.h"
#include "plan/rules/rules.h"

#include <SQLiteCpp/Database.h>

namespace muster::store {

class SalvagedRows {
  public:
    /// Reads the tables of the file, and takes what cannot be read from `history` as it last stood there.
    SalvagedRows(SQLite::Database&, const history::Replay& history);

    /// Rows that the rules of a plan admit.
    [[nodiscard]] const plan::Plan& plan() const { return m_plan; }
    /// One sentence for each row or part of a table that is not among them as it was.
    [[nodiscard]] const std::vector<std::string>& told() const { return m_told; }

  private:
    void read(SQLite::Database&, const plan::TableInfo&, const plan::Plan& history);
    void leaveOutWhatBreaksRules();
    void leaveOut(const plan::Problem&, plan::Changes&);

    plan::Plan m_plan;
    std::vector<std::string> m_told;
};

} // namespace muster::store
