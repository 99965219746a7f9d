#pragma once
// One table of the plan as a sheet: a row each, every column written to. What a post is in the period chosen
// stands behind it.

#include "registers/register_rows.h"

namespace muster::ui {

class RegisterSheet : public SheetModel {
    Q_OBJECT
  public:
    static constexpr int SortRole = Qt::UserRole + 40; ///< what a column is sorted by

    explicit RegisterSheet(session::Document& document, QObject* parent = nullptr);

    /// Shows another table.
    void choose(std::string_view table);
    /// Shows the rows that the plan has now, as they are on a day; whether any is another than before.
    bool refresh(const Date& day);

    [[nodiscard]] const RegisterRows& rows() const { return *m_rows; }
    /// The row of that id; −1 where there is none.
    [[nodiscard]] int rowOf(std::int64_t id) const;
    /// What a post is on the day: counted, ended, not begun, proposed. Empty for other tables.
    [[nodiscard]] QString stateOf(int row) const;
    [[nodiscard]] bool isPosts() const { return m_rows->table() == plan::Table<plan::Post>::name; }
    /// The posts that count on the day.
    [[nodiscard]] std::vector<const plan::Post*> running() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QString place(const QModelIndex& index) const override;

  private:
    Validation judgeCells(const QList<CellText>& cells, Doing doing) const override;
    [[nodiscard]] QString textOf(const QModelIndex& index) const;
    [[nodiscard]] bool isState(int column) const { return column >= m_rows->columnCount(); }
    [[nodiscard]] std::string labelOf(const QList<CellText>& cells, Doing doing) const;

    std::unique_ptr<RegisterRows> m_rows;
    Date m_day{1900, 1, 1}; // until refresh() says which
};

} // namespace muster::ui
