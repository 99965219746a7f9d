#pragma once
// One figure of several things side by side: a bar for each from 0, with the figure behind it, and a broken
// line where the first of them ends, against which the others are held.

#include "charts/chart.h"

#include <optional>
#include <vector>

namespace muster::ui {

struct NamedBar {
    QString name;
    std::optional<double> figure; ///< none: not known, or not yet
    QString text;                 ///< the figure, and how it differs
    bool isChosen = false;
};

class BarsChart : public Chart {
    Q_OBJECT
  public:
    explicit BarsChart(QWidget* parent = nullptr);

    void show(std::vector<NamedBar> bars);
    [[nodiscard]] const std::vector<NamedBar>& bars() const { return m_bars; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, sizeHint().height()}; }

  protected:
    void plot(const Theme& theme) override;
    [[nodiscard]] QString spokenText() const override;

  private:
    void dressAxes(const Theme& theme);
    void drawBar(const Theme& theme, std::size_t row);
    void writeBar(const Theme& theme, std::size_t row);
    [[nodiscard]] int nameWidth() const;

    std::vector<NamedBar> m_bars;
};

} // namespace muster::ui
