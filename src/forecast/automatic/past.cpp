#include "forecast/automatic/past.h"

#include "forecast/counts.h"
#include "forecast/per_day.h"

#include <algorithm>
#include <cmath>

namespace muster::forecast {

namespace {

constexpr int kFirstYear = 1;    ///< figures, of a series by years, before the first date
constexpr int kYearsAhead = 3;   ///< at the dates of a series by years
constexpr int kFewestCounts = 8; ///< less figures do not say that they are small by chance
constexpr int kMostDates = 6;    ///< of a series with a season; they are a quarter apart

/// With what the others are compared.
Method baseOf(const Series& series, bool counts)
{
    return counts && series.size() > 1 ? Method::Mean : sameAgain(series);
}

/// Less than a year of shorter periods: the last figure may be any season's, so their mean has a say.
bool isPartOfAYear(const Series& series)
{
    return series.season > 1 && series.size() < series.season;
}

/// The median of those parts of a combination that have been said.
std::vector<double> medianOfSaid(const PastDate& date, const std::vector<Method>& parts)
{
    std::vector<std::vector<double>> lists;
    for (const Saying& saying : date.said)
        if (std::find(parts.begin(), parts.end(), saying.method) != parts.end())
            lists.push_back(saying.points);
    return medianOf(lists);
}

/// No farther beyond the figures than they range themselves: a spike alone makes some methods run away.
std::vector<double> inReach(const Series& known, std::vector<double> points)
{
    const auto [least, most] = std::minmax_element(known.values.begin(), known.values.end());
    const double range = *most - *least;
    for (double& point : points)
        point = std::clamp(std::isfinite(point) ? point : known.values.back(), *least - range, *most + range);
    return points;
}

PastDate saidAt(const Series& known, int ahead, bool counts)
{
    PastDate date{known.size(), {}};
    const Method base = baseOf(known, counts);
    const auto say = [&](Method method) {
        if (!whyUnavailable(method, known))
            date.said.push_back({method, inReach(known, method == Method::Combination
                                                            ? medianOfSaid(date, combined(known))
                                                            : quickPointsBy(method, known, ahead))});
    };
    if (known.size() == 1)
        date.said.push_back(
            {Method::Naive, std::vector<double>(static_cast<std::size_t>(ahead), known.at(0))});
    else
        say(base);
    if (isPartOfAYear(known) && known.size() > 1 && base != Method::Mean)
        say(Method::Mean);
    if (known.size() < fewestToTry(known))
        return date;
    const auto tryAll = [&](const auto& methods) {
        for (const Method method : methods)
            if (method != base)
                say(method);
    };
    if (counts)
        tryAll(kTriedOfCounts);
    else
        tryAll(kTried);
    return date;
}

} // namespace

int fewestToTry(const Series& series)
{
    constexpr int kBehindAYear = 2;
    return series.season == 1 ? 3 : series.season + kBehindAYear;
}

Method sameAgain(const Series& series)
{
    return whyUnavailable(Method::SeasonalNaive, series) ? Method::Naive : Method::SeasonalNaive;
}

std::vector<int> pastDates(const Series& series)
{
    const bool years = series.season == 1;
    const int first = years ? kFirstYear : fewestToTry(series);
    const int step = std::max(1, series.season / 4);
    std::vector<int> dates;
    for (int date = series.size() - 1; date >= first; date -= step)
        if (years || static_cast<int>(dates.size()) < kMostDates)
            dates.push_back(date);
    return dates;
}

int triedAhead(const Series& series, int date)
{
    return std::min(series.season == 1 ? kYearsAhead : series.season, series.size() - date);
}

PastForecasts pastForecasts(const Series& series, int ahead)
{
    PastForecasts past{series, series.size() >= kFewestCounts && areSmallCounts(series), {}};
    const Series even = perDay(series);
    past.dates.push_back(saidAt(even, ahead, past.counts));
    for (const int date : pastDates(series))
        past.dates.push_back(saidAt(firstOf(even, date), triedAhead(series, date), past.counts));
    for (PastDate& date : past.dates)
        for (Saying& saying : date.said)
            saying.points = ofItsDays(std::move(saying.points), series, date.known);
    return past;
}

} // namespace muster::forecast
