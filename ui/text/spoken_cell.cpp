#include "text/spoken_cell.h"

namespace muster::ui {

QString spokenCell(const QModelIndex& cell)
{
    QString place = cell.model()->headerData(cell.column(), Qt::Horizontal).toString();
    if (cell.column() > 0)
        place.prepend(cell.siblingAtColumn(0).data().toString() + QStringLiteral(", "));
    const QString text = cell.data().toString();
    return place.isEmpty() ? text : place + QStringLiteral(": ") + text;
}

} // namespace muster::ui
