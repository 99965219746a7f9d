#include "tables/grid_delegate.h"

#include "models/grid_model.h"
#include "tables/wrapped_text.h"
#include "theme/fold_mark.h"
#include "theme/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QTableView>
#include <algorithm>

namespace muster::ui {

namespace {

constexpr int kBadgeGap = 3;
constexpr QMargins kBadgeMargins(6, 2, 6, 2);
constexpr double kLeastTrendRange = 0.1; // a line of nearly equal shares looks level, as it is

QFont badgeFont(QFont plain)
{
    plain.setPointSizeF(plain.pointSizeF() * 0.85);
    plain.setBold(false);
    return plain;
}

QSize badgeSize(const QString& badge, const QFont& font, int width)
{
    const QRect room(0, 0, std::max(1, width - kBadgeMargins.left() - kBadgeMargins.right()), 10'000);
    return QFontMetrics(badgeFont(font))
        .boundingRect(room, Qt::TextWordWrap, badge)
        .marginsAdded(kBadgeMargins)
        .size();
}

int textHeight(const QString& text, const QFont& font, int width)
{
    const QRect room(0, 0, std::max(1, width), 10'000);
    const QFontMetrics metrics(font);
    return std::min(metrics.boundingRect(room, Qt::TextWordWrap, text).height(),
                    GridDelegate::kMostLines * metrics.lineSpacing());
}

HeatColours coloursOf(const QModelIndex& index, const Theme& theme, bool selected)
{
    const auto tone = static_cast<Tone>(index.data(GridModel::ToneRole).toInt());
    const QVariant figure = index.data(GridModel::FigureRole);
    if (tone == Tone::Heat && figure.isValid())
        return heatColours(theme, figure.toDouble());
    const QColor ground = selected ? theme.chosen : theme.surface;
    if (tone == Tone::Negative)
        return {ground, theme.negative};
    return {ground, tone == Tone::Quiet ? theme.muted : theme.text};
}

void drawTrend(QPainter& painter, const QRect& place, const QList<double>& trend, const Theme& theme)
{
    const auto [low, high] = std::ranges::minmax(trend);
    const double steps = std::max<double>(1, double(trend.size()) - 1);
    const double range = std::max(high - low, kLeastTrendRange);
    const double bottom = (low + high - range) / 2;
    const auto point = [&](qsizetype i) {
        const double up = (trend[i] - bottom) / range;
        return QPointF(place.left() + place.width() * double(i) / steps,
                       place.bottom() - up * place.height());
    };
    QPainterPath line(point(0));
    for (qsizetype i = 1; i < trend.size(); ++i)
        line.lineTo(point(i));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, 1.5));
    painter.drawPath(line);
    painter.setBrush(theme.accent);
    painter.drawEllipse(point(trend.size() - 1), 2, 2);
}

void drawBadge(QPainter& painter, const QRect& place, const QString& badge, const QFont& font,
               const Theme& theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.warningLine);
    painter.setBrush(theme.warningGround);
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setPen(theme.warning);
    painter.setFont(badgeFont(font));
    painter.drawText(place.marginsRemoved(kBadgeMargins), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
                     badge);
}

/// Two lines, of the accent colour and of the surface, so that one of them shows on any ground.
void drawOutline(QPainter& painter, const QStyleOptionViewItem& option, const Theme& theme)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.accent, 2));
    painter.drawRect(option.rect.adjusted(1, 1, -1, -1));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(theme.surface);
        painter.drawRect(option.rect.adjusted(2, 2, -3, -3));
    }
}

QRect insideOf(const QRect& cell, const QModelIndex& index)
{
    const int indent = index.data(GridModel::IndentRole).toInt() * GridDelegate::kIndent;
    return cell.adjusted(GridDelegate::kMargin + indent, GridDelegate::kAbove, -GridDelegate::kMargin,
                         -GridDelegate::kAbove);
}

