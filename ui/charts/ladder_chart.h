#pragma once
// From required to available, by area: a bar for each rung of the ladder that is known, all on one scale,
// each with its figure.

#include "charts/chart.h"

#include <array>
#include <optional>
#include <vector>

namespace muster::ui {

struct LadderRung {
    QString name; ///< "required": written beside the first area's bar
    std::optional<double> fte;
};
struct LadderGroup {
    QString area;
    std::array<LadderRung, 4> rungs; ///< required, funded, in post, available
};

class LadderChart : public Chart {
    Q_OBJECT
  public:
    explicit LadderChart(QWidget* parent = nullptr);

    void show(std::vector<LadderGroup> groups);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, sizeHint().height()}; }

  protected:
    void plot(const Theme& theme) override;
    [[nodiscard]] QString spokenText() const override;

  private:
    void drawGroup(const Theme& theme, const LadderGroup& group, double top, bool named);
    [[nodiscard]] double edge() const;
    [[nodiscard]] int rungCount() const;
    [[nodiscard]] double rows() const;

    std::vector<LadderGroup> m_groups;
};

} // namespace muster::ui
