#pragma once
// A page of the window. It shows the document through the context, is made anew when either changes, but only
// while it is seen, and says which number is chosen so that the panel at the right can tell how it is made.

#include "analysis/seek/figure.h"
#include "models/chosen_number.h"

#include <QWidget>

class QAbstractItemView;

namespace muster::ui {

class Context;

class Page : public QWidget {
    Q_OBJECT
  public:
    explicit Page(Context& context, QWidget* parent = nullptr);

    /// Goes to what a problem points at; false where the page does not hold it.
    virtual bool goTo(const plan::Target&) { return false; }
    /// Tells again which number is chosen, where one is: the page has been turned to.
    virtual void tellChosen() {}
    /// The panel at the right of the page, where the page has its own instead of How this number is made.
    [[nodiscard]] virtual QWidget* sidePanel() { return nullptr; }
    /// The table that Export table writes from here, as docs/tables.md names it.
    [[nodiscard]] virtual QString exportTable() const { return {}; }
    /// The assumption one stands on, whose value Find a value… looks for at first; none: one does not.
    [[nodiscard]] virtual std::optional<plan::Assumption> valueToFind() const { return {}; }
    /// The figure that the page is of, which it looks to change; none: no one figure.
    [[nodiscard]] virtual std::optional<analysis::Figure> figureToFind() const { return {}; }

  signals:
    void numberChosen(const muster::ui::ChosenNumber& number);
    void goToRequested(const muster::plan::Target& target);
    void messageShown(const QString& sentence); ///< what was done, for the status bar
    void refused(const QString& sentence);      ///< why something was not done, across the window
    void findValueRequested();                  ///< Find a value…, from what the page shows
    void exportRequested(const QString& table); ///< Export table…, of this table

  protected:
    [[nodiscard]] Context& context() const { return m_context; }
    /// Shows the plan, the locality and the period as they are now.
    virtual void refresh() = 0;
    /// Refreshes now if something has changed since the page was last seen.
    void catchUp();
    /// Refreshes now, or when the page is next seen.
    void refreshWhenSeen();
    void showEvent(QShowEvent* event) override;

  private:
    Context& m_context;
    bool m_stale = true;
};

} // namespace muster::ui
