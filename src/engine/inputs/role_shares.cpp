#include "engine/inputs/role_shares.h"

#include <cmath>
#include <limits>

namespace muster::engine {

namespace {

constexpr double kShareTolerance = 1e-9;

/// What is set of one side of the split.
struct Side {
    double sum = 0;
    int set = 0;
    int roles = 0;
};

bool isOnSide(const plan::Role& role, bool qualified)
{
    return role.kind == plan::RoleKind::Casework && role.qualified == qualified;
}

Side sideOf(const Dimensions& dimensions, const ResolvedAssumption& shares, Cell cell, bool qualified,
            std::size_t stretch)
{
    Side side;
    for (const RoleIndex role : dimensions.roles.indexes()) {
        cell.role = role;
        if (!isOnSide(dimensions.roles[role], qualified))
            continue;
        ++side.roles;
        if (shares.at(cell, stretch)) {
            ++side.set;
            side.sum += shares.value(cell, stretch);
        }
    }
    return side;
}

ShareOf shareIn(const Side& side, const ResolvedAssumption& shares, const Cell& cell, std::size_t stretch)
{
    if (side.set == 0)
        return {1.0 / side.roles, nullptr, side.roles};
    const plan::Assumption* row = shares.at(cell, stretch);
    if (std::abs(side.sum - 1) > kShareTolerance)
        return {std::numeric_limits<double>::quiet_NaN(), row, 0};
    return {row ? shares.value(cell, stretch) : 0, row, 0};
}

} // namespace

ShareOf shareOf(const Dimensions& dimensions, const ResolvedAssumption& shares, const Cell& cell,
                std::size_t stretch)
{
    const bool qualified = dimensions.roles[cell.role].qualified;
    return shareIn(sideOf(dimensions, shares, cell, qualified, stretch), shares, cell, stretch);
}

void RoleShares::fill(const Dimensions& dimensions, const ResolvedAssumption& shares)
{
    m_isEqual = !shares.isAnySet();
    m_localities = m_isEqual ? 1 : dimensions.localities.size();
    m_activities = m_isEqual ? 1 : dimensions.activities.size();
    m_roles = dimensions.roles.size();
    const std::size_t stretches = m_isEqual ? 1 : shares.starts().size() + 1;
    m_shares.clear();
    m_shares.reserve(stretches * m_localities * m_activities * m_roles);
    for (std::size_t stretch = 0; stretch < stretches; ++stretch)
        for (LocalityIndex l; l.offset() < m_localities; ++l)
            for (ActivityIndex a; a.offset() < m_activities; ++a) {
                const std::array sides{sideOf(dimensions, shares, {l, {}, a, {}}, false, stretch),
                                       sideOf(dimensions, shares, {l, {}, a, {}}, true, stretch)};
                for (const RoleIndex r : dimensions.roles.indexes())
                    m_shares.push_back(
                        shareIn(sides[dimensions.roles[r].qualified ? 1 : 0], shares, {l, {}, a, r}, stretch)
                            .share);
            }
}

} // namespace muster::engine
