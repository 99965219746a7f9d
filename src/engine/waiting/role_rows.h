#pragma once
// The numbers of a queue's roles: those of a month stand together, because they are made month by month.

#include "engine/waiting/queue.h"

#include <Eigen/Core>

namespace muster::engine {

/// What a role's queue has in a month.
enum class RoleNumber {
    Arrivals,
    Fte, ///< FTE-months of the arrivals
    Done,
    TakenOver, ///< of what is done, by qualified staff
    Capacity,
    Backlog, ///< at the month's start, with one more at the end
    // Where actual figures say it anew:
    Ends,     ///< backlog at the month's end before
    Restated, ///< by how many
};

/// Where they stand, among those of all queues of a plan.
class RoleRows {
  public:
    using Row = Eigen::Map<Eigen::ArrayXd>;
    using ConstRow = Eigen::Map<const Eigen::ArrayXd>;

    /// How many numbers they are.
    [[nodiscard]] static std::size_t size(std::size_t roles, std::size_t months, bool hasActuals)
    {
        return numbers(hasActuals) * roles * (months + 1);
    }
    /// Whatever the memory holds: all of a month is written when it is made.
    void layOut(double* first, std::size_t roles, bool hasActuals)
    {
        m_each = numbers(hasActuals);
        m_roles = roles;
        m_first = first;
    }
    /// By role.
    [[nodiscard]] Row row(RoleNumber number, std::size_t month)
    {
        return {m_first + offset(number, month), Eigen::Index(m_roles)};
    }
    [[nodiscard]] ConstRow row(RoleNumber number, std::size_t month) const
    {
        return {m_first + offset(number, month), Eigen::Index(m_roles)};
    }
    [[nodiscard]] ByMonth of(RoleNumber number, std::size_t role) const
    {
        return {m_first + offset(number, 0) + role, m_each * m_roles};
    }

  private:
    [[nodiscard]] static std::size_t numbers(bool hasActuals) { return hasActuals ? 8 : 6; }
    [[nodiscard]] std::size_t offset(RoleNumber number, std::size_t month) const
    {
        return (month * m_each + static_cast<std::size_t>(number)) * m_roles;
    }

    std::size_t m_each = 0;
    std::size_t m_roles = 0;
    double* m_first = nullptr; // by month, number and role
};

} // namespace muster::engine
