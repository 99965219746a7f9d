#pragma once
// Files dropped on the window: a plan is opened, a table is offered for import.

#include <QObject>

class QMimeData;
class QWidget;

namespace muster::ui {

class PlanFiles;

class FileDrop : public QObject {
    Q_OBJECT
  public:
    /// Takes what is dropped on the window.
    FileDrop(PlanFiles& files, QWidget& window);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    [[nodiscard]] static QString fileOf(const QMimeData& dropped);

    PlanFiles& m_files;
};

} // namespace muster::ui
