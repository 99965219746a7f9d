#pragma once
// The numbers at which a cost is least, sought down its slope.

#include "forecast/series.h"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <nlopt.hpp>
#include <stdexcept>
#include <unsupported/Eigen/AutoDiff>
#include <vector>

namespace muster::forecast {

/// Four weights; and with them a level and a trend; and with these a season. The fewer, the faster.
inline constexpr int kMostWeights = 4;
inline constexpr int kWithoutSeason = kMostWeights + 2;
inline constexpr int kMostUnknowns = kWithoutSeason + kLongestSeason;

/// A number with its slope in each of so many unknowns.
template <int most>
using SlopingIn = Eigen::AutoDiffScalar<Eigen::Matrix<double, most, 1>>;
using Sloping = SlopingIn<kMostUnknowns>;

/// What is sought: each number between its bounds, from where the search begins.
struct Unknowns {
    std::vector<double> begin, least, most;

    void add(double value, double from, double to)
    {
        begin.push_back(std::clamp(value, from, to));
        least.push_back(from);
        most.push_back(to);
    }
};

/// A cost that is no number is beyond all others.
inline double orBeyondAll(double cost)
{
    constexpr double kBeyondAll = 1e100;
    return std::isfinite(cost) ? cost : kBeyondAll;
}

template <int most, class Cost>
double costOf(const std::vector<double>& at, std::vector<double>& slope, void* cost)
{
    std::vector<SlopingIn<most>> moving;
    for (std::size_t i = 0; i < at.size(); ++i)
        moving.emplace_back(at[i], most, static_cast<int>(i));
    const SlopingIn<most> found = (*static_cast<const Cost*>(cost))(moving);
    const bool isSound = std::isfinite(found.value()) && found.derivatives().allFinite();
    for (std::size_t i = 0; i < slope.size(); ++i)
        slope[i] = isSound ? found.derivatives()(static_cast<Eigen::Index>(i)) : 0;
    return orBeyondAll(isSound ? found.value() : HUGE_VAL);
}

/// The least of a cost near where the search begins. The cost takes and gives SlopingIn<most>; `most` is the
/// unknowns that there can be.
template <int most = kMostUnknowns, class Cost>
std::vector<double> leastOf(const Unknowns& unknowns, Cost cost)
{
    constexpr int kMostTries = 500;
    nlopt::opt search(nlopt::LD_LBFGS, static_cast<unsigned>(unknowns.begin.size()));
    search.set_lower_bounds(unknowns.least);
    search.set_upper_bounds(unknowns.most);
    search.set_xtol_rel(1e-8);
    search.set_ftol_rel(1e-10);
    search.set_maxeval(kMostTries);
    search.set_min_objective(costOf<most, Cost>, &cost);
    std::vector<double> best = unknowns.begin;
    double value = 0;
    try {
        search.optimize(best, value);
    } catch (const std::runtime_error&) {
        // as near as numbers go
    }
    return best;
}

} // namespace muster::forecast
