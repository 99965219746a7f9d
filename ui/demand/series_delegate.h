#pragma once
// Draws a row of the list: a locality with what its series come to, or a series: its name, and beneath it its
// method and health, in the colour of a warning where somebody should look, with its small curve beside them.

#include <QStyledItemDelegate>

namespace muster::ui {

class SeriesDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace muster::ui