void drawWords(QPainter& painter, const QRect& inside, const QStyleOptionViewItem& option,
               const QModelIndex& index, const Theme& theme)
{
    const QString badge = index.data(GridModel::BadgeRole).toString();
    const QString note = index.data(GridModel::NoteRole).toString();
    QRect words = inside;
    if (!note.isEmpty()) {
        words.setHeight(textHeight(option.text, option.font, inside.width()));
        const QPen ink = painter.pen();
        painter.setPen(theme.muted);
        painter.setFont(badgeFont(option.font));
        const int side = int(option.displayAlignment & Qt::AlignHorizontal_Mask);
        painter.drawText(inside.adjusted(0, words.height(), 0, 0), side | Qt::AlignTop | Qt::TextWordWrap,
                         note);
        painter.setPen(ink);
    }
    if (!badge.isEmpty()) {
        const int height = textHeight(option.text, option.font, inside.width());
        const QSize size = badgeSize(badge, option.font, inside.width());
        const QPen ink = painter.pen();
        drawBadge(painter, {inside.left(), inside.top() + height + kBadgeGap, size.width(), size.height()},
                  badge, option.font, theme);
        words.setHeight(height);
        painter.setPen(ink);
    }
    painter.setFont(option.font);
    drawWrapped(painter, words, int(option.displayAlignment), option.text);
}

} // namespace

int GridDelegate::badgeWidth(const QString& badge, const QFont& plain)
{
    if (badge.isEmpty())
        return 0;
    const int whole = QFontMetrics(badgeFont(plain)).horizontalAdvance(badge);
    return whole / 2 + kBadgeMargins.left() + kBadgeMargins.right();
}

int GridDelegate::leastBadgeWidth(const QString& badge, const QFont& plain)
{
    if (badge.isEmpty())
        return 0;
    const QFontMetrics metrics(badgeFont(plain));
    int widest = 0;
    for (const QString& word : badge.split(QLatin1Char(' ')))
        widest = std::max(widest, metrics.horizontalAdvance(word));
    return widest + kBadgeMargins.left() + kBadgeMargins.right();
}

void GridDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const Theme& theme = themeOf(option.palette);
    const auto colours = coloursOf(index, theme, option.state.testFlag(QStyle::State_Selected));
    painter->save();
    painter->fillRect(option.rect, colours.ground);
    painter->setPen(theme.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (index.column() + 1 < index.model()->columnCount())
        painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
    const QRect inside = insideOf(option.rect, index);
    const auto trend = index.data(GridModel::TrendRole).value<QList<double>>();
    painter->setPen(colours.ink);
    if (trend.isEmpty())
        drawWords(*painter, inside, option, index, theme);
    else
        drawTrend(*painter, inside.adjusted(0, 4, -3, -4), trend, theme);
    if (const QVariant fold = index.data(GridModel::FoldRole); fold.isValid())
        drawFoldMark(*painter, {inside.left() - kMargin / 2.0, inside.center().y() + 0.5}, fold.toBool(),
                     theme.muted);
    if (option.state & (QStyle::State_HasFocus | QStyle::State_Selected))
        drawOutline(*painter, option, theme);
    painter->restore();
}

QSize GridDelegate::sizeHint(const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const auto* view = qobject_cast<const QTableView*>(option.widget);
    const int width = view ? view->columnWidth(index.column()) : 100;
    const int room = insideOf({0, 0, width, 100}, index).width();
    int height = textHeight(option.text, option.font, room) + 2 * GridDelegate::kAbove;
    const QString badge = index.data(GridModel::BadgeRole).toString();
    if (!badge.isEmpty())
        height += kBadgeGap + badgeSize(badge, option.font, room).height();
    if (const QString note = index.data(GridModel::NoteRole).toString(); !note.isEmpty())
        height += textHeight(note, badgeFont(option.font), room);
    return {width, height};
}

} // namespace muster::ui
