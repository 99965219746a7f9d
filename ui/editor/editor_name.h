#pragma once
// The name by which edits are recorded. It is the one the user is logged in with until another is given,
// which is kept for the next start. After the first edit of an installation the window says once which name
// it is.

#include <QObject>

class QMainWindow;
class QMenu;
class QVBoxLayout;

namespace muster::session {
class Document;
}

namespace muster::ui {

class NameLine;

class EditorName : public QObject {
    Q_OBJECT
  public:
    /// Adds the command that asks for the name to a menu, and a line to a layout, which is shown once.
    EditorName(session::Document& document, QMainWindow& window, QMenu& menu, QVBoxLayout& layout);

    /// Asks for the name in a small dialog.
    void ask();

  private:
    void tellOnce();
    void keep(const QString& name);

    session::Document& m_document;
    QMainWindow& m_window;
    NameLine* m_line;
};

} // namespace muster::ui
