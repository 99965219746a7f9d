#pragma once
// What a difference is made of: from one figure to another, a bar for each part, each beginning where the one
// before it ends.

#include "charts/chart.h"

#include <vector>

namespace muster::ui {

struct WaterfallStep {
    QString name;
    double from = 0;
    double to = 0; ///< the same as from: where the figure stands, at the beginning or the end
    QString text;  ///< the figure, or the part with its sign
    bool isFigure = false;
};

class WaterfallChart : public Chart {
    Q_OBJECT
  public:
    explicit WaterfallChart(QWidget* parent = nullptr);

    void show(std::vector<WaterfallStep> steps);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, sizeHint().height()}; }

  protected:
    void plot(const Theme& theme) override;
    [[nodiscard]] QString spokenText() const override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void drawStep(const Theme& theme, std::size_t row);
    void fitRange();
    [[nodiscard]] int nameWidth() const;

    std::vector<WaterfallStep> m_steps;
};

} // namespace muster::ui
