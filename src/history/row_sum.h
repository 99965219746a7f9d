#pragma once
// One number for all rows of some tables, whatever order they come in: the rows a file holds are held against
// those that its history makes without a list of either.

#include "history/row_change.h"

namespace muster::history {

/// Two sets of rows with the same sum are the same; that two others have it has a chance of one in 2^64.
/// Nothing that keeps out who means to deceive: that is for the hashes of the history.
class RowSum {
  public:
    /// Does what an edit did to a row.
    void add(const RowChange&);
    /// Adds all rows of the table.
    void addRows(const plan::TableInfo&, const plan::Plan&);

    [[nodiscard]] bool operator==(const RowSum&) const = default;

  private:
    std::uint64_t m_sum = 0; ///< of the cells, each with the row and the column that it stands in
};

} // namespace muster::history
