#pragma once
// A series as a curve: actual figures, the forecast with the bands that hold 80 and 95 of a hundred, and
// earlier forecasts as thin lines. A point ahead can be dragged.

#include "charts/chart.h"
#include "engine/inputs.h"

namespace muster::ui {

/// What an earlier state of the plan said, by period as the chart counts them.
struct EarlierCurve {
    QString name;
    std::vector<std::pair<int, double>> points;
};

class DemandChart : public Chart {
    Q_OBJECT
  public:
    explicit DemandChart(QWidget* parent = nullptr);

    void show(std::vector<engine::SeriesPeriod> periods, std::vector<EarlierCurve> earlier, bool mayDrag);

    [[nodiscard]] QSize sizeHint() const override { return {480, 240}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 90}; }

  signals:
    /// The point of a period was dragged to a volume and let go.
    void dragged(int row, double volume);

  protected:
    void plot(const Theme& theme) override;
    [[nodiscard]] ShownTable figures() const override;
    [[nodiscard]] QString spokenText() const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

  private:
    void dressAxes(const Theme& theme);
    void addFan(const Theme& theme);
    void addBand(std::optional<double> engine::SeriesPeriod::*low,
                 std::optional<double> engine::SeriesPeriod::*high, const QColor& colour);
    void addCurves(const Theme& theme);
    [[nodiscard]] std::optional<double> ahead(int row) const;
    [[nodiscard]] int draggableAt(const QPointF& place) const;

    std::vector<engine::SeriesPeriod> m_periods;
    std::vector<EarlierCurve> m_earlier;
    bool m_mayDrag = false;
    int m_dragged = -1; ///< the row of the point in hand
    double m_volume = 0;
};

} // namespace muster::ui
