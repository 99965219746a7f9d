#pragma once
// Set-up: what the plan is made of. A thing with another name keeps its figures; one that is taken away takes
// along the rows that name it, and the page asks first.

#include "registers/registers_page.h"

namespace muster::plan {
struct Removal;
struct Thing;
} // namespace muster::plan

namespace muster::ui {

class Card;
class LocalitiesPart;
class TextLabel;

class SetUpPage : public RegistersPage {
    Q_OBJECT
  public:
    explicit SetUpPage(Context& context, QWidget* parent = nullptr);

    /// A row of demand; whole series are on the page Demand.
    bool goTo(const plan::Target& target) override;

  protected:
    void refresh() override;
    void deleteRows(const std::vector<int>& rows) override;
    void tableChosen() override;

  private:
    void removeOne(const plan::Thing& thing);
    void ask(const plan::Removal& removal);
    void sayNextSteps();

    Card* m_nextCard;
    TextLabel* m_next;
    LocalitiesPart* m_localities;
};

} // namespace muster::ui
