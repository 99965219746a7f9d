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

/// Room for four weights, a level, a trend and a season.
inline constexpr int kMostUnknowns = kLongestSeason + 6;

/// A number with its slope in each of the unknowns.
using Sloping = Eigen::AutoDiffScalar<Eigen::Matrix<double, kMostUnknowns, 1>>;

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

template <class Cost>
double costOf(const std::vector<double>& at, std::vector<double>& slope, void* cost)
{
    std::vector<Sloping> moving;
    for (std::size_t i = 0; i < at.size(); ++i)
        moving.emplace_back(at[i], kMostUnknowns, static_cast<int>(i));
    const Sloping found = (*static_cast<const Cost*>(cost))(moving);
    const bool isSound = std::isfinite(found.value()) && found.derivatives().allFinite();
    for (std::size_t i = 0; i < slope.size(); ++i)
        slope[i] = isSound ? found.derivatives()(static_cast<Eigen::Index>(i)) : 0;
    return orBeyondAll(isSound ? found.value() : HUGE_VAL);
}

/// The least of a cost near where the search begins. The cost takes and gives Sloping.
template <class Cost>
std::vector<double> leastOf(const Unknowns& unknowns, Cost cost)
{
    constexpr int kMostTries = 500;
    nlopt::opt search(nlopt::LD_LBFGS, static_cast<unsigned>(unknowns.begin.size()));
    search.set_lower_bounds(unknowns.least);
    search.set_upper_bounds(unknowns.most);
    search.set_xtol_rel(1e-8);
    search.set_ftol_rel(1e-10);
    search.set_maxeval(kMostTries);
    search.set_min_objective(costOf<Cost>, &cost);
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
