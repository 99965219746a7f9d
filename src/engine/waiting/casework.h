#pragma once
// The roles that do casework by number, and the columns in which what comes to a queue is kept by them.

#include "engine/resolve.h"

#include <vector>

namespace muster::engine {

struct Casework {
    std::vector<RoleIndex> roles;
    IndexedVector<RoleIndex, std::size_t> numbers; ///< among them; of other roles nothing
    std::vector<std::size_t> takers;               ///< the numbers of those that are qualified
    std::vector<std::size_t> helped;               ///< by number: among those that are not

    [[nodiscard]] std::size_t count() const { return roles.size(); }
    [[nodiscard]] bool isQualified(std::size_t number, const Dimensions& d) const
    {
        return d.roles[roles[number]].qualified;
    }
    // Columns: events by role, then FTE-months by role, then FTE-months by taker for each role that is not
    // qualified.
    [[nodiscard]] Eigen::Index events(std::size_t number) const { return Eigen::Index(number); }
    [[nodiscard]] Eigen::Index fte(std::size_t number) const { return Eigen::Index(count() + number); }
    [[nodiscard]] Eigen::Index byTaker(std::size_t number) const
    {
        return Eigen::Index(2 * count() + helped[number] * takers.size());
    }
    /// Qualified staff alone do what is statutory: nobody takes it over.
    [[nodiscard]] Eigen::Index columns(bool isStatutory) const
    {
        const std::size_t others = isStatutory ? 0 : count() - takers.size();
        return Eigen::Index(2 * count() + others * takers.size());
    }
};

[[nodiscard]] inline Casework caseworkOf(const Dimensions& d)
{
    Casework casework;
    casework.numbers.assign(d.roles.size(), 0);
    std::size_t others = 0;
    for (const RoleIndex r : d.roles.indexes()) {
        if (d.roles[r].kind != plan::RoleKind::Casework)
            continue;
        casework.numbers[r] = casework.roles.size();
        if (d.roles[r].qualified)
            casework.takers.push_back(casework.roles.size());
        casework.helped.push_back(others);
        others += d.roles[r].qualified ? 0 : 1;
        casework.roles.push_back(r);
    }
    return casework;
}

} // namespace muster::engine
