#pragma once
// Scenarios: lists of changes over the plan, side by side as a table and as bars; the changes of the one that
// is shown, with their switches, their reasons and what each does.

#include "frame/page.h"
#include "scenarios/scenario_sums.h"
#include "session/document.h"

#include <memory>

class QMenu;

namespace muster::ui {

namespace Ui {
class ScenariosPage;
}
class GridModel;
class ListDifferencesCard;
class RowMover;
class SavingsCard;

class ScenariosPage : public Page {
    Q_OBJECT
  public:
    explicit ScenariosPage(Context& context, QWidget* parent = nullptr);
    ~ScenariosPage() override;

    bool goTo(const plan::Target& target) override;
    [[nodiscard]] QString exportTable() const override;

  protected:
    void refresh() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void connectScenarios();
    void connectChanges();
    void showTables();
    void showBars();
    void askForSums();
    void enableButtons();
    [[nodiscard]] const plan::Plan& plan() const;
    [[nodiscard]] std::optional<plan::ScenarioId> scenarioAt(int row) const;
    [[nodiscard]] const plan::ScenarioChange* chosenChange() const;
    [[nodiscard]] const plan::ScenarioChange* changeAt(int row) const;
    void addScenario();
    void openLibrary();
    void showChosen();
    void adoptScenario();
    void adopt(const plan::Edit& edit);
    void removeScenario();
    void addChange();
    void listChangesToTypeInto();
    void standOn(plan::ChangeId id);
    void switchChange();
    void moveChange(int by);
    void putChange(const plan::ScenarioChange& change, int place);
    void removeChange();
    void listScenariosToCopyTo();
    void copyChange(plan::ScenarioId to);
    bool make(const Result<plan::Edit>& edit);

    std::unique_ptr<Ui::ScenariosPage> m_ui;
    GridModel* m_scenarios;
    GridModel* m_changes;
    RowMover* m_mover;                  ///< of the changes
    SavingsCard* m_savings;             ///< of the change one stands on
    ListDifferencesCard* m_differences; ///< of the scenario that is shown and another
    QMenu* m_copyTo;                    ///< the scenarios
    std::optional<ScenarioSums> m_sums; ///< of the plan as it is; none while they are worked out
    session::LastAsked m_working;
    session::LastAsked m_adopting;
};

} // namespace muster::ui
