#pragma once
// How far a figure moves with each of several values: a bar for each from the figure at the low end to that
// at the high end, the widest first, about the line of the figure now. At each end stands the value.

#include "charts/chart.h"

#include <optional>
#include <vector>

namespace muster::ui {

struct TornadoBar {
    QString name;                        ///< of what has the range: "Hours per case, Older people"
    QString lowText, highText;           ///< the ends of its range, in its own unit
    std::optional<double> atLow, atHigh; ///< the figure there; none: not known, or no such end
};

class TornadoChart : public Chart {
    Q_OBJECT
  public:
    explicit TornadoChart(QWidget* parent = nullptr);

    /// `bound`: a second line, where one is asked about.
    void show(std::vector<TornadoBar> bars, double now, std::optional<double> bound);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, sizeHint().height()}; }

  protected:
    void plot(const Theme& theme) override;
    [[nodiscard]] QString legendIn(const Theme& theme) const override;
    [[nodiscard]] ShownTable figures() const override;
    [[nodiscard]] QString spokenText() const override;

  private:
    void dressAxes(const Theme& theme);
    void drawBar(const Theme& theme, int row);
    void drawLine(double at, const QColor& colour, bool dashed);
    [[nodiscard]] std::pair<double, double> edges() const;
    [[nodiscard]] int nameWidth() const;

    std::vector<TornadoBar> m_bars;
    double m_now = 0;
    std::optional<double> m_bound;
};

} // namespace muster::ui
