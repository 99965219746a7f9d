#pragma once
// The second engine's demand: docs/method.md, section 3, month by month.

#include "audit/reference_shares.h"

namespace muster::audit {

class ReferenceDemand : public ReferenceShares {
  public:
    using ReferenceShares::ReferenceShares;

    /// Section 3: the volume of a line in a month.
    [[nodiscard]] Real volume(plan::LocalityId l, plan::ClientGroupId g, plan::ActivityId a, Month t) const
    {
        const std::tuple key{l, g, a, t};
        if (const auto known = m_volumes.find(key); known != m_volumes.end())
            return known->second;
        const Real made = make({l, g, a}, t);
        m_volumes.emplace(key, made);
        return made;
    }

    [[nodiscard]] bool hasDemand(plan::LocalityId l, plan::ClientGroupId g, plan::ActivityId a) const
    {
        const std::tuple key{l, g, a};
        const auto known = m_lines.find(key);
        return known != m_lines.end() ? known->second : m_lines.emplace(key, isLine({l, g, a})).first->second;
    }

    [[nodiscard]] bool hasAnyDemand() const
    {
        for (const plan::Locality& l : m_plan.rows<plan::Locality>())
            for (const plan::ClientGroup& g : m_plan.rows<plan::ClientGroup>())
                for (const plan::Activity& a : m_plan.rows<plan::Activity>())
                    if (hasDemand(l.id, g.id, a.id))
                        return true;
        return false;
    }

  private:
    [[nodiscard]] bool isLine(const Name& name) const
    {
        const auto& [l, g, a] = name;
        if (hasFigures(name) || isOfPeople(name))
            return true;
        for (const plan::Locality& top : m_plan.rows<plan::Locality>()) {
            const plan::SharedForecast* row = sharing({top.id, g, a});
            if (!row || row->way != plan::SharingWay::ByPopulation || !peopleBeneath(top.id).contains(l))
                continue;
            for (const plan::Locality& below : m_plan.rows<plan::Locality>())
                if (distance(below.id, top.id) >= 0 &&
                    (hasFigures({below.id, g, a}) || isOfPeople({below.id, g, a})))
                    return true;
        }
        return false;
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
        if (row && row->opened && row->closed && t > earliest() && hasDemand(n.l, n.g, *row->opened) &&
            hasDemand(n.l, n.g, *row->closed))
            return std::max<Real>(0, volume(n.l, n.g, n.a, t - 1) + volume(n.l, n.g, *row->opened, t - 1) -
                                         volume(n.l, n.g, *row->closed, t - 1));
        if (row && carriesOn(row->method))
            if (const auto ahead = carriedOn(figures(n), n, row); ahead && t >= firstOf(*ahead))
                return std::max<Real>(0, monthOf(*ahead, n, t));
        return isStock(n.a) ? openCases(n, t) : events(n, t);
    }
    [[nodiscard]] Month earliest() const
    {
        Month first = m_plan.settings().firstMonth;
        for (const plan::Demand& row : m_plan.rows<plan::Demand>())
            first = std::min(first, row.period.start);
        return first;
    }
    [[nodiscard]] Real events(const Name& n, Month t) const
    {
        if (t - 12 < earliest())
            return 0;
        return volume(n.l, n.g, n.a, t - 12) * (1 + growth(plan::Kind::DemandGrowth, n, t));
    }
    [[nodiscard]] Real openCases(const Name& n, Month t) const
    {
        for (Month at = t; at >= earliest(); at = at - 1)
            if (const auto figure = typed(n, at))
                return *figure * std::pow(1 + growth(plan::Kind::DemandGrowth, n, t), (t - at) / Real(12));
        return 0;
    }
    [[nodiscard]] Real askedFor(const Name& n, Month t) const
    {
        Real sum = 0;
        for (const plan::DemandRate& rate : rates(n)) {
            const int years = t.year() - rate.year.value_or(m_plan.settings().firstMonth.year());
            sum += persons(n.l, rate.band, t.year()) * rate.perThousand / 1000 *
                   std::pow(1 + growth(plan::Kind::RateTrend, n, t), Real(years));
        }
        return isStock(n.a) ? sum : sum / 12;
    }

    mutable std::map<std::tuple<plan::LocalityId, plan::ClientGroupId, plan::ActivityId, Month>, Real>
        m_volumes;
    mutable std::map<std::tuple<plan::LocalityId, plan::ClientGroupId, plan::ActivityId>, bool> m_lines;
};

} // namespace muster::audit
