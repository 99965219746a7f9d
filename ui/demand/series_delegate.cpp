#include "demand/series_delegate.h"

#include "demand/series_list.h"
#include "theme/theme.h"

#include <QApplication>
#include <QPainter>
#include <algorithm>

namespace muster::ui {

namespace {

constexpr int kAboutCurve = 5; // pixels about words and curve
constexpr int kCurveWidth = 76;

void drawCurve(QPainter& painter, const QRectF& place, const SeriesCurve& curve, const Theme& theme)
{
    const QList<double>& figures = curve.figures;
    if (figures.size() < 2)
        return;
    const double low = *std::min_element(figures.begin(), figures.end());
    const double height = *std::max_element(figures.begin(), figures.end()) - low;
    const auto at = [&](qsizetype i) {
        const double up = height > 0 ? (figures[i] - low) / height : 0.5;
        return QPointF(place.left() + place.width() * double(i) / double(figures.size() - 1),
                       place.bottom() - place.height() * up);
    };
    QPolygonF past;
    QPolygonF ahead;
    for (qsizetype i = 0; i < figures.size(); ++i) {
        if (i < curve.actuals)
            past << at(i);
        if (i >= curve.actuals - 1)
            ahead << at(i);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, 1.4, Qt::DotLine));
    painter.drawPolyline(ahead);
    painter.setPen(QPen(theme.text, 1.4));
    painter.drawPolyline(past);
}

} // namespace

void SeriesDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    QStyleOptionViewItem plain = option;
    initStyleOption(&plain, index);
    plain.text.clear();
    const Theme& theme = themeOf(option.widget);
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &plain, painter, option.widget);
    painter->save();
    const bool isSeries = index.parent().isValid(); // else a locality, in bold and without a curve
    const QRect inside = option.rect.adjusted(kAboutCurve, kAboutCurve, -2 * kAboutCurve, -kAboutCurve);
    const int line = option.fontMetrics.height();
    const bool hasCurve = isSeries && inside.width() >= 2 * kCurveWidth; // else the words need all of it
    const auto say = [&](const QString& text, int top, int width, const QFont& font, const QColor& colour) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(QRect(inside.left(), top, width, line), Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, width));
    };
    say(index.data().toString(), inside.top(), inside.width(), plain.font, theme.text);
    say(index.data(SeriesList::DetailRole).toString(), inside.top() + line,
        inside.width() - (hasCurve ? kCurveWidth + 2 * kAboutCurve : 0), option.font,
        index.data(SeriesList::WarningRole).toBool() ? theme.warning : theme.muted);
    if (hasCurve)
        drawCurve(*painter,
                  QRectF(inside.right() - kCurveWidth, inside.top() + line + 2, kCurveWidth,
                         inside.height() - line - 4),
                  index.data(SeriesList::CurveRole).value<SeriesCurve>(), theme);
    painter->restore();
}

QSize SeriesDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {2 * kCurveWidth, 2 * option.fontMetrics.height() + 3 * kAboutCurve};
}

} // namespace muster::ui
