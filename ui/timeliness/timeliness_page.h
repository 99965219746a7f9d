#pragma once
// Timeliness: who waits, for how long, whether inside the target, and how many more staff would bring the
// backlog down, and by when.

#include "frame/result_page.h"
#include "models/timeliness_grids.h"

#include <memory>

namespace muster::ui {

namespace Ui {
class TimelinessPage;
}
class GridModel;

class TimelinessPage : public ResultPage {
    Q_OBJECT
  public:
    explicit TimelinessPage(Context& context, QWidget* parent = nullptr);
    ~TimelinessPage() override;

    [[nodiscard]] QString exportTable() const override { return QStringLiteral("timeliness"); }

  protected:
    void showResults() override;

  private:
    void fillActivities();
    void showCards();
    void showChart();
    void showTables();
    [[nodiscard]] QString whatIsMissing() const;
    [[nodiscard]] TimelinessQuestion question() const;
    [[nodiscard]] engine::TablePlace chosenPlace() const;

    std::unique_ptr<Ui::TimelinessPage> m_ui;
    GridModel* m_months;
    GridModel* m_periods;
    GridModel* m_activities;
    GridModel* m_areas;
};

} // namespace muster::ui
