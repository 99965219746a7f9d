#include "session/file_watch.h"

#include <QFileInfo>

namespace muster::session {

namespace {

constexpr int kEachMs = 5000; ///< network drives do not say when another computer has written

} // namespace

FileWatch::FileWatch(const QString& path, QObject* parent) : QObject(parent), m_path(path)
{
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FileWatch::watch);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FileWatch::stirred);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FileWatch::watch);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FileWatch::stirred);
    connect(&m_timer, &QTimer::timeout, this, &FileWatch::stirred);
    watch();
    m_timer.start(kEachMs);
}

/// A file that was replaced is no longer watched, and the one in its place not yet.
void FileWatch::watch()
{
    for (const QString& path : {m_path, QFileInfo(m_path).absolutePath()})
        if (QFileInfo::exists(path))
            m_watcher.addPath(path);
}

} // namespace muster::session
