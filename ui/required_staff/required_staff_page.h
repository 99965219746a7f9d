#pragma once
// Required staff: how many people the work asks for, by locality and role, over the periods of the plan, and
// by the workload behind these figures.

#include "frame/result_page.h"
#include "models/required_grids.h"

#include <memory>

namespace muster::ui {

namespace Ui {
class RequiredStaffPage;
}
class AssumedWarning;
class GridModel;

class RequiredStaffPage : public ResultPage {
    Q_OBJECT
  public:
    explicit RequiredStaffPage(Context& context, QWidget* parent = nullptr);
    ~RequiredStaffPage() override;

    /// Holds the column of every role.
    bool goTo(const plan::Target& target) override;
    [[nodiscard]] QString exportTable() const override { return QStringLiteral("requirement"); }

  protected:
    void showResults() override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void showPeriods();
    void placePeriods();
    void sayWhatIsMissing();
    [[nodiscard]] RequiredQuestion question() const;

    std::unique_ptr<Ui::RequiredStaffPage> m_ui;
    GridModel* m_roles;
    GridModel* m_periods;
    GridModel* m_work;
    AssumedWarning* m_assumed;
};

} // namespace muster::ui
