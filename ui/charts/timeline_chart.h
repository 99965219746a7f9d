#pragma once
// What runs when: a bar each over the plan's months. A bar that goes on beyond them ends in a point.

#include "charts/chart.h"

#include <vector>

namespace muster::ui {

struct TimelineBar {
    QString name;
    double from = 0;     ///< months after the plan's first, below 0 for before
    double to = 0;       ///< the same; where it ends
    bool goesOn = false; ///< it has no end
    bool isSure = true;  ///< false: proposed, drawn as an outline
    QString note{};      ///< written in or beside the bar
};

class TimelineChart : public Chart {
    Q_OBJECT
  public:
    explicit TimelineChart(QWidget* parent = nullptr);

    void show(Month first, int months, std::vector<TimelineBar> bars);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 30}; } ///< the page hides it first

  protected:
    void plot(const Theme& theme) override;
    [[nodiscard]] ShownTable figures() const override;
    [[nodiscard]] QString spokenText() const override;

  private:
    [[nodiscard]] QString firstMonth(const TimelineBar& bar) const;
    [[nodiscard]] QString lastMonth(const TimelineBar& bar) const;
    void drawBar(const Theme& theme, const TimelineBar& bar, double row);

    Month m_first{};
    int m_months = 1;
    std::vector<TimelineBar> m_bars;
};

} // namespace muster::ui
