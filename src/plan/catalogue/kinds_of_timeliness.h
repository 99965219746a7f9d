#pragma once
// The kinds of assumption that say how people wait. Source: docs/method.md, section 7.2;
// the queue formulas and their factor of 4: Fong and others, Waiting lists, 2022 (the package
// NHSRwaitinglist).

#include "plan/catalogue/kind.h"

namespace muster::plan {

inline constexpr std::array kKindsOfTimeliness{
    KindInfo{Kind::OpeningBacklog,
             "opening_backlog",
             "Opening backlog",
             "events waiting",
             KindGroup::Timeliness,
             {0, 1e7, true, true},
             {true, false, true, false},
             false,
             0,
             "How many wait at the plan's first month, across client groups. They are seen before those who "
             "come later. Counts where it is written and nowhere below.",
             "docs/method.md, section 7.2",
             false,
             Usual{{1, 100000, true, true}, "people who wait are counted in whole numbers"}},
    KindInfo{Kind::ReliefWeeks,
             "relief_weeks",
             "Relief period",
             "weeks, more than 0",
             KindGroup::Timeliness,
             {0, 520, false, true},
             {true, false, true, false},
             true,
             26,
             "In how many weeks a backlog is to be brought down to its target.",
             "docs/method.md, section 7.2, relief capacity",
             false,
             Usual{{1, 260, true, true}, "a backlog is brought down in weeks to a few years"}},
    KindInfo{Kind::WaitFactor,
             "wait_factor",
             "Target over mean wait",
             "factor, 1 to 20",
             KindGroup::Timeliness,
             {1, 20, true, true},
             {true, false, true, false},
             true,
             4,
             "By how much the target is longer than the mean wait that keeps it. At 4, where waits are near "
             "exponential, 98 % of people are within the target.",
             "docs/method.md, section 7.2; K. Fong and others, Understanding Waiting Lists Pressures, 2022",
             false,
             Usual{{2, 10, true, true}, "4 keeps 98 % inside the target"}},
    KindInfo{Kind::ArrivalVariation,
             "arrival_variation",
             "Variation of arrivals",
             "coefficient of variation, 0 to 10",
             KindGroup::Timeliness,
             {0, 10, true, true},
             {true, false, true, false},
             true,
             1,
             "How uneven the weeks' arrivals are: standard deviation over mean. It says how much above the "
             "arrivals capacity must be to keep a target.",
             "docs/method.md, section 7.2, target capacity; R package NHSRwaitinglist",
             false,
             Usual{{0.1, 3, true, true}, "1 is chance alone"}},
    KindInfo{Kind::CapacityVariation,
             "capacity_variation",
             "Variation of capacity",
             "coefficient of variation, 0 to 10",
             KindGroup::Timeliness,
             {0, 10, true, true},
             {true, false, true, false},
             true,
             1,
             "How uneven the weeks' capacity is: standard deviation over mean.",
             "docs/method.md, section 7.2, target capacity; R package NHSRwaitinglist",
             false,
             Usual{{0.1, 3, true, true}, "1 is chance alone"}},
};

} // namespace muster::plan
