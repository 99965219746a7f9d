#pragma once
// The rows of one table of the plan, whatever its columns are: what a register shows and edits. The columns
// are those that the table declares (plan/rows/rows.h).

#include "plan/table_info.h"
#include "sheet/paste/pasted_rows.h"
#include "sheet/sheet_model.h"

#include <memory>

namespace muster::ui {

class RegisterRows {
  public:
    explicit RegisterRows(const plan::TableInfo& table);

    /// As tables name it: posts.
    [[nodiscard]] std::string_view table() const { return m_table->name; }
    /// Takes the rows of a plan, in the order of their texts; whether any is another than before.
    bool load(const plan::Plan& plan);
    [[nodiscard]] int rowCount() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int columnCount() const { return static_cast<int>(m_columns.size()); }

    [[nodiscard]] QString heading(int column) const;
    /// Of the column that tables name so; 0 where none is.
    [[nodiscard]] int columnOf(std::string_view name) const;
    [[nodiscard]] bool isText(int column) const;
    [[nodiscard]] QStringList choices(const plan::Plan& plan, int column) const;
    [[nodiscard]] QString shown(const plan::Plan& plan, int row, int column) const;
    [[nodiscard]] QString plain(const plan::Plan& plan, int row, int column) const;
    [[nodiscard]] std::int64_t idAt(int row) const;
    /// The row in words: "Post Project lead, North, Social worker".
    [[nodiscard]] QString where(const plan::Plan& plan, int row) const;

    /// Judges cells of one row into an edit; refuse takes note of those that are not taken.
    using Refuse = std::function<void(const CellText&, const QString&)>;
    void judge(const plan::Plan& plan, int row, const QList<CellText>& cells, Validation& judged,
               const Refuse& refuse) const;
    /// An edit with one row more, to be filled in; it may stand as it is. Empty where the plan has no
    /// locality or role for it.
    [[nodiscard]] plan::Edit addition(const plan::Plan& plan, std::optional<plan::LocalityId> locality,
                                      std::int64_t& id) const;
    /// The table for rows that are pasted.
    [[nodiscard]] PasteTable toPaste() const;
    [[nodiscard]] plan::Edit removal(const std::vector<int>& rows) const;

  private:
    [[nodiscard]] const plan::AnyRow* rowAt(int row) const
    {
        return m_rows[static_cast<std::size_t>(row)].get();
    }
    [[nodiscard]] const plan::ColumnInfo& columnAt(int column) const
    {
        return *m_columns[static_cast<std::size_t>(column)];
    }
    [[nodiscard]] QString whyNotRow(const plan::Plan& plan, const plan::AnyRow* row,
                                    Validation& judged) const;

    const plan::TableInfo* m_table;
    std::vector<const plan::ColumnInfo*> m_columns;
    std::vector<plan::RowCopy> m_rows;
};

/// What the plan is made of, or the registers of posts and all that stands beside them.
enum class RegisterSet { SetUp, Registers };
/// The tables of a set, in the order to offer them, with their names for people.
[[nodiscard]] std::vector<std::pair<std::string_view, QString>> registerTables(RegisterSet);
/// The rows of one of them.
[[nodiscard]] std::unique_ptr<RegisterRows> makeRegisterRows(std::string_view table);

} // namespace muster::ui
