#pragma once
// The second engine's forecasts that are shared out: by history, by population, or reconciled.

#include "audit/demand/reference_forecast.h"

namespace muster::audit {

class ReferenceShares : public ReferenceForecast {
  public:
    using ReferenceForecast::ReferenceForecast;

  protected:
    struct Part {
        Name name;
        Figures figures;
    };
    static std::optional<double> figureOf(const Figures& figures, const Period& period, bool stock)
    {
        if (figures.contains(period))
            return figures.at(period);
        for (const int months : {3, 1}) {
            if (months >= period.months())
                continue;
            double sum = 0;
            bool complete = true;
            for (int i = 0; i < (stock ? months : period.months()); i += months) {
                const Period part{PeriodLength(months), period.start + i};
                complete = complete && figures.contains(part);
                sum += figures.contains(part) ? figures.at(part) : 0;
            }
            if (complete)
                return sum;
        }
        return std::nullopt;
    }
    static Figures addedUp(const std::vector<Part>& parts, bool stock)
    {
        Figures best;
        for (const int months : {1, 3, 12}) {
            Figures sums;
            for (const auto& [period, ignored] : parts.front().figures) {
                const Period whole = Period::containing(period.start, PeriodLength(months));
                double sum = 0;
                bool complete = true;
                for (const Part& part : parts) {
                    const auto figure = figureOf(part.figures, whole, stock);
                    complete = complete && figure;
                    sum += figure.value_or(0);
                }
                if (complete)
                    sums[whole] = sum;
            }
            if (sums.size() > best.size())
                best = sums;
        }
        return best;
    }
    /// The lines beneath a locality that have actual figures, in the order of the tree's rows.
    [[nodiscard]] std::vector<Part> partsWithFigures(const Name& whole) const
    {
        std::vector<Part> parts;
        for (const plan::LocalityId each : withBeneath(whole.l))
            if (auto own = figures({each, whole.g, whole.a}); !own.empty())
                parts.push_back({{each, whole.g, whole.a}, std::move(own)});
        return parts;
    }
    /// A forecast that is shared out.
    struct Whole {
        plan::SharingWay way{};
        std::vector<Part> parts;
        std::optional<Ahead> ahead;
    };
    /// None where nothing is shared out there, or the next above shares.
    [[nodiscard]] const std::optional<Whole>& wholeOf(const Name& n) const
    {
        return onceFor(m_wholes, n, [&]() -> std::optional<Whole> {
            const plan::SharedForecast* row = sharing(n);
            auto parts = row ? partsWithFigures(n) : std::vector<Part>{};
            if (parts.empty() || (row->way == plan::SharingWay::ByPopulation && peopleBeneath(n.l).empty()))
                return std::nullopt;
            const Figures sums = addedUp(parts, isStock(n.a));
            if (sums.empty() || counted(sums, n).values.empty())
                return std::nullopt;
            if (row->way == plan::SharingWay::Reconciled && std::ranges::any_of(parts, [&](const Part& part) {
                    return counted(part.figures, part.name).values.empty();
                }))
                return std::nullopt;
            auto ahead = carriedOn(sums, n, carriedMethod(n));
            return Whole{row->way, std::move(parts), std::move(ahead)};
        });
    }

    /// What a line has of a forecast shared out from above; none where none is.
    [[nodiscard]] std::optional<Real> sharedPart(const Name& n, Month t) const
    {
        std::vector<plan::LocalityId> above;
        for (std::optional<plan::LocalityId> at = n.l; at; at = m_plan.find<plan::Locality>(*at)->parent)
            above.insert(above.begin(), *at);
        for (const plan::LocalityId top : above) {
            const Name name{top, n.g, n.a};
            const std::optional<Whole>& whole = wholeOf(name);
            if (!whole)
                continue;
            if (!whole->ahead || t < firstOf(*whole->ahead))
                return std::nullopt;
            const auto& shares = onceFor(m_shares, std::tuple{name, t}, [&] {
                const Real total = notBelowZero(monthOf(*whole->ahead, name, t));
                return whole->way == plan::SharingWay::Reconciled ? reconciled(*whole, total, t)
                                                                  : weighted(name, *whole, total, t);
            });
            const auto mine = shares.find(n.l);
            return mine == shares.end() ? 0 : mine->second;
        }
        return std::nullopt;
    }
    using Shares = std::map<plan::LocalityId, Real>;
    [[nodiscard]] Shares weighted(const Name& n, const Whole& whole, Real total, Month t) const
    {
        Shares weights;
        if (whole.way == plan::SharingWay::ByPopulation)
            for (const plan::LocalityId l : peopleBeneath(n.l))
                weights[l] = peopleWeight({l, n.g, n.a}, t);
        else
            for (const Part& part : whole.parts)
                weights[part.name.l] = lastYear(part.figures, *whole.ahead);
        Real others = 0;
        Real taken = 0;
        for (const auto& [l, weight] : weights) {
            const auto figure = typed({l, n.g, n.a}, t);
            (figure ? taken : others) += figure ? *figure : weight;
        }
        for (auto& [l, weight] : weights)
            weight = notBelowZero(total - taken) * weight / others;
        return weights;
    }
    [[nodiscard]] Real peopleWeight(const Name& n, Month t) const
    {
        const auto all = rates(n);
        if (all.empty())
            return everyone(n.l, t);
        Real sum = 0;
        for (const plan::DemandRate& rate : all)
            sum += persons(n.l, rate.band, t) * rate.perThousand / 1000;
        return sum;
    }
    static Real lastYear(const Figures& figures, const Ahead& whole)
    {
        const auto count = static_cast<int>(whole.counted.values.size());
        const int periods = whole.stock ? 1 : std::min(12 / whole.counted.months, count);
        Real sum = 0;
        for (int i = 1; i <= periods; ++i) {
            const Period period{PeriodLength(whole.counted.months),
                                whole.counted.end - i * whole.counted.months};
            const auto figure = figureOf(figures, period, whole.stock);
            sum += figure ? Real(*figure) : kNone;
        }
        return sum;
    }
    [[nodiscard]] Shares reconciled(const Whole& whole, Real total, Month t) const
    {
        Real sum = 0;
        Real variances = variance(*whole.ahead, t);
        Shares own;
        for (const Part& part : whole.parts) {
            if (const auto figure = typed(part.name, t)) {
                sum += *figure;
                continue;
            }
            const std::optional<Ahead>& ahead = ownAhead(part.name);
            own[part.name.l] = notBelowZero(monthOf(*ahead, part.name, t));
            sum += own[part.name.l];
            variances += variance(*ahead, t);
        }
        for (auto& [l, share] : own) {
            const Real certain =
                variance(*ownAhead({l, whole.parts.front().name.g, whole.parts.front().name.a}), t);
            share = notBelowZero(share + (variances > 0 ? certain / variances : 0) * (total - sum));
        }
        return own;
    }

  private:
    mutable std::map<Name, std::optional<Whole>> m_wholes;
    mutable std::map<std::tuple<Name, Month>, Shares> m_shares;
};

} // namespace muster::audit
