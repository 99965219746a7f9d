#include "files/file_drop.h"

#include "files/plan_files.h"

#include <QDropEvent>
#include <QMimeData>
#include <QTimer>
#include <QUrl>
#include <QWidget>

namespace muster::ui {

FileDrop::FileDrop(PlanFiles& files, QWidget& window) : QObject(&window), m_files(files)
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

/// The one file that is dropped; empty where it is none, or several.
QString FileDrop::fileOf(const QMimeData& dropped)
{
    const QList<QUrl> urls = dropped.urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

bool FileDrop::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto& drop = static_cast<QDropEvent&>(*event);
    const QString path = fileOf(*drop.mimeData());
    if (path.isEmpty())
        return QObject::eventFilter(watched, event);
    drop.acceptProposedAction();
    if (event->type() == QEvent::Drop) // the other program is let go first
        QTimer::singleShot(0, this, [this, path] { m_files.take(path); });
    return true;
}

} // namespace muster::ui
