#pragma once
// Rows pasted into a table: shown first, then written as one edit.

#include "session/document.h"
#include "session/jobs.h"
#include "sheet/paste/row_changes.h"

class QCheckBox;

namespace muster::ui {

class SheetModel;
class SheetView;

class RowChangesModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { Row, What, Now, Pasted, Happens, kColumns };

    using QAbstractTableModel::QAbstractTableModel;
    void show(RowChanges changes);
    [[nodiscard]] const RowChanges& changes() const { return m_changes; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    RowChanges m_changes;
};

class RowPaste : public PastePreview {
    Q_OBJECT
  public:
    RowPaste(PastedRows rows, PasteTable table, const session::Document& document, QWidget* parent);

    /// The rows that the user chose, and the names that they need where those are to be made.
    [[nodiscard]] plan::Edit edit() const override;

  private:
    RowPaste(PastedRows rows, PasteTable table, const session::Document& document, RowChangesModel* model,
             QWidget* parent);
    void judge();
    void show(RowChanges changes);
    [[nodiscard]] QString counted(int count) const override;
    [[nodiscard]] std::size_t cells() const;

    const std::shared_ptr<const PastedRows> m_rows;
    const std::shared_ptr<const PasteTable> m_table;
    const plan::Plan m_plan;
    RowChangesModel* m_model;
    QCheckBox* m_namesBox;
    session::Jobs& m_jobs;
    session::LastAsked m_judging;
};

/// Lets rows be pasted into a table; cells without names are pasted as cells. `table` says what the table is
/// at the time.
void takeRows(SheetView& view, SheetModel& sheet, session::Document& document,
              const std::function<PasteTable()>& table);

} // namespace muster::ui
