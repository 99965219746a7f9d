#pragma once
// Draws the establishment: over-filled posts in the hue of the heat map.

#include "sheet/sheet_delegate.h"

namespace muster::ui {

class EstablishmentDelegate : public SheetDelegate {
    Q_OBJECT
  public:
    using SheetDelegate::SheetDelegate;

  protected:
    void paintContent(QPainter* painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const override;
};

} // namespace muster::ui
