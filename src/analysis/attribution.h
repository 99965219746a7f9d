#pragma once
// How much of the difference of a figure between two scenarios is due to each change, or to each driver of
// it. Source: docs/method.md, section 14.3.

#include "base/progress.h"
#include "engine/results.h"
#include "plan/scenarios/drivers.h"

#include <optional>
#include <vector>

namespace muster::analysis {

/// The scenarios whose difference is attributed; none is the baseline.
struct ScenarioPair {
    std::optional<plan::ScenarioId> scenario;
    std::optional<plan::ScenarioId> against;
};

enum class PartsBy {
    Change,
    Driver ///< of each driver the changes that move it: their parts add up to the driver's
};

struct AttributionWish {
    ScenarioPair scenarios;
    engine::TablePlace place; ///< in whatever period
    engine::Column column{};
    PartsBy by = PartsBy::Change;
    std::vector<PeriodSpan> periods; ///< at least one
};

/// The part of one change, or of what it does to one driver, in the figure's unit.
struct ChangePart {
    plan::ChangeId change;
    std::optional<plan::Driver> driver; ///< of parts by driver
    bool isTakenAway = false;           ///< it is of the scenario that the other is held against
    std::vector<double> parts{};        ///< by period
    std::vector<double> errors{};       ///< the standard error, where orders were drawn; else empty
};
struct Attribution {
    std::vector<double> from; ///< by period: the figure in the scenario that the other is held against
    std::vector<double> to;   ///< in the other
    std::vector<ChangePart>
        parts; ///< in the order of drivers and of the lists; they add up to the difference
};

/// Of the plan of the results, in whichever scenario these are. A change that both have is always there.
/// Errors: NotFound where the figure is not known with some of the changes alone, and Cancelled.
[[nodiscard]] Result<Attribution> attribute(const engine::Results& results, const AttributionWish& wish,
                                            const Progress& progress);

} // namespace muster::analysis
