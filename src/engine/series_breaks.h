#pragma once
// Where the actual figures of a series break: a level that shifts, a figure that stands alone, periods
// without one, a definition that changed. Each with its evidence and what was decided of it; nothing is
// mended by itself.

#include "engine/counted_series.h"
#include "engine/demand_ways.h"
#include "forecast/anomalies.h"

#include <map>
#include <string>

namespace muster::engine {

class DemandSeries;

enum class BreakKind {
    LevelShift,
    Outlier,
    Gap,              ///< periods without a figure
    DefinitionChanged ///< the level shifts in the same period in most localities
};
[[nodiscard]] std::string_view word(BreakKind);

struct FoundBreak {
    int line = 0;
    BreakKind kind = BreakKind::LevelShift;
    Period period;                ///< the first that is otherwise or missing
    int periods = 1;              ///< of a gap
    double before = 0;            ///< the figure of the period before
    double after = 0;             ///< the odd figure, or the first one behind a gap
    forecast::Anomaly evidence{}; ///< but for a gap
    int shifting = 0;             ///< of a changed definition: localities whose level shifts in the period
    int judged = 0;               ///< of how many
    const plan::SeriesBreak* decision = nullptr; ///< null: nobody has decided yet
};

/// What is odd about a row of figures, kept while they stay the same.
using AnomalyMemo = std::map<std::pair<std::vector<double>, int>, std::vector<forecast::Anomaly>>;

/// The breaks of all lines, those of a line together and in order of time. Oddities that are known already
/// are taken from `before`, and all of them are put into `memo`.
[[nodiscard]] std::vector<FoundBreak> findBreaks(const DemandSeries&, const AnomalyMemo* before,
                                                 AnomalyMemo& memo);

/// "from 23,540 to 47,635: 5.1 times its usual change from year to year, where 3.9 would still be chance".
[[nodiscard]] std::string evidenceOf(const FoundBreak&);

} // namespace muster::engine
