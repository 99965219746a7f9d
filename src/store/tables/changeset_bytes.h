#pragma once
// The bytes of a changeset one after another, as the comment "Changeset and patchset formats" of SQLite's
// sqlite3session.c says them. They have that form (isChangeset).

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace muster::store {

/// What stands before the changes of a table.
inline constexpr char kTableFollows = 'T';

/// The table that the next changes are of.
struct ChangesetTable {
    std::size_t columns = 0;
    std::string_view keys{}; ///< a byte for each column, not 0 where it belongs to the key
    std::string_view name{};
};

class ChangesetBytes {
  public:
    explicit ChangesetBytes(std::string_view bytes) : m_left(bytes) {}

    [[nodiscard]] bool isAtEnd() const { return m_left.empty(); }
    [[nodiscard]] bool isAtTable() const { return !m_left.empty() && m_left.front() == kTableFollows; }
    [[nodiscard]] ChangesetTable takeTable();
    /// So many cells, each with its type before it.
    [[nodiscard]] std::string_view takeCells(std::size_t count);
    char takeByte() { return take(1).front(); }
    [[nodiscard]] std::string_view take(std::size_t size);
    /// Eight bytes, the highest first.
    [[nodiscard]] std::uint64_t takeNumber();
    /// SQLite's own form of a number: seven bits a byte, the highest first, all but the last marked.
    [[nodiscard]] std::size_t takeLength();

  private:
    std::string_view m_left;
};

} // namespace muster::store
