#pragma once
// The tables of the timeliness page, made from the results.

#include "models/grid.h"

namespace muster::ui {

/// What the timeliness page shows.
struct TimelinessQuestion {
    engine::LocalityIndex locality{};
    engine::ActivityIndex activity = engine::kAllActivities;
    PeriodSpan span{};
    PeriodLength length = PeriodLength::FinancialYear;
};

/// A row for each period of the plan.
[[nodiscard]] Grid timelinessByPeriod(const engine::Results& results, const TimelinessQuestion& question);
/// A row for each activity counted in events in the period chosen, those that wait together last.
[[nodiscard]] Grid timelinessByActivity(const engine::Results& results, const TimelinessQuestion& question);
/// A row for each area in the period chosen, the total last.
[[nodiscard]] Grid timelinessByArea(const engine::Results& results, const TimelinessQuestion& question);

/// The activities that a locality's table has a row for: those of its queues and of those beneath, and all
/// that wait together.
[[nodiscard]] std::vector<engine::ActivityIndex> activitiesOf(const engine::Results& results,
                                                              engine::LocalityIndex locality);

} // namespace muster::ui
