#pragma once
// The work that is being done away from the window, how far it is, and a button that cancels it; not seen
// while there is none, or only for a moment.

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QProgressBar;
class QPushButton;

namespace muster::session {
class Job;
class Jobs;
} // namespace muster::session

namespace muster::ui {

class TextLabel;

class JobLine : public QWidget {
    Q_OBJECT
  public:
    explicit JobLine(session::Jobs& jobs, QWidget* parent = nullptr);

  private:
    void follow();
    void refresh();
    void cancel();

    session::Jobs& m_jobs;
    TextLabel* m_label;
    QProgressBar* m_bar;
    QPushButton* m_cancelButton;
    QTimer m_timer;
    QElapsedTimer m_since; ///< of the job that is shown
    QString m_title;       ///< of the same
};

/// "Reading referrals.csv: about 12 seconds left".
[[nodiscard]] QString jobText(const session::Job& job);

} // namespace muster::ui
