#pragma once
// Supply: whether the staff will be there, month by month, against the posts and what is required; how they
// come and go; and where the posts cannot be kept filled.

#include "frame/result_page.h"
#include "models/supply_grids.h"

#include <memory>

namespace muster::ui {

namespace Ui {
class SupplyPage;
}
class GridModel;

class SupplyPage : public ResultPage {
    Q_OBJECT
  public:
    explicit SupplyPage(Context& context, QWidget* parent = nullptr);
    ~SupplyPage() override;

    [[nodiscard]] QString exportTable() const override { return QStringLiteral("supply"); }

  protected:
    void showResults() override;

  private:
    void fillRoles();
    void showCards();
    void showChart();
    void showTables();
    void sayWhatIsMissing(bool known);
    [[nodiscard]] bool saysHowStaffComeAndGo() const;
    [[nodiscard]] SupplyQuestion question() const;

    std::unique_ptr<Ui::SupplyPage> m_ui;
    GridModel* m_months;
    GridModel* m_periods;
    GridModel* m_areas;
};

} // namespace muster::ui
