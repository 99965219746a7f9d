#pragma once
// Draws a line of the checks: its words wrap, what was found stands quietly beneath them, and what to do is a
// link. The chosen line has a pale ground on which all can still be read.

#include <QStyledItemDelegate>

namespace muster::ui {

class CheckDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace muster::ui
