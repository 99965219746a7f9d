#pragma once
// What is odd or missing in the series and the people of demand.

#include "base/calendar.h"
#include "engine/demand/demand_ways.h"
#include "forecast/breaks/anomalies.h"
#include "plan/rows/rows.h"

#include <map>
#include <optional>
#include <vector>

namespace muster::engine {

enum class BreakKind {
    LevelShift,
    Outlier,
    Gap,              ///< periods without a figure
    DefinitionChanged ///< the level shifts in the same period in most localities
};

struct FoundBreak {
    LineIndex line{};
    BreakKind kind = BreakKind::LevelShift;
    Period period;                ///< the first that is otherwise or missing
    int periods = 1;              ///< of a gap
    double before = 0;            ///< the figure of the period before
    double after = 0;             ///< the odd figure, or the first one behind a gap
    forecast::Anomaly evidence{}; ///< but for a gap
    int others = 0;               ///< like series beside whose changes it is odd; 0: beside its own
    int shifting = 0;             ///< of a changed definition: localities whose level shifts in the period
    int judged = 0;               ///< of how many
    const plan::SeriesBreak* decision = nullptr; ///< null: nobody has decided yet
    std::optional<std::size_t> askedWith{};      ///< the break, of all, whose question this one is part of
    int together = 0;               ///< of a question asked for many: series that change in the period
    int judgedThen = 0;             ///< of how many
    std::optional<Period> backIn{}; ///< of such a one: when they go back
};

/// What is odd about a row of figures, kept while they stay the same.
using AnomalyMemo = std::map<std::pair<std::vector<double>, int>, std::vector<forecast::Anomaly>>;

enum class PeopleGapKind {
    NoRates,    ///< no rate for the client group and activity
    Unknown,    ///< the people of a band are not known in any year
    HeldOver,   ///< a year has those of the nearest that is known
    SplitByAges ///< a band was split as if each year of age had as many people
};

struct PeopleGap {
    PeopleGapKind kind = PeopleGapKind::NoRates;
    LineIndex line{};
    plan::AgeBand band{}; ///< but for NoRates
    int year = 0;         ///< but for NoRates
};

} // namespace muster::engine
