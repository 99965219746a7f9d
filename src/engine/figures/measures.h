#pragma once
// The measures: what the model says of a locality's role in a month. One table has all that is to know of
// each.

#include "base/calendar.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace muster::engine {

/// The stocks that add up over localities and roles and average over months. Source: docs/method.md, sections
/// 4 to 7.
enum class Measure {
    Service,               ///< F, casework by the standards
    Required,              ///< R, people who must be at work
    RequiredInPost,        ///< P
    RequiredEstablishment, ///< E*
    ServiceLevelPosts,     ///< E* of the month that covers the service level of its financial year
    OpenCases,             ///< that the role holds: of activities counted in open cases
    Establishment,         ///< E, funded posts
    InPost,                ///< S
    Agency,
    NewlyQualified, ///< of those in post
    Absent,         ///< of those in post, away for long
    Available,      ///< at work
    Uncancelled,    ///< vacant posts, ignoring over-filled ones
    Leavers,
    Retirements,  ///< by age
    MovesWished,  ///< to other roles, by the yearly matrix, if there were room for all
    Resignations, ///< after a restructure
    Redundancies,
    Ended,            ///< with posts that end
    MovesOut,         ///< to other roles, as far as there is room
    MovesIn,          ///< from other roles
    CameWithPosts,    ///< in posts that start, as far as the register says who is in them
    Cohorts,          ///< who qualify and join
    CohortsNotPlaced, ///< who qualify and would join, and find no room
    Starts,           ///< planned, or by adverts, as far as there is room
    StartsNotPlaced,  ///< who would start, and find no room
    Restated,         ///< the difference between a new position and the flows
    Closing,          ///< in post at the month's end
    SteadyState,      ///< the long-run level of staff in post
    Headcount,        ///< people in post, each counted once whatever their hours
    PostsCost,        ///< money of a month, in the plan's currency: of the establishment
    PostsCostBefore,  ///< the same, before the pay award of the financial year
    Budget,           ///< the same, less the turnover allowance
    PayCost,          ///< of those in post
    AgencyCost,
    GapCost,          ///< of the people missing, each locality's own role by itself
    ServiceLevelCost, ///< of the posts at the service level
    RequiredCost,     ///< of the required establishment
    AgencyExtraCost,  ///< of agency staff beyond what as many in post would cost
};

/// From which part of the model a measure comes.
enum class MadeBy { Work, ServiceLevel, Supply, Cost };

struct MeasureInfo {
    Measure measure;
    std::string_view name; ///< where a number is explained: "required in post"
    MadeBy madeBy;
    /// Known where the plan asks for staff; the others only where there is an establishment. People can be
    /// missing, and posts can be needed, where there are none.
    bool isOfRequirement;
};

