#pragma once
// The tables `states` and `head`. After an edit the plan is in a state that its entry of the history names;
// the states that no entry names are kept here: those that undo and redo led to, and those whose entries
// compaction joined. Every state says which one came before it, so that two copies of a plan can tell the
// last state they had in common without looking at a clock.

#include "history/entry.h"

#include <SQLiteCpp/Database.h>
#include <optional>
#include <string>
#include <vector>

namespace muster::store {

using history::StoredState;

/// A view of the tables in an open plan file; to be used no longer than the database.
class States {
  public:
    explicit States(SQLite::Database& database) : m_database(database) {}

    [[nodiscard]] std::vector<StoredState> all() const;
    /// Adds a state; its number.
    std::int64_t add(const StoredState&);
    /// Writes the links of the state of that number anew.
    void relink(const StoredState&);

    /// The state that the plan is in, where it is one of these and not the last entry's.
    [[nodiscard]] std::optional<std::int64_t> head() const;
    void setHead(std::optional<std::int64_t>);

  private:
    SQLite::Database& m_database;
};

} // namespace muster::store
