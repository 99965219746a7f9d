#include "tables/frozen_column.h"

#include "tables/frozen_heading.h"
#include "tables/wrapped_header.h"
#include "theme/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace muster::ui {

namespace {

constexpr int kMostOfView = 2; // a column wider than one part of so many of the view scrolls with the others

/// What a delegate is told of a cell, as the view tells it.
class CellOption {
  public:
    CellOption(const QTableView& view, const QModelIndex& index, const QRect& place)
    {
        option.initFrom(&view);
        option.widget = &view;
        option.rect = place;
        option.font = view.font();
        option.fontMetrics = QFontMetrics(view.font());
        option.state.setFlag(QStyle::State_Selected, view.selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, view.hasFocus() && view.currentIndex() == index);
        option.features.setFlag(QStyleOptionViewItem::WrapText, view.wordWrap());
        option.showDecorationSelected = true;
    }
    QStyleOptionViewItem option;
};

} // namespace

FrozenColumn::FrozenColumn(QTableView& view) : QWidget(&view)
{
    setObjectName(QStringLiteral("frozenColumn"));
    setFocusPolicy(Qt::NoFocus);
    hide();
    view.viewport()->installEventFilter(this);
    connect(view.horizontalScrollBar(), &QScrollBar::valueChanged, this, &FrozenColumn::settle);
    connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
    connect(view.horizontalHeader(), &QHeaderView::sectionResized, this, &FrozenColumn::settle);
    connect(view.horizontalHeader(), &QHeaderView::geometriesChanged, this, &FrozenColumn::settle);
}

int FrozenColumn::headingHeight() const
{
    return view()->horizontalHeader()->isHidden() ? 0 : view()->horizontalHeader()->height();
}

void FrozenColumn::settle()
{
    if (!view())
        return; // a view hides its headings when it goes
    const bool hasColumns = view()->model() && view()->model()->columnCount() > 1;
    const int width = hasColumns ? view()->columnWidth(0) : 0;
    const bool isNeeded = width > 0 && view()->verticalHeader()->isHidden() &&
                          view()->horizontalHeader()->offset() > 0 &&
                          width * kMostOfView <= view()->viewport()->width();
    setVisible(isNeeded);
    if (!isNeeded)
        return;
    const QRect inside = view()->viewport()->geometry();
    setGeometry(inside.left(), inside.top() - headingHeight(), width, inside.height() + headingHeight());
    raise();
    if (auto* heading = view()->findChild<FrozenHeading*>(QString(), Qt::FindDirectChildrenOnly))
        heading->raise(); // the heading of the column as well
    update();
}

void FrozenColumn::bringOut(QTableView& view, const QModelIndex& index)
{
    const auto* frozen = view.findChild<FrozenColumn*>(QString(), Qt::FindDirectChildrenOnly);
    if (!frozen || !index.isValid() || index.column() == 0 || frozen->isHidden())
        return;
    if (const int covered = frozen->width() - view.visualRect(index).left(); covered > 0)
        view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->value() - covered);
}

void FrozenColumn::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(view());
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    const int above = headingHeight();
    painter.setClipRect(QRect(0, above, width(), height() - above));
    const int last = view()->model()->rowCount();
    for (int row = std::max(0, view()->rowAt(0)); row < last; ++row) {
        const int top = view()->rowViewportPosition(row);
        if (top > height())
            break;
        if (view()->isRowHidden(row))
            continue;
        const QModelIndex index = view()->model()->index(row, 0);
        const CellOption cell(*view(), index, QRect(0, above + top, width(), view()->rowHeight(row)));
        view()->itemDelegateForIndex(index)->paint(&painter, cell.option, index);
    }
    painter.setClipping(false);
    if (const auto* header = qobject_cast<const WrappedHeader*>(view()->horizontalHeader());
        header && above > 0)
        header->paintAt(painter, QRect(0, 0, width(), above), 0);
    painter.setPen(QPen(theme.muted, 1));
    painter.drawLine(width() - 1, 0, width() - 1, height());
}

void FrozenColumn::mousePressEvent(QMouseEvent* event)
{
    const int row = view()->rowAt(event->pos().y() - headingHeight());
    if (row < 0 || event->pos().y() < headingHeight())
        return;
    view()->setAutoScroll(false); // the columns beside it stay as they are
    view()->setCurrentIndex(view()->model()->index(row, 0));
    view()->setAutoScroll(true);
    view()->setFocus(Qt::MouseFocusReason);
}

void FrozenColumn::wheelEvent(QWheelEvent* event)
{
    QApplication::sendEvent(view()->viewport(), event);
}

bool FrozenColumn::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        settle();
    else if (event->type() == QEvent::Paint && isVisible())
        update(); // what the table shows has changed, or its selection
    return QWidget::eventFilter(watched, event);
}

} // namespace muster::ui
