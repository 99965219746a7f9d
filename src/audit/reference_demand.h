#pragma once
// The second engine's demand: design/model.md, section 3, month by month. Figures are carried on by the room
// of forecasts, whose own oracles are R and statsmodels; everything about it is done here once more.

#include "audit/reference_people.h"
#include "forecast/automatic.h"

namespace muster::audit {

class ReferenceDemand : public ReferencePeople {
  public:
    using ReferencePeople::ReferencePeople;

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
    struct Name {
        plan::LocalityId l;
        plan::ClientGroupId g;
        plan::ActivityId a;
    };
    using Figures = std::map<Period, double>;
    /// The figures that count, and where they end.
    struct Counted {
        int months = 1;
        Month end;
        std::vector<double> values;
    };
    struct Ahead {
        Counted counted;
        forecast::Forecast said;
        bool stock = false;
    };

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
    [[nodiscard]] Real growth(plan::Kind kind, const Name& n, Month t) const
    {
        return value(kind, {n.l, n.g, n.a, {}}, t);
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

    // Forecasts.

    static bool carriesOn(plan::DemandMethod method)
    {
        return method != plan::DemandMethod::Growth && method != plan::DemandMethod::Population &&
               method != plan::DemandMethod::StockFromFlow;
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
    [[nodiscard]] const plan::SeriesBreak* decision(const Name& n, const Period& period) const
    {
        return nearest<plan::SeriesBreak>(n, [&](const plan::SeriesBreak& row) {
            const int into = row.period.start - period.start;
            return into >= 0 && into < period.months();
        });
    }
    [[nodiscard]] Counted counted(const Figures& figures, const Name& n) const
    {
        std::map<int, int> times;
        for (const auto& [period, figure] : figures)
            ++times[period.months()];
        Counted out;
        int most = 0;
        for (const auto& [months, count] : times)
            if (count > most)
                std::tie(most, out.months) = std::tuple(count, months);
        std::map<Month, double> byStart;
        for (const auto& [period, figure] : figures)
            if (period.months() == out.months)
                byStart[period.start] = figure;
        const Month start = byStart.begin()->first;
        Month from = start;
        Month to = byStart.rbegin()->first + out.months;
        std::map<Month, double> known = byStart;
        std::set<Month> bridged;
        for (Month at = start; at < byStart.rbegin()->first + out.months; at = at + out.months) {
            const plan::SeriesBreak* row = decision(n, {PeriodLength(out.months), at});
            if (row && row->decision == plan::BreakDecision::AfterCounts)
                from = std::max(from, at);
            if (row && row->decision == plan::BreakDecision::BeforeCounts)
                to = std::min(to, at);
            if (row && row->decision == plan::BreakDecision::Bridge) {
                known.erase(at);
                bridged.insert(at);
                for (Month gap = at; !byStart.contains(gap); gap = gap + out.months)
                    bridged.insert(gap);
            }
        }
        std::map<Month, double> all = known;
        for (const Month at : bridged)
            if (const auto figure = onTheLine(known, at, out.months))
                all[at] = *figure;
        to = std::max(to, from);
        while (to > from && !all.contains(to - out.months))
            to = to - out.months;
        out.end = to;
        for (Month at = to - out.months; at >= from && all.contains(at); at = at - out.months)
            out.values.insert(out.values.begin(), all.at(at));
        return out;
    }
    static std::optional<double> onTheLine(const std::map<Month, double>& known, Month at, int months)
    {
        if (months < 12 && known.contains(at - 12) && known.contains(at + 12))
            return (known.at(at - 12) + known.at(at + 12)) / 2;
        const auto after = known.upper_bound(at);
        if (after == known.begin() || after == known.end())
            return std::nullopt;
        const auto before = std::prev(after);
        const double way = double(at - before->first) / (after->first - before->first);
        return before->second + way * (after->second - before->second);
    }
    [[nodiscard]] std::optional<Ahead> carriedOn(const Figures& figures, const Name& n,
                                                 const plan::SeriesMethod* row) const
    {
        if (figures.empty())
            return std::nullopt;
        Ahead ahead{counted(figures, n), {}, isStock(n.a)};
        const int months = m_plan.settings().firstMonth + m_plan.settings().months - ahead.counted.end;
        if (ahead.counted.values.empty())
            return std::nullopt;
        if (months <= 0 && !ahead.stock) { // it ends behind the plan
            ahead.said.point.assign(1, ahead.counted.values.back());
            return ahead;
        }
        const int periods = std::max(0, months) / ahead.counted.months + 2;
        const std::tuple key{ahead.counted.values, ahead.counted.months, row ? row->id.value : 0, periods};
        auto known = m_forecasts.find(key);
        if (known == m_forecasts.end())
            known = m_forecasts.emplace(key, said(ahead.counted, row, periods)).first;
        ahead.said = known->second;
        return ahead;
    }
    static forecast::Forecast said(const Counted& counted, const plan::SeriesMethod* row, int periods)
    {
        using M = plan::DemandMethod;
        static const std::map<M, forecast::Method> kMethods{
            {M::Mean, forecast::Method::Mean},
            {M::Naive, forecast::Method::Naive},
            {M::SeasonalNaive, forecast::Method::SeasonalNaive},
            {M::Drift, forecast::Method::Drift},
            {M::LinearTrend, forecast::Method::LinearTrend},
            {M::SeasonalTrend, forecast::Method::SeasonalTrend},
            {M::Simple, forecast::Method::Simple},
            {M::Holt, forecast::Method::Holt},
            {M::DampedHolt, forecast::Method::Damped},
            {M::WintersAdditive, forecast::Method::WintersAdditive},
            {M::WintersMultiplicative, forecast::Method::WintersMultiplicative}};
        const forecast::Series series{counted.values, 12 / counted.months};
        if (series.size() == 1)
            return {std::vector<double>(static_cast<std::size_t>(periods), series.values.front()), {}, {}};
        const auto named = row ? kMethods.find(row->method) : kMethods.end();
        if (named == kMethods.end())
            return forecast::forecastBy(forecast::chosen(series).method, series, periods);
        if (forecast::obstacleTo(named->second, series))
            return forecast::forecastBy(forecast::sameAgain(series), series, periods);
        if (row->alpha)
            return forecast::forecastBy(
                named->second, series, periods,
                {*row->alpha, row->beta.value_or(0), row->gamma.value_or(0), row->phi.value_or(1), false});
        return forecast::forecastBy(named->second, series, periods);
    }
    static Month firstOf(const Ahead& ahead)
    {
        return ahead.stock ? ahead.counted.end - ahead.counted.months + 1 : ahead.counted.end;
    }
    static Real point(const Ahead& ahead, int i)
    {
        const auto count = static_cast<int>(ahead.counted.values.size());
        return i < 0 ? ahead.counted.values.at(static_cast<std::size_t>(std::max(0, count + i)))
                     : ahead.said.point.at(static_cast<std::size_t>(i));
    }
    [[nodiscard]] Real monthOf(const Ahead& ahead, const Name& n, Month t) const
    {
        const int months = ahead.counted.months;
        int i = (t - ahead.counted.end) / months;
        while (t < ahead.counted.end + i * months)
            --i;
        if (!ahead.stock)
            return point(ahead, i) * partOf(n, {PeriodLength(months), ahead.counted.end + i * months}, t);
        const Real way = Real(t - ahead.counted.end - i * months) / months;
        return way == 0 ? point(ahead, i) : point(ahead, i) + way * (point(ahead, i + 1) - point(ahead, i));
    }
    /// The variance of a month's volume.
    static Real variance(const Ahead& ahead, Month t)
    {
        const auto i = static_cast<std::size_t>(std::max(0, (t - ahead.counted.end) / ahead.counted.months));
        if (i >= ahead.said.within80.high.size())
            return 0;
        const Real error = (Real(ahead.said.within80.high[i]) - ahead.said.within80.low[i]) / 2 /
                           1.2815515655446004L / (ahead.stock ? 1 : ahead.counted.months);
        return error * error;
    }

    // Forecasts that are shared out.

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
    [[nodiscard]] const plan::SeriesMethod* carriedMethod(const Name& n) const
    {
        const plan::SeriesMethod* row = method(n);
        return row && carriesOn(row->method) ? row : nullptr;
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

    mutable std::map<std::tuple<plan::LocalityId, plan::ClientGroupId, plan::ActivityId, Month>, Real>
        m_volumes;
    mutable std::map<std::tuple<plan::LocalityId, plan::ClientGroupId, plan::ActivityId>, bool> m_lines;
    mutable std::map<std::tuple<std::vector<double>, int, std::int64_t, int>, forecast::Forecast> m_forecasts;
};

} // namespace muster::audit
