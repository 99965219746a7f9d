#pragma once
// The roles that do casework by number, and the amounts in which what comes to an activity is gathered.

#include "engine/resolve.h"

#include <vector>

namespace muster::engine {

struct Casework {
    std::vector<RoleIndex> roles;
    IndexedVector<RoleIndex, std::size_t> numbers; ///< among them; of other roles nothing
    std::vector<char> isQualified;                 ///< by number
    std::vector<std::size_t> takers;               ///< the numbers of those that are qualified

    [[nodiscard]] std::size_t count() const { return roles.size(); }
    // Amounts: events of each side of the qualified split; FTE-months of each role, were all events of its
    // side its own; FTE-months of each taker, were all events of the other side its own.
    [[nodiscard]] Eigen::Index events(std::size_t number) const { return isQualified[number] ? 1 : 0; }
    [[nodiscard]] static Eigen::Index fte(std::size_t number) { return Eigen::Index(2 + number); }
    [[nodiscard]] Eigen::Index byTaker() const { return Eigen::Index(2 + count()); } ///< the first of them
    [[nodiscard]] Eigen::Index amounts() const { return byTaker() + Eigen::Index(takers.size()); }
};

[[nodiscard]] inline Casework caseworkOf(const Dimensions& d)
{
    Casework casework;
    casework.numbers.assign(d.roles.size(), 0);
    for (const RoleIndex r : d.roles.indexes()) {
        if (d.roles[r].kind != plan::RoleKind::Casework)
            continue;
        casework.numbers[r] = casework.count();
        if (d.roles[r].qualified)
            casework.takers.push_back(casework.count());
        casework.isQualified.push_back(d.roles[r].qualified ? 1 : 0);
        casework.roles.push_back(r);
    }
    return casework;
}

} // namespace muster::engine
