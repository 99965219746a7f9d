#include "tables/grid_view.h"

#include "models/grid_model.h"
#include "tables/column_widths.h"
#include "tables/copied_cells.h"
#include "tables/frozen_column.h"
#include "tables/frozen_heading.h"
#include "tables/grid_delegate.h"
#include "tables/row_filter.h"
#include "tables/table_menu.h"
#include "tables/wrapped_header.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

namespace muster::ui {

GridView::GridView(QWidget* parent) : QTableView(parent), m_widths(font())
{
    auto* header = new WrappedHeader(this);
    setHorizontalHeader(header);
    connect(header, &WrappedHeader::widthsChosen, this, &GridView::fit);
    new FrozenColumn(*this);
    new FrozenHeading(*this);
    auto* menu = new TableMenu(*this);
    menu->setCopyCell([this](const QModelIndex& index) { return m_model->copied(index); });
    menu->setExplanation(
        [this](const QModelIndex& index) { return m_model && m_model->numberAt(index).has_value(); },
        [this](const QModelIndex& index) { tellChoice(index); });
    setItemDelegate(new GridDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QTableView::clicked, this, &GridView::tellChoice);
}

void GridView::setGridModel(GridModel* model)
{
    m_model = model;
    setModel(model);
    connect(model, &GridModel::shown, this, &GridView::fit);
    connect(model, &GridModel::folded, this, [this] { showRowsWith(*this, {}); });
    fit();
}

bool GridView::choose(const ChosenNumber& number)
{
    QModelIndex best; // the number itself, else another one of the same locality and role
    for (int row = 0; m_model && row < m_model->rowCount(); ++row)
        for (int column = 0; column < m_model->columnCount(); ++column) {
            const auto found = m_model->numberAt(m_model->index(row, column));
            if (!found || found->place.locality != number.place.locality ||
                found->place.role != number.place.role)
                continue;
            const bool same =
                found->column == number.column && found->place.span.period == number.place.span.period;
            if (same || !best.isValid())
                best = m_model->index(row, column);
            if (same)
                return stand(best);
        }
    return best.isValid() && stand(best);
}

/// Makes it the current cell, the names at the left staying in sight.
bool GridView::stand(const QModelIndex& index)
{
    setAutoScroll(false);
    setCurrentIndex(index);
    setAutoScroll(true);
    return true;
}

QSize GridView::sizeHint() const
{
    int height = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
    for (int row = 0; m_model && row < m_model->rowCount(); ++row)
        height += rowHeight(row);
    if (m_model && horizontalHeader()->length() > viewport()->width())
        height += horizontalScrollBar()->sizeHint().height();
    return {400, height + 2 * frameWidth()};
}

QSize GridView::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void GridView::copy()
{
    copyChosen(
        *this, [this](const QModelIndex& index) { return m_model->copied(index); }, Headings::OfSeveral);
}

void GridView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    QTableView::scrollTo(index, hint);
    FrozenColumn::bringOut(*this, index);
}

/// A click on the mark of a row with others beneath it folds them.
void GridView::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex at = indexAt(event->pos());
    const int markEnds =
        GridDelegate::kMargin + at.data(GridModel::IndentRole).toInt() * GridDelegate::kIndent;
    if (at.data(GridModel::FoldRole).isValid() && event->pos().x() - visualRect(at).left() <= markEnds)
        m_model->turnFold(at.row());
    else
        QTableView::mousePressEvent(event);
}

void GridView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && m_model && m_model->canFold(currentIndex().row())) {
        m_model->turnFold(currentIndex().row());
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        copy();
        event->accept();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        tellChoice(currentIndex());
        if (currentIndex().isValid())
            emit activated(currentIndex());
    } else {
        QTableView::keyPressEvent(event);
    }
}

void GridView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

void GridView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_widths = TextWidths(font());
        fit();
    }
}

void GridView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (hasFocus())
        tellChoice(current);
}

void GridView::wheelEvent(QWheelEvent* event)
{
    const bool sideways = event->angleDelta().x() != 0 || event->modifiers().testFlag(Qt::ShiftModifier);
    if (sideways)
        QTableView::wheelEvent(event);
    else
        event->ignore(); // the page scrolls
}

void GridView::tellChoice(const QModelIndex& index)
{
    if (!m_model)
        return;
    if (const auto number = m_model->numberAt(index))
        emit numberChosen(*number);
}

void GridView::fit()
{
    if (m_fitting || !m_model)
        return;
    m_fitting = true;
    fitColumns();
    resizeRowsToContents();
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->isFoldedAway(row))
            setRowHidden(row, true);
    updateGeometry();
    m_fitting = false;
}

void GridView::fitColumns()
{
    std::vector<ColumnWish> wishes;
    for (int column = 0; column < m_model->columnCount(); ++column)
        wishes.push_back(wishOf(*this, column, m_widths));
    shareColumns(*this, std::move(wishes));
}

} // namespace muster::ui
