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

/// The parts of the model that a wish runs, and in which months.
struct Results::Parts {
    Parts(const Inputs& in, const Wish& wish)
        : cost(in.hasCosts() && wish.asksFor(MadeBy::Cost)),
          years(cost || wish.asksFor(MadeBy::ServiceLevel)),
          work(years || wish.waiting || wish.asksFor(MadeBy::Work)), staff(restsOnStaff(wish))
    {
        const Extent extent = years ? wholeYears(in, wish.extent) : wish.extent;
        firstMonth = extent.firstMonth;
        endMonth = extent.endMonth;
    }

    bool cost;
    bool years; ///< posts at the service level
    bool work;
    bool staff;
    int firstMonth;
    int endMonth;
};

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

/// From the last locality to the first, because what is beneath one stands behind it; each through all parts
/// of the model at once, while its figures are near the processor.
void Results::compute(const Wish& wish)
{
    m_wish = wish;
    auto& [total, own] = m_workWithoutRole;
    findWorkWithoutRole(m_inputs, own, wish.extent);
    total = own;
    emptyTotals();
    const Parts parts(m_inputs, wish);
    for (int l = wish.extent.endLocality; l-- > wish.extent.firstLocality;) {
        makeOwn(parts, l);
        addUp(l);
    }
    if (wish.waiting)
        m_queues.fill(m_inputs, m_own);
}

/// Each part of the model after those it reads.
void Results::makeOwn(const Parts& parts, int locality)
{
    const Extent here{locality, locality + 1, parts.firstMonth, parts.endMonth};
    if (parts.staff)
        computeStaff(m_inputs, m_own, here);
    if (parts.work)
        computeRequirement(m_inputs, m_own, here);
    if (parts.work && parts.staff)
        computePosts(m_inputs, m_own, here);
    if (parts.years)
        computeServiceLevels(m_inputs, m_own, here);
    if (parts.cost)
        computeCost(m_inputs, m_own, here);
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

void Results::emptyTotals()
{
    for (int l = m_wish.extent.firstLocality; l < m_wish.extent.endLocality; ++l)
        if (const int at = m_totalOf[static_cast<std::size_t>(l)]; at >= 0)
            forEachWanted([&](Measure measure, int role) { m_total.months(measure, at, role) = 0; });
}

/// Adds a locality's own figures to those of what is beneath it, and all of them to the locality above.
void Results::addUp(int locality)
{
    const int total = m_totalOf[static_cast<std::size_t>(locality)];
    if (total >= 0)
        add(m_own, locality, total);
    const int parent = m_inputs.dimensions().localities[static_cast<std::size_t>(locality)].parent;
    if (parent < m_wish.extent.firstLocality)
        return;
    const auto& [from, at] = reached(locality, Rollup::WithBeneath);
    add(from, at, m_totalOf[static_cast<std::size_t>(parent)]);
    Eigen::ArrayXXd& without = m_workWithoutRole[static_cast<std::size_t>(Rollup::WithBeneath)];
    without.col(parent) += without.col(locality);
}

void Results::add(const OwnFigures& from, int at, int total)
{
    const auto wanted = [this](auto months) {
        return months.segment(m_wish.extent.firstMonth, m_wish.extent.endMonth - m_wish.extent.firstMonth);
    };
    forEachWanted([&](Measure measure, int role) {
        wanted(m_total.months(measure, total, role)) += wanted(from.months(measure, at, role));
    });
}

template <class Visit>
void Results::forEachWanted(const Visit& visit) const
{
    for (int r = 0; r < m_inputs.dimensions().roleCount(); ++r)
        for (const MeasureInfo& each : kMeasures)
            if (m_wish.measures.test(static_cast<std::size_t>(each.measure)))
                visit(each.measure, r);
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
