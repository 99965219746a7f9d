// What results say when they are asked for a figure: whether it can be known, and over which months it is
// taken.

#include "engine/results/results.h"

namespace muster::engine {

std::size_t Results::place(LocalityIndex locality, RoleIndex role) const
{
    return locality.offset() * m_inputs.dimensions().roles.size() + role.offset();
}

bool Results::hasEstablishment(LocalityIndex locality, RoleIndex role, Rollup reach) const
{
    const auto& has = m_hasEstablishment[static_cast<std::size_t>(reach)];
    if (role != kAllRoles)
        return has[place(locality, role)];
    for (const RoleIndex r : m_inputs.dimensions().roles.indexes())
        if (has[place(locality, r)])
            return true;
    return false;
}

/// Whether there is anything to know a measure from.
bool Results::mayBeKnown(Measure measure, LocalityIndex locality, RoleIndex role, Rollup reach) const
{
    return (isOfRequirement(measure) ? m_inputs.hasRequirement() : hasEstablishment(locality, role, reach)) &&
           (!isCost(measure) || m_inputs.hasCosts());
}

std::optional<double> Results::over(Aggregation over, Measure measure, LocalityIndex locality, RoleIndex role,
                                    const PeriodSpan& whole, Rollup reach) const
{
    const PeriodSpan span = monthsOf(over, whole);
    if (!m_wish.covers(measure, locality, span) || !mayBeKnown(measure, locality, role, reach))
        return std::nullopt;
    const auto& [figures, at] = reached(locality, reach);
    const bool all = role == kAllRoles;
    const int first = all ? 0 : role.value();
    const int count = all ? m_inputs.dimensions().roleCount() : 1;
    double sum = figures.roles(measure, at).block(span.first, first, span.count, count).sum();
    if (all && isOfRequirement(measure))
        sum += m_workWithoutRole[static_cast<std::size_t>(reach)]
                   .col(locality.value())
                   .segment(span.first, span.count)
                   .sum();
    const double figure = over == Aggregation::Mean ? formulas::meanOf(sum, double(span.count)) : sum;
    return std::isfinite(figure) ? std::optional(figure) : std::nullopt;
}

std::optional<Fte> Results::at(Measure measure, LocalityIndex locality, RoleIndex role, int month,
                               Rollup reach) const
{
    const Month start = m_inputs.firstMonth() + month;
    return mean(measure, locality, role, {{PeriodLength::Month, start}, month, 1}, reach);
}

} // namespace muster::engine
