#pragma once
// The kinds of assumption that say how demand changes beside the growth of its figures.

#include "plan/catalogue/kind.h"

namespace muster::plan {

inline constexpr std::array kKindsOfDemand{
    KindInfo{Kind::RateTrend,
             "rate_trend",
             "Rate trend",
             "share a year: 0.02 is 2 % a year",
             KindGroup::Demand,
             {-0.5, 0.5, true, true},
             {true, true, true, false},
             true,
             0,
             "By how much the rates of demand for each 1,000 people grow from year to year, from the year "
             "they are of: into each year by what is in force in its July.",
             "docs/method.md, section 3.3",
             false,
             Usual{{-0.2, 0.2, true, true}, "rates seldom move by more than a fifth in a year"}},
};

} // namespace muster::plan
