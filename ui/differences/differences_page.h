#pragma once
// Differences: what makes a figure another one in the scenario that is shown than in another, change by
// change or by what drives it, in the chosen period and year by year; or another one in the plan as it is, or
// as it was in one state, than in an earlier state, by what drives it.

#include "differences/difference.h"
#include "frame/result_page.h"
#include "session/document.h"

#include <memory>

namespace muster::ui {

namespace Ui {
class DifferencesPage;
}
class ComparedChoice;
class GridModel;

class DifferencesPage : public ResultPage {
    Q_OBJECT
  public:
    explicit DifferencesPage(Context& context, QWidget* parent = nullptr);
    ~DifferencesPage() override;

  protected:
    void showResults() override;

  private:
    void fillRoles();
    void askForParts();
    void splitScenarios();
    void splitStates();
    void split(const plan::Plan& before, const plan::Plan& after);
    void show(const Result<Difference>& difference);
    [[nodiscard]] analysis::AttributionWish wish() const;
    [[nodiscard]] analysis::StatesWish statesWish() const;
    [[nodiscard]] std::optional<plan::RoleId> role() const;
    [[nodiscard]] QString hint() const;
    [[nodiscard]] QString whereInWords() const;

    std::unique_ptr<Ui::DifferencesPage> m_ui;
    GridModel* m_years;
    ComparedChoice* m_compared;
    session::LastAsked m_working;
};

} // namespace muster::ui
