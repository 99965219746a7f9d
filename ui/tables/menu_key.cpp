#include "tables/menu_key.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>

namespace muster::ui {

bool MenuKey::eventFilter(QObject* watched, QEvent* event)
{
    auto* widget = qobject_cast<QWidget*>(watched);
    if (event->type() != QEvent::KeyPress || !widget)
        return false;
    const auto& key = static_cast<const QKeyEvent&>(*event);
    if (key.key() != Qt::Key_F10 || key.modifiers() != Qt::ShiftModifier)
        return false;
    QPoint at = widget->rect().center();
    QWidget* on = widget;
    if (auto* view = qobject_cast<QAbstractItemView*>(widget)) {
        on = view->viewport();
        if (view->currentIndex().isValid())
            at = view->visualRect(view->currentIndex()).intersected(on->rect()).center();
    }
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, at, on->mapToGlobal(at));
    QApplication::sendEvent(on, &asked);
    return true;
}

} // namespace muster::ui
