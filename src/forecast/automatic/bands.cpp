#include "forecast/automatic/bands.h"

#include <algorithm>
#include <cmath>
#include <gsl/gsl_cdf.h>
#include <numeric>

namespace muster::forecast {

namespace {

constexpr double kEnough = 40; ///< misses that say by themselves what holds 95 of a hundred
constexpr int kMostBeside = 3; ///< horizons either side that help where there are fewer

using Sizes = std::vector<double>;

double meanOf(const Sizes& sizes)
{
    return std::accumulate(sizes.begin(), sizes.end(), 0.0) / static_cast<double>(sizes.size());
}

/// What so large a share of sorted sizes and of one more is within.
double ofSorted(const Sizes& sorted, double share)
{
    const auto n = static_cast<double>(sorted.size());
    const auto place = static_cast<std::size_t>(std::ceil((n + 1) * share)) - 1;
    return sorted[std::min(place, sorted.size() - 1)];
}

/// The same where errors are normal and their mean absolute size is told from so many.
double ofStudent(double mean, double count, double share)
{
    return mean * std::sqrt(M_PI / 2) * gsl_cdf_tdist_Pinv((1 + share) / 2, count + 1);
}

/// Between both, by how many there are.
double blended(const Sizes& sorted, double count, double share)
{
    const double student = ofStudent(meanOf(sorted), count, share);
    const double own = std::min(1.0, count / kEnough);
    return own * ofSorted(sorted, share) + (1 - own) * student;
}

/// The sizes of a horizon, and of those beside it as long as there are few, as if they grew by the root of
/// the time.
Sizes near(const std::vector<Sizes>& byAhead, std::size_t ahead)
{
    Sizes sizes = byAhead[ahead];
    for (std::size_t beside = 1; beside <= kMostBeside && static_cast<double>(sizes.size()) < kEnough;
         ++beside)
        for (const std::size_t other : {ahead - beside, ahead + beside})
            if (other < byAhead.size())
                for (const double size : byAhead[other])
                    sizes.push_back(size * std::sqrt(double(ahead + 1) / double(other + 1)));
    std::sort(sizes.begin(), sizes.end());
    return sizes;
}

/// Goes on as the reach grew from half way to its end: between the root of the time and the time itself.
void growBeyond(Sizes& reach, std::size_t ahead)
{
    const std::size_t tried = reach.size();
    const double last = reach.back();
    const double half = reach[(tried - 1) / 2];
    const double times = static_cast<double>(tried) / static_cast<double>((tried - 1) / 2 + 1);
    const double power =
        tried > 1 && half > 0 ? std::clamp(std::log(last / half) / std::log(times), 0.5, 1.0) : 0.5;
    for (std::size_t h = tried + 1; h <= ahead; ++h)
        reach.push_back(last * std::pow(static_cast<double>(h) / static_cast<double>(tried), power));
}

} // namespace

double conformal(std::vector<double> sizes, double share)
{
    std::sort(sizes.begin(), sizes.end());
    return ofSorted(sizes, share);
}

Reach reachOf(const std::vector<Miss>& misses, int ahead, int step)
{
    std::vector<Sizes> byAhead;
    for (const Miss& miss : misses) {
        byAhead.resize(std::max(byAhead.size(), static_cast<std::size_t>(miss.ahead)));
        byAhead[static_cast<std::size_t>(miss.ahead - 1)].push_back(miss.size);
    }
    Reach reach;
    if (byAhead.empty())
        return reach;
    const auto wanted = static_cast<std::size_t>(ahead);
    for (std::size_t h = 0; h < std::min(byAhead.size(), wanted); ++h) {
        const Sizes sizes = near(byAhead, h);
        if (sizes.empty())
            break;
        const double overlap = std::sqrt(std::max(1.0, static_cast<double>(h + 1) / step));
        const double count = static_cast<double>(byAhead[h].size()) / overlap;
        reach.of80.push_back(blended(sizes, count, 0.80));
        reach.of95.push_back(std::max(reach.of80.back(), blended(sizes, count, 0.95)));
    }
    growBeyond(reach.of80, wanted);
    growBeyond(reach.of95, wanted);
    return reach;
}

double usualMiss(double level, double share)
{
    return std::sqrt(1 + level + share * share * level * level);
}

double levelAt(const Series& series, int known)
{
    const int from = std::max(0, known - series.season);
    double sum = 0;
    for (int t = from; t < known; ++t)
        sum += std::abs(series.at(t));
    return sum / (known - from);
}

} // namespace muster::forecast
