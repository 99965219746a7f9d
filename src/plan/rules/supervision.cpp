#include "plan/rules/supervision.h"

#include <algorithm>

namespace muster::plan {

Supervision::Supervision(const Plan& plan)
    : m_roles(plan.rows<Role>()), m_below(m_roles.size()), m_above(m_roles.size()),
      m_inCircle(m_roles.size(), false)
{
    for (const Role& role : m_roles) {
        if (role.supervises.size() > m_roles.size())
            continue;
        for (const RoleId id : role.supervises)
            if (const Role* below = m_roles.find(id)) {
                m_below[indexOf(role)].push_back(indexOf(*below));
                m_above[indexOf(*below)].push_back(indexOf(role));
            }
    }
    findCircles();
}

/// Each role behind all those beneath it, as far as no circle stands against it.
std::vector<std::size_t> Supervision::fromBelow() const
{
    std::vector<std::size_t> order;
    std::vector<std::size_t> next(m_below.size(), 0); // of the roles beneath, the one to go to
    std::vector<bool> reached(m_below.size(), false);
    std::vector<std::size_t> way;
    for (std::size_t start = 0; start < m_below.size(); ++start) {
        if (!reached[start])
            way.push_back(start);
        reached[start] = true;
        while (!way.empty()) {
            const std::size_t role = way.back();
            if (next[role] == m_below[role].size()) {
                order.push_back(role);
                way.pop_back();
            } else if (const std::size_t below = m_below[role][next[role]++]; !reached[below]) {
                reached[below] = true;
                way.push_back(below);
            }
        }
    }
    return order;
}

/// Kosaraju and Sharir: going upwards from the role that is left last, only those are reached that it also
/// supervises, through however many others.
void Supervision::findCircles()
{
    std::vector<bool> taken(m_above.size(), false);
    std::vector<std::size_t> order = fromBelow();
    std::ranges::reverse(order);
    for (const std::size_t start : order) {
        if (taken[start])
            continue;
        taken[start] = true;
        std::vector<std::size_t> circle{start};
        for (std::size_t i = 0; i < circle.size(); ++i)
            for (const std::size_t above : m_above[circle[i]])
                if (!taken[above]) {
                    taken[above] = true;
                    circle.push_back(above);
                }
        const bool isCircle = circle.size() > 1 || std::ranges::count(m_below[start], start) > 0;
        for (const std::size_t role : circle)
            m_inCircle[role] = isCircle;
    }
}

std::vector<std::string> Supervision::circleOf(const Role& role) const
{
    const std::size_t start = indexOf(role);
    std::vector<std::size_t> from(m_below.size(), m_below.size());
    std::vector<std::size_t> reached{start};
    for (std::size_t next = 0; next < reached.size() && from[start] == m_below.size(); ++next)
        for (const std::size_t below : m_below[reached[next]])
            if (from[below] == m_below.size()) {
                from[below] = reached[next];
                reached.push_back(below);
            }
    std::vector<std::string> names;
    if (from[start] == m_below.size())
        return names;
    for (std::size_t at = from[start]; at != start; at = from[at])
        names.push_back((m_roles.begin() + static_cast<std::ptrdiff_t>(at))->name);
    names.push_back(role.name);
    std::ranges::reverse(names);
    return names;
}

} // namespace muster::plan
