#include "establishment/establishment_delegate.h"

#include "establishment/establishment_sheet.h"
#include "theme/theme.h"

#include <QPainter>

namespace muster::ui {

namespace {

constexpr int kMargin = 9;

} // namespace

void EstablishmentDelegate::paintContent(QPainter* painter, const QStyleOptionViewItem& option,
                                         const QModelIndex& index) const
{
    const Theme& theme = themeOf(option.palette);
    painter->save();
    painter->setPen(index.column() >= EstablishmentSheet::GrossColumn ? theme.muted : theme.text);
    if (const QVariant over = index.data(EstablishmentSheet::OverRole); over.isValid()) {
        const HeatColours colours = heatColours(theme, over.toDouble());
        painter->fillRect(option.rect, colours.ground);
        painter->setPen(colours.ink);
    }
    const QRect room = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    painter->setFont(option.font);
    painter->drawText(room, static_cast<int>(option.displayAlignment) | Qt::TextWordWrap, option.text);
    painter->restore();
}

} // namespace muster::ui
