#pragma once
// The results of a plan by locality, role and month: a locality's own, and with all beneath it.
// FTE everywhere; nothing is rounded; a figure that cannot be computed is absent, never a guess.

#include "base/units.h"
#include "engine/inputs.h"
#include "engine/queues.h"

#include <Eigen/Core>
#include <optional>

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
    Available,      ///< at work
    Uncancelled,    ///< vacant posts, ignoring over-filled ones
    Leavers,        ///< from here on the flows of a month
    Retirements,    ///< by age
    MovesOut,       ///< to other roles, or away, by the yearly matrix
    Resignations,   ///< after a restructure
    Redundancies,
    Ended,       ///< with posts that end
    MovesIn,     ///< from other roles
    Cohorts,     ///< who qualify and join
    Starts,      ///< planned, or by adverts, as far as there is room
    Restated,    ///< the difference between a new position and the flows
    Closing,     ///< in post at the month's end
    SteadyState, ///< the long-run level of staff in post
    PostsCost,   ///< from here on money of a month, in the plan's currency: of the establishment
    Budget,      ///< the same, less the turnover allowance
    PayCost,     ///< of those in post
    AgencyCost,
    GapCost,          ///< of the people missing, each locality's own role by itself
    ServiceLevelCost, ///< of the posts at the service level
};
inline constexpr int kMeasureCount = 30;
/// The measures from PostsCost on are known only where the plan says what posts cost.
[[nodiscard]] constexpr bool isCost(Measure measure)
{
    return measure >= Measure::PostsCost;
}
/// The others are known only where the plan has an establishment. People can be missing, and posts can be
/// needed, where there are none.
[[nodiscard]] constexpr bool isOfRequirement(Measure measure)
{
    return measure < Measure::Establishment || measure == Measure::GapCost ||
           measure == Measure::ServiceLevelCost;
}

/// What it is called where a number is explained: "required in post".
[[nodiscard]] std::string_view nameOf(Measure);

/// How a measure of several months is made: a stock is averaged, a flow added up; or the first month's, or
/// the last's.
enum class Aggregation { Mean, Sum, First, Last };

/// The months of a span that count.
[[nodiscard]] PeriodSpan monthsOf(Aggregation, const PeriodSpan&);

/// Whether a figure is a locality's own or includes all beneath it.
enum class Rollup { WithBeneath, Own };

class Results {
  public:
    Results() = default;
    explicit Results(Inputs inputs);

    [[nodiscard]] const Inputs& inputs() const { return m_inputs; }

    /// A measure over the months of a span, FTE or money; kAllRoles adds the roles. Empty where it cannot be
    /// known: something the figure needs is not set (see Inputs::problems), no role takes a part of the work
    /// that kAllRoles adds up, the plan has no requirement at all, or no establishment here.
    [[nodiscard]] std::optional<double> over(Aggregation, Measure, int locality, int role, const PeriodSpan&,
                                             Rollup = Rollup::WithBeneath) const;
    /// The mean of a measure in FTE.
    [[nodiscard]] std::optional<Fte> mean(Measure measure, int locality, int role, const PeriodSpan& span,
                                          Rollup reach = Rollup::WithBeneath) const
    {
        const auto fte = over(Aggregation::Mean, measure, locality, role, span, reach);
        return fte ? std::optional(Fte(*fte)) : std::nullopt;
    }
    /// The same for one month, 0 to months − 1.
    [[nodiscard]] std::optional<Fte> at(Measure, int locality, int role, int month,
                                        Rollup = Rollup::WithBeneath) const;
    /// Whether the role has an establishment here (or beneath): a position, or posts of the register.
    [[nodiscard]] bool hasEstablishment(int locality, int role, Rollup) const;
    /// A measure of a locality's own role, month by month; none, or not a number, where at() is empty.
    [[nodiscard]] auto ownMonths(Measure measure, int locality, int role) const
    {
        return m_own[static_cast<std::size_t>(measure)].col(column(locality, role));
    }
    /// How the activities counted in events wait.
    [[nodiscard]] const Queues& queues() const { return m_queues; }

  private:
    friend class MonthsReader;
    friend class StockReader;
    using Table = Eigen::ArrayXXd; // months down; localities × roles across

    [[nodiscard]] Eigen::Index column(int locality, int role) const
    {
        return static_cast<Eigen::Index>(locality) * m_inputs.dimensions().roleCount() + role;
    }
    [[nodiscard]] Table& own(Measure m) { return m_own[static_cast<std::size_t>(m)]; }
    void computeStock(); // stock.cpp
    void markEstablishment(int locality, int role);
    void computeRun(const MonthSegment& run);
    void computeServiceLevels();
    void computeCost(); // stock.cpp
    [[nodiscard]] bool mayBeKnown(Measure, int locality, int role, Rollup) const;
    void findWorkWithoutRole(const MonthSegment& run);
    void rollUp();

    Inputs m_inputs;
    std::array<Table, kMeasureCount> m_own;
    std::array<Table, kMeasureCount> m_total;
    std::array<std::vector<bool>, 2> m_hasEstablishment; // by Rollup
    // By Rollup, localities across: 0, or not a number where no role takes a part of the work. It belongs to
    // no role, so that it makes only the sums over the roles unknown.
    std::array<Table, 2> m_workWithoutRole;
    Queues m_queues;
};

} // namespace muster::engine
