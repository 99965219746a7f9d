#pragma once
// A page of results: made anew when the plan, the locality or the period changes, but only while it is seen.

#include "main/page.h"

namespace muster::ui {

class GridView;

class ResultPage : public Page {
    Q_OBJECT
  public:
    explicit ResultPage(Context& context, QWidget* parent = nullptr);

  protected:
    /// Shows the plan that is open; there is one, with a locality at least.
    virtual void refresh() = 0;
    void showEvent(QShowEvent* event) override;
    /// "Essex · 2026/27": what the figures are of.
    [[nodiscard]] QString whereAndWhen() const;
    [[nodiscard]] engine::TablePlace place(int locality, int role) const;
    /// Listens to a table's choice, and tells it again whenever the figures move.
    void listenTo(GridView& view);
    /// Tells the chosen number again; where none is chosen yet, this one.
    void tellChoice(GridView& view, const ChosenNumber& otherwise);

  private:
    void refreshWhenSeen();

    bool m_stale = true;
    GridView* m_chosenIn = nullptr;
};

} // namespace muster::ui
