#pragma once
// Set-up: what the plan is made of. A thing with another name keeps its figures; one that is taken away takes
// along the rows that name it, and the page asks first.

#include "registers/registers_page.h"

namespace muster::plan {
struct Removal;
}

namespace muster::ui {

class SetUpPage : public RegistersPage {
    Q_OBJECT
  public:
    explicit SetUpPage(Context& context, QWidget* parent = nullptr);

    /// A row of demand; whole series are on the page Demand.
    bool goTo(const plan::Target& target) override;

  protected:
    void deleteRows(const std::vector<int>& rows) override;

  private:
    void ask(const plan::Removal& removal);
};

} // namespace muster::ui
