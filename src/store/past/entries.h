#pragma once
// The table `history`: every edit as a changeset, and a chain of hashes that shows when one was altered or
// taken out. An entry's hash is SHA-256 over the hash before it, then when, who and label, each followed by a
// zero byte, then the changeset; the first entry has an empty hash before it. What became of an entry (its
// state) is not part of the chain.

#include "history/entry.h"
#include "store/tables/changeset.h"

#include <SQLiteCpp/Database.h>
#include <functional>
#include <optional>
#include <set>

namespace muster::store {

/// An entry as it stands in the file.
struct StoredEntry {
    history::HistoryEntry entry;
    std::string origin; ///< the hash it has where it was made; empty for one that was made here
    std::string previousHash;
    std::string hash;
    Changeset changeset;

    /// Whether the hash is that of the entry's content.
    [[nodiscard]] bool isWhole() const;
    /// What tells the entry from every other one, in whatever copy of the plan it stands.
    [[nodiscard]] const std::string& identity() const { return origin.empty() ? hash : origin; }
};

/// A view of the table in an open plan file; to be used no longer than the database.
class History {
  public:
    explicit History(SQLite::Database& database) : m_database(database) {}

    /// Adds an entry, made on the last one that counts, at the end of the chain; its number.
    std::int64_t append(const std::string& label, const history::Stamp&, history::EntryState,
                        const Changeset&, const history::StateLink& merged = {});
    /// Notes that undo or redo brought the plan from that state to the last entry that counts.
    void noteTurn(const history::StateLink& from, const history::Stamp&);
    /// The state that the plan is in.
    [[nodiscard]] history::StateLink present() const;
    /// Adds an entry that was made in another copy, with the parent and the merge that it has here; its
    /// number.
    std::int64_t adopt(const StoredEntry&);
    /// Writes the entry of that number anew, after the hash that it names; its own.
    std::string rewrite(const StoredEntry&);
    /// Gives up all other entries.
    void keepOnly(const std::set<std::int64_t>& ids);
    /// Gives up what was undone: another edit was made in its place.
    void discardUndone(const history::Stamp&);
    void setState(std::int64_t id, history::EntryState, const history::Stamp&);

    /// The number of the entry that undo takes back, and of the one that redo makes again.
    [[nodiscard]] std::optional<std::int64_t> nextToUndo() const;
    [[nodiscard]] std::optional<std::int64_t> nextToRedo() const;
    [[nodiscard]] std::optional<std::string> undoLabel() const;
    [[nodiscard]] std::optional<std::string> redoLabel() const;

    /// All entries without their changesets, oldest first.
    [[nodiscard]] std::vector<history::HistoryEntry> entries() const;
    /// The entry of that number, without its changeset. Refused where there is none (NotFound).
    [[nodiscard]] history::HistoryEntry entry(std::int64_t id) const;
    /// The entry of that number. Refused where there is none (NotFound) or it is not whole (Damaged).
    [[nodiscard]] StoredEntry storedEntry(std::int64_t id) const;
    /// The last entry that counts: the plan is as it was made by it.
    [[nodiscard]] std::optional<std::int64_t> tip() const;

    using Visit = std::function<void(const StoredEntry&)>;
    /// Calls visit for each entry, oldest first, one in memory at a time.
    void forEach(const Visit&) const;
    /// The same; refused where one of them is not whole (Damaged).
    void forEachWhole(const Visit&) const;
    /// Calls visit with the number and the identity of each entry.
    void forEachIdentity(const std::function<void(std::int64_t, const std::string&)>& visit) const;
    /// Calls visit for each of these entries, in this order. Refused where one of them is not there
    /// (NotFound) or not whole (Damaged).
    void forEachOf(const std::vector<std::int64_t>& ids, const Visit&) const;

  private:
    std::int64_t add(const history::HistoryEntry&, const std::string& origin, const Changeset&);

    SQLite::Database& m_database;
};

} // namespace muster::store
