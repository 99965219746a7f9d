#pragma once
// The measures of every locality's own role, month by month: where each part of the model reads what those
// before it made, and writes what it makes.

#include "engine/figures/measures.h"
#include "engine/resolve.h"

#include <Eigen/Core>

namespace muster::engine {

/// The localities and months that are wanted: months from the first to before the end.
struct Extent {
    LocalityRange localities{};
    int firstMonth = 0;
    int endMonth = 0;
};

/// The localities that a figure of one is made of.
[[nodiscard]] inline LocalityRange reachedFrom(const Dimensions& dimensions, LocalityIndex locality,
                                               Rollup reach)
{
    return reach == Rollup::Own ? LocalityRange(locality) : dimensions.withBeneath(locality);
}

class OwnFigures {
  public:
    using Months = Eigen::Map<Eigen::ArrayXd>;
    using ConstMonths = Eigen::Map<const Eigen::ArrayXd>;

    /// The measures of one role, looked up once.
    template <class Number>
    class OfRole {
      public:
        OfRole() = default;
        OfRole(Number* first, int months) : m_first(first), m_months(months) {}
        [[nodiscard]] Number& at(Measure measure, int month) const
        {
            return m_first[static_cast<int>(measure) * m_months + month];
        }

      private:
        Number* m_first = nullptr;
        int m_months = 0;
    };

    OwnFigures() = default;
    /// Whatever the memory holds: who makes a measure writes all of it, what is nothing as well.
    OwnFigures(int months, int localities, int roles)
        : m_months(months), m_roles(roles),
          m_numbers(Eigen::Index{months} * localities * roles * Eigen::Index{kMeasureCount})
    {
    }

    /// A measure of a role by month; not a number where it is not known.
    [[nodiscard]] Months months(Measure measure, LocalityIndex locality, RoleIndex role)
    {
        return {m_numbers.data() + offset(measure, locality, role), m_months};
    }
    [[nodiscard]] ConstMonths months(Measure measure, LocalityIndex locality, RoleIndex role) const
    {
        return {m_numbers.data() + offset(measure, locality, role), m_months};
    }
    [[nodiscard]] double at(Measure measure, LocalityIndex locality, RoleIndex role, int month) const
    {
        return m_numbers[offset(measure, locality, role) + month];
    }
    [[nodiscard]] OfRole<double> ofRole(LocalityIndex locality, RoleIndex role)
    {
        return {m_numbers.data() + offset({}, locality, role), m_months};
    }
    [[nodiscard]] OfRole<const double> ofRole(LocalityIndex locality, RoleIndex role) const
    {
        return {m_numbers.data() + offset({}, locality, role), m_months};
    }

  private:
    [[nodiscard]] Eigen::Index offset(Measure measure, LocalityIndex locality, RoleIndex role) const
    {
        const Eigen::Index place = Eigen::Index{locality.value()} * m_roles + role.value();
        return (place * Eigen::Index{kMeasureCount} + static_cast<Eigen::Index>(measure)) * m_months;
    }

    int m_months = 0;
    int m_roles = 0;
    Eigen::ArrayXd m_numbers; // by locality, role, measure and month
};

} // namespace muster::engine
