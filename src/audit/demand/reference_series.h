#pragma once
// The second engine's series of demand: their rows, the row of a scope that is nearest, and typed figures.

#include "audit/demand/reference_people.h"

namespace muster::audit {

class ReferenceSeries : public ReferencePeople {
  public:
    ReferenceSeries(const plan::Plan& plan, const AnyScenario& scenario)
        : ReferencePeople(plan, scenario),
          m_demand(plan,
                   [](const plan::Demand& row) {
                       return Name{row.locality, row.clientGroup, row.activity};
                   }),
          m_children(plan, [](const plan::Locality& row) { return row.parent; }), m_methods(plan, localityOf),
          m_breaks(plan, localityOf), m_shared(plan, localityOf)
    {
    }

  protected:
    struct Name {
        plan::LocalityId l;
        plan::ClientGroupId g;
        plan::ActivityId a;
        auto operator<=>(const Name&) const = default;
    };
    using Figures = std::map<Period, double>;
    [[nodiscard]] bool isStock(plan::ActivityId a) const
    {
        return m_plan.find<plan::Activity>(a)->standard == plan::Standard::Caseload;
    }
    [[nodiscard]] std::set<Name> allNames() const
    {
        std::set<Name> names;
        for (const plan::Demand& row : m_plan.rows<plan::Demand>())
            names.insert(Name{row.locality, row.clientGroup, row.activity});
        return names;
    }
    [[nodiscard]] bool hasFigures(const Name& n) const { return !m_demand.of(n).empty(); }
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

    /// The row of the nearest scope: by locality, then by activity, then by client group.
    template <class Row, class Wanted>
    [[nodiscard]] const Row* nearest(const Name& n, const Wanted& wanted) const
    {
        const auto agrees = [](const auto& scope, const auto& id) { return !scope || *scope == id; };
        const auto rank = [](const Row& row) {
            const std::optional<plan::ClientGroupId> group = row.clientGroup;
            const std::optional<plan::ActivityId> activity = row.activity;
            return 2 * int(activity.has_value()) + int(group.has_value());
        };
        for (std::optional<plan::LocalityId> at = n.l;; at = m_plan.find<plan::Locality>(*at)->parent) {
            const Row* best = nullptr;
            for (const Row* row : rowsAt<Row>(at))
                if (agrees(std::optional<plan::ClientGroupId>(row->clientGroup), n.g) &&
                    agrees(std::optional<plan::ActivityId>(row->activity), n.a) && wanted(*row) &&
                    (!best || rank(*row) > rank(*best)))
                    best = row;
            if (best || !at)
                return best;
        }
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
    [[nodiscard]] const std::set<plan::LocalityId>& peopleBeneath(plan::LocalityId top) const
    {
        return onceFor(m_peopleBeneath, top, [&] {
            std::set<plan::LocalityId> with;
            for (const plan::LocalityId each : withBeneath(top))
                if (each != top && hasPeople(each))
                    with.insert(each);
            if (with.empty() && hasPeople(top))
                with.insert(top);
            return with;
        });
    }
    /// A locality and all beneath it, in the order of the tree's rows.
    [[nodiscard]] const std::set<plan::LocalityId>& withBeneath(plan::LocalityId top) const
    {
        return onceFor(m_beneath, top, [&] {
            std::set<plan::LocalityId> all{top};
            for (const plan::Locality* child : m_children.of(top))
                all.insert(withBeneath(child->id).begin(), withBeneath(child->id).end());
            return all;
        });
    }

    /// What is not known stays so, unlike with std::max().
    [[nodiscard]] static Real notBelowZero(Real figure) { return figure < 0 ? 0 : figure; }
    [[nodiscard]] std::optional<Real> typed(const Name& n, Month t) const
    {
        const plan::Demand* row = typedRow(n, t);
        if (!row)
            return std::nullopt;
        return isStock(n.a) ? row->volume.value() : spread(n, *row, t);
    }
    /// The figure that decides a month, or null.
    [[nodiscard]] const plan::Demand* typedRow(const Name& n, Month t) const
    {
        const plan::Demand* best = nullptr;
        const bool startsIn = isStock(n.a);
        for (const plan::Demand* row : m_demand.of(n)) {
            const int into = t - row->period.start;
            if (into < 0 || into >= (startsIn ? 1 : row->period.months()))
                continue;
            if (!best || row->period.months() < best->period.months() ||
                (row->period.months() == best->period.months() && row->status == plan::DemandStatus::Actual))
                best = row;
        }
        return best;
    }
    /// The part of a period's events that falls in a month: what the figures of shorter periods in it, of the
    /// same status, leave is spread over the months that have none of them.
    [[nodiscard]] Real spread(const Name& n, const plan::Demand& whole, Month t) const
    {
        Real left = whole.volume.value();
        Real weights = 0;
        for (int i = 0; i < whole.period.months();) {
            const Month at = whole.period.start + i;
            const plan::Demand* part = longestPart(n, whole, at);
            left -= part ? part->volume.value() : 0;
            weights += part ? 0 : partOf(n, whole.period, at);
            i = part ? (part->period.start - whole.period.start) + part->period.months() : i + 1;
        }
        return (left < 0 ? 0 : left) * partOf(n, whole.period, t) / weights;
    }
    /// The longest figure inside another one and of its status that begins in a month.
    [[nodiscard]] const plan::Demand* longestPart(const Name& n, const plan::Demand& whole, Month at) const
    {
        const plan::Demand* longest = nullptr;
        for (const plan::Demand* row : m_demand.of(n))
            if (row->status == whole.status && row->period.start == at &&
                row->period.months() < whole.period.months() &&
                (!longest || row->period.months() > longest->period.months()))
                longest = row;
        return longest;
    }
    /// A month's part of a period: equal parts, or by the nearest profile of twelve months.
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
        for (const plan::Demand* row : m_demand.of(n))
            if (row->status == plan::DemandStatus::Actual)
                figures[row->period] = row->volume.value();
        return figures;
    }
    [[nodiscard]] Real growth(plan::Kind kind, const Name& n, Month t) const
    {
        return value(kind, {n.l, n.g, n.a, {}}, t);
    }

  private:
    using Where = std::optional<plan::LocalityId>;
    static constexpr auto localityOf = [](const auto& row) { return Where(row.locality); };
    template <class Row>
    [[nodiscard]] const std::vector<const Row*>& rowsAt(const Where& at) const
    {
        if constexpr (std::is_same_v<Row, plan::SeriesMethod>)
            return m_methods.of(at);
        else if constexpr (std::is_same_v<Row, plan::SeriesBreak>)
            return m_breaks.of(at);
        else
            return m_shared.of(at);
    }

    RowsBy<plan::Demand, Name> m_demand;
    RowsBy<plan::Locality, Where> m_children;
    RowsBy<plan::SeriesMethod, Where> m_methods;
    RowsBy<plan::SeriesBreak, Where> m_breaks;
    RowsBy<plan::SharedForecast, Where> m_shared;
    mutable std::map<plan::LocalityId, std::set<plan::LocalityId>> m_beneath;
    mutable std::map<plan::LocalityId, std::set<plan::LocalityId>> m_peopleBeneath;
};

} // namespace muster::audit
