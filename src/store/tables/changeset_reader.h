#pragma once
// The changes that the bytes of a changeset tell, read without SQLite: it makes an object of its own of every
// cell.

#include "history/row_change.h"
#include "store/tables/changeset_bytes.h"

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

    ChangesetBytes m_left;
    std::size_t m_columns = 0;          ///< of the table that the change is of, as it was then
    std::vector<plan::Value> m_missing; ///< what a row has in the columns that the table did not have then
    history::RowChange m_change{};
};

} // namespace muster::store
