#include "engine/results/results.h"

#include "engine/cost.h"
#include "engine/supply.h"
#include "engine/work.h"

namespace muster::engine {

Results::Results(Inputs inputs)
    : m_inputs(std::move(inputs)),
      m_own(m_inputs.months(), m_inputs.dimensions().localityCount(), m_inputs.dimensions().roleCount())
{
    markEstablishment();
    computeStaff(m_inputs, m_own);
    computeRequirement(m_inputs, m_own);
    computeServiceLevels(m_inputs, m_own);
    if (m_inputs.hasCosts())
        computeCost(m_inputs, m_own);
    rollUp();
    m_queues = Queues(m_inputs, m_own);
}

void Results::markEstablishment()
{
    const Dimensions& d = m_inputs.dimensions();
    auto& has = m_hasEstablishment[static_cast<std::size_t>(Rollup::Own)];
    for (int l = 0; l < d.localityCount(); ++l)
        for (int r = 0; r < d.roleCount(); ++r)
            has.push_back(m_inputs.staff().at(l, r).isStaffed);
}

void Results::rollUp()
{
    const Dimensions& dimensions = m_inputs.dimensions();
    const auto roles = static_cast<Eigen::Index>(dimensions.roleCount());
    m_total = m_own;
    Table& withoutRole = m_workWithoutRole[static_cast<std::size_t>(Rollup::WithBeneath)];
    withoutRole = m_workWithoutRole[static_cast<std::size_t>(Rollup::Own)] = workWithoutRole(m_inputs);
    auto& has = m_hasEstablishment[static_cast<std::size_t>(Rollup::WithBeneath)];
    has = m_hasEstablishment[static_cast<std::size_t>(Rollup::Own)];
    for (int l = dimensions.localityCount() - 1; l >= 0; --l) {
        const int parent = dimensions.localities[static_cast<std::size_t>(l)].parent;
        if (parent < 0)
            continue;
        withoutRole.col(parent) += withoutRole.col(l);
        for (const MeasureInfo& each : kMeasures) {
            Table& table = m_total.table(each.measure);
            table.middleCols(m_own.column(parent, 0), roles) += table.middleCols(m_own.column(l, 0), roles);
        }
        for (int r = 0; r < dimensions.roleCount(); ++r)
            if (has[static_cast<std::size_t>(m_own.column(l, r))])
                has[static_cast<std::size_t>(m_own.column(parent, r))] = true;
    }
}

bool Results::hasEstablishment(int locality, int role, Rollup reach) const
{
    const auto& has = m_hasEstablishment[static_cast<std::size_t>(reach)];
    if (role != kAllRoles)
        return has[static_cast<std::size_t>(m_own.column(locality, role))];
    for (int r = 0; r < m_inputs.dimensions().roleCount(); ++r)
        if (has[static_cast<std::size_t>(m_own.column(locality, r))])
            return true;
    return false;
}

/// Whether there is anything to know a measure from.
bool Results::mayBeKnown(Measure measure, int locality, int role, Rollup reach) const
{
    return (isOfRequirement(measure) ? m_inputs.hasRequirement() : hasEstablishment(locality, role, reach)) &&
           (!isCost(measure) || m_inputs.hasCosts());
}

std::optional<double> Results::over(Aggregation over, Measure measure, int locality, int role,
                                    const PeriodSpan& whole, Rollup reach) const
{
    if (!mayBeKnown(measure, locality, role, reach))
        return std::nullopt;
    const PeriodSpan span = monthsOf(over, whole);
    const Table& table = (reach == Rollup::Own ? m_own : m_total).table(measure);
    const bool all = role == kAllRoles;
    const Eigen::Index columns = all ? m_inputs.dimensions().roleCount() : 1;
    double sum = table.block(span.first, m_own.column(locality, all ? 0 : role), span.count, columns).sum();
    if (all && isOfRequirement(measure))
        sum += m_workWithoutRole[static_cast<std::size_t>(reach)]
                   .col(locality)
                   .segment(span.first, span.count)
                   .sum();
    const double figure = over == Aggregation::Mean ? formulas::meanOf(sum, double(span.count)) : sum;
    return std::isfinite(figure) ? std::optional(figure) : std::nullopt;
}

std::optional<Fte> Results::at(Measure measure, int locality, int role, int month, Rollup reach) const
{
    const Month start = m_inputs.firstMonth() + month;
    return mean(measure, locality, role, {{PeriodLength::Month, start}, month, 1}, reach);
}

} // namespace muster::engine
