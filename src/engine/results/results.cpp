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

/// The scenario, where the plan has it.
std::optional<plan::ScenarioId> scenarioLeft(const plan::Plan& plan, std::optional<plan::ScenarioId> scenario)
{
    return scenario && plan.find<plan::Scenario>(*scenario) ? scenario : std::nullopt;
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
    [[nodiscard]] Extent of(const LocalityRange& localities) const
    {
        return {localities, firstMonth, endMonth};
    }
    /// Staff are made from the plan's first month on.
    [[nodiscard]] Extent ofStaff(const LocalityRange& localities) const { return {localities, 0, endMonth}; }

    bool cost;
    bool years; ///< posts at the service level
    bool work;
    bool staff;
    bool makesStaff = false; ///< rather than that they are there and still hold
    bool makesPostCosts = false;
    int firstMonth;
    int endMonth;
};

Results::Results(Inputs inputs) : m_inputs(std::move(inputs))
{
    layOut({}, {});
    compute(Wish::everything(m_inputs));
}

Results::Results(Inputs inputs, const Wish& wish) : m_inputs(std::move(inputs))
{
    layOut({}, {});
    compute(wish);
}

Results::Results(plan::Plan plan, const Results& before)
    : Results(std::move(plan), before, before.m_inputs.scenario())
{
}

Results::Results(plan::Plan plan, const Results& before, std::optional<plan::ScenarioId> scenario,
                 const KeptWork* kept)
    : m_inputs(plan, &before.m_inputs, scenarioLeft(plan, scenario), kept), m_queues(before.m_queues.next())
{
    m_hasSupply = m_inputs.hasStaffOf(before.m_inputs);
    layOut(before.m_own, before.m_total);
    compute(Wish::everything(m_inputs));
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
    Parts parts(m_inputs, wish);
    findKept(parts);
    m_queues.forget();
    for (const LocalityIndex l : wish.extent.localities.backwards()) {
        makeOwn(parts, l);
        addUp(l);
    }
    if (parts.makesStaff)
        m_keptStaff.keep(m_inputs, parts.ofStaff(wish.extent.localities));
    if (parts.makesPostCosts)
        m_keptPostCosts.keep(m_inputs, parts.of(wish.extent.localities));
}

/// No other figure is made of them.
void Results::fill(Queues& queues, bool isOwn) const
{
    if (!m_wish.waiting) {
        queues.clear();
        return;
    }
    queues.begin(m_inputs, isOwn);
    for (const LocalityIndex l : m_wish.extent.localities)
        queues.fill(m_inputs, m_own, l);
}

/// What is there from the time before is not made anew where the values that it is made of are the same.
void Results::findKept(Parts& parts)
{
    const LocalityRange& localities = m_wish.extent.localities;
    parts.makesStaff = parts.staff && !m_hasSupply && !m_keptStaff.hold(m_inputs, parts.ofStaff(localities));
    parts.makesPostCosts = parts.cost && !m_keptPostCosts.hold(m_inputs, parts.of(localities));
    if (parts.makesStaff)
        m_keptStaff.forget();
    if (parts.makesPostCosts)
        m_keptPostCosts.forget();
}

/// Each part of the model after those it reads.
void Results::makeOwn(const Parts& parts, LocalityIndex locality)
{
    const Extent here = parts.of(LocalityRange(locality));
    if (parts.makesStaff)
        computeStaff(m_inputs, m_own, here);
    if (parts.work)
        computeRequirement(m_inputs, m_own, here);
    if (parts.work && parts.staff)
        computePosts(m_inputs, m_own, here);
    if (parts.years)
        computeServiceLevels(m_inputs, m_own, here);
    if (parts.makesPostCosts)
        computePostCosts(m_inputs, m_own, here);
    if (parts.cost)
        computeCost(m_inputs, m_own, here);
}

