#include "forecast/per_day.h"

namespace muster::forecast {

namespace {

constexpr double kDaysAYear = 365.25;

double daysOf(const Series& series, int period)
{
    return series.days[static_cast<std::size_t>(period)];
}

} // namespace

Series perDay(const Series& series)
{
    if (series.days.empty())
        return series;
    Series even{{}, series.season};
    for (int t = 0; t < series.size(); ++t)
        even.values.push_back(series.at(t) / daysOf(series, t));
    return even;
}

Series firstOf(const Series& series, int known)
{
    return {{series.values.begin(), series.values.begin() + known}, series.season, series.days};
}

std::vector<double> ofItsDays(std::vector<double> perDay, const Series& series, int from)
{
    if (series.days.empty())
        return perDay;
    int period = from;
    for (double& figure : perDay)
        figure *= daysOf(series, period++);
    return perDay;
}

Forecast ofItsDays(Forecast perDay, const Series& series)
{
    for (std::vector<double>* list : {&perDay.point, &perDay.within80.low, &perDay.within80.high,
                                      &perDay.within95.low, &perDay.within95.high})
        *list = ofItsDays(std::move(*list), series, series.size());
    return perDay;
}

double lengthOf(const Series& series, int period)
{
    return series.days.empty() ? 1 : daysOf(series, period) * series.season / kDaysAYear;
}

} // namespace muster::forecast
