#include "engine/results/results.h"

#include "engine/cost.h"
#include "engine/supply.h"
#include "engine/work.h"

namespace muster::engine {

namespace {

/// Whole financial years, for posts at the service level.
Extent wholeYears(const Inputs& in, Extent extent)
{
    for (const PeriodSpan& year : in.financialYears()) {
        if (year.first <= extent.firstMonth && extent.firstMonth < year.first + year.count)
            extent.firstMonth = year.first;
        if (year.first < extent.endMonth && extent.endMonth < year.first + year.count)
            extent.endMonth = year.first + year.count;
    }
    return extent;
}

/// Whether the requirement of a wish rests on the staff as well.
bool restsOnStaff(const Wish& wish)
{
    constexpr std::array kOfWorkAlone{Measure::Service, Measure::Required, Measure::OpenCases};
    std::bitset<kMeasureCount> others = wish.measures;
    for (const Measure measure : kOfWorkAlone)
        others.reset(static_cast<std::size_t>(measure));
    return others.any() || wish.waiting;
}

/// A measure of the roles of a locality: months down, roles across.
auto rolesOf(const OwnFigures& figures, Measure measure, int locality, const Inputs& in)
{
    using Stride = Eigen::OuterStride<>;
    return Eigen::Map<const Eigen::ArrayXXd, 0, Stride>(figures.months(measure, locality, 0).data(),
                                                        in.months(), in.dimensions().roleCount(),
                                                        Stride(Eigen::Index{kMeasureCount} * in.months()));
}

} // namespace

Results::Results(Inputs inputs) : m_inputs(std::move(inputs))
{
    layOut();
    compute(Wish::everything(m_inputs));
}

Results::Results(Inputs inputs, const Wish& wish) : m_inputs(std::move(inputs))
{
    layOut();
    compute(wish);
}

void Results::compute(const Wish& wish)
{
    m_wish = wish;
    makeOwn(wish);
    rollUp();
    if (wish.waiting)
        m_queues.fill(m_inputs, m_own);
}

/// Each part of the model after those it reads.
void Results::makeOwn(const Wish& wish)
{
    const bool cost = m_inputs.hasCosts() && wish.asksFor(MadeBy::Cost);
    const bool years = cost || wish.asksFor(MadeBy::ServiceLevel);
    const Extent extent = years ? wholeYears(m_inputs, wish.extent) : wish.extent;
    if (restsOnStaff(wish))
        computeStaff(m_inputs, m_own, extent);
    if (years || wish.waiting || wish.asksFor(MadeBy::Work))
        computeRequirement(m_inputs, m_own, extent);
    if (years)
        computeServiceLevels(m_inputs, m_own, extent);
    if (cost)
        computeCost(m_inputs, m_own, extent);
}

void Results::layOut()
{
    const Dimensions& d = m_inputs.dimensions();
    int totals = 0;
    for (const LocalityNode& node : d.localities)
        m_totalOf.push_back(node.descendants > 0 ? totals++ : -1);
    m_own = OwnFigures(m_inputs.months(), d.localityCount(), d.roleCount());
    m_total = OwnFigures(m_inputs.months(), totals, d.roleCount());
    markEstablishment();
}

void Results::markEstablishment()
{
    const Dimensions& d = m_inputs.dimensions();
    auto& [total, own] = m_hasEstablishment;
    for (int l = 0; l < d.localityCount(); ++l)
        for (int r = 0; r < d.roleCount(); ++r)
            own.push_back(m_inputs.staff().at(l, r).isStaffed);
    total = own;
    for (int l = d.localityCount() - 1; l >= 0; --l)
        if (const int parent = d.localities[static_cast<std::size_t>(l)].parent; parent >= 0)
            for (int r = 0; r < d.roleCount(); ++r)
                if (total[place(l, r)])
                    total[place(parent, r)] = true;
}

/// Adds what is beneath each locality to its own.
void Results::rollUp()
{
    const Extent& wanted = m_wish.extent;
    auto& [total, own] = m_workWithoutRole;
    findWorkWithoutRole(m_inputs, own, wanted);
    total = own;
    for (int l = wanted.firstLocality; l < wanted.endLocality; ++l)
        if (const int at = m_totalOf[static_cast<std::size_t>(l)]; at >= 0)
            m_total.all(at) = m_own.all(l);
    for (int l = wanted.endLocality - 1; l > wanted.firstLocality; --l)
        if (const int parent = m_inputs.dimensions().localities[static_cast<std::size_t>(l)].parent;
            parent >= wanted.firstLocality) {
            addBeneath(m_totalOf[static_cast<std::size_t>(parent)], l);
            total.col(parent) += total.col(l);
        }
}

void Results::addBeneath(int parent, int locality)
{
    const auto& [from, at] = reached(locality, Rollup::WithBeneath);
    if (m_wish.measures.all()) {
        m_total.all(parent) += from.all(at);
        return;
    }
    for (const MeasureInfo& each : kMeasures)
        if (m_wish.measures.test(static_cast<std::size_t>(each.measure)))
            for (int r = 0; r < m_inputs.dimensions().roleCount(); ++r)
                m_total.months(each.measure, parent, r) += from.months(each.measure, at, r);
}

std::size_t Results::place(int locality, int role) const
{
    return static_cast<std::size_t>(locality) * m_inputs.dimensions().roles.size() +
           static_cast<std::size_t>(role);
}

bool Results::hasEstablishment(int locality, int role, Rollup reach) const
{
    const auto& has = m_hasEstablishment[static_cast<std::size_t>(reach)];
    if (role != kAllRoles)
        return has[place(locality, role)];
    for (int r = 0; r < m_inputs.dimensions().roleCount(); ++r)
        if (has[place(locality, r)])
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
    const PeriodSpan span = monthsOf(over, whole);
    if (!m_wish.covers(measure, locality, span) || !mayBeKnown(measure, locality, role, reach))
        return std::nullopt;
    const auto& [figures, at] = reached(locality, reach);
    const bool all = role == kAllRoles;
    const int first = all ? 0 : role;
    const int count = all ? m_inputs.dimensions().roleCount() : 1;
    double sum = rolesOf(figures, measure, at, m_inputs).block(span.first, first, span.count, count).sum();
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
