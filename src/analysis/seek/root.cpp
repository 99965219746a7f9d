#include "analysis/seek/root.h"

#include <algorithm>
#include <cmath>
#include <gsl/gsl_roots.h>
#include <memory>

namespace muster::analysis {

namespace {

constexpr int kMostSteps = 40;

bool liesBeyond(double a, double b)
{
    return (a < 0) != (b < 0);
}

/// The function as the solver calls it: what it has found, and whether it had no value somewhere.
struct Asked {
    const Function* function;
    Bracket bracket;
    bool isUnknown = false;
    std::size_t evaluations = 0;

    /// Keeps the bracket as narrow as what is known of the function makes it.
    double operator()(double at)
    {
        for (const Point& end : {bracket.low, bracket.high})
            if (end.at == at)
                return end.value;
        ++evaluations;
        const auto value = (*function)(at);
        if (!value) {
            isUnknown = true;
            return bracket.low.value; // the solver goes on until it is asked to stop
        }
        if (bracket.low.at < at && at < bracket.high.at)
            (liesBeyond(*value, bracket.low.value) ? bracket.high : bracket.low) = {at, *value};
        return *value;
    }
    [[nodiscard]] bool isNear(double enough) const
    {
        return std::abs(bracket.low.value) <= enough || std::abs(bracket.high.value) <= enough;
    }
    [[nodiscard]] double middle(bool whole) const
    {
        const double middle = bracket.low.at + (bracket.high.at - bracket.low.at) / 2;
        return whole ? std::floor(middle) : middle;
    }
};

double ask(double at, void* asked)
{
    return (*static_cast<Asked*>(asked))(at);
}

/// Halves the bracket until nothing lies between its ends: a jump is found in no other way.
void halve(Asked& asked, double enough, bool whole)
{
    while (!asked.isUnknown && !asked.isNear(enough)) {
        const double middle = asked.middle(whole);
        if (middle <= asked.bracket.low.at || middle >= asked.bracket.high.at)
            return;
        asked(middle);
    }
}

/// Brent's method. A function that jumps keeps it at halving, and leaves it after so many steps.
void bracketByBrent(Asked& asked, double enough)
{
    const std::unique_ptr<gsl_root_fsolver, decltype(&gsl_root_fsolver_free)> solver(
        gsl_root_fsolver_alloc(gsl_root_fsolver_brent), &gsl_root_fsolver_free);
    gsl_function function{ask, &asked};
    if (!solver ||
        gsl_root_fsolver_set(solver.get(), &function, asked.bracket.low.at, asked.bracket.high.at) != 0)
        return;
    for (int i = 0; i < kMostSteps && !asked.isUnknown && !asked.isNear(enough); ++i)
        if (gsl_root_fsolver_iterate(solver.get()) != 0)
            return;
}

} // namespace

Bracket closed(const Function& function, Bracket bracket, bool whole, std::size_t& evaluations)
{
    const bool isLow = std::abs(bracket.low.value) <= std::abs(bracket.high.value);
    const Point near = isLow ? bracket.low : bracket.high;
    const Point far = isLow ? bracket.high : bracket.low;
    constexpr double kFirst = 1e-12;
    constexpr double kFurther = 8;
    for (double step = kFirst * std::max(std::abs(near.at), std::abs(far.at));
         !whole && step < std::abs(far.at - near.at); step *= kFurther) {
        const double at = near.at + (isLow ? step : -step);
        const auto value = function(at);
        ++evaluations;
        if (!value)
            break;
        const Point here{at, *value};
        if (liesBeyond(*value, near.value))
            return isLow ? Bracket{bracket.low, here} : Bracket{here, bracket.high};
        (isLow ? bracket.low : bracket.high) = here;
    }
    return bracket;
}

std::optional<Bracket> narrowed(const Function& function, Bracket bracket, double enough, bool whole,
                                std::size_t& evaluations)
{
    Asked asked{&function, bracket};
    if (!whole)
        bracketByBrent(asked, enough);
    halve(asked, enough, whole);
    evaluations += asked.evaluations;
    if (asked.isUnknown)
        return std::nullopt;
    return asked.bracket;
}

} // namespace muster::analysis
