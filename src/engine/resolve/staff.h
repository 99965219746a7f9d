#pragma once
// What a plan says of the staff of each locality's own role: positions, posts, cohorts, moves, restructures
// and the age profile, found once and looked up by month. Source: docs/method.md, section 6.

#include "engine/resolve/resolved_assumption.h"

#include <algorithm>
#include <optional>

namespace muster::engine {

/// A line of the matrix of moves with the roles at its ends.
struct MoveLine {
    const plan::Move* row = nullptr;
    RoleIndex from{};
    RoleIndex to = RoleIndex::none(); ///< none: they leave
};

/// A post of the register with its grade, where the pay scale has it.
struct PostLine {
    const plan::Post* row = nullptr;
    const plan::Grade* grade = nullptr;
    double resumed = 0;   ///< FTE of the post of the same title that follows it on the next day
    bool resumes = false; ///< it follows one
};

/// The actual figures of staff that say a stock anew, where they are of one role of one locality alone.
inline constexpr std::array kStocksThatRestate{plan::ActualMeasure::InPostFte, plan::ActualMeasure::AgencyFte,
                                               plan::ActualMeasure::AbsentFte};
[[nodiscard]] constexpr std::size_t placeOfStock(plan::ActualMeasure stock)
{
    return static_cast<std::size_t>(std::ranges::find(kStocksThatRestate, stock) -
                                    kStocksThatRestate.begin());
}
/// Whether the figure is one of them.
[[nodiscard]] constexpr bool isStock(plan::ActualMeasure measure)
{
    return std::ranges::find(kStocksThatRestate, measure) != kStocksThatRestate.end();
}

/// The staff of one locality's own role.
struct StaffCell {
    std::vector<const plan::Establishment*> positions; ///< by date
    std::vector<Month> starts;                         ///< the month from which each of them holds
    std::vector<double> listed;  ///< FTE of the register's posts that each of them counts
    std::vector<PostLine> posts; ///< of the register, those not yet agreed apart
    std::vector<const plan::Cohort*> cohorts;
    std::vector<const plan::Restructure*> restructures; ///< the plan's, then those that a scenario makes
    std::vector<std::optional<Month>> changesEnd; ///< of each the month from which its posts count no more
    std::vector<const plan::StaffAge*> ages;      ///< the nearest profile, whole
    std::vector<MoveLine> movesOut;               ///< from this role, the nearest locality's
    std::vector<MoveLine> movesIn;                ///< from other roles to this one
    std::array<std::vector<const plan::Actual*>, 3> came; ///< stocks that restate: see kStocksThatRestate
    bool mayBeAbsent = false; ///< a position or an actual figure says that some are
    bool holdsBefore = true;  ///< the first position stands for the months before it too
    bool isStaffed = false;   ///< there is a position, a post, a restructure, or somebody who moves here
    bool rowsMove = false;    ///< a row of its own says how its staff come or go
    bool hasFlows = false;    ///< something says it, a row or an assumption
    bool isSteady = true;     ///< nothing but a new position makes a month differ from the one before
    bool advertises = false;  ///< an advert is placed in some month

    /// The position in force at the start of a month; null where there is none.
    [[nodiscard]] const plan::Establishment* position(Month month) const
    {
        if (positions.empty() || (!holdsBefore && month < starts.front()))
            return nullptr;
        if (positions.size() == 1)
            return positions.front();
        const auto after = std::ranges::upper_bound(starts, month) - starts.begin();
        return positions[static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - 1, 0))];
    }
    /// FTE of the register's posts that the position in force in a month counts.
    [[nodiscard]] double listedIn(const plan::Establishment& position) const
    {
        return listed[static_cast<std::size_t>(std::ranges::find(positions, &position) - positions.begin())];
    }
    /// Whether a position begins to hold at the start of this month.
    [[nodiscard]] bool isNewPosition(Month month) const
    {
        return starts.size() == 1 ? starts.front() == month : std::ranges::binary_search(starts, month);
    }
    /// Whether the first position stands for a month before it, as it is.
    [[nodiscard]] bool isAhead(Month month) const
    {
        return !positions.empty() && holdsBefore && month < starts.front();
    }
    /// The actual figure that counts from the start of this month, or null.
    [[nodiscard]] const plan::Actual* cameFor(plan::ActualMeasure stock, Month month) const
    {
        const auto& rows = cameOf(stock);
        return rows.empty() ? nullptr : cameFor(rows, month);
    }
    /// The actual figure that counts at the start of a month: the last one, unless a position has begun to
    /// hold since; or null.
    [[nodiscard]] const plan::Actual* cameBefore(plan::ActualMeasure stock, Month month) const
    {
        const auto& rows = cameOf(stock);
        return rows.empty() ? nullptr : cameBefore(rows, month);
    }
    /// Whether a position, or an actual figure, says who is in post anew at the start of this month.
    [[nodiscard]] bool isStatedAnew(Month month) const
    {
        return isNewPosition(month) || cameFor(plan::ActualMeasure::InPostFte, month) != nullptr;
    }
    /// Whether staff come and go in this month.
    [[nodiscard]] bool flowsIn(Month month) const { return hasFlows && !isAhead(month); }

  private:
    using Came = std::vector<const plan::Actual*>;
    [[nodiscard]] const Came& cameOf(plan::ActualMeasure stock) const { return came[placeOfStock(stock)]; }
    [[nodiscard]] static const plan::Actual* cameFor(const Came&, Month);
    [[nodiscard]] const plan::Actual* cameBefore(const Came&, Month) const;
};

