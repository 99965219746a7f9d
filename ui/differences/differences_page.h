#pragma once
// Differences: what makes a figure another one in the scenario that is shown than in another, change by
// change or by what drives it, in the chosen period and year by year.

#include "differences/difference_texts.h"
#include "frame/result_page.h"
#include "session/document.h"

#include <memory>

namespace muster::ui {

namespace Ui {
class DifferencesPage;
}
class GridModel;

class DifferencesPage : public ResultPage {
    Q_OBJECT
  public:
    explicit DifferencesPage(Context& context, QWidget* parent = nullptr);
    ~DifferencesPage() override;

  protected:
    void showResults() override;

  private:
    void fillChoices();
    void fillScenarios();
    void askForParts();
    void show(const Result<analysis::Attribution>& found);
    [[nodiscard]] analysis::AttributionWish wish() const;
    [[nodiscard]] bool hasTwo() const;
    [[nodiscard]] QString whereInWords() const;

    std::unique_ptr<Ui::DifferencesPage> m_ui;
    GridModel* m_years;
    qlonglong m_against = 0; ///< the scenario that was chosen; 0: the baseline
    session::LastAsked m_working;
};

} // namespace muster::ui
