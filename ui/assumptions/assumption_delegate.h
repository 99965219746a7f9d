#pragma once
// Draws the grid of assumptions: own values bold and with a mark, inherited ones grey, and the required
// figures that moved on a lit ground with their difference.

#include "sheet/sheet_delegate.h"

namespace muster::ui {

class AssumptionDelegate : public SheetDelegate {
    Q_OBJECT
  public:
    using SheetDelegate::SheetDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

  protected:
    void paintContent(QPainter* painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const override;
};

} // namespace muster::ui
