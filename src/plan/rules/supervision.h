#pragma once
// Who supervises whom, as one graph of all roles: how many levels deep, and where it goes in a circle.

#include "plan/plan.h"

#include <string>
#include <vector>

namespace muster::plan {

/// Takes time in proportion to the roles and the names in their lists. A list longer than there are roles is
/// left out.
class Supervision {
  public:
    explicit Supervision(const Plan&);

    /// Whether the role supervises itself, through however many others.
    [[nodiscard]] bool isInCircle(const Role& role) const { return m_inCircle[indexOf(role)]; }
    /// The names along the shortest way from the role back to itself, the role first; empty if there is none.
    [[nodiscard]] std::vector<std::string> circleOf(const Role&) const;

  private:
    using Graph = std::vector<std::vector<std::size_t>>;

    [[nodiscard]] std::size_t indexOf(const Role& role) const
    {
        return static_cast<std::size_t>(&role - &*m_roles.begin());
    }
    [[nodiscard]] std::vector<std::size_t> fromBelow() const;
    void findCircles();

    Rows<Role> m_roles; // shares the plan's table
    Graph m_below, m_above;
    std::vector<bool> m_inCircle;
};

} // namespace muster::plan
