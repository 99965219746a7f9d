#pragma once
// The rows as a history makes them: every entry that counts, done one after the other to nothing.

#include "history/packed_rows.h"
#include "history/row_change.h"

#include <map>
#include <string>

namespace muster::history {

class Replay {
  public:
    /// Does what an entry did. Refused where it does not fit what came before it (Damaged).
    void add(const EachChange&);

    /// Does what of it can be done, for a history that has gaps.
    void addWhatFits(const EachChange&);

    /// The rows as they are after all that was added; each that its columns cannot hold is told.
    [[nodiscard]] plan::Plan plan(const std::function<void(const Error&)>& onBadRow) const;

    /// Whether there is a row of that id after all that was added, and whether it has these cells.
    [[nodiscard]] bool has(std::string_view table, std::int64_t id) const;
    [[nodiscard]] bool isAsMade(std::string_view table, const std::vector<plan::Value>& cells) const;

    /// Calls its second argument with the cells of each row of a table, by id.
    using EachRow = std::function<void(const plan::TableInfo&,
                                       const std::function<void(const std::vector<plan::Value>&)>&)>;
    /// One sentence for each of these rows that is not as the history made it, at most `most` of them.
    [[nodiscard]] std::vector<std::string> differences(const EachRow& rows, std::size_t most) const;

  private:
    [[nodiscard]] PackedRows& rowsOf(std::string_view table);
    void add(const RowChange&);
    void change(PackedRows&, PackedRows::Row&, const RowChange&);
    [[nodiscard]] const PackedRows::Row* find(std::string_view table, std::int64_t id) const;

    std::map<std::string, PackedRows, std::less<>> m_tables;
    std::string m_packed; ///< the row that is being changed: its memory is used again
};

} // namespace muster::history
