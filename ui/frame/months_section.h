#pragma once
// Figures month by month: a chart of lines, which its table can stand for.

#include "frame/section.h"
#include "models/month_figures.h"

namespace muster::ui {

class MonthsChart;

class MonthsSection : public Section {
    Q_OBJECT
  public:
    /// The subtitle says what is counted, and when: "FTE at the start of each month".
    MonthsSection(const QString& tableIsOf, const QString& subtitle, std::span<const CurveOf> curves,
                  QWidget* parent);

    void showMonths(const engine::Results& results, const engine::TablePlace& place);

  private:
    std::vector<CurveOf> m_curves;
    MonthsChart* m_chart;
    TextLabel* m_legend;
};

} // namespace muster::ui