inline constexpr std::array kMeasures{
    MeasureInfo{Measure::Service, "service FTE", MadeBy::Work, true},
    MeasureInfo{Measure::Required, "required FTE", MadeBy::Work, true},
    MeasureInfo{Measure::RequiredInPost, "required in post", MadeBy::Work, true},
    MeasureInfo{Measure::RequiredEstablishment, "required establishment", MadeBy::Work, true},
    MeasureInfo{Measure::ServiceLevelPosts, "establishment at the service level", MadeBy::ServiceLevel, true},
    MeasureInfo{Measure::OpenCases, "open cases held", MadeBy::Work, true},
    MeasureInfo{Measure::Establishment, "establishment", MadeBy::Supply, false},
    MeasureInfo{Measure::InPost, "in post", MadeBy::Supply, false},
    MeasureInfo{Measure::Agency, "agency", MadeBy::Supply, false},
    MeasureInfo{Measure::NewlyQualified, "newly qualified", MadeBy::Supply, false},
    MeasureInfo{Measure::Absent, "absent", MadeBy::Supply, false},
    MeasureInfo{Measure::Available, "available at work", MadeBy::Work, false},
    MeasureInfo{Measure::Uncancelled, "vacant posts, uncancelled", MadeBy::Supply, false},
    MeasureInfo{Measure::Leavers, "leavers", MadeBy::Supply, false},
    MeasureInfo{Measure::Retirements, "retirements", MadeBy::Supply, false},
    MeasureInfo{Measure::MovesWished, "who wish to move", MadeBy::Supply, false},
    MeasureInfo{Measure::Resignations, "resignations", MadeBy::Supply, false},
    MeasureInfo{Measure::Redundancies, "redundancies", MadeBy::Supply, false},
    MeasureInfo{Measure::Ended, "ended with their posts", MadeBy::Supply, false},
    MeasureInfo{Measure::MovesOut, "moves out", MadeBy::Supply, false},
    MeasureInfo{Measure::MovesIn, "moves in", MadeBy::Supply, false},
    MeasureInfo{Measure::CameWithPosts, "came with posts", MadeBy::Supply, false},
    MeasureInfo{Measure::Cohorts, "newly trained", MadeBy::Supply, false},
    MeasureInfo{Measure::CohortsNotPlaced, "newly trained, not placed", MadeBy::Supply, false},
    MeasureInfo{Measure::Starts, "starts", MadeBy::Supply, false},
    MeasureInfo{Measure::StartsNotPlaced, "starts not placed", MadeBy::Supply, false},
    MeasureInfo{Measure::Restated, "restated", MadeBy::Supply, false},
    MeasureInfo{Measure::Closing, "in post at the end", MadeBy::Supply, false},
    MeasureInfo{Measure::SteadyState, "long-run level", MadeBy::Supply, false},
    MeasureInfo{Measure::Headcount, "headcount", MadeBy::Supply, false},
    MeasureInfo{Measure::PostsCost, "cost of the posts", MadeBy::Cost, false},
    MeasureInfo{Measure::PostsCostBefore, "cost of the posts before the award", MadeBy::Cost, false},
    MeasureInfo{Measure::Budget, "budget", MadeBy::Cost, false},
    MeasureInfo{Measure::PayCost, "pay", MadeBy::Cost, false},
    MeasureInfo{Measure::AgencyCost, "agency cost", MadeBy::Cost, false},
    MeasureInfo{Measure::GapCost, "price of the gap", MadeBy::Cost, true},
    MeasureInfo{Measure::ServiceLevelCost, "cost at the service level", MadeBy::Cost, true},
    MeasureInfo{Measure::RequiredCost, "cost of the required establishment", MadeBy::Cost, true},
    MeasureInfo{Measure::AgencyExtraCost, "agency's cost above permanent", MadeBy::Cost, false},
};
inline constexpr std::size_t kMeasureCount = kMeasures.size();

static_assert(
    [] {
        for (std::size_t i = 0; i < kMeasureCount; ++i)
            if (kMeasures[i].measure != static_cast<Measure>(i) || kMeasures[i].name.empty())
                return false;
        return kMeasures.back().measure == Measure::AgencyExtraCost;
    }(),
    "every measure has its line in the table, in the order of the enumeration");

[[nodiscard]] constexpr const MeasureInfo& info(Measure measure)
{
    return kMeasures[static_cast<std::size_t>(measure)];
}
[[nodiscard]] constexpr std::string_view nameOf(Measure measure)
{
    return info(measure).name;
}
[[nodiscard]] constexpr bool isOfRequirement(Measure measure)
{
    return info(measure).isOfRequirement;
}
/// Money: known only where the plan says what posts cost.
[[nodiscard]] constexpr bool isCost(Measure measure)
{
    return info(measure).madeBy == MadeBy::Cost;
}

/// How a measure of several months is made: a stock is averaged, a flow added up; or the first month's, or
/// the last's.
enum class Aggregation { Mean, Sum, First, Last };

/// The months of a span that count.
[[nodiscard]] constexpr PeriodSpan monthsOf(Aggregation over, const PeriodSpan& span)
{
    PeriodSpan months = span;
    if (over == Aggregation::First || over == Aggregation::Last) {
        months.first += over == Aggregation::Last ? span.count - 1 : 0;
        months.count = 1;
    }
    return months;
}

/// Whether a figure is a locality's own or includes all beneath it.
enum class Rollup { WithBeneath, Own };

} // namespace muster::engine
