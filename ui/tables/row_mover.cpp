#include "tables/row_mover.h"

#include "models/grid_model.h"
#include "tables/grid_view.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>
#include <cstdlib>

namespace muster::ui {

RowMover::RowMover(GridView& view) : QObject(&view), m_view(view), m_line(new QWidget(view.viewport()))
{
    m_line->setAutoFillBackground(true);
    m_line->setBackgroundRole(QPalette::Highlight);
    m_line->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_line->hide();
    view.viewport()->installEventFilter(this);
    view.installEventFilter(this);
    if (view.model()) // other rows come: what was taken hold of may be another one
        connect(view.model(), &QAbstractItemModel::modelReset, this, &RowMover::stop);
}

void RowMover::setEnabled(bool enabled)
{
    m_isEnabled = enabled;
    if (!enabled)
        stop();
}

/// The mouse is the viewport's, the keys are the view's.
bool RowMover::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_view)
        return event->type() == QEvent::KeyPress && press(*static_cast<QKeyEvent*>(event));
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        press(*static_cast<QMouseEvent*>(event));
        return false;
    case QEvent::MouseMove:
        return drag(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonRelease:
        return drop(*static_cast<QMouseEvent*>(event));
    default:
        return false;
    }
}

/// Esc gives the dragging up.
bool RowMover::press(const QKeyEvent& event)
{
    if (!m_isDragging || event.key() != Qt::Key_Escape)
        return false;
    stop();
    return true;
}

void RowMover::press(const QMouseEvent& event)
{
    stop();
    const QModelIndex at = m_view.indexAt(event.pos());
    const GridModel* model = m_view.gridModel();
    if (!m_isEnabled || !model || !at.isValid() || event.button() != Qt::LeftButton)
        return;
    if (!model->grid().headings[std::size_t(at.column())].isText)
        return;
    m_row = at.row();
    m_pressedAt = event.pos().y();
}

bool RowMover::drag(const QMouseEvent& event)
{
    if (!m_row)
        return false;
    const int y = event.pos().y();
    if (!m_isDragging && std::abs(y - m_pressedAt) < QApplication::startDragDistance())
        return true;
    if (!m_isDragging)
        m_view.viewport()->setCursor(Qt::ClosedHandCursor);
    m_isDragging = true;
    showLine(gapAt(y));
    return true;
}

bool RowMover::drop(const QMouseEvent& event)
{
    const auto row = m_row;
    const bool wasDragging = m_isDragging;
    stop();
    if (!wasDragging)
        return false;
    const int gap = gapAt(event.pos().y());
    const int place = gap > *row ? gap - 1 : gap;
    if (place != *row)
        emit moveRequested(*row, place);
    return true;
}

void RowMover::stop()
{
    m_row.reset();
    m_isDragging = false;
    m_line->hide();
    m_view.viewport()->unsetCursor();
}

/// Between which rows a place is: 0 above the first.
int RowMover::gapAt(int y) const
{
    const int rows = m_view.model()->rowCount();
    for (int row = 0; row < rows; ++row)
        if (y < m_view.rowViewportPosition(row) + m_view.rowHeight(row) / 2)
            return row;
    return rows;
}

void RowMover::showLine(int before)
{
    constexpr int kThick = 3;
    const int rows = m_view.model()->rowCount();
    const int y = before < rows ? m_view.rowViewportPosition(before)
                                : m_view.rowViewportPosition(rows - 1) + m_view.rowHeight(rows - 1);
    const int most = m_view.viewport()->height() - kThick;
    m_line->setGeometry(0, std::clamp(y - kThick / 2, 0, std::max(0, most)), m_view.viewport()->width(),
                        kThick);
    m_line->show();
}

} // namespace muster::ui
