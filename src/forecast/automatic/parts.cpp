#include "forecast/automatic/parts.h"

#include <algorithm>
#include <cmath>

namespace muster::forecast {

namespace {

constexpr double kBenefitOfDoubt = 0.5; ///< what counts for the base before anything was tried
constexpr double kLikeSeries = 10;      ///< dates of the series, for which those of like series count at most
constexpr double kLeastRatio = 1e-3;    ///< an error that is less is as good as none
constexpr double kLeastWeight = 0.05;

double ratioOf(const Errors& errors)
{
    if (errors.own <= kLeastRatio * errors.base)
        return kLeastRatio;
    return errors.base > 0 ? errors.own / errors.base : 1 / kLeastRatio;
}

double evidenceOfOthers(const Pooled& pooled, Method method, std::size_t own)
{
    const auto found = pooled.find(method);
    if (found == pooled.end())
        return 0;
    const double others = std::max(0.0, found->second.dates - static_cast<double>(own));
    const double count = kLikeSeries * others / (others + kLikeSeries);
    return -count * std::log(ratioOf(found->second.errors));
}

/// Logarithms of weights as shares of all, without those that hardly count.
std::vector<Part> sharesOf(std::vector<Part> parts)
{
    double most = -HUGE_VAL;
    for (const Part& part : parts)
        most = std::max(most, part.weight);
    for (Part& part : parts)
        part.weight = std::exp(part.weight - most);
    const auto toShares = [&] {
        double sum = 0;
        for (const Part& part : parts)
            sum += part.weight;
        for (Part& part : parts)
            part.weight /= sum;
    };
    toShares();
    std::erase_if(parts, [](const Part& part) { return part.weight < kLeastWeight; });
    toShares();
    return parts;
}

} // namespace

Errors errorsAt(const PastForecasts& past, const PastDate& date, const Saying& saying, int known)
{
    const auto ahead = static_cast<int>(saying.points.size());
    const int judged = past.series.season == 1 ? 1 : ahead;
    Errors errors{0, 0, std::min(judged, known - date.known)};
    double sum = 0;
    double sumOfBase = 0;
    for (int i = 0; i < errors.figures; ++i) {
        const double truth = past.series.at(date.known + i);
        const double own = saying.points[static_cast<std::size_t>(i)] - truth;
        const double base = date.said.front().points[static_cast<std::size_t>(i)] - truth;
        errors.own += std::abs(own);
        errors.base += std::abs(base);
        sum += own;
        sumOfBase += base;
    }
    if (past.counts) { // what a year brings, not what most months are: that is nothing
        errors.own = std::abs(sum);
        errors.base = std::abs(sumOfBase);
    }
    return errors;
}

bool isTrial(const PastForecasts& past, const PastDate& date)
{
    return date.known >= fewestToTry(past.series);
}

Tried triedBefore(const PastForecasts& past, Method method, int known)
{
    Tried tried;
    for (const PastDate& date : past.dates) {
        if (date.known >= known || !isTrial(past, date))
            continue;
        const auto saying = std::find_if(date.said.begin(), date.said.end(),
                                         [&](const Saying& each) { return each.method == method; });
        if (saying == date.said.end())
            continue;
        const Errors errors = errorsAt(past, date, *saying, known);
        tried.errors.own += errors.own;
        tried.errors.base += errors.base;
        tried.errors.figures += errors.figures;
        ++tried.dates;
    }
    return tried;
}

std::vector<Part> partsOf(const PastForecasts& past, const PastDate& date, const Pooled& pooled)
{
    const std::size_t others = date.said.size() - 1;
    std::vector<Part> parts{{0, std::log(others == 0 ? 1 : kBenefitOfDoubt)}};
    for (std::size_t i = 1; i < date.said.size(); ++i) {
        const Method method = date.said[i].method;
        const double before = std::log((1 - kBenefitOfDoubt) / static_cast<double>(others));
        const Tried tried = triedBefore(past, method, date.known);
        if (tried.dates > 0)
            parts.push_back({i, before - tried.dates * std::log(ratioOf(tried.errors)) +
                                    evidenceOfOthers(pooled, method, past.dates.size())});
        else if (!isTrial(past, date)) // part of a year: nothing can be tried
            parts.push_back({i, before});
    }
    return sharesOf(std::move(parts));
}

std::vector<double> mixed(const PastDate& date, const std::vector<Part>& parts)
{
    std::vector<double> points(date.said.front().points.size(), 0);
    for (const Part& part : parts)
        for (std::size_t h = 0; h < points.size(); ++h)
            points[h] += part.weight * date.said[part.saying].points[h];
    return points;
}

Method methodOf(const PastDate& date, const std::vector<Part>& parts)
{
    return parts.size() == 1 ? date.said[parts.front().saying].method : Method::Combination;
}

} // namespace muster::forecast
