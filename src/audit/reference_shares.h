#pragma once
// The second engine's forecasts that are shared out: by history, by population, or reconciled.

#include "audit/reference_forecast.h"

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
        for (const plan::Locality& each : m_plan.rows<plan::Locality>())
            if (distance(each.id, whole.l) >= 0)
                if (auto own = figures({each.id, whole.g, whole.a}); !own.empty())
                    parts.push_back({{each.id, whole.g, whole.a}, std::move(own)});
        return parts;
    }

    /// What a line has of a forecast shared out from above; none where none is.
    [[nodiscard]] std::optional<Real> sharedPart(const Name& n, Month t) const
    {
        std::vector<plan::LocalityId> above;
        for (std::optional<plan::LocalityId> at = n.l; at; at = m_plan.find<plan::Locality>(*at)->parent)
            above.insert(above.begin(), *at);
        for (const plan::LocalityId top : above) {
            const Name whole{top, n.g, n.a};
            const plan::SharedForecast* row = sharing(whole);
            const auto parts = row ? partsWithFigures(whole) : std::vector<Part>{};
            if (parts.empty() || (row->way == plan::SharingWay::ByPopulation && peopleBeneath(top).empty()))
                continue;
            const Figures sums = addedUp(parts, isStock(n.a));
            if (sums.empty() || counted(sums, whole).values.empty())
                continue;
            if (row->way == plan::SharingWay::Reconciled && std::ranges::any_of(parts, [&](const Part& part) {
                    return counted(part.figures, part.name).values.empty();
                }))
                continue;
            const auto ahead = carriedOn(sums, whole, carriedMethod(whole));
            if (!ahead || t < firstOf(*ahead))
                return std::nullopt;
            const Real total = std::max<Real>(0, monthOf(*ahead, n, t));
            return row->way == plan::SharingWay::Reconciled ? reconciled(n, parts, *ahead, total, t)
                                                            : weighted(n, *row, parts, *ahead, total, t);
        }
        return std::nullopt;
    }
    [[nodiscard]] Real weighted(const Name& n, const plan::SharedForecast& row,
                                const std::vector<Part>& parts, const Ahead& whole, Real total, Month t) const
    {
        std::map<plan::LocalityId, Real> weights;
        if (row.way == plan::SharingWay::ByPopulation)
            for (const plan::LocalityId l : peopleBeneath(row.locality))
                weights[l] = peopleWeight({l, n.g, n.a}, t.year());
        else
            for (const Part& part : parts)
                weights[part.name.l] = lastYear(part.figures, whole);
        if (!weights.contains(n.l))
            return 0;
        Real others = 0;
        Real taken = 0;
        for (const auto& [l, weight] : weights) {
            const auto figure = typed({l, n.g, n.a}, t);
            (figure ? taken : others) += figure ? *figure : weight;
        }
        return std::max<Real>(0, total - taken) * weights.at(n.l) / others;
    }
    [[nodiscard]] Real peopleWeight(const Name& n, int year) const
    {
        const auto all = rates(n);
        if (all.empty())
            return everyone(n.l, year);
        Real sum = 0;
        for (const plan::DemandRate& rate : all)
            sum += persons(n.l, rate.band, year) * rate.perThousand / 1000;
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
    [[nodiscard]] Real reconciled(const Name& n, const std::vector<Part>& parts, const Ahead& whole,
                                  Real total, Month t) const
    {
        Real sum = 0;
        Real variances = variance(whole, t);
        Real mine = kNone;
        Real ofMine = 0;
        for (const Part& part : parts) {
            if (const auto figure = typed(part.name, t)) {
                sum += *figure;
                continue;
            }
            const auto ahead = carriedOn(part.figures, part.name, carriedMethod(part.name));
            const Real own = std::max<Real>(0, monthOf(*ahead, n, t));
            sum += own;
            variances += variance(*ahead, t);
            if (part.name.l == n.l)
                std::tie(mine, ofMine) = std::tuple(own, variance(*ahead, t));
        }
        if (std::isnan(mine))
            return 0;
        return std::max<Real>(0, mine + (variances > 0 ? ofMine / variances : 0) * (total - sum));
    }
};

} // namespace muster::audit
