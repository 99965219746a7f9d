#pragma once
// The rows that a history names, whether they are still there or not.

#include "history/entry.h"
#include "history/row_change.h"

namespace muster::history {

/// Calls its argument for each entry of a history, oldest first, with what it did.
using EachEntry = std::function<void(const std::function<void(const HistoryEntry&, const EachChange&)>&)>;

/// The plan with, beside its own rows, those that are gone, as they last were: whatever the history names.
[[nodiscard]] plan::Plan withRowsGone(const EachEntry&, plan::Plan now);

/// The cells of a change as a row; cells it does not tell stay neutral.
[[nodiscard]] plan::RowCopy rowOf(const plan::TableInfo&, const std::vector<Cell>&);

/// A row before and after a change, as far as the change tells it, with the names that the plan knows.
class ChangedRow {
  public:
    ChangedRow(const plan::TableInfo&, const RowChange&, const plan::Plan& known);

    [[nodiscard]] const plan::TableInfo& table() const { return m_table; }
    [[nodiscard]] std::int64_t id() const { return m_id; }
    /// As the plan knows it, or null where it does not.
    [[nodiscard]] const plan::AnyRow* known() const { return m_row; }
    /// The cells in words, empty where nothing is set or told.
    [[nodiscard]] std::string before(std::size_t column) const;
    [[nodiscard]] std::string after(std::size_t column) const;
    /// Whether people see the column, and it is not as it was.
    [[nodiscard]] bool isChanged(std::size_t column) const;

  private:
    [[nodiscard]] std::string wordsAt(const std::vector<Cell>&, std::size_t, const plan::RowCopy&) const;

    const plan::TableInfo& m_table;
    const RowChange& m_change;
    const plan::Plan& m_known;
    plan::RowCopy m_before;
    plan::RowCopy m_after;
    std::int64_t m_id;
    const plan::AnyRow* m_row;
};

} // namespace muster::history
