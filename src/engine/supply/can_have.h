#pragma once
// Which measures the staff of a role can have any of. Source: docs/method.md, section 6.

#include "engine/figures.h"
#include "engine/resolve.h"

#include <algorithm>

namespace muster::engine {

/// Whether the staff of a role can have any of a measure; where nothing in the plan gives them some, it is
/// nothing in every month.
[[nodiscard]] inline bool canHave(const StaffCell& here, Measure measure)
{
    switch (measure) {
    case Measure::MovesWished:
    case Measure::MovesOut:
        return !here.movesOut.empty();
    case Measure::MovesIn:
        return !here.movesIn.empty();
    case Measure::Cohorts:
    case Measure::CohortsNotPlaced:
        return !here.cohorts.empty();
    case Measure::CameWithPosts:
        return !here.posts.empty();
    case Measure::Resignations:
    case Measure::Redundancies:
        return !here.restructures.empty();
    case Measure::Ended:
        return !here.posts.empty();
    case Measure::Absent:
        return here.mayBeAbsent;
    default:
        return true;
    }
}

/// Whether rows of their own alone give it to a role: of moves, posts, cohorts, restructures or absences.
[[nodiscard]] constexpr bool isOfRows(Measure measure)
{
    switch (measure) {
    case Measure::MovesWished:
    case Measure::MovesOut:
    case Measure::MovesIn:
    case Measure::Cohorts:
    case Measure::CohortsNotPlaced:
    case Measure::CameWithPosts:
    case Measure::Resignations:
    case Measure::Redundancies:
    case Measure::Ended:
    case Measure::Absent:
        return true;
    default:
        return false;
    }
}
/// Whether the staff of a role come and go by rates and planned starts alone.
[[nodiscard]] inline bool goesByRates(const StaffCell& here)
{
    return !here.advertises && std::ranges::none_of(kMeasures, [&](const MeasureInfo& each) {
        return isOfRows(each.measure) && canHave(here, each.measure);
    });
}

} // namespace muster::engine
