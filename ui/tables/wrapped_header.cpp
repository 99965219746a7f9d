#include "tables/wrapped_header.h"

#include "tables/grid_delegate.h"
#include "tables/wrapped_text.h"
#include "theme/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace muster::ui {

WrappedHeader::WrappedHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    constexpr int kNarrowest = 20; // pixels
    setSectionResizeMode(Interactive);
    setMinimumSectionSize(kNarrowest);
    setHighlightSections(false);
    setSectionsClickable(false);
    connect(this, &QHeaderView::sectionResized, this, [this](int section, int, int width) {
        if (m_isByHand)
            keepWidth(section, width);
    });
    connect(this, &QHeaderView::sectionHandleDoubleClicked, this,
            [this](int section) { m_doubleClicked = section; });
}

QString WrappedHeader::nameOf(int section) const
{
    return model() ? model()->headerData(section, orientation()).toString() : QString();
}

void WrappedHeader::keepWidth(int section, int width)
{
    m_own[nameOf(section)] = width;
}

std::optional<int> WrappedHeader::ownWidth(int section) const
{
    const auto own = m_own.constFind(nameOf(section));
    return own == m_own.constEnd() ? std::nullopt : std::optional(*own);
}

void WrappedHeader::setOwnWidth(int section, int width)
{
    keepWidth(section, width);
    resizeSection(section, width);
    emit widthsChosen();
}

void WrappedHeader::forgetWidths()
{
    m_own.clear();
    emit widthsChosen();
}

void WrappedHeader::mouseMoveEvent(QMouseEvent* event)
{
    m_isByHand = event->buttons().testFlag(Qt::LeftButton);
    QHeaderView::mouseMoveEvent(event);
    m_isByHand = false;
}

void WrappedHeader::mouseReleaseEvent(QMouseEvent* event)
{
    QHeaderView::mouseReleaseEvent(event);
    if (hasOwnWidths())
        emit widthsChosen();
}

void WrappedHeader::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_doubleClicked = -1;
    QHeaderView::mouseDoubleClickEvent(event);
    if (m_doubleClicked >= 0)
        emit fitAsked(m_doubleClicked);
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
