#pragma once
// Hears when something happens to a plan's file that another program has open: an edit, its lock given back.

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace muster::session {

class FileWatch : public QObject {
    Q_OBJECT
  public:
    explicit FileWatch(const QString& path, QObject* parent = nullptr);

  signals:
    void stirred(); ///< something may have changed; seldom nothing has

  private:
    void watch();

    QString m_path;
    QFileSystemWatcher m_watcher;
    QTimer m_timer;
};

} // namespace muster::session
