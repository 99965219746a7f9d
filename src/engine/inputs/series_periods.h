#pragma once
// A series period by period, actual and forecast apart: what tables and the window show of it.

#include "engine/inputs/inputs.h"

namespace muster::engine {

/// What the people of a line make of its volume since the year of the plan's first month: volume at that
/// year's people and rates, and what more people and other rates add. The three add up to what they ask for.
struct PeopleEffects {
    double base = 0;
    double population = 0; ///< more or fewer people, at the first year's rates
    double rate = 0;       ///< higher or lower rates, at the people there are
};

struct SeriesPeriod {
    Period period;
    std::optional<double> actual{};
    bool counts = true;               ///< of an actual figure or a gap: whether the forecast goes on from it
    bool bridged = false;             ///< a straight line stands in its place
    std::optional<double> typed{};    ///< a figure typed as forecast
    std::optional<double> forecast{}; ///< what the method says, not below 0
    std::optional<double> low80{}, high80{}, low95{}, high95{};
    std::optional<double>
        volume{}; ///< what the plan counts with; empty where it does not hold the whole period
    std::optional<PeopleEffects> effects{};
    std::optional<plan::DemandMethod> method{}; ///< that made the figures; empty where all are typed
};

/// From the first actual figure to the end of the plan, in the length of period of the actual figures, or in
/// `length` where there are none.
[[nodiscard]] std::vector<SeriesPeriod> seriesPeriods(const Inputs&, LineIndex line, PeriodLength length);
/// The periods of the plan in `length`, whatever that of the actual figures, which are left out.
[[nodiscard]] std::vector<SeriesPeriod> periodsAhead(const Inputs&, LineIndex line, PeriodLength length);

} // namespace muster::engine
