#include "engine/inputs/series_periods.h"

#include "engine/demand.h"
#include "engine/figures.h"
#include "engine/inputs/backtest.h"

#include <algorithm>
#include <cmath>

namespace muster::engine {

namespace {

class PeriodsOfLine {
  public:
    /// Without figures, the periods have the length given.
    PeriodsOfLine(const Inputs& in, LineIndex line, CountedSeries counted, PeriodLength length)
        : m_in(in), m_demand(in.demand()), m_line(line), m_carried(carriedOnOf(m_demand, line)),
          m_counted(std::move(counted))
    {
        if (m_counted.all.empty())
            m_counted.length = length;
    }

    [[nodiscard]] std::vector<SeriesPeriod> run() const
    {
        std::vector<SeriesPeriod> periods;
        const Month end = m_in.firstMonth() + m_in.months();
        for (Month start = firstStart(); start < end; start = start + m_counted.months())
            periods.push_back(at({m_counted.length, start}));
        return periods;
    }

  private:
    [[nodiscard]] Month firstStart() const
    {
        return m_counted.all.empty() ? Period::containing(m_in.firstMonth(), m_counted.length).start
                                     : m_counted.start;
    }

    [[nodiscard]] SeriesPeriod at(const Period& period) const
    {
        SeriesPeriod out{period};
        const int index = (period.start - firstStart()) / m_counted.months();
        if (index < static_cast<int>(m_counted.all.size())) {
            out.actual = m_counted.all[static_cast<std::size_t>(index)];
            out.bridged = m_counted.isBridged(index);
            out.counts = index >= m_counted.first && index < m_counted.end;
        }
        for (const plan::Demand* row : m_demand.figures(m_line))
            if (row->period == period && row->status == plan::DemandStatus::Forecast)
                out.typed = row->volume.value();
        addForecast(out);
        out.volume = volumeOf(period);
        if (m_demand.way(m_line).method == plan::DemandMethod::Population)
            out.effects = effectsOf(period);
        out.method = methodOf(out);
        return out;
    }

    [[nodiscard]] std::optional<plan::DemandMethod> methodOf(const SeriesPeriod& out) const
    {
        if (out.forecast)
            return demandMethod(m_carried->forecast->used);
        if (out.actual || out.typed)
            return std::nullopt;
        const LineWay& way = m_demand.way(m_line);
        if (!way.total.isNone())
            if (const CarriedOn& whole = m_demand.totals()[way.total].whole; out.period.start >= whole.from())
                return demandMethod(whole.forecast->used);
        if (way.own.forecast && out.period.start >= way.own.from())
            return demandMethod(way.own.forecast->used);
        const bool isOtherWay = way.isOfPeople() || !way.opened.isNone();
        return isOtherWay ? way.method : plan::DemandMethod::Growth;
    }

    void addForecast(SeriesPeriod& out) const
    {
        if (!m_carried || !m_carried->forecast || m_carried->counted.length != m_counted.length ||
            out.period.start < m_carried->counted.endOfCounted())
            return;
        const auto ahead = static_cast<std::size_t>(m_carried->ahead(out.period.start));
        const forecast::Forecast& said = m_carried->forecast->ahead;
        if (ahead >= said.point.size())
            return;
        out.forecast = formulas::notBelowZero(said.point[ahead]);
        if (said.within80.low.empty())
            return;
        out.low80 = formulas::notBelowZero(said.within80.low[ahead]);
        out.high80 = formulas::notBelowZero(said.within80.high[ahead]);
        out.low95 = formulas::notBelowZero(said.within95.low[ahead]);
        out.high95 = formulas::notBelowZero(said.within95.high[ahead]);
    }

    [[nodiscard]] int monthsOf(const Period& period) const
    {
        return m_demand.isStock(m_line) ? 1 : period.months();
    }

    [[nodiscard]] std::optional<double> volumeOf(const Period& period) const
    {
        const int first = period.start - m_in.firstMonth();
        const int count = monthsOf(period);
        if (first < 0 || first + count > m_in.months())
            return std::nullopt;
        const double sum = m_demand.volumes().col(m_line.value()).segment(first, count).sum();
        return std::isfinite(sum) ? std::optional(sum) : std::nullopt;
    }

    [[nodiscard]] double persons(const plan::DemandRate& rate, Month month) const
    {
        return personsOf(m_demand.population(), line().locality, rate.band, month);
    }
    [[nodiscard]] double rateIn(const plan::DemandRate& rate, Month month) const
    {
        const ResolvedAssumption& trends = m_in.field(plan::Kind::RateTrend);
        return rateAt(rate.perThousand, m_demand.baseYear(rate), month,
                      [&](Month middle) { return trends.value(line().cell(), trends.stretch(middle)); });
    }
    [[nodiscard]] const SeriesKey& line() const { return m_demand.lines()[m_line]; }

    [[nodiscard]] std::optional<PeopleEffects> effectsOf(const Period& period) const
    {
        PeopleEffects sum;
        const Month base = middleOf(m_in.firstMonth().year());
        const double share = m_demand.isStock(m_line) ? 1 : 1 / formulas::kMonthsAYear;
        for (int i = 0; i < monthsOf(period); ++i) {
            const Month month = period.start + i;
            for (const plan::DemandRate* rate : m_demand.ways().rates(line().clientGroup, line().activity)) {
                const double then = persons(*rate, base);
                const double now = persons(*rate, month);
                const double rateThen = rateIn(*rate, base);
                sum.base += share * formulas::askedFor(then, rateThen);
                sum.population += share * formulas::askedFor(now - then, rateThen);
                sum.rate += share * formulas::askedFor(now, rateIn(*rate, month) - rateThen);
            }
        }
        return std::isfinite(sum.base + sum.population + sum.rate) ? std::optional(sum) : std::nullopt;
    }

    const Inputs& m_in;
    const DemandSeries& m_demand;
    LineIndex m_line;
    const CarriedOn* m_carried;
    CountedSeries m_counted;
};

} // namespace

std::vector<SeriesPeriod> seriesPeriods(const Inputs& in, LineIndex line, PeriodLength length)
{
    return PeriodsOfLine(in, line, countedOf(in.demand(), line), length).run();
}

std::vector<SeriesPeriod> periodsAhead(const Inputs& in, LineIndex line, PeriodLength length)
{
    return PeriodsOfLine(in, line, {}, length).run();
}

} // namespace muster::engine
