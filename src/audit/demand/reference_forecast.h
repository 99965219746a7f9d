#pragma once
// The second engine's forecasts: how the figures that count go on. The fits are those of the room of
// forecasts, whose own oracles are R and statsmodels.

#include "audit/demand/reference_counted.h"
#include "forecast/automatic/automatic.h"
#include "forecast/counts.h"

namespace muster::audit {

class ReferenceForecast : public ReferenceCounted {
  public:
    using ReferenceCounted::ReferenceCounted;

  protected:
    struct Ahead {
        Counted counted;
        forecast::Forecast said;
        bool stock = false;
    };

    static bool carriesOn(plan::DemandMethod method)
    {
        return method != plan::DemandMethod::Growth && method != plan::DemandMethod::Population &&
               method != plan::DemandMethod::StockFromFlow;
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
        const int periods = periodsAhead(ahead.counted);
        const Days days = daysOf(ahead.counted, n, periods);
        const std::tuple key{ahead.counted.values, days, ahead.counted.months, row ? row->id.value : 0,
                             periods};
        auto known = m_forecasts.find(key);
        if (known == m_forecasts.end())
            known = m_forecasts.emplace(key, said(ahead.counted, days, row, periods)).first;
        ahead.said = known->second;
        return ahead;
    }
    [[nodiscard]] int periodsAhead(const Counted& counted) const
    {
        const int months = m_plan.settings().firstMonth + m_plan.settings().months - counted.end;
        return std::max(0, months) / counted.months + 2;
    }
    /// Of the periods that count and of so many behind them; none where all are alike.
    using Days = std::vector<double>;
    [[nodiscard]] Days daysOf(const Counted& counted, const Name& n, int periods) const
    {
        Days days;
        const plan::SeriesMethod* row = method(n);
        if (!row || !row->perDay || isStock(n.a))
            return days;
        for (int i = -static_cast<int>(counted.values.size()); i < periods; ++i) {
            const Month start = counted.end + i * counted.months;
            days.push_back(daysBetween(start, start + counted.months));
        }
        return days;
    }
    static forecast::Forecast said(const Counted& counted, const Days& days, const plan::SeriesMethod* row,
                                   int periods)
    {
        const forecast::Series figures{counted.values, 12 / counted.months, days};
        const auto method = row ? methodNamed(row->method) : std::nullopt;
        if (!method && figures.size() > 1)
            return forecast::chosen(figures, periods).forecast;
        forecast::Series even{figures.values, figures.season};
        for (std::size_t i = 0; i < days.size() && i < even.values.size(); ++i)
            even.values[i] /= days[i];
        forecast::Forecast ahead = saidOfAlike(even, method, row, periods);
        if (days.empty())
            return ahead;
        for (auto* list : {&ahead.point, &ahead.within80.low, &ahead.within80.high, &ahead.within95.low,
                           &ahead.within95.high})
            for (std::size_t i = 0; i < list->size(); ++i)
                (*list)[i] *= days[even.values.size() + i];
        const bool ofCounts = method == forecast::Method::Croston || method == forecast::Method::Tsb;
        return ofCounts && figures.size() > 1 ? forecast::withCountBands(ahead.point, figures) : ahead;
    }
    static std::optional<forecast::Method> methodNamed(plan::DemandMethod method)
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
            {M::WintersMultiplicative, forecast::Method::WintersMultiplicative},
            {M::BestSmoothing, forecast::Method::BestSmoothing},
            {M::Theta, forecast::Method::Theta},
            {M::OptimisedTheta, forecast::Method::OptimisedTheta},
            {M::Croston, forecast::Method::Croston},
            {M::Tsb, forecast::Method::Tsb},
            {M::Combination, forecast::Method::Combination}};
        const auto named = kMethods.find(method);
        return named == kMethods.end() ? std::nullopt : std::optional(named->second);
    }
    /// Of periods that are alike; of one figure whatever the method is.
    static forecast::Forecast saidOfAlike(const forecast::Series& series,
                                          const std::optional<forecast::Method>& method,
                                          const plan::SeriesMethod* row, int periods)
    {
        if (series.size() == 1)
            return {std::vector<double>(static_cast<std::size_t>(periods), series.values.front()), {}, {}};
        if (forecast::whyUnavailable(*method, series))
            return forecast::forecastBy(forecast::sameAgain(series), series, periods);
        if (row->alpha)
            return forecast::forecastBy(
                *method, series, periods,
                {*row->alpha, row->beta.value_or(0), row->gamma.value_or(0), row->phi.value_or(1)});
        return forecast::forecastBy(*method, series, periods);
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
    /// A series' own figures carried on.
    [[nodiscard]] const std::optional<Ahead>& ownAhead(const Name& n) const
    {
        return onceFor(m_own, n, [&] {
            auto ahead = carriedOn(figures(n), n, carriedMethod(n));
            if (ahead && isAutomatic(n) && ahead->counted.values.size() > 1)
                ahead->said = saidTogether(n, *ahead);
            return ahead;
        });
    }
    [[nodiscard]] const plan::SeriesMethod* carriedMethod(const Name& n) const
    {
        const plan::SeriesMethod* row = method(n);
        return row && carriesOn(row->method) ? row : nullptr;
    }

  private:
    /// Series of one activity that end together.
    struct Like {
        plan::ActivityId activity;
        int months = 1;
        Month end;
        auto operator<=>(const Like&) const = default;
    };
    [[nodiscard]] bool isAutomatic(const Name& n) const
    {
        return methodOf(n) == plan::DemandMethod::Automatic;
    }
    /// What automatic says beside all series that are like it, each of them once.
    [[nodiscard]] forecast::Forecast saidTogether(const Name& n, const Ahead& ahead) const
    {
        const Like like{n.a, ahead.counted.months, ahead.counted.end};
        const Together& together = onceFor(m_together, like, [&] { return sayTogether(like); });
        const Days days = daysOf(ahead.counted, n, periodsAhead(ahead.counted));
        const auto found = together.find({ahead.counted.values, days});
        return found == together.end() ? ahead.said : found->second;
    }
    using FiguresAndDays = std::pair<std::vector<double>, Days>;
    using Together = std::map<FiguresAndDays, forecast::Forecast>;
    [[nodiscard]] Together sayTogether(const Like& like) const
    {
        std::map<FiguresAndDays, int> periods;
        for (const Name& name : allNames()) {
            const Figures rows = figures(name);
            if (name.a != like.activity || rows.empty() || !isAutomatic(name))
                continue;
            const Counted own = counted(rows, name);
            if (own.months == like.months && own.end == like.end && own.values.size() > 1)
                periods[{own.values, daysOf(own, name, periodsAhead(own))}] = periodsAhead(own);
        }
        std::vector<forecast::PastForecasts> past;
        for (const auto& [of, ahead] : periods)
            past.push_back(forecast::pastForecasts({of.first, 12 / like.months, of.second}, ahead));
        std::vector<const forecast::PastForecasts*> list;
        for (const auto& each : past)
            list.push_back(&each);
        std::vector<forecast::Choice> choices = forecast::chosenTogether(list);
        Together together;
        for (std::size_t i = 0; i < list.size(); ++i)
            together[{list[i]->series.values, list[i]->series.days}] = std::move(choices[i].forecast);
        return together;
    }

    mutable std::map<Like, Together> m_together;
    mutable std::map<Name, std::optional<Ahead>> m_own;
    mutable std::map<std::tuple<std::vector<double>, Days, int, std::int64_t, int>, forecast::Forecast>
        m_forecasts;
};

} // namespace muster::audit
