#pragma once
// The histories of two copies beside each other.

#include "store/history.h"

#include <map>

namespace muster::store {

/// Entries of one copy by the number they have in the other.
using EntryNumbers = std::map<std::int64_t, std::int64_t>;

/// Adds all entries and states of theirs that are not here; the numbers of all entries. Refused where their
/// history is not whole (Damaged).
EntryNumbers bringHistory(SQLite::Database& mine, SQLite::Database& theirs, const Stamp&);

/// Adds their checkpoints, under names that are free.
void bringCheckpoints(SQLite::Database& mine, SQLite::Database& theirs, const EntryNumbers&);
/// Adds their sign-offs at the end of the chain here.
void bringSignOffs(SQLite::Database& mine, SQLite::Database& theirs, const EntryNumbers&);

/// When and by whom cells were last changed.
class LastTouches {
  public:
    /// By entries that were made, and by the undoing of others.
    LastTouches(const History&, const std::vector<std::int64_t>& made,
                const std::vector<std::int64_t>& takenBack);
    /// Of a column of a row, or of any of it where no entry changed that cell by itself; nobody, where none
    /// changed the row.
    [[nodiscard]] Stamp of(std::string_view table, std::int64_t row, std::string_view column) const;

  private:
    void add(const Changeset&, const Stamp&);
    std::map<std::tuple<std::string, std::int64_t, std::string>, Stamp> m_stamps;
};

} // namespace muster::store
