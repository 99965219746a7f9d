#pragma once
// The numbers at which a cost is least, sought without its slope.

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlopt.hpp>
#include <vector>

namespace muster::forecast {

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

template <class Cost>
double costOf(const std::vector<double>& at, std::vector<double>&, void* cost)
{
    const double value = (*static_cast<const Cost*>(cost))(at);
    return std::isfinite(value) ? value : std::numeric_limits<double>::max();
}

/// The least of a cost near where the search begins.
template <class Cost>
std::vector<double> leastOf(const Unknowns& unknowns, nlopt::algorithm algorithm, int tries, Cost cost)
{
    nlopt::opt search(algorithm, static_cast<unsigned>(unknowns.begin.size()));
    search.set_lower_bounds(unknowns.least);
    search.set_upper_bounds(unknowns.most);
    search.set_xtol_rel(1e-8);
    search.set_ftol_rel(1e-10);
    search.set_maxeval(tries);
    search.set_min_objective(costOf<Cost>, &cost);
    std::vector<double> best = unknowns.begin;
    double value = 0;
    try {
        search.optimize(best, value);
    } catch (const nlopt::roundoff_limited&) {
        // as near as numbers go
    }
    return best;
}

} // namespace muster::forecast
