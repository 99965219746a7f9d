#pragma once
// Assumptions: one kind at a time, as a grid in which own and inherited values are told apart, with the staff
// that each locality needs beside it and what the last edit did to it.

#include "assumptions/branch_dialog.h"
#include "assumptions/layout.h"
#include "frame/page.h"

#include <memory>

namespace muster::ui {

namespace Ui {
class AssumptionsPage;
}
class AssumptionPanel;
class AssumptionSheet;
class AssumedWarning;
class GridModel;
struct RequiredCurves;

class AssumptionsPage : public Page {
    Q_OBJECT
  public:
    explicit AssumptionsPage(Context& context, QWidget* parent = nullptr);
    ~AssumptionsPage() override;

    bool goTo(const plan::Target& target) override;
    [[nodiscard]] QWidget* sidePanel() override;
    [[nodiscard]] QString exportTable() const override { return QStringLiteral("assumptions"); }
    [[nodiscard]] std::optional<plan::Assumption> valueToFind() const override;

  protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void connectChoices();
    void connectSheet();
    void connectPlaces();
    void showKind(plan::Kind kind);
    void choose(const Choice& choice);
    void chooseStart(const std::optional<Month>& from);
    void fillCombos();
    void fillStarts();
    void say();
    void settle();
    void followContext();
    void standOn(const plan::Scope& scope);
    void editIfAsked();
    void showPlaces();
    void askBranch(BranchDialog::What what);
    void showChange();
    void showChangeTable(const RequiredCurves& curves);
    void fitHeight();

    std::unique_ptr<Ui::AssumptionsPage> m_form;
    AssumptionSheet* m_sheet;
    AssumptionPanel* m_panel; ///< the window shows it at the right, and owns it from then on
    GridModel* m_months;
    GridModel* m_places;
    AssumedWarning* m_assumed;
    std::vector<std::optional<plan::LocalityId>> m_placeOfRow; ///< of the table of places
    std::optional<plan::LocalityId> m_followed; ///< the context's locality that was last gone to
    bool m_editAsked = false;                   ///< the cell is to be edited as soon as it is seen
    bool m_evidenceAsked = false;               ///< and of the cell not the value, but where it comes from
    plan::Scope m_scope{};                      ///< of the cell one stands on, to come back to
    int m_fittedWidth = -1;                     ///< for which the table's height was last made
    int m_fittedHeight = 0;                     ///< of its headings and scroll bar
};

} // namespace muster::ui
