#pragma once
// A page of results of one locality and period; there is nothing to show while the plan has no locality. What
// such pages have in common: cards of figures, tables whose numbers are explained, a chart that a table can
// stand for, and a sentence with links where something is missing.

#include "frame/page.h"

#include <initializer_list>
#include <optional>

class QGridLayout;
class QLabel;

namespace muster::ui {

class GridModel;
class GridView;

class ResultPage : public Page {
    Q_OBJECT
  public:
    using Page::Page;

    void tellChosen() override;

  protected:
    void refresh() final;
    /// Shows the results; the plan has a locality at least.
    virtual void showResults() = 0;
    /// "Essex · 2026/27": what the figures are of.
    [[nodiscard]] QString whereAndWhen() const;
    [[nodiscard]] engine::TablePlace place(engine::LocalityIndex locality, engine::RoleIndex role) const;
    struct Table {
        GridView* view;
        GridModel* model;
    };
    /// Shows the tables, listens to what is chosen in them, and tells it again whenever the figures move.
    void setTables(std::initializer_list<Table> tables);
    /// Listens to what is chosen in a table that has its model.
    void listenTo(GridView& table);
    /// A link in the sentence leads to the table that it names; of the assumptions, to this kind.
    void followLinks(QLabel& sentence, std::optional<plan::Kind> kind = {});
    /// Lays the cards out in as many columns as the page has room for.
    void spreadInto(QGridLayout& cards) { m_cards = &cards; }
    static void showParts(std::initializer_list<QWidget*> parts, bool visible);
    void resizeEvent(QResizeEvent* event) override;
    /// Tells the chosen number again; where none is chosen yet, this one.
    void tellChoice(GridView& view, const ChosenNumber& otherwise);

  private:
    GridView* m_chosenIn = nullptr;
    QGridLayout* m_cards = nullptr;
};

} // namespace muster::ui
