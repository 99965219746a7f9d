#pragma once
// Undo and redo, named; and copy, paste, fill and change by for whatever has the keyboard. The keys of the
// latter belong to the widgets themselves: the menu shows them and passes them on.

#include "session/document.h"

#include <QAction>
#include <QPointer>
#include <QWidget>

namespace muster::ui {

class EditActions : public QObject {
    Q_OBJECT
  public:
    struct Actions {
        QAction* undo;
        QAction* redo;
        QAction* copy;
        QAction* paste;
        QAction* fillDown;
        QAction* fillRight;
        QAction* changeBy;
    };
    EditActions(session::Document& document, const Actions& actions, QObject* parent);

  private:
    void refresh();
    void connectKeys(QAction* action, const QKeySequence& keys);

    session::Document& m_document;
    Actions m_actions;
};

} // namespace muster::ui
