#include "engine/inputs/summed_periods.h"

#include "engine/inputs/backtest.h"

#include <algorithm>
#include <set>

namespace muster::engine {

namespace {

using Figure = std::optional<double>;

/// The length of period of the figures; none where they have different ones.
std::optional<PeriodLength> commonLength(const Inputs& in, const SummedSeries& series, PeriodLength asked)
{
    std::set<PeriodLength> lengths;
    for (const LineIndex line : series.lines)
        if (const CountedSeries counted = countedOf(in.demand(), line); !counted.all.empty())
            lengths.insert(counted.length);
    if (lengths.size() > 1)
        return std::nullopt;
    return lengths.empty() ? asked : *lengths.begin();
}

void add(Figure& sum, const Figure& part)
{
    sum = sum && part ? Figure(*sum + *part) : std::nullopt;
}

void add(std::optional<PeopleEffects>& sum, const std::optional<PeopleEffects>& part)
{
    if (!sum || !part) {
        sum.reset();
        return;
    }
    sum->base += part->base;
    sum->population += part->population;
    sum->rate += part->rate;
}

/// All but the forecast, which is not that of the periods.
void add(SeriesPeriod& sum, const SeriesPeriod& part)
{
    add(sum.actual, part.actual);
    add(sum.typed, part.typed);
    add(sum.volume, part.volume);
    add(sum.effects, part.effects);
    sum.counts &= part.counts;
    sum.bridged |= part.bridged;
    if (sum.method != part.method)
        sum.method.reset();
}

SeriesPeriod withoutForecast(SeriesPeriod period)
{
    period.forecast.reset();
    period.low80 = period.high80 = period.low95 = period.high95 = std::nullopt;
    return period;
}

/// The periods in which all parts are there; all end with the plan.
std::vector<SeriesPeriod> added(const std::vector<std::vector<SeriesPeriod>>& parts)
{
    const auto shortest = std::ranges::min_element(parts, {}, &std::vector<SeriesPeriod>::size);
    std::vector<SeriesPeriod> sum;
    std::ranges::transform(*shortest, std::back_inserter(sum), withoutForecast);
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        if (part == shortest)
            continue;
        const std::size_t before = part->size() - sum.size();
        for (std::size_t i = 0; i < sum.size(); ++i)
            add(sum[i], (*part)[before + i]);
    }
    return sum;
}

void addForecast(std::vector<SeriesPeriod>& periods, const SummedForecast& said)
{
    for (SeriesPeriod& each : periods) {
        if (each.period.length != said.length || each.period.start < said.start)
            continue;
        const auto at = static_cast<std::size_t>((each.period.start - said.start) / each.period.months());
        if (at >= said.ahead.point.size())
            continue;
        each.forecast = said.ahead.point[at];
        if (said.bands == SumBands::None)
            continue;
        each.low80 = formulas::notBelowZero(said.ahead.within80.low[at]);
        each.high80 = formulas::notBelowZero(said.ahead.within80.high[at]);
        each.low95 = formulas::notBelowZero(said.ahead.within95.low[at]);
        each.high95 = formulas::notBelowZero(said.ahead.within95.high[at]);
    }
}

} // namespace

std::vector<SeriesPeriod> summedPeriods(const Inputs& in, const SummedSeries& series, PeriodLength length)
{
    if (!series.isSum())
        return series.lines.empty() ? std::vector<SeriesPeriod>()
                                    : seriesPeriods(in, series.lines.front(), length);
    const auto common = commonLength(in, series, length);
    std::vector<std::vector<SeriesPeriod>> parts;
    for (const LineIndex line : series.lines)
        parts.push_back(common ? seriesPeriods(in, line, *common) : periodsAhead(in, line, length));
    std::vector<SeriesPeriod> sum = added(parts);
    if (!common)
        return sum;
    if (const auto said = summedForecast(in.demand(), in.dimensions(), series))
        addForecast(sum, *said);
    return sum;
}

} // namespace muster::engine
