#pragma once
// A table edited like a spreadsheet: typing replaces, F2 edits, Enter goes down, Tab right, Ctrl+D fills
// down, Ctrl+B changes figures by so much, Delete clears, Ctrl+C and Ctrl+V exchange ranges with
// spreadsheets. Ctrl+Tab leaves the table. The model is a SheetModel, or a sorted and filtered view of one;
// what an edit touches is decided by its rows.

#include "sheet/sheet_delegate.h"
#include "sheet/sheet_model.h"
#include "tables/column_widths.h"
#include "text/copied_table.h"

#include <QTableView>

class QAction;

namespace muster::ui {

class CellEditor;

class SheetView : public QTableView {
    Q_OBJECT
  public:
    explicit SheetView(QWidget* parent = nullptr);

    /// The delegate that draws the cells; it becomes the view's own.
    void setSheetDelegate(SheetDelegate* delegate);
    /// What Delete does here, for the context menu: "Return to inherited".
    void setClearText(const QString& text);

    /// Shares the width among the columns: figures stand whole, words wrap where there is no room.
    virtual void fitColumns();

    /// Offers Fill right (Ctrl+R): of a table whose columns are all of one thing.
    void offerFillRight();

    /// Asks first whether a block is rows with their names, of which the table takes care by itself: the
    /// block and the column that it is pasted into.
    using RowPasteTaker = std::function<bool(const QList<QStringList>& block, int column)>;
    void setRowPaste(RowPasteTaker taker) { m_takesRows = std::move(taker); }

    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

    virtual void copy();
    /// The range beneath the headings of its columns.
    virtual void copyWithHeadings();
    virtual void paste();
    void fillDown();
    void fillRight();
    void clearCells();
    /// Asks by how much the figures of the range are to be changed, and shows what becomes of them.
    void changeBy();
    /// Moves to the next cell that can be edited; false where there is none that way.
    bool move(Step step);

    /// The rows and columns that are selected; the current cell alone where none is.
    [[nodiscard]] QItemSelectionRange range() const;
    /// The cell of the model beneath any sorting and filtering.
    [[nodiscard]] QModelIndex sourceOf(QModelIndex index) const;

  signals:
    void fitted();
    void currentMoved(const QModelIndex& current);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void commitData(QWidget* editor) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

  protected:
    QAction* addCommand(const QString& text, const QKeySequence& keys, const std::function<void()>& does);
    /// The cell for other programs: what is pasted back is what it was.
    [[nodiscard]] CopiedCell toCopy(const QModelIndex& index) const;

  private:
    [[nodiscard]] bool isText(int column) const;
    void fitRows();
    [[nodiscard]] int linesOf(const QModelIndex& index);
    [[nodiscard]] SheetModel* sheetModel() const;
    [[nodiscard]] CellEditor* refusedEditor() const;
    [[nodiscard]] QModelIndex beside(const QModelIndex& at, Step step) const;
    void finish(QWidget* editor, Step step);
    void fill(bool isRight);
    void write(const QList<CellText>& cells, const QList<RefusedCell>& outside, Doing doing);

    QAction* m_clearAction = nullptr;
    RowPasteTaker m_takesRows;
    TextWidths m_widths;
};

} // namespace muster::ui
