#pragma once
// FTE, or events, by month, as lines on one scale: two name themselves at their ends, more have a legend.

#include "base/calendar.h"
#include "charts/chart.h"
#include "models/month_curve.h"

namespace muster::ui {

class MonthsChart : public Chart {
    Q_OBJECT
  public:
    explicit MonthsChart(QWidget* parent = nullptr);

    /// The first curve is the most important: it is drawn above the others.
    void show(Month first, std::vector<MonthCurve> curves);

    [[nodiscard]] QSize sizeHint() const override { return {480, 240}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 150}; }

  protected:
    void plot(const Theme& theme) override;
    [[nodiscard]] QString legendIn(const Theme& theme) const override;
    [[nodiscard]] ShownTable figures() const override;
    [[nodiscard]] QString spokenText() const override;

  private:
    void dressAxes(const Theme& theme);
    void addCurve(const MonthCurve& curve, const Theme& theme);
    void nameTwo(const Theme& theme);
    [[nodiscard]] std::pair<double, double> bounds() const;

    Month m_first{};
    std::vector<MonthCurve> m_curves;
};

} // namespace muster::ui
