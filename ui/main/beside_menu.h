#pragma once
// View > Beside: which scenario's figures stand beside those of the one that is shown.

#include <QObject>

class QMenu;

namespace muster::ui {

class Context;

class BesideMenu : public QObject {
    Q_OBJECT
  public:
    /// Listed anew whenever the menu is opened.
    BesideMenu(Context& context, QMenu& menu);

  private:
    void list();

    Context& m_context;
    QMenu& m_menu;
};

} // namespace muster::ui
