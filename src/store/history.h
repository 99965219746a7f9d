#pragma once
// The table `history`: every edit as a changeset, and a chain of hashes that shows when one was altered or
// taken out. An entry's hash is SHA-256 over the hash before it, then when, who and label, each followed by a
// zero byte, then the changeset; the first entry has an empty hash before it. What became of an entry (its
// state) is not part of the chain.

#include "store/changeset.h"
#include "store/history_entry.h"

#include <SQLiteCpp/Database.h>
#include <functional>
#include <optional>

namespace muster::store {

/// An entry as it stands in the file.
struct StoredEntry {
    HistoryEntry entry;
    std::string previousHash;
    std::string hash;
    Changeset changeset;

    /// Whether the hash is that of the entry's content.
    [[nodiscard]] bool isWhole() const;
};

/// A view of the table in an open plan file; to be used no longer than the database.
class History {
  public:
    explicit History(SQLite::Database& database) : m_database(database) {}

    /// Adds an entry at the end of the chain.
    void append(const std::string& label, const Stamp&, EntryState, const Changeset&);
    /// Gives up what was undone: another edit was made in its place.
    void discardUndone(const Stamp&);
    void setState(std::int64_t id, EntryState, const Stamp&);

    /// The entry that undo takes back, and the one that redo makes again. Refused where the entry is not
    /// whole (Damaged).
    [[nodiscard]] std::optional<StoredEntry> nextToUndo() const;
    [[nodiscard]] std::optional<StoredEntry> nextToRedo() const;
    [[nodiscard]] std::optional<std::string> undoLabel() const;
    [[nodiscard]] std::optional<std::string> redoLabel() const;

    /// All entries without their changesets, oldest first.
    [[nodiscard]] std::vector<HistoryEntry> entries() const;
    /// The entry of that number, without its changeset.
    [[nodiscard]] std::optional<HistoryEntry> entry(std::int64_t id) const;

    using Visit = std::function<void(const StoredEntry&)>;
    /// Calls visit for each entry, oldest first, one in memory at a time.
    void forEach(const Visit&) const;
    /// Calls visit for the entries that count and were made after that one, newest first. Refused where one
    /// of them is not whole (Damaged).
    void forEachBackTo(std::int64_t id, const Visit&) const;

  private:
    SQLite::Database& m_database;
};

} // namespace muster::store
