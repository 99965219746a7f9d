#pragma once
// Shift+F10 opens the menu of what has the keyboard, as the menu key does: not every keyboard has one, and Qt
// takes the former on some systems alone.

#include <QObject>

namespace muster::ui {

/// An event filter of the application.
class MenuKey : public QObject {
    Q_OBJECT
  public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace muster::ui
