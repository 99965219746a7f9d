#include "tables/copy_guard.h"

#include "tables/copied_cells.h"
#include "tables/grid_view.h"
#include "text/guarded_text.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>

namespace muster::ui {

bool CopyGuard::eventFilter(QObject* watched, QEvent* event)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(watched);
    if (event->type() != QEvent::KeyPress || !view || qobject_cast<const GridView*>(view) ||
        !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy))
        return false;
    if (const auto* table = qobject_cast<const QTableView*>(view))
        copyChosen(*table, copyShown, Headings::OfSeveral);
    else
        QApplication::clipboard()->setText(guarded(view->currentIndex().data().toString()));
    event->accept();
    return true;
}

} // namespace muster::ui
