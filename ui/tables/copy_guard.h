#pragma once
// Copies the cell of a list, or the cells of a table, of Qt's own as GridView and SheetView copy theirs:
// guarded, so that no spreadsheet takes a text of the plan for a formula.

#include <QObject>

namespace muster::ui {

/// An event filter of the application.
class CopyGuard : public QObject {
    Q_OBJECT
  public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace muster::ui
