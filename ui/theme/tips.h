#pragma once
// Shows every tool tip: as text and never as HTML, wrapped, and of a readable length whatever a plan holds.

#include <QObject>

class QHelpEvent;
class QWidget;

namespace muster::ui {

class Tips : public QObject {
    Q_OBJECT
  public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override;
};

/// A text broken into lines of at most 80 characters, cut after 1,500.
[[nodiscard]] QString asTip(const QString& text);

} // namespace muster::ui
