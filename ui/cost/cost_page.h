#pragma once
// Cost: what the posts are budgeted at and what the staff are forecast to cost, by period, area, role and the
// money that pays; and the price of the people missing.

#include "frame/result_page.h"
#include "models/cost_grids.h"

#include <memory>

namespace muster::ui {

namespace Ui {
class CostPage;
}
class GridModel;

class CostPage : public ResultPage {
    Q_OBJECT
  public:
    explicit CostPage(Context& context, QWidget* parent = nullptr);
    ~CostPage() override;

    [[nodiscard]] QString exportTable() const override { return QStringLiteral("cost"); }

  protected:
    void showResults() override;

  private:
    void showCards();
    void showChart();
    void showTables();
    void sayWhatIsMissing();
    [[nodiscard]] CostQuestion question() const;

    std::unique_ptr<Ui::CostPage> m_ui;
    GridModel* m_periods;
    GridModel* m_areas;
    GridModel* m_roles;
    GridModel* m_funding;
};

} // namespace muster::ui
