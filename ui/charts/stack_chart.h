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

    /// The unit stands before the parts' names, where it is said.
    void show(QStringList periods, std::vector<StackPart> parts, const QString& unit = {});

    [[nodiscard]] QSize sizeHint() const override { return {420, 230}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 230}; }

  protected:
    void plot(const Theme& theme) override;
    [[nodiscard]] QString legendIn(const Theme& theme) const override;
    [[nodiscard]] ShownTable figures() const override;
    [[nodiscard]] QString spokenText() const override;

  private:
    void drawParts(const Theme& theme);
    void dressAxes(const Theme& theme);
    [[nodiscard]] std::vector<double> totals() const; ///< one a period
    [[nodiscard]] double highest() const;

    QStringList m_periods;
    QString m_unit;
    std::vector<StackPart> m_parts;
};

} // namespace muster::ui
