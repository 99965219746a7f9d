#pragma once
// Draws a cell of a grid: its ground by its tone, its text wrapped, a badge beneath, or a line of small
// figures. The cell one stands on wears an outline, so that its colour can still be read.

#include <QStyledItemDelegate>

namespace muster::ui {

class GridDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    static constexpr int kMargin = 9;
    static constexpr int kAbove = 6; ///< and as much below, in pixels
    static constexpr int kIndent = 14;
    static constexpr int kMostLines = 12; ///< of a cell: the rest of a longer text is not shown

    using QStyledItemDelegate::QStyledItemDelegate;

    /// The width of a badge whose words wrap into two lines, and of one with a word on each line; 0 for none.
    [[nodiscard]] static int badgeWidth(const QString& badge, const QFont& plain);
    [[nodiscard]] static int leastBadgeWidth(const QString& badge, const QFont& plain);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace muster::ui
