#pragma once
// The second engine's series of demand: their rows, the row of a scope that is nearest, and typed figures.

#include "audit/reference_people.h"

namespace muster::audit {

class ReferenceSeries : public ReferencePeople {
  public:
    using ReferencePeople::ReferencePeople;

  protected:
    struct Name {
        plan::LocalityId l;
        plan::ClientGroupId g;
        plan::ActivityId a;
    };
    using Figures = std::map<Period, double>;
    [[nodiscard]] bool isStock(plan::ActivityId a) const
    {
        return m_plan.find<plan::Activity>(a)->standard == plan::Standard::Caseload;
    }
    [[nodiscard]] bool hasFigures(const Name& n) const
    {
        return std::ranges::any_of(m_plan.rows<plan::Demand>(), [&](const plan::Demand& row) {
            return row.locality == n.l && row.clientGroup == n.g && row.activity == n.a;
        });
    }
    [[nodiscard]] std::vector<plan::DemandRate> rates(const Name& n) const
    {
        std::vector<plan::DemandRate> rates;
        for (const plan::DemandRate& row : m_plan.rows<plan::DemandRate>())
            if (row.clientGroup == n.g && row.activity == n.a)
                rates.push_back(row);
        return rates;
    }
    [[nodiscard]] bool isOfPeople(const Name& n) const
    {
        return methodOf(n) == plan::DemandMethod::Population && hasPeople(n.l) && !rates(n).empty();
    }

    /// How near a row's scope is to a series; negative where it is of another one.
    template <class Row>
    [[nodiscard]] int nearness(const Row& row, const Name& n) const
    {
        const auto agrees = [](const auto& scope, const auto& id) { return !scope || *scope == id; };
        const std::optional<plan::LocalityId> where = row.locality;
        const std::optional<plan::ClientGroupId> group = row.clientGroup;
        const std::optional<plan::ActivityId> activity = row.activity;
        const int steps = distance(n.l, where);
        if (steps < 0 || !agrees(group, n.g) || !agrees(activity, n.a))
            return -1;
        return 4 * (1000 - steps) + 2 * int(activity.has_value()) + int(group.has_value());
    }
    template <class Row, class Wanted>
    [[nodiscard]] const Row* nearest(const Name& n, const Wanted& wanted) const
    {
        const Row* best = nullptr;
        for (const Row& row : m_plan.rows<Row>())
            if (nearness(row, n) >= 0 && wanted(row) && (!best || nearness(row, n) > nearness(*best, n)))
                best = &row;
        return best;
    }
    [[nodiscard]] const plan::SeriesMethod* method(const Name& n) const
    {
        return nearest<plan::SeriesMethod>(n, [](const auto&) { return true; });
    }
    [[nodiscard]] plan::DemandMethod methodOf(const Name& n) const
    {
        const plan::SeriesMethod* row = method(n);
        return row ? row->method : plan::DemandMethod::Growth;
    }
    [[nodiscard]] const plan::SharedForecast* sharing(const Name& n) const
    {
        return nearest<plan::SharedForecast>(n, [&](const auto& row) { return row.locality == n.l; });
    }
    [[nodiscard]] std::set<plan::LocalityId> peopleBeneath(plan::LocalityId top) const
    {
        std::set<plan::LocalityId> with;
        for (const plan::Locality& each : m_plan.rows<plan::Locality>())
            if (each.id != top && distance(each.id, top) >= 0 && hasPeople(each.id))
                with.insert(each.id);
        if (with.empty() && hasPeople(top))
            with.insert(top);
        return with;
    }

    [[nodiscard]] std::optional<Real> typed(const Name& n, Month t) const
    {
        const plan::Demand* best = nullptr;
        const bool startsIn = isStock(n.a);
        for (const plan::Demand& row : m_plan.rows<plan::Demand>()) {
            const int into = t - row.period.start;
            if (row.locality != n.l || row.clientGroup != n.g || row.activity != n.a || into < 0 ||
                into >= (startsIn ? 1 : row.period.months()))
                continue;
            if (!best || row.period.months() < best->period.months() ||
                (row.period.months() == best->period.months() && row.status == plan::DemandStatus::Actual))
                best = &row;
        }
        if (!best)
            return std::nullopt;
        return startsIn ? best->volume.value() : best->volume.value() * partOf(n, best->period, t);
    }
    /// The part of a period's events that falls in a month: equal parts, or by the nearest profile of twelve
    /// months.
    [[nodiscard]] Real partOf(const Name& n, const Period& period, Month t) const
    {
        std::map<int, std::map<int, Real>> byScope;
        for (const plan::DemandProfile& row : m_plan.rows<plan::DemandProfile>())
            if ((!row.clientGroup || *row.clientGroup == n.g) && (!row.activity || *row.activity == n.a))
                byScope[-2 * int(row.activity.has_value()) - int(row.clientGroup.has_value())][row.month] =
                    row.weight;
        for (auto& [scope, weights] : byScope)
            if (weights.size() == 12 && period.months() > 1) {
                Real all = 0;
                for (int i = 0; i < period.months(); ++i)
                    all += weights[(period.start + i).month()];
                return weights[t.month()] / all;
            }
        return Real(1) / period.months();
    }

    [[nodiscard]] Figures figures(const Name& n) const
    {
        Figures figures;
        for (const plan::Demand& row : m_plan.rows<plan::Demand>())
            if (row.locality == n.l && row.clientGroup == n.g && row.activity == n.a &&
                row.status == plan::DemandStatus::Actual)
                figures[row.period] = row.volume.value();
        return figures;
    }
    [[nodiscard]] Real growth(plan::Kind kind, const Name& n, Month t) const
    {
        return value(kind, {n.l, n.g, n.a, {}}, t);
    }
};

} // namespace muster::audit
