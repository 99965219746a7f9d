#pragma once
// Looks away from the window's thread whether a plan's file is sound: one that somebody altered or a disk
// spoilt opens like any other, and its figures would look as good.

#include "session/worker.h"

#include <QObject>
#include <QString>
#include <QStringList>

namespace muster::session {

class FileCheck : public QObject {
    Q_OBJECT
  public:
    explicit FileCheck(QObject* parent = nullptr);

    /// Forgets what was found, and looks at this file.
    void start(const QString& path);
    /// Forgets what was found.
    void forget();
    /// Whether the answer is still to come.
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// What is wrong with the file, in sentences; empty where nothing is, or nothing is known yet.
    [[nodiscard]] const QStringList& findings() const { return m_findings; }

  signals:
    void finished();

  protected:
    bool event(QEvent* event) override;

  private:
    class Looked;
    void deliver(int number, const QStringList& findings);

    QStringList m_findings;
    int m_number = 0; ///< of the file that is looked at
    bool m_running = false;
    Worker m_worker;
};

} // namespace muster::session