class Staff {
  public:
    Staff() = default;
    /// The rows keep the rules; the plan must outlive the staff. Fields are all kinds', in their order.
    Staff(const plan::Plan& plan, const Dimensions& dimensions, const std::vector<ResolvedAssumption>& fields,
          const Adjustments& adjustments = {});

    /// Looks again which staff come and go, after values of the fields were replaced.
    void findFlows(const std::vector<ResolvedAssumption>& fields);

    /// The roles of a locality that have staff there.
    [[nodiscard]] const std::vector<RoleIndex>& rolesOf(LocalityIndex locality) const
    {
        return m_staffed[locality];
    }
    [[nodiscard]] const StaffCell& at(LocalityIndex locality, RoleIndex role) const
    {
        return m_cells[offset(locality, role)];
    }
    /// The one role of one locality with staff in what an actual figure stands for; nothing where there are
    /// several or none.
    [[nodiscard]] std::optional<std::pair<LocalityIndex, RoleIndex>> onlyStaffIn(const plan::Actual& row,
                                                                                 const Dimensions&) const;
    /// Whether a locality has none of a role, rather than that nobody has said how many: others have it, and
    /// nobody above or beneath who might hold it for this one.
    [[nodiscard]] bool hasNone(LocalityIndex locality, RoleIndex role) const
    {
        return m_standing[offset(locality, role)] == Standing::None;
    }
    /// Whether nobody has said how many of a role serve here, because posts of it stand above or beneath.
    [[nodiscard]] bool isHeldElsewhere(LocalityIndex locality, RoleIndex role) const
    {
        return m_standing[offset(locality, role)] == Standing::Elsewhere;
    }

  private:
    [[nodiscard]] std::size_t offset(LocalityIndex locality, RoleIndex role) const
    {
        return locality.offset() * m_roles + role.offset();
    }
    void place(const plan::Plan& plan, const Dimensions& dimensions);
    void placePosts(const plan::Plan& plan, const Dimensions& dimensions);
    void placeMoves(const plan::Plan& plan, const Dimensions& dimensions);
    void findStaffed(const Dimensions& dimensions, LocalityIndex locality);
    void findStandings(const Dimensions& dimensions);
    void placeActuals(const plan::Plan& plan, const Dimensions& dimensions);
    void adjust(const plan::Plan& plan, const Dimensions& dimensions, const Adjustments& adjustments);
    enum class Standing { Unsaid, Here, None, Elsewhere };

    std::size_t m_roles = 0;
    std::vector<StaffCell> m_cells;   // by locality and role
    std::vector<Standing> m_standing; // likewise
    IndexedVector<LocalityIndex, std::vector<RoleIndex>> m_staffed;
    std::shared_ptr<const std::deque<plan::Restructure>> m_made; // by a scenario
};

/// Whether a post is there on a day.
[[nodiscard]] bool runs(const plan::Post& post, const Date& day);
/// The part of a month in which a post is there, by days.
[[nodiscard]] double partOfMonth(const plan::Post& post, Month month);
/// The month of a post's last day, where it has one.
[[nodiscard]] std::optional<Month> lastMonth(const plan::Post& post);
/// The first day of a month.
[[nodiscard]] Date startOf(Month month);

} // namespace muster::engine
