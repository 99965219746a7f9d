#include "forecast/automatic/added_up.h"

#include <algorithm>
#include <cmath>
#include <gsl/gsl_cdf.h>
#include <map>

namespace muster::forecast {

namespace {

constexpr int kFewestAtDate = 4; ///< figures at a date: of fewer, forecasts miss more than later ones

/// What the sum missed at one date, period by period, and what the parts let expect were they independent:
/// the squares of how far their bands reach of today's, in the scale of then.
struct SumAtDate {
    std::vector<double> missed;
    std::vector<double> squares;
    int parts = 0;
};

double square(double x)
{
    return x * x;
}

/// Half of a part's band of 80 % so many periods ahead.
double reachOfPart(const Choice& choice, std::size_t ahead)
{
    const Band& band = choice.forecast.within80;
    return (band.high[ahead] - band.low[ahead]) / 2;
}

/// By how far before the end the dates are.
std::map<int, SumAtDate> sumsOf(const std::vector<Addend>& parts)
{
    std::map<int, SumAtDate> sums;
    for (const Addend& part : parts)
        for (const PastSaying& past : part.choice->past) {
            if (past.known < kFewestAtDate)
                continue;
            SumAtDate& sum = sums[part.series->size() - past.known];
            const auto known = static_cast<std::size_t>(past.known);
            const std::size_t ahead = std::min(past.points.size(), part.choice->forecast.point.size());
            sum.missed.resize(std::max(sum.missed.size(), ahead), 0);
            sum.squares.resize(sum.missed.size(), 0);
            for (std::size_t h = 0; h < ahead; ++h) {
                sum.missed[h] += part.series->values[known + h] - past.points[h];
                sum.squares[h] += square(past.scale / part.choice->scale * reachOfPart(*part.choice, h));
            }
            ++sum.parts;
        }
    return sums;
}

/// How much farther off the sum was than independent parts would be, and how many figures say so: those of a
/// date, and of dates next to each other, go together.
struct Dependence {
    double times = 0; ///< the mean of what the sum missed, in terms of the reach of 80 % of independent parts
    double count = 0;
};

Dependence togetherOf(const std::vector<Addend>& parts)
{
    Dependence together;
    double figures = 0;
    double dates = 0;
    std::size_t longest = 1;
    for (const auto& [back, sum] : sumsOf(parts)) {
        if (2 * sum.parts < static_cast<int>(parts.size()))
            continue;
        ++dates;
        longest = std::max(longest, sum.missed.size());
        for (std::size_t h = 0; h < sum.missed.size(); ++h) {
            if (!(sum.squares[h] > 0)) // of constant series
                continue;
            together.times += std::abs(sum.missed[h]) / std::sqrt(sum.squares[h]);
            ++figures;
        }
    }
    if (figures == 0)
        return together;
    const int step = std::max(1, parts.front().series->season / 4);
    together.times /= figures;
    together.count = dates / std::sqrt(std::max(1.0, static_cast<double>(longest) / 2 / step));
    return together;
}

bool haveBands(const std::vector<Addend>& parts)
{
    return std::all_of(parts.begin(), parts.end(),
                       [](const Addend& part) { return !part.choice->forecast.within80.low.empty(); });
}

void add(std::vector<double>& sum, const std::vector<double>& more)
{
    for (std::size_t h = 0; h < sum.size(); ++h)
        sum[h] += more[h];
}

/// The band that so large a share is within, were errors normal and their size told from so few figures.
Band bandOf(const std::vector<Addend>& parts, const std::vector<double>& point, const Dependence& together,
            double share)
{
    const double meanToSpread = std::sqrt(M_PI / 2);
    const double reach =
        together.times * meanToSpread * gsl_cdf_tdist_Pinv((1 + share) / 2, together.count + 1);
    Band band;
    for (std::size_t h = 0; h < point.size(); ++h) {
        double squares = 0;
        for (const Addend& part : parts)
            squares += square(reachOfPart(*part.choice, h));
        band.low.push_back(point[h] - reach * std::sqrt(squares));
        band.high.push_back(point[h] + reach * std::sqrt(squares));
    }
    return band;
}

} // namespace

AddedUp addedUp(const std::vector<Addend>& parts)
{
    Forecast sum = parts.front().choice->forecast;
    const bool bands = haveBands(parts);
    for (const Addend& part : parts) {
        const Forecast& more = part.choice->forecast;
        if (&part == &parts.front())
            continue;
        add(sum.point, more.point);
        if (!bands)
            continue;
        for (const auto within : {&Forecast::within80, &Forecast::within95}) {
            add((sum.*within).low, (more.*within).low);
            add((sum.*within).high, (more.*within).high);
        }
    }
    if (!bands)
        return {{std::move(sum.point), {}, {}}};
    const Dependence together = togetherOf(parts);
    if (together.count == 0)
        return {std::move(sum)};
    sum.within80 = bandOf(parts, sum.point, together, 0.80);
    sum.within95 = bandOf(parts, sum.point, together, 0.95);
    return {std::move(sum), true};
}

} // namespace muster::forecast
