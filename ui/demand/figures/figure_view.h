#pragma once
// The grid of figures as a view: its rows fold, it fills to the right, and it exchanges figures with a
// spreadsheet together with their headings.

#include "sheet/sheet_delegate.h"
#include "sheet/sheet_view.h"

namespace muster::ui {

class FigureSheet;
class TreeHeader;

class FigureView : public SheetView {
    Q_OBJECT
  public:
    explicit FigureView(QWidget* parent = nullptr);

    void setSheet(FigureSheet* sheet);
    /// Puts the range on the clipboard with its periods and the names of its rows.
    void copyWithHeadings() override;
    /// A range that holds a sum goes with its headings, so that it cannot be taken for plain figures.
    void copy() override;
    /// One cell is typed into the range; more than one cell is asked about first.
    void paste() override;

    /// Columns of one width, as wide as the widest figure and the headings need.
    void fitColumns() override;

  signals:
    void blockPasted(const QList<QStringList>& block);
    /// The fold of the locality in this row, folded or not, is to be turned round.
    void foldAsked(int row);

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    [[nodiscard]] bool hasSums(const QItemSelectionRange& range) const;
    [[nodiscard]] QList<QStringList> repeated(const QList<QStringList>& block) const;
    void askForFold();

    FigureSheet* m_sheet = nullptr;
    TreeHeader* m_header;
};

/// Draws a figure with the letter that says what it is behind it, so that the digits stay in line.
class FigureDelegate : public SheetDelegate {
    Q_OBJECT
  public:
    using SheetDelegate::SheetDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

  protected:
    void paintContent(QPainter* painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const override;
};

} // namespace muster::ui
