#pragma once
// A page of results of one locality and period; there is nothing to show while the plan has no locality.

#include "frame/page.h"

namespace muster::ui {

class GridView;

class ResultPage : public Page {
    Q_OBJECT
  public:
    using Page::Page;

  protected:
    void refresh() final;
    /// Shows the results; the plan has a locality at least.
    virtual void showResults() = 0;
    /// "Essex · 2026/27": what the figures are of.
    [[nodiscard]] QString whereAndWhen() const;
    [[nodiscard]] engine::TablePlace place(int locality, int role) const;
    /// Listens to a table's choice, and tells it again whenever the figures move.
    void listenTo(GridView& view);
    /// Tells the chosen number again; where none is chosen yet, this one.
    void tellChoice(GridView& view, const ChosenNumber& otherwise);

  private:
    GridView* m_chosenIn = nullptr;
};

} // namespace muster::ui
