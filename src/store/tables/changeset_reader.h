#pragma once
// The changes that the bytes of a changeset tell, read without SQLite: it makes an object of its own of every
// cell.

#include "history/row_change.h"

#include <string_view>

namespace muster::store {

class ChangesetReader {
  public:
    /// The bytes have the form of a changeset (isChangeset), and live as long as this object.
    explicit ChangesetReader(std::string_view bytes) : m_left(bytes) {}

    /// Goes to the next change; false behind the last.
    [[nodiscard]] bool next();
    [[nodiscard]] const history::RowChange& change() const { return m_change; }

  private:
    void readTable();
    void readRow(std::vector<history::Cell>&);
    void readCell(history::Cell&);
    [[nodiscard]] char takeByte();
    [[nodiscard]] std::string_view take(std::size_t);
    [[nodiscard]] std::uint64_t takeNumber();
    [[nodiscard]] std::size_t takeLength();

    std::string_view m_left;
    std::size_t m_columns = 0; ///< of the table that the change is of
    history::RowChange m_change{};
};

} // namespace muster::store
