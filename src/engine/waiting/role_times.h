#pragma once
// The time that the roles of each locality have for those who wait, month by month. Source: docs/method.md,
// section 7.2.

#include "engine/inputs.h"

#include <Eigen/Core>
#include <array>

namespace muster::engine {

/// Activities are served class by class, by their priority.
inline constexpr std::size_t kClasses = plan::kLastPriority;
[[nodiscard]] inline std::size_t classOf(const plan::Activity& activity)
{
    return static_cast<std::size_t>(activity.priority.value_or(activity.statutory ? 1 : 2) - 1);
}

/// FTE of a locality's role in one month.
struct RoleTime {
    double available = 0;
    double cannotWait = 0;
    std::array<double, kClasses> time{};   ///< for each class
    std::array<double, kClasses> wanted{}; ///< by all of each class who wait for it
    double idle = 0;                       ///< left at the end
};

/// Kept for the classes alone that some activity of the plan has; all of a month is written when it is made.
class RoleTimes {
  public:
    using Row = Eigen::Map<Eigen::ArrayXd>;

    void layOut(std::size_t places, std::size_t months, std::size_t roles,
                const std::array<bool, kClasses>& classes)
    {
        m_months = months;
        m_roles = roles;
        m_rows = kOfNoClass;
        for (std::size_t each = 0; each < kClasses; ++each) {
            m_firstRow[each] = classes[each] ? m_rows : kNone;
            m_rows += classes[each] ? kOfClass : 0;
        }
        m_numbers.resize(Eigen::Index(places * months * m_rows * roles));
    }

    /// Whether some activity of the plan has this class.
    [[nodiscard]] bool has(std::size_t ofClass) const { return m_firstRow[ofClass] != kNone; }
    // Of a place among the localities that have queues, in a month, by number of the role.
    [[nodiscard]] Row available(std::size_t place, std::size_t t) { return row(place, t, kAvailable); }
    [[nodiscard]] Row cannotWait(std::size_t place, std::size_t t) { return row(place, t, kCannotWait); }
    [[nodiscard]] Row idle(std::size_t place, std::size_t t) { return row(place, t, kIdle); }
    [[nodiscard]] Row time(std::size_t place, std::size_t t, std::size_t ofClass)
    {
        return row(place, t, m_firstRow[ofClass]);
    }
    [[nodiscard]] Row wanted(std::size_t place, std::size_t t, std::size_t ofClass)
    {
        return row(place, t, m_firstRow[ofClass] + 1);
    }
    [[nodiscard]] RoleTime at(std::size_t place, std::size_t t, std::size_t role) const
    {
        const auto number = [&](std::size_t which) {
            return m_numbers[Eigen::Index(offset(place, t, which) + role)];
        };
        RoleTime all{number(kAvailable), number(kCannotWait), {}, {}, number(kIdle)};
        double left = all.idle; // a class without activities leaves what it is given
        for (std::size_t each = kClasses; each-- > 0;) {
            if (has(each)) {
                left = number(m_firstRow[each]);
                all.wanted[each] = number(m_firstRow[each] + 1);
            }
            all.time[each] = left;
        }
        return all;
    }

  private:
    static constexpr std::size_t kAvailable = 0;
    static constexpr std::size_t kCannotWait = 1;
    static constexpr std::size_t kIdle = 2;
    static constexpr std::size_t kOfNoClass = 3;
    static constexpr std::size_t kOfClass = 2;
    static constexpr std::size_t kNone = 0; ///< no class has this row

    [[nodiscard]] std::size_t offset(std::size_t place, std::size_t t, std::size_t which) const
    {
        return ((place * m_months + t) * m_rows + which) * m_roles;
    }
    [[nodiscard]] Row row(std::size_t place, std::size_t t, std::size_t which)
    {
        return {m_numbers.data() + offset(place, t, which), Eigen::Index(m_roles)};
    }

    std::size_t m_months = 0;
    std::size_t m_roles = 0;
    std::size_t m_rows = 0;
    std::array<std::size_t, kClasses> m_firstRow{};
    Eigen::ArrayXd m_numbers; // by place, month, row and role
};

} // namespace muster::engine
