#pragma once
// What the status bar says: that all is saved, how long the last recalculation took, what Undo would undo,
// which file is open and whether it can be changed.

#include "session/document.h"

#include <QStatusBar>

class QLabel;

namespace muster::ui {

class StatusLine : public QObject {
    Q_OBJECT
  public:
    StatusLine(session::Document& document, QStatusBar& bar);

    /// Something a page has to tell, until the next change.
    void say(const QString& sentence);
    /// While the window says that something was refused, nothing here says that all is saved.
    void setRefused(bool refused);
    [[nodiscard]] bool isRefused() const { return m_refused; }

  private:
    void refresh();
    void sayIfSaved();

    session::Document& m_document;
    bool m_refused = false;
    QLabel* m_savedLabel;
    QLabel* m_timeLabel;
    QLabel* m_undoLabel;
    QLabel* m_saidLabel;
    QLabel* m_fileLabel;
};

} // namespace muster::ui
