#pragma once
// The second engine's demand: docs/method.md, section 3, month by month, and what a scenario makes of it.

#include "audit/demand/reference_shares.h"

namespace muster::audit {

class ReferenceDemand : public ReferenceShares {
  public:
    ReferenceDemand(const plan::Plan& plan, const AnyScenario& scenario) : ReferenceShares(plan, scenario)
    {
        for (const plan::Demand& row : plan.rows<plan::Demand>())
            m_earliest = std::min(m_earliest, row.period.start);
    }

    /// Section 3: the volume of a line in a month, as the scenario changes it.
    [[nodiscard]] Real volume(plan::LocalityId l, plan::ClientGroupId g, plan::ActivityId a, Month t) const
    {
        return scenario().changed(plan::kAdjustsVolume, {l, g, a, {}}, t, made({l, g, a}, t));
    }

    [[nodiscard]] bool hasDemand(plan::LocalityId l, plan::ClientGroupId g, plan::ActivityId a) const
    {
        return onceFor(m_lines, Name{l, g, a}, [&] {
            return isLine({l, g, a}) || scenario().makes(plan::kAdjustsVolume, {l, g, a, {}});
        });
    }

    /// The client groups and activities for which a locality has demand.
    using Lines = std::vector<std::pair<plan::ClientGroupId, const plan::Activity*>>;
    [[nodiscard]] const Lines& linesOf(plan::LocalityId l) const
    {
        return onceFor(m_linesOf, l, [&] {
            Lines lines;
            for (const plan::ClientGroup& g : m_plan.rows<plan::ClientGroup>())
                for (const plan::Activity& a : m_plan.rows<plan::Activity>())
                    if (hasDemand(l, g.id, a.id))
                        lines.emplace_back(g.id, &a);
            return lines;
        });
    }

    [[nodiscard]] bool hasAnyDemand() const
    {
        return std::ranges::any_of(m_plan.rows<plan::Locality>(),
                                   [&](const plan::Locality& row) { return !linesOf(row.id).empty(); });
    }

  private:
    [[nodiscard]] bool isLine(const Name& name) const
    {
        const auto& [l, g, a] = name;
        if (hasFigures(name) || isOfPeople(name))
            return true;
        for (std::optional<plan::LocalityId> top = l; top; top = m_plan.find<plan::Locality>(*top)->parent)
            if (peopleBeneathShare({*top, g, a}) && peopleBeneath(*top).contains(l))
                return true;
        return false;
    }
    /// Whether a forecast that has demand of its own, or beneath, is shared out by people.
    [[nodiscard]] bool peopleBeneathShare(const Name& top) const
    {
        return onceFor(m_sharedByPeople, top, [&] {
            const plan::SharedForecast* row = sharing(top);
            return row && row->way == plan::SharingWay::ByPopulation &&
                   std::ranges::any_of(withBeneath(top.l), [&](plan::LocalityId below) {
                       const Name name{below, top.g, top.a};
                       return hasFigures(name) || isOfPeople(name);
                   });
        });
    }

    /// The figures go on from those before them as they were, whatever the scenario makes of these.
    [[nodiscard]] Real made(const Name& n, Month t) const
    {
        return onceFor(m_made[n], t, [&] { return make(n, t); });
    }
    [[nodiscard]] Real make(const Name& n, Month t) const
    {
        if (const auto figure = typed(n, t))
            return *figure;
        if (const auto shared = sharedPart(n, t))
            return *shared;
        const plan::SeriesMethod* row = method(n);
        if (row && row->method == plan::DemandMethod::Population)
            return askedFor(n, t);
        if (row && row->opened && row->closed && t > m_earliest && hasDemand(n.l, n.g, *row->opened) &&
            hasDemand(n.l, n.g, *row->closed))
            return notBelowZero(made(n, t - 1) + volume(n.l, n.g, *row->opened, t - 1) -
                                volume(n.l, n.g, *row->closed, t - 1));
        if (row && carriesOn(row->method))
            if (const auto& ahead = ownAhead(n); ahead && t >= firstOf(*ahead))
                return notBelowZero(monthOf(*ahead, n, t));
        return isStock(n.a) ? openCases(n, t) : events(n, t);
    }
    [[nodiscard]] Real events(const Name& n, Month t) const
    {
        if (t - 12 < m_earliest)
            return 0;
        return made(n, t - 12) * daysBesideYearBefore(n, t) * (1 + growth(plan::Kind::DemandGrowth, n, t));
    }
    /// Of a method per day: the days of the month, or of the quarter or year of which the last figure of this
    /// month was, beside those of a year before.
    [[nodiscard]] Real daysBesideYearBefore(const Name& n, Month t) const
    {
        const plan::SeriesMethod* row = method(n);
        if (!row || !row->perDay)
            return 1;
        const plan::Demand* figure = nullptr;
        for (Month at = t - 12; !figure && at >= m_earliest; at = at - 12)
            figure = typedRow(n, at);
        const int months = figure ? figure->period.months() : 1;
        const Month start = figure ? figure->period.start : t;
        const Month now = start + (t - start) / months * months;
        return Real(daysBetween(now, now + months)) / daysBetween(now - 12, now - 12 + months);
    }
    /// The last figure, grown by what was in force in each month since.
    [[nodiscard]] Real openCases(const Name& n, Month t) const
    {
        Real grown = 1;
        for (Month at = t; at >= m_earliest; at = at - 1) {
            if (const auto figure = typed(n, at))
                return *figure * grown;
            grown *= std::pow(1 + growth(plan::Kind::DemandGrowth, n, at - 1), Real(1) / 12);
        }
        return 0;
    }
    [[nodiscard]] Real askedFor(const Name& n, Month t) const
    {
        Real sum = 0;
        for (const plan::DemandRate& rate : rates(n))
            sum += persons(n.l, rate.band, t) * rateAt(rate, n, t) / 1000;
        return isStock(n.a) ? sum : sum / 12;
    }
    /// A year's rate is that of its 1 July; between them it goes straight.
    [[nodiscard]] Real rateAt(const plan::DemandRate& row, const Name& n, Month t) const
    {
        const Month before(t.year() - (t.month() < 7 ? 1 : 0), 7);
        const Real way = Real(t - before) / 12;
        return rateIn(row, n, before.year()) * (1 - way) + rateIn(row, n, before.year() + 1) * way;
    }
    /// For each 1,000, moved on year by year by the trend in force in the middle of each.
    [[nodiscard]] Real rateIn(const plan::DemandRate& row, const Name& n, int year) const
    {
        const int known = row.year.value_or(m_plan.settings().firstMonth.year());
        const auto trend = [&](int y) { return 1 + growth(plan::Kind::RateTrend, n, Month(y, 7)); };
        Real rate = row.perThousand;
        for (int y = known + 1; y <= year; ++y)
            rate *= trend(y);
        for (int y = known; y > year; --y)
            rate /= trend(y);
        return rate;
    }

    mutable std::map<Name, std::map<Month, Real>> m_made;
    mutable std::map<Name, bool> m_lines;
    mutable std::map<plan::LocalityId, Lines> m_linesOf;
    mutable std::map<Name, bool> m_sharedByPeople;
    Month m_earliest = m_plan.settings().firstMonth;
};

} // namespace muster::audit
