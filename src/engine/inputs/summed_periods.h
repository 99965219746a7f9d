#pragma once
// The series of several localities as one, period by period. What is not known of one of them is not known
// of their sum. Source: docs/method.md, section 3.4.

#include "engine/demand.h"
#include "engine/inputs/series_periods.h"

namespace muster::engine {

/// A series as `seriesPeriods` has it. A sum begins where all its parts have begun; where they have figures
/// of different lengths of period, its periods have the length asked and no figure but the volume.
[[nodiscard]] std::vector<SeriesPeriod> summedPeriods(const Inputs&, const SummedSeries&, PeriodLength);

} // namespace muster::engine
