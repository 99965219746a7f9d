#include "sheet/tree_header.h"

#include "theme/fold_mark.h"
#include "theme/text_label.h"
#include "theme/theme.h"

#include <QAbstractButton>
#include <QPainter>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace muster::ui {

namespace {

constexpr int kHeadMargin = 9;
constexpr int kTreeIndent = 12;
constexpr int kFoldRoom = 15; // of the mark that a row can be folded
constexpr int kWidest = 260;

} // namespace

TreeHeader::TreeHeader(const QString& title, QTableView* view)
    : QHeaderView(Qt::Vertical, view), m_title(title)
{
    setSectionResizeMode(Fixed);
    setMinimumSectionSize(view->verticalHeader()->minimumSectionSize());
    setDefaultSectionSize(view->verticalHeader()->defaultSectionSize());
    setSectionsClickable(true);
    setHighlightSections(false);
    view->setVerticalHeader(this);
    // The corner is a button of the view's own, which paints no text.
    if (auto* corner = view->findChild<QAbstractButton*>(QString(), Qt::FindDirectChildrenOnly)) {
        auto* layout = new QVBoxLayout(corner);
        layout->setContentsMargins(0, 0, 0, 0);
        auto* label = new TextLabel(corner);
        label->setText(title);
        label->setObjectName(QStringLiteral("cornerLabel"));
        label->setContentsMargins(kHeadMargin, 0, kHeadMargin, 0);
        label->setAutoFillBackground(true);
        label->setBackgroundRole(QPalette::AlternateBase);
        QFont font = label->font();
        font.setBold(true);
        label->setFont(font);
        layout->addWidget(label);
    }
}

QString TreeHeader::nameOf(int section) const
{
    return model()->headerData(section, Qt::Vertical).toString();
}

int TreeHeader::depthOf(int section) const
{
    return model()->headerData(section, Qt::Vertical, DepthRole).toInt();
}

int TreeHeader::indentOf(int section) const
{
    return kTreeIndent * depthOf(section) + (m_folds ? kFoldRoom : 0);
}

void TreeHeader::setFolds()
{
    m_folds = true;
    connect(this, &QHeaderView::sectionClicked, this, [this](int section) {
        if (model()->headerData(section, Qt::Vertical, FoldedRole).isValid())
            emit foldAsked(section);
    });
}

QFont TreeHeader::fontOf(int section) const
{
    QFont bold = font();
    bold.setBold(depthOf(section) == 0);
    return bold;
}

QSize TreeHeader::sizeHint() const
{
    QFont bold = font();
    bold.setBold(true);
    int width = QFontMetrics(bold).horizontalAdvance(m_title);
    for (int section = 0; section < count(); ++section)
        width = std::max(width, indentOf(section) +
                                    QFontMetrics(fontOf(section)).horizontalAdvance(nameOf(section)));
    return {std::clamp(width + 2 * kHeadMargin, 80, kWidest), QHeaderView::sizeHint().height()};
}

/// Below the last row it is the ground of the table, not of a heading.
void TreeHeader::paintEvent(QPaintEvent* event)
{
    QHeaderView::paintEvent(event);
    const int end = length() - offset();
    if (end < viewport()->height())
        QPainter(viewport())
            .fillRect(0, end, viewport()->width(), viewport()->height() - end, themeOf(this).surface);
}

void TreeHeader::paintSection(QPainter* painter, const QRect& place, int section) const
{
    const Theme& theme = themeOf(this);
    painter->save();
    painter->fillRect(place, theme.surface);
    painter->setPen(theme.line);
    painter->drawLine(place.bottomLeft(), place.bottomRight());
    painter->drawLine(place.topRight(), place.bottomRight());
    painter->setPen(theme.text);
    painter->setFont(fontOf(section));
    const QRect room = place.adjusted(kHeadMargin + indentOf(section), 0, -kHeadMargin, 0);
    const QString name = painter->fontMetrics().elidedText(nameOf(section), Qt::ElideRight, room.width());
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, name);
    if (const QVariant folded = model()->headerData(section, Qt::Vertical, FoldedRole); folded.isValid())
        drawFoldMark(*painter, QPointF(place.left() + kHeadMargin + kFoldMark, place.center().y() + 0.5),
                     folded.toBool(), theme.muted);
    painter->restore();
}

} // namespace muster::ui
