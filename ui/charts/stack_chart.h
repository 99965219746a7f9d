#pragma once
// Required staff by period: bars of parts standing on each other, so that their height is the total.

#include "charts/chart.h"

#include <vector>

namespace muster::ui {

struct StackPart {
    QString name;
    std::vector<double> values; ///< one a period
};

class StackChart : public Chart {
    Q_OBJECT
  public:
    explicit StackChart(QWidget* parent = nullptr);

    void show(QStringList periods, std::vector<StackPart> parts);

    [[nodiscard]] QSize sizeHint() const override { return {420, 240}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {260, 200}; }

  protected:
    void draw(const Theme& theme) override;

  private:
    void drawParts(const Theme& theme);
    void dressAxes(const Theme& theme);
    [[nodiscard]] double highest() const;

    QStringList m_periods;
    std::vector<StackPart> m_parts;
};

} // namespace muster::ui
