#pragma once
// The measures of every locality's own role, month by month: where each part of the model reads what those
// before it made, and writes what it makes.

#include "engine/figures/measures.h"
#include "engine/resolve.h"

#include <Eigen/Core>
#include <array>
#include <memory>

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

/// Where a measure of a role is: in which part of its figures, and which of those it is.
struct FigurePlace {
    std::size_t part = 0;
    int number = 0;
};
/// What is made by the supply of staff stands by itself.
inline constexpr std::size_t kSupplyPart = 1;
inline constexpr auto kFigurePlaces = [] {
    std::array<FigurePlace, kMeasureCount> places{};
    std::array<int, 2> counts{};
    for (const MeasureInfo& each : kMeasures) {
        const std::size_t part = each.madeBy == MadeBy::Supply ? kSupplyPart : 0;
        places[static_cast<std::size_t>(each.measure)] = {part, counts[part]++};
    }
    return places;
}();
/// Measures of each part.
inline constexpr auto kFigureCounts = [] {
    std::array<int, 2> counts{};
    for (const FigurePlace& place : kFigurePlaces)
        ++counts[place.part];
    return counts;
}();
[[nodiscard]] constexpr FigurePlace placeOf(Measure measure)
{
    return kFigurePlaces[static_cast<std::size_t>(measure)];
}

/// Where an edit leaves staff as they are, those of their supply are those of the plan before it.
class OwnFigures {
  public:
    using Months = Eigen::Map<Eigen::ArrayXd>;
    using ConstMonths = Eigen::Map<const Eigen::ArrayXd>;

    /// The measures of one role, looked up once.
    template <class Number>
    class OfRole {
      public:
        OfRole() = default;
        OfRole(const std::array<Number*, 2>& first, int months) : m_first(first), m_months(months) {}
        [[nodiscard]] Number& at(Measure measure, int month) const
        {
            const FigurePlace place = placeOf(measure);
            return m_first[place.part][place.number * m_months + month];
        }

      private:
        std::array<Number*, 2> m_first{};
        int m_months = 0;
    };

    OwnFigures() = default;
    /// Whatever the memory holds: who makes a measure writes all of it, what is nothing as well.
    OwnFigures(int months, int localities, int roles) : m_months(months), m_roles(roles)
    {
        for (std::size_t part = 0; part < m_parts.size(); ++part)
            m_parts[part] = std::make_shared<Eigen::ArrayXd>(Eigen::Index{months} * localities * roles *
                                                             kFigureCounts[part]);
    }
    /// A copy has numbers of its own.
    OwnFigures(const OwnFigures& other) { *this = other; }
    OwnFigures(OwnFigures&&) = default;
    OwnFigures& operator=(const OwnFigures& other)
    {
        m_months = other.m_months;
        m_roles = other.m_roles;
        for (std::size_t part = 0; part < m_parts.size(); ++part)
            m_parts[part] =
                other.m_parts[part] ? std::make_shared<Eigen::ArrayXd>(*other.m_parts[part]) : nullptr;
        return *this;
    }
    OwnFigures& operator=(OwnFigures&&) = default;
    ~OwnFigures() = default;
    /// The measures made by supply are those of other figures of the same size, which nobody writes again.
    void takeSupply(const OwnFigures& from) { m_parts[kSupplyPart] = from.m_parts[kSupplyPart]; }

    /// A measure of a role by month; not a number where it is not known.
    [[nodiscard]] Months months(Measure measure, LocalityIndex locality, RoleIndex role)
    {
        return {first(measure, locality, role), m_months};
    }
    [[nodiscard]] ConstMonths months(Measure measure, LocalityIndex locality, RoleIndex role) const
    {
        return {first(measure, locality, role), m_months};
    }
    /// The same of every role: months down, roles across.
    [[nodiscard]] auto roles(Measure measure, LocalityIndex locality) const
    {
        using Stride = Eigen::OuterStride<>;
        return Eigen::Map<const Eigen::ArrayXXd, 0, Stride>(
            first(measure, locality, {}), m_months, m_roles,
            Stride(Eigen::Index{kFigureCounts[placeOf(measure).part]} * m_months));
    }
    [[nodiscard]] double at(Measure measure, LocalityIndex locality, RoleIndex role, int month) const
    {
        return first(measure, locality, role)[month];
    }
    [[nodiscard]] OfRole<double> ofRole(LocalityIndex locality, RoleIndex role)
    {
        return {{first(0, locality, role), first(1, locality, role)}, m_months};
    }
    [[nodiscard]] OfRole<const double> ofRole(LocalityIndex locality, RoleIndex role) const
    {
        return {{first(0, locality, role), first(1, locality, role)}, m_months};
    }

  private:
    /// The first number of the first measure of a role.
    [[nodiscard]] double* first(std::size_t part, LocalityIndex locality, RoleIndex role) const
    {
        const Eigen::Index place = Eigen::Index{locality.value()} * m_roles + role.value();
        return m_parts[part]->data() + place * kFigureCounts[part] * m_months;
    }
    [[nodiscard]] double* first(Measure measure, LocalityIndex locality, RoleIndex role) const
    {
        const FigurePlace place = placeOf(measure);
        return first(place.part, locality, role) + Eigen::Index{place.number} * m_months;
    }

    int m_months = 0;
    int m_roles = 0;
    std::array<std::shared_ptr<Eigen::ArrayXd>, 2> m_parts; // each by locality, role, measure and month
};

} // namespace muster::engine
