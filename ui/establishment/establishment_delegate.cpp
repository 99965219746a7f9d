#include "establishment/establishment_delegate.h"

#include "establishment/establishment_sheet.h"
#include "theme/theme.h"

#include <QPainter>

namespace muster::ui {

void EstablishmentDelegate::paintContent(QPainter* painter, const QStyleOptionViewItem& option,
                                         const QModelIndex& index) const
{
    const QVariant over = index.data(EstablishmentSheet::OverRole);
    if (!over.isValid()) {
        SheetDelegate::paintContent(painter, option, index);
        return;
    }
    const HeatColours colours = heatColours(themeOf(option.palette), over.toDouble());
    painter->fillRect(option.rect, colours.ground);
    drawText(painter, option, colours.ink);
}

} // namespace muster::ui
