#include "analysis/seek/grid.h"

#include <algorithm>
#include <cmath>

namespace muster::analysis {

namespace {

constexpr int kEvenly = 64;
constexpr int kClose = 16;
constexpr double kGrowth = 1.5;

double inDomain(const Domain& domain, double place)
{
    return std::clamp(domain.whole ? std::round(place) : place, domain.lowest, domain.highest);
}

/// Distances from nothing to at least `whole`: even ones first, then ever larger ones.
std::vector<double> distances(double whole, double scale, bool isWhole)
{
    const double step = isWhole ? std::max(1.0, std::round(scale / kClose)) : scale / kClose;
    std::vector<double> all;
    double distance = 0;
    while (distance < whole) {
        distance = all.size() < kClose ? distance + step : distance * kGrowth;
        all.push_back(isWhole ? std::round(distance) : distance);
    }
    return all;
}

std::vector<double> placesToward(const Domain& domain, double now, double scale, double end)
{
    std::vector<double> places;
    const double direction = end < now ? -1 : 1;
    for (const double distance : distances(std::abs(end - now), scale, domain.whole))
        if (const double place = inDomain(domain, now + direction * distance);
            place != (places.empty() ? now : places.back()))
            places.push_back(place);
    return places;
}

} // namespace

double scaleOf(const Domain& domain, double now)
{
    if (now != 0)
        return std::abs(now);
    return std::min(1.0, domain.highest - domain.lowest);
}

std::vector<double> placesUpward(const Domain& domain, double now, double scale)
{
    return placesToward(domain, now, scale, domain.highest);
}

std::vector<double> placesDownward(const Domain& domain, double now, double scale)
{
    return placesToward(domain, now, scale, domain.lowest);
}

std::vector<double> placesAllOver(const Domain& domain, std::optional<double> now)
{
    std::vector<double> places;
    const double width = domain.highest - domain.lowest;
    for (int i = 0; i <= kEvenly; ++i)
        places.push_back(inDomain(domain, domain.lowest + width * i / kEvenly));
    if (domain.lowest > 0)
        for (int i = 1; i < kEvenly; ++i)
            places.push_back(inDomain(
                domain, domain.lowest * std::pow(domain.highest / domain.lowest, double(i) / kEvenly)));
    const double middle = std::clamp(now.value_or(domain.lowest), domain.lowest, domain.highest);
    const double scale = scaleOf(domain, middle);
    places.push_back(inDomain(domain, middle));
    for (const auto& side : {placesUpward(domain, middle, scale), placesDownward(domain, middle, scale)})
        places.insert(places.end(), side.begin(), side.end());
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

} // namespace muster::analysis