void Results::layOut(const OwnFigures& ownBefore, const OwnFigures& totalBefore)
{
    const Dimensions& d = m_inputs.dimensions();
    int totals = 0;
    for (const LocalityNode& node : d.localities)
        m_totalOf.push_back(node.descendants > 0 ? LocalityIndex(totals++) : LocalityIndex::none());
    m_own = OwnFigures(m_inputs.months(), d.localityCount(), d.roleCount(), ownBefore, m_hasSupply);
    m_total = OwnFigures(m_inputs.months(), totals, d.roleCount(), totalBefore, m_hasSupply);
    if (!m_hasSupply)
        layOutStaff(m_inputs, m_own);
    if (m_inputs.hasCosts())
        emptyCosts();
    markEstablishment();
}

/// Nobody prices roles without posts.
void Results::emptyCosts()
{
    const Dimensions& d = m_inputs.dimensions();
    for (const LocalityIndex l : d.localities.indexes())
        for (const RoleIndex r : d.roles.indexes())
            for (const MeasureInfo& each : kMeasures)
                if (isCost(each.measure))
                    m_own.months(each.measure, l, r) = 0;
}

void Results::markEstablishment()
{
    const Dimensions& d = m_inputs.dimensions();
    auto& [total, own] = m_hasEstablishment;
    for (const LocalityIndex l : d.localities.indexes())
        for (const RoleIndex r : d.roles.indexes())
            own.push_back(m_inputs.staff().at(l, r).isStaffed);
    total = own;
    for (const LocalityIndex l : d.localities.indexes().backwards())
        if (const LocalityIndex parent = d.localities[l].parent; !parent.isNone())
            for (const RoleIndex r : d.roles.indexes())
                if (total[place(l, r)])
                    total[place(parent, r)] = true;
}

void Results::emptyTotals()
{
    for (const LocalityIndex l : m_wish.extent.localities)
        if (const LocalityIndex at = m_totalOf[l]; !at.isNone())
            forEachMade([&](Measure measure, RoleIndex role) { m_total.months(measure, at, role) = 0; });
}

/// Adds a locality's own figures to those of what is beneath it, and all of them to the locality above.
void Results::addUp(LocalityIndex locality)
{
    const LocalityIndex total = m_totalOf[locality];
    if (!total.isNone())
        add(m_own, locality, total);
    const LocalityIndex parent = m_inputs.dimensions().localities[locality].parent;
    if (!m_wish.extent.localities.contains(parent))
        return;
    const auto& [from, at] = reached(locality, Rollup::WithBeneath);
    add(from, at, m_totalOf[parent]);
    Eigen::ArrayXXd& without = m_workWithoutRole[static_cast<std::size_t>(Rollup::WithBeneath)];
    without.col(parent.value()) += without.col(locality.value());
}

void Results::add(const OwnFigures& from, LocalityIndex at, LocalityIndex total)
{
    const auto wanted = [this](auto months) {
        return months.segment(m_wish.extent.firstMonth, m_wish.extent.endMonth - m_wish.extent.firstMonth);
    };
    forEachMade([&](Measure measure, RoleIndex role) {
        if (&from == &m_own && !canHaveOwn(measure, at, role))
            return;
        wanted(m_total.months(measure, total, role)) += wanted(from.months(measure, at, role));
    });
}

template <class Visit>
void Results::forEachMade(const Visit& visit) const
{
    for (const RoleIndex r : m_inputs.dimensions().roles.indexes())
        for (const MeasureInfo& each : kMeasures)
            if (m_wish.measures.test(static_cast<std::size_t>(each.measure)) &&
                (m_inputs.hasCosts() || !isCost(each.measure)) &&
                !(m_hasSupply && each.madeBy == MadeBy::Supply))
                visit(each.measure, r);
}

/// Whether a measure of the staff can be more than nothing in a locality's own role; any other may.
bool Results::canHaveOwn(Measure measure, LocalityIndex locality, RoleIndex role) const
{
    const StaffCell& here = m_inputs.staff().at(locality, role);
    return info(measure).madeBy != MadeBy::Supply || (here.isStaffed && canHave(here, measure));
}

} // namespace muster::engine
