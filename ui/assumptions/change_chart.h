#pragma once
// Required staff by month: now as a line, and as it was before the last edit as dashes beneath it.

#include "base/calendar.h"
#include "charts/chart.h"

#include <vector>

namespace muster::ui {

struct RequiredCurves {
    Month first{};
    std::vector<double> now;    ///< FTE by month; not a number where it is not known
    std::vector<double> before; ///< empty where there is nothing to compare
};

class ChangeChart : public Chart {
    Q_OBJECT
  public:
    explicit ChangeChart(QWidget* parent = nullptr);

    void show(RequiredCurves curves);

    [[nodiscard]] QSize sizeHint() const override { return {480, 240}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 150}; }

  protected:
    void plot(const Theme& theme) override;

  private:
    void dressAxes(const Theme& theme);
    void addCurve(const std::vector<double>& months, const QPen& pen);
    void nameCurves(const Theme& theme);

    RequiredCurves m_curves;
};

} // namespace muster::ui
