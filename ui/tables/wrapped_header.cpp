#include "tables/wrapped_header.h"

#include "tables/grid_delegate.h"
#include "tables/wrapped_text.h"
#include "theme/theme.h"

#include <QApplication>
#include <QPainter>
#include <algorithm>

namespace muster::ui {

namespace {

} // namespace

WrappedHeader::WrappedHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionResizeMode(Fixed);
    setMinimumSectionSize(20);
    setHighlightSections(false);
    setSectionsClickable(false);
}

QFont WrappedHeader::headingFont()
{
    QFont font = QApplication::font();
    font.setBold(true);
    return font;
}

QString WrappedHeader::breakable(QString text)
{
    const QChar kBreak(0x200B); // a space of no width
    return text.replace(QLatin1Char('/'), QLatin1String("/") + kBreak);
}

QString WrappedHeader::textOf(int section) const
{
    const QString text = breakable(model()->headerData(section, orientation()).toString());
    if (!isSortIndicatorShown() || sortIndicatorSection() != section)
        return text;
    return text + (sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral(" ▲") : QStringLiteral(" ▼"));
}

QSize WrappedHeader::sectionSizeFromContents(int section) const
{
    const QString text = textOf(section);
    const QRect room(0, 0, std::max(1, sectionSize(section) - 2 * GridDelegate::kMargin), 10'000);
    const QRect needed = QFontMetrics(headingFont()).boundingRect(room, Qt::TextWordWrap, text);
    const int most = GridDelegate::kMostLines / 2 * QFontMetrics(headingFont()).lineSpacing();
    return {sectionSize(section), std::min(needed.height(), most) + 2 * GridDelegate::kAbove};
}

QSize WrappedHeader::sizeHint() const
{
    int height = 0;
    for (int section = 0; section < count(); ++section)
        height = std::max(height, sectionSizeFromContents(section).height());
    return {QHeaderView::sizeHint().width(), height};
}

void WrappedHeader::paintSection(QPainter* painter, const QRect& place, int section) const
{
    const Theme& theme = themeOf(this);
    painter->save();
    painter->fillRect(place, theme.heading);
    painter->setPen(theme.line);
    painter->drawLine(place.bottomLeft(), place.bottomRight());
    if (section + 1 < count())
        painter->drawLine(place.topRight(), place.bottomRight());
    painter->setPen(theme.text);
    painter->setFont(headingFont());
    const int alignment = model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt();
    const QRect room = place.adjusted(GridDelegate::kMargin, GridDelegate::kAbove, -GridDelegate::kMargin,
                                      -GridDelegate::kAbove);
    drawWrapped(*painter, room, alignment, textOf(section));
    painter->restore();
}

} // namespace muster::ui
