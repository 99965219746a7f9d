#pragma once
// The figures of one measure and month, or the budgets of one financial year, by the places that they name,
// and what follows for other places. Source: docs/method.md, section 7.4.

#include "audit/demand/reference_index.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace muster::audit {

/// The tree of localities by their rows; a role is its row, and the number of roles stands for all of them.
struct ReferenceTree {
    const std::vector<std::vector<std::size_t>>& children;
    std::size_t roles = 0;
    std::function<bool(std::size_t, std::size_t)>
        isStaffed; ///< whether a locality has posts of a role itself
};

class ReferenceSheet {
  public:
    using Real = long double;
    using Where = std::pair<std::size_t, std::size_t>; ///< locality and role

    ReferenceSheet(const ReferenceTree& tree, std::map<Where, Real> named)
        : m_tree(tree), m_named(std::move(named))
    {
    }

    [[nodiscard]] bool names(const Where& place) const { return m_named.contains(place); }
    /// Figures that name a place or one inside it.
    [[nodiscard]] std::size_t countInside(const Where& place) const
    {
        return onceFor(m_inside, place, [&] {
            std::size_t count = names(place);
            if (isOfAll(place))
                forEachRole(place, [&](const Where& role) { count += names(role); });
            return count + countBeneath(place);
        });
    }
    /// The named places whose figures make a place's own; none where it is not known.
    [[nodiscard]] std::vector<Where> partsOf(const Where& place) const
    {
        std::vector<Where> parts;
        if (isKnown(place))
            collect(place, parts);
        return parts;
    }
    [[nodiscard]] bool isKnown(const Where& place) const
    {
        return !m_named.empty() && countInside(place) > 0 && wayOf(place) != Way::None;
    }
    /// Not a number where it is not known.
    [[nodiscard]] Real of(const Where& place) const
    {
        return isKnown(place) ? sumOf(place) : std::numeric_limits<Real>::quiet_NaN();
    }
    [[nodiscard]] Real told(const Where& place) const
    {
        return onceFor(m_told, place, [&] {
            const auto own = m_named.find(place);
            return own != m_named.end() ? own->second : toldOfParts(place);
        });
    }
    /// Of a place that is named: what its parts are not told.
    [[nodiscard]] Real notAllocated(const Where& place) const
    {
        const bool hasParts = isOfAll(place) || !m_tree.children[place.first].empty();
        return names(place) && hasParts ? m_named.at(place) - toldOfParts(place) : 0;
    }

  private:
    /// From where a place has its figure.
    enum class Way { None, Own, Beneath, Roles };

    [[nodiscard]] bool isOfAll(const Where& place) const { return place.second == m_tree.roles; }
    template <class Visit>
    void forEachBeneath(const Where& place, const Visit& visit) const
    {
        for (const std::size_t child : m_tree.children[place.first])
            visit(Where{child, place.second});
    }
    template <class Visit>
    void forEachRole(const Where& place, const Visit& visit) const
    {
        for (std::size_t role = 0; role < m_tree.roles; ++role)
            visit(Where{place.first, role});
    }
    [[nodiscard]] std::size_t countBeneath(const Where& place) const
    {
        std::size_t count = 0;
        forEachBeneath(place, [&](const Where& part) { count += countInside(part); });
        return count;
    }
    [[nodiscard]] bool isStaffed(const Where& place) const
    {
        if (!isOfAll(place))
            return m_tree.isStaffed(place.first, place.second);
        bool isAny = false;
        forEachRole(place, [&](const Where& role) { isAny = isAny || isStaffed(role); });
        return isAny;
    }
    [[nodiscard]] Way wayOf(const Where& place) const
    {
        return onceFor(m_ways, place, [&] {
            if (names(place))
                return Way::Own;
            const bool isOfParts = !isStaffed(place) && (!isOfAll(place) || countBeneath(place) > 0);
            bool areKnown = isOfParts;
            if (isOfParts)
                forEachBeneath(place,
                               [&](const Where& part) { areKnown = areKnown && wayOf(part) != Way::None; });
            if (areKnown)
                return Way::Beneath;
            areKnown = isOfAll(place);
            if (areKnown)
                forEachRole(place,
                            [&](const Where& role) { areKnown = areKnown && wayOf(role) != Way::None; });
            return areKnown ? Way::Roles : Way::None;
        });
    }
    [[nodiscard]] Real sumOf(const Where& place) const
    {
        return onceFor(m_sums, place, [&] {
            Real sum = 0;
            const auto add = [&](const Where& part) { sum += sumOf(part); };
            if (wayOf(place) == Way::Own)
                sum = m_named.at(place);
            else if (wayOf(place) == Way::Beneath)
                forEachBeneath(place, add);
            else
                forEachRole(place, add);
            return sum;
        });
    }
    void collect(const Where& place, std::vector<Where>& parts) const
    {
        const auto add = [&](const Where& part) { collect(part, parts); };
        if (wayOf(place) == Way::Own)
            parts.push_back(place);
        else if (wayOf(place) == Way::Beneath)
            forEachBeneath(place, add);
        else
            forEachRole(place, add);
    }
    [[nodiscard]] Real toldOfParts(const Where& place) const
    {
        Real beneath = 0, roles = 0;
        forEachBeneath(place, [&](const Where& part) { beneath += told(part); });
        if (!isOfAll(place))
            return beneath;
        forEachRole(place, [&](const Where& role) { roles += told(role); });
        return std::max(beneath, roles);
    }

    const ReferenceTree& m_tree;
    std::map<Where, Real> m_named;
    mutable std::map<Where, std::size_t> m_inside;
    mutable std::map<Where, Way> m_ways;
    mutable std::map<Where, Real> m_sums, m_told;
};

} // namespace muster::audit
