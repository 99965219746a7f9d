#pragma once
// The measures of every locality's own role, month by month: where each part of the model reads what those
// before it made, and writes what it makes.

#include "base/gone.h"
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
    /// Whatever the memory holds: who makes a measure writes all of it, what is nothing as well. Those that
    /// follow others are made in the memory of those before them that are gone; where they have the supply of
    /// the others, which nobody writes again, they are of the same size.
    OwnFigures(int months, int localities, int roles, const OwnFigures& before, bool hasItsSupply)
        : m_months(months), m_roles(roles)
    {
        for (std::size_t part = 0; part < m_parts.size(); ++part)
            m_parts[part] = hasItsSupply && part == kSupplyPart
                                ? before.m_parts[part]
                                : Part(before.m_parts[part],
                                       Eigen::Index{months} * localities * roles * kFigureCounts[part]);
    }
    /// A copy has numbers of its own.
    OwnFigures(const OwnFigures& other) { *this = other; }
    OwnFigures(OwnFigures&&) = default;
    OwnFigures& operator=(const OwnFigures& other)
    {
        m_months = other.m_months;
        m_roles = other.m_roles;
        for (std::size_t part = 0; part < m_parts.size(); ++part)
            m_parts[part] = other.m_parts[part].copy();
        return *this;
    }
    OwnFigures& operator=(OwnFigures&&) = default;
    ~OwnFigures() = default;

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
    /// By locality, role, measure and month.
    class Part {
      public:
        Part() = default;
        Part(const Part& before, Eigen::Index count)
            : m_gone(before.m_gone), m_numbers(new Eigen::ArrayXd(m_gone->take()), GiveBack{m_gone})
        {
            m_numbers->resize(count);
        }
        [[nodiscard]] Part copy() const
        {
            Part other;
            if (m_numbers) {
                other = Part(other, m_numbers->size());
                *other.m_numbers = *m_numbers;
            }
            return other;
        }
        [[nodiscard]] double* numbers() const { return m_numbers->data(); }

      private:
        using Memory = Gone<Eigen::ArrayXd>;
        struct GiveBack {
            std::shared_ptr<Memory> gone;
            void operator()(Eigen::ArrayXd* numbers) const
            {
                gone->put(std::move(*numbers));
                delete numbers;
            }
        };
        std::shared_ptr<Memory> m_gone = std::make_shared<Memory>();
        std::shared_ptr<Eigen::ArrayXd> m_numbers;
    };

    /// The first number of the first measure of a role.
    [[nodiscard]] double* first(std::size_t part, LocalityIndex locality, RoleIndex role) const
    {
        const Eigen::Index place = Eigen::Index{locality.value()} * m_roles + role.value();
        return m_parts[part].numbers() + place * kFigureCounts[part] * m_months;
    }
    [[nodiscard]] double* first(Measure measure, LocalityIndex locality, RoleIndex role) const
    {
        const FigurePlace place = placeOf(measure);
        return first(place.part, locality, role) + Eigen::Index{place.number} * m_months;
    }

    int m_months = 0;
    int m_roles = 0;
    std::array<Part, 2> m_parts;
};

} // namespace muster::engine
