#pragma once
// Draws a series of the list: its name, beneath it its method and health, in the colour of a warning where
// somebody should look, and at the right its small curve.

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
