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

class RoleRows {
  public:
    using Row = Eigen::Map<Eigen::ArrayXd>;
    using ConstRow = Eigen::Map<const Eigen::ArrayXd>;

    /// Whatever the memory holds: all of a month is written when it is made.
    void layOut(std::size_t roles, std::size_t months, bool hasActuals = false)
    {
        m_each = hasActuals ? kWithActuals : kNumbers;
        m_roles = roles;
        m_numbers.resize(Eigen::Index(m_each * roles * (months + 1)));
    }
    /// By role.
    [[nodiscard]] Row row(RoleNumber number, std::size_t month)
    {
        return {m_numbers.data() + offset(number, month), Eigen::Index(m_roles)};
    }
    [[nodiscard]] ConstRow row(RoleNumber number, std::size_t month) const
    {
        return {m_numbers.data() + offset(number, month), Eigen::Index(m_roles)};
    }
    [[nodiscard]] ByMonth of(RoleNumber number, std::size_t role) const
    {
        return {m_numbers.data() + offset(number, 0) + role, m_each * m_roles};
    }

  private:
    static constexpr std::size_t kNumbers = 6;
    static constexpr std::size_t kWithActuals = 8;
    [[nodiscard]] std::size_t offset(RoleNumber number, std::size_t month) const
    {
        return (month * m_each + static_cast<std::size_t>(number)) * m_roles;
    }

    std::size_t m_each = kNumbers;
    std::size_t m_roles = 0;
    Eigen::ArrayXd m_numbers; // by month, number and role
};

} // namespace muster::engine
