#pragma once
// What scenarios and their changes do to a place in a period: worked out for each by itself.

#include "base/progress.h"
#include "engine/results.h"

#include <map>
#include <optional>

namespace muster::ui {

/// The means of a period, FTE; none where they are not known.
struct ScenarioFigures {
    std::optional<double> required;
    std::optional<double> establishment;
    std::optional<double> gap; ///< available less required in post
};

struct ScenarioSums {
    ScenarioFigures baseline;
    std::map<plan::ScenarioId, ScenarioFigures> scenarios;
    ScenarioFigures shown;                             ///< of the scenario that is shown
    std::map<plan::ChangeId, ScenarioFigures> without; ///< the same with one change switched the other way
};

/// The figures of all roles of a locality with all beneath it. Each scenario and each change of the one shown
/// costs a recalculation: a job. Error: cancelled.
[[nodiscard]] Result<ScenarioSums> scenarioSums(const engine::Results& shown, engine::LocalityIndex locality,
                                                const PeriodSpan& span, const Progress& progress);

} // namespace muster::ui
