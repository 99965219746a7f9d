#pragma once
// What each casework role takes of its side of the work of an activity: its share, or an equal one where none
// of that side is set. Source: docs/method.md, section 4.

#include "engine/resolve.h"

namespace muster::engine {

/// The side of the qualified split on which a role works, and how many roles share it.
struct ShareOf {
    double share = 0; ///< 0 to 1, of its side's work; not a number where the shares are wrong
    const plan::Assumption* row = nullptr; ///< null: equal shares, or none set for this role
    int equalAmong = 0;                    ///< over 0: an equal share among so many roles
};

/// The share of one role; `shares` are those of the kind RoleShare.
[[nodiscard]] ShareOf shareOf(const Dimensions&, const ResolvedAssumption& shares, const Cell&,
                              std::size_t stretch);

/// The shares of all roles, worked out once.
class RoleShares {
  public:
    RoleShares() = default;
    RoleShares(const Dimensions& dimensions, const ResolvedAssumption& shares) { fill(dimensions, shares); }
    /// After values were replaced.
    void fill(const Dimensions&, const ResolvedAssumption& shares);

    [[nodiscard]] double at(const Cell& cell, std::size_t stretch) const
    {
        const std::size_t place =
            m_isEqual
                ? 0
                : (stretch * m_localities + cell.locality.offset()) * m_activities + cell.activity.offset();
        return m_shares[place * m_roles + cell.role.offset()];
    }

  private:
    bool m_isEqual = true; ///< none is set: the same everywhere
    std::size_t m_localities = 0;
    std::size_t m_activities = 0;
    std::size_t m_roles = 0;
    std::vector<double> m_shares; ///< by stretch, locality, activity and role
};

} // namespace muster::engine
