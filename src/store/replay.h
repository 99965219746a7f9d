#pragma once
// The rows as the history makes them: every entry that counts, done one after the other to nothing.

#include "store/history.h"

#include <map>

namespace muster::store {

class Replay {
  public:
    /// Does what the entry did. Refused where it does not fit what came before it (Damaged).
    void add(const StoredEntry&);

    /// One sentence for each row of the file that is not as the history made it, at most `most` of them.
    [[nodiscard]] std::vector<std::string> differences(SQLite::Database&, std::size_t most) const;

  private:
    using Cells = std::vector<plan::Value>;
    using Table = std::map<std::int64_t, Cells>; ///< by id

    void add(const RowChange&);
    std::map<std::string, Table, std::less<>> m_tables;
};

} // namespace muster::store
