#pragma once
// What a cell of the grid of figures holds: a series' figure of a period, and where it comes from. A figure
// may be typed for exactly that period, add up figures of shorter ones, be the part of a longer one, or be
// worked out by the method of the series.

#include "engine/inputs.h"
#include "plan/demand_edits.h"

#include <optional>
#include <vector>

namespace muster::ui {

/// Which figures the grid has. Of a period with both, Both shows the actual one.
enum class FiguresShown { Both, Actual, Forecast };

enum class FigureFrom { Nothing, Typed, Shorter, Longer, Method };
enum class FigureKind { Actual, Forecast, Mixed };

struct FigureCell {
    std::optional<double> value{};
    FigureFrom from = FigureFrom::Nothing;
    FigureKind kind = FigureKind::Forecast;
    /// The figure of exactly the period, or of the longer one; null for others.
    const plan::Demand* row = nullptr;
    bool operator==(const FigureCell&) const = default;
};

/// A series of the plan, which may have no figure yet.
struct FigureSeries {
    plan::SeriesName name;
    engine::LineIndex line = engine::LineIndex::none(); ///< none: no figure yet
    /// Whether both are one series, whatever its line is now.
    friend bool operator==(const FigureSeries& a, const FigureSeries& b) { return a.name == b.name; }
};

class FigureReader {
  public:
    FigureReader(const engine::Inputs& in, FiguresShown shown) : m_in(in), m_shown(shown) {}

    /// With the line that the series has in the plan.
    [[nodiscard]] FigureSeries seriesOf(const plan::SeriesName& name) const;
    [[nodiscard]] FigureCell at(engine::LineIndex line, const Period& period) const;
    /// The figure of exactly that period, or null.
    [[nodiscard]] const plan::Demand* typed(engine::LineIndex line, const Period& period,
                                            plan::DemandStatus status) const;
    /// Whether a new figure of a period is an actual one: by what is shown, by the longer figure that it is a
    /// part of, else actual before the plan's first month and before the last actual figure.
    [[nodiscard]] plan::DemandStatus statusOf(engine::LineIndex line, const Period& period,
                                              const FigureCell& cell) const;

  private:
    [[nodiscard]] FigureCell derived(engine::LineIndex line, const Period& period) const;
    [[nodiscard]] std::optional<double> volumeOf(engine::LineIndex line, Month first, int months) const;

    const engine::Inputs& m_in;
    FiguresShown m_shown;
};

} // namespace muster::ui
