#pragma once
// What is missing of the people and rates that demand is made of. Source: docs/method.md, section 3.3.

#include "plan/age_band.h"

#include <vector>

namespace muster::engine {

class DemandSeries;

enum class PeopleGapKind {
    NoRates,    ///< no rate for the client group and activity
    Unknown,    ///< the people of a band are not known in any year
    HeldOver,   ///< a year has those of the nearest that is known
    SplitByAges ///< a band was split as if each year of age had as many people
};

struct PeopleGap {
    PeopleGapKind kind = PeopleGapKind::NoRates;
    int line = 0;
    plan::AgeBand band{}; ///< but for NoRates
    int year = 0;         ///< but for NoRates
};

/// Of each line whose demand is made of people, the first of each kind from one year to another.
[[nodiscard]] std::vector<PeopleGap> findPeopleGaps(const DemandSeries&, int firstYear, int lastYear);

} // namespace muster::engine
