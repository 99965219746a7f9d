#include "assumptions/assumption_delegate.h"

#include "assumptions/assumption_sheet.h"
#include "theme/theme.h"

#include <QPainter>

namespace muster::ui {

namespace {

constexpr int kMargin = 9;
constexpr int kMark = 8; // the side of the mark of an own value
constexpr int kMarkRoom = kMark + 4;
constexpr int kBesideMark = 5;

void drawMark(QPainter& painter, const QRect& room, const QColor& colour)
{
    const QPointF corner(room.right() - kMargin - kMark + 1, room.center().y() + kMark / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{corner, corner + QPointF(kMark, 0), corner + QPointF(0, -kMark)});
}

/// A diamond: what a scenario changes is told from a value of the plan's own by shape and by colour.
void drawChangedMark(QPainter& painter, const QRect& room, const QColor& colour)
{
    const QPointF middle(room.right() - kMargin - kMark / 2.0 + 1, room.center().y());
    const qreal half = kMark / 2.0 + 0.5;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{middle + QPointF(0, -half), middle + QPointF(half, 0),
                                  middle + QPointF(0, half), middle + QPointF(-half, 0)});
}

void drawAtRight(QPainter& painter, const QRect& room, const QString& text)
{
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, text);
}

void drawValue(QPainter& painter, const QStyleOptionViewItem& cell, Standing standing)
{
    const Theme& theme = themeOf(cell.palette);
    const QColor colour = standing == Standing::Own         ? theme.text
                          : standing == Standing::Adjusted  ? theme.accent
                          : standing == Standing::MustBeSet ? theme.warning
                                                            : theme.muted;
    if (standing == Standing::MustBeSet)
        painter.fillRect(cell.rect, theme.warningGround);
    painter.setFont(cell.font);
    painter.setPen(colour);
    drawAtRight(painter, cell.rect.adjusted(kMargin, 0, -kMargin - kMarkRoom, 0), cell.text);
    painter.setRenderHint(QPainter::Antialiasing);
    if (standing == Standing::Own)
        drawMark(painter, cell.rect, colour);
    if (standing == Standing::Adjusted)
        drawChangedMark(painter, cell.rect, colour);
}

void drawRequired(QPainter& painter, const QStyleOptionViewItem& cell, const QString& difference)
{
    const Theme& theme = themeOf(cell.palette);
    QRect room = cell.rect.adjusted(kMargin, 0, -kMargin, 0);
    QFont font = cell.font;
    if (!difference.isEmpty()) {
        painter.fillRect(cell.rect, theme.litGround);
        painter.setFont(font);
        painter.setPen(difference.startsWith(u'+') ? theme.negative : theme.accent);
        drawAtRight(painter, room, difference);
        room.setRight(room.right() - QFontMetrics(font).horizontalAdvance(difference) - kBesideMark);
        font.setBold(true);
    }
    painter.setFont(font);
    painter.setPen(theme.text);
    drawAtRight(painter, room, cell.text);
}

} // namespace

QSize AssumptionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString difference = index.data(AssumptionSheet::DifferenceRole).toString();
    QFont bold = option.font;
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    const int extra = difference.isEmpty() ? kMarkRoom : metrics.horizontalAdvance(difference) + kBesideMark;
    return {metrics.horizontalAdvance(index.data().toString()) + extra + 2 * kMargin, metrics.height() + 10};
}

void AssumptionDelegate::paintContent(QPainter* painter, const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const
{
    painter->save();
    const QVariant standing = index.data(AssumptionSheet::StandingRole);
    if (standing.isValid())
        drawValue(*painter, option, static_cast<Standing>(standing.toInt()));
    else
        drawRequired(*painter, option, index.data(AssumptionSheet::DifferenceRole).toString());
    painter->restore();
}

} // namespace muster::ui
