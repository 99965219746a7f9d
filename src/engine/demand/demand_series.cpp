#include "engine/demand/demand_series.h"

#include "engine/figures.h"

#include <algorithm>
#include <cmath>

namespace muster::engine {

Month CarriedOn::from() const
{
    const Month end = counted.endOfCounted();
    return stock ? end - counted.months() + 1 : end;
}

int CarriedOn::ahead(Month month) const
{
    const int months = month - counted.endOfCounted();
    return (months - (months < 0 ? counted.months() - 1 : 0)) / counted.months(); // downwards
}

int CarriedOn::periodsUntil(Month end) const
{
    const int months = std::max(0, end - counted.endOfCounted());
    // Open cases between two starts need the later one too.
    return (months + counted.months() - 1) / counted.months() + (stock ? 1 : 0);
}

double CarriedOn::point(int ahead) const
{
    if (ahead >= 0 && forecast)
        return forecast->ahead.point[static_cast<std::size_t>(ahead)];
    const int last = counted.series.size() - 1;
    return counted.series.at(std::clamp(last + ahead + 1, 0, last));
}

double CarriedOn::standardError(Month month) const
{
    constexpr double kOf80 = 1.2815515655446004; // of the normal distribution: 80 % lie within so many
    const auto at = static_cast<std::size_t>(std::max(0, ahead(month)));
    if (!forecast || at >= forecast->ahead.within80.high.size())
        return 0;
    const double width = forecast->ahead.within80.high[at] - forecast->ahead.within80.low[at];
    return width / 2 / kOf80 / (stock ? 1 : counted.months());
}

DemandSeries::DemandSeries(const plan::Plan& plan, const Dimensions& dimensions,
                           Adjustments::List adjustments)
    : m_plan(plan), m_adjustments(std::move(adjustments)), m_ways(m_plan, dimensions),
      m_population(m_plan.rows<plan::Population>(), dimensions)
{
}

std::vector<const PlacedAdjustment*> DemandSeries::adjustments(LineIndex line) const
{
    const SeriesKey& at = m_lines[line];
    std::vector<const PlacedAdjustment*> acting;
    for (const PlacedAdjustment& each : m_adjustments)
        if (each.covers(at.locality, at.clientGroup, at.activity))
            acting.push_back(&each);
    return acting;
}

LineIndex DemandSeries::indexOf(const SeriesKey& line) const
{
    const auto at = std::ranges::lower_bound(m_lines, line);
    return at != m_lines.end() && *at == line ? LineIndex(static_cast<int>(at - m_lines.begin()))
                                              : LineIndex::none();
}

const plan::Demand* DemandSeries::typed(LineIndex line, Month month) const
{
    return m_typed[line.offset() * m_span + static_cast<std::size_t>(month - m_earliest)];
}

Period DemandSeries::grownPeriod(LineIndex line, Month month) const
{
    for (Month before = month - 12; before >= m_earliest; before = before - 12)
        if (const plan::Demand* row = typed(line, before))
            return Period::containing(month, row->period.length);
    return {PeriodLength::Month, month};
}

std::vector<ActualFigure> DemandSeries::actuals(LineIndex line) const
{
    std::vector<ActualFigure> figures;
    for (const plan::Demand* row : m_rows[line])
        if (row->status == plan::DemandStatus::Actual)
            figures.push_back({row->period, row->volume.value()});
    return figures;
}

double DemandSeries::peopleWeight(const SeriesKey& part, Month month) const
{
    const auto& rates = m_ways.rates(part.clientGroup, part.activity);
    if (rates.empty())
        return personsOf(m_population, part.locality, m_population.everyone(part.locality), month);
    double asked = 0;
    for (const plan::DemandRate* rate : rates)
        asked +=
            formulas::askedFor(personsOf(m_population, part.locality, rate->band, month), rate->perThousand);
    return asked;
}

const CarriedOn* carriedOnOf(const DemandSeries& demand, LineIndex line)
{
    const LineWay& way = demand.way(line);
    if (way.total.isNone())
        return way.own.forecast ? &way.own : nullptr;
    const ForecastAllocation& total = demand.totals()[way.total];
    for (std::size_t part = 0; part < total.own.size(); ++part)
        if (total.parts[part] == line)
            return total.own[part].forecast ? &total.own[part] : nullptr;
    return nullptr;
}

} // namespace muster::engine
