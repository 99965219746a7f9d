#include "plan/supervision.h"

#include <algorithm>

namespace muster::plan {

Supervision::Supervision(const Plan& plan)
    : m_roles(plan.rows<Role>()), m_below(m_roles.size()), m_above(m_roles.size()),
      m_levels(m_roles.size(), 0), m_mayCircle(m_roles.size(), false)
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
    countLevels();
    findCircles();
}

void Supervision::countLevels()
{
    std::vector<std::size_t> open(m_below.size());
    std::vector<std::size_t> settled;
    for (std::size_t i = 0; i < open.size(); ++i)
        if ((open[i] = m_below[i].size()) == 0)
            settled.push_back(i);
    std::vector<int> levels(open.size(), 1);
    for (std::size_t next = 0; next < settled.size(); ++next) {
        const std::size_t role = settled[next];
        m_levels[role] = levels[role];
        for (const std::size_t above : m_above[role]) {
            levels[above] = std::max(levels[above], levels[role] + 1);
            if (--open[above] == 0)
                settled.push_back(above);
        }
    }
}

/// Of the roles that supervise a circle, takes those away that nobody of these supervises.
void Supervision::findCircles()
{
    std::vector<std::size_t> above(m_above.size(), 0);
    std::vector<std::size_t> outside;
    for (std::size_t i = 0; i < above.size(); ++i) {
        m_mayCircle[i] = m_levels[i] == 0;
        for (const std::size_t supervisor : m_above[i])
            above[i] += m_levels[supervisor] == 0 ? 1 : 0;
        if (m_mayCircle[i] && above[i] == 0)
            outside.push_back(i);
    }
    for (std::size_t next = 0; next < outside.size(); ++next) {
        m_mayCircle[outside[next]] = false;
        for (const std::size_t below : m_below[outside[next]])
            if (--above[below] == 0 && m_mayCircle[below])
                outside.push_back(below);
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
