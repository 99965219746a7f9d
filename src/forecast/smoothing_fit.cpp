#include "forecast/smoothing_fit.h"

#include "forecast/decomposition.h"
#include "forecast/least_of.h"
#include "forecast/linear_start.h"

#include <algorithm>
#include <limits>

namespace muster::forecast {

namespace {

constexpr double kLeast = 1e-4;
constexpr double kMost = 0.9999;
constexpr double kFirmestDamping = 0.8;
constexpr double kLightestDamping = 0.98;

bool adds(const Form& form)
{
    return !form.relativeError && form.trend != Trend::Multiplicative &&
           form.seasonality != Seasonality::Multiplicative;
}

/// The weights as they are sought: beta as a share of alpha, gamma of what alpha leaves.
class WeightsSought {
  public:
    explicit WeightsSought(const Form& form) : m_form(form) {}

    [[nodiscard]] Unknowns unknowns(double alpha, double beta, double gamma) const
    {
        Unknowns list;
        list.add(alpha, kLeast, kMost);
        if (m_form.trend != Trend::None)
            list.add(beta, 0, 1);
        if (m_form.damped)
            list.add(0.95, kFirmestDamping, kLightestDamping);
        if (m_form.seasonality != Seasonality::None)
            list.add(gamma, 0, 1);
        return list;
    }
    [[nodiscard]] std::size_t count() const { return unknowns(0, 0, 0).begin.size(); }

    [[nodiscard]] Weights weightsAt(const std::vector<double>& at) const
    {
        Weights weights;
        std::size_t next = 0;
        weights.alpha = at[next++];
        if (m_form.trend != Trend::None)
            weights.beta = at[next++] * weights.alpha;
        if (m_form.damped)
            weights.phi = at[next++];
        if (m_form.seasonality != Seasonality::None)
            weights.gamma = at[next++] * (1 - weights.alpha);
        return weights;
    }

  private:
    Form m_form;
};

/// Where the cost is least of a few weights far from each other.
template <class Sought, class Cost>
Unknowns bestOfGrid(const Sought& sought, const Cost& cost)
{
    Unknowns best = sought.unknowns(0.25, 0.03, 0.03);
    double least = std::numeric_limits<double>::infinity();
    for (const double alpha : {0.05, 0.25, 0.6, 0.95})
        for (const double beta : {0.03, 0.5})
            for (const double gamma : {0.03, 0.5}) {
                const Unknowns here = sought.unknowns(alpha, beta, gamma);
                if (const double value = cost(here.begin); value < least) {
                    least = value;
                    best = here;
                }
            }
    return best;
}

Smoothed fittedLinear(const Series& series, const Form& form)
{
    const WeightsSought sought(form);
    LinearStart linear(series, form);
    const auto cost = [&](const std::vector<double>& at) { return linear.squares(sought.weightsAt(at)); };
    const Unknowns begin = bestOfGrid(sought, cost);
    const Weights weights = sought.weightsAt(leastOf(begin, nlopt::LN_SBPLX, 400, cost));
    Smoothed model = followed(series, form, weights, linear.start(weights));
    model.parameters = static_cast<int>(sought.count()) + linear.parts();
    return model;
}

/// Weights and start in one row of numbers, the start in proportion to a first guess of it.
class Everything {
  public:
    Everything(const Form& form, State<double> guess)
        : m_sought(form), m_form(form), m_guess(std::move(guess)), m_unit(std::abs(m_guess.level))
    {
    }

    [[nodiscard]] int parameters() const
    {
        return static_cast<int>(m_sought.count()) + 1 + (m_form.trend == Trend::None ? 0 : 1) +
               std::max(0, static_cast<int>(m_guess.season.size()) - 1);
    }

    [[nodiscard]] Unknowns unknowns(double alpha, double beta, double gamma) const
    {
        Unknowns list = m_sought.unknowns(alpha, beta, gamma);
        list.add(m_guess.level / m_unit, -10, 10);
        if (m_form.trend == Trend::Additive)
            list.add(m_guess.trend / m_unit, -1, 1);
        if (m_form.trend == Trend::Multiplicative)
            list.add(m_guess.trend, 0.1, 10);
        for (std::size_t s = 0; s + 1 < m_guess.season.size(); ++s)
            list.add(m_guess.season[s], 0.01, 10);
        return list;
    }

    [[nodiscard]] Weights weightsAt(const std::vector<double>& at) const { return m_sought.weightsAt(at); }

    [[nodiscard]] State<double> startAt(const std::vector<double>& at) const
    {
        State<double> state = m_guess;
        std::size_t next = m_sought.count();
        state.level = at[next++] * m_unit;
        if (m_form.trend != Trend::None)
            state.trend = at[next++] * (m_form.trend == Trend::Additive ? m_unit : 1);
        double rest = static_cast<double>(state.season.size());
        for (std::size_t s = 0; s + 1 < state.season.size(); ++s) {
            state.season[s] = at[next++];
            rest -= state.season[s];
        }
        if (!state.season.empty())
            state.season.back() = rest;
        return state;
    }

  private:
    WeightsSought m_sought;
    Form m_form;
    State<double> m_guess;
    double m_unit;
};

/// Where the search for a start begins: the decomposition's, or the additive form's own best.
State<double> guessed(const Series& series, const Form& form)
{
    if (form.seasonality != Seasonality::None) {
        const int years = std::min(4, series.size() / series.season);
        Decomposition parts = decomposed(series, years * series.season, true);
        return {parts.level, form.trend == Trend::None ? 0 : parts.trend, std::move(parts.season)};
    }
    Form additive = form;
    additive.relativeError = false;
    additive.trend = form.trend == Trend::None ? Trend::None : Trend::Additive;
    State<double> start = fittedLinear(series, additive).start;
    if (form.trend == Trend::Multiplicative)
        start.trend = 1 + start.trend / start.level;
    return start;
}

Smoothed fittedTogether(const Series& series, const Form& form)
{
    const Everything everything(form, guessed(series, form));
    const auto cost = [&](const std::vector<double>& at) {
        return followed(series, form, everything.weightsAt(at), everything.startAt(at)).deviance;
    };
    Unknowns begin = bestOfGrid(everything, cost);
    begin.begin = leastOf(begin, nlopt::LN_SBPLX, 6000, cost);
    Smoothed model =
        followed(series, form, everything.weightsAt(begin.begin), everything.startAt(begin.begin));
    model.parameters = everything.parameters();
    return model;
}

} // namespace

int fewestFor(const Form& form, int season)
{
    const bool seasonal = form.seasonality != Seasonality::None;
    const int parameters =
        2 + (form.trend == Trend::None ? 0 : 2) + (form.damped ? 1 : 0) + (seasonal ? season : 0);
    return std::max(parameters + 1, seasonal ? 2 * season : 0);
}

Smoothed fitted(const Series& series, const Form& form)
{
    Smoothed model = adds(form) ? fittedLinear(series, form) : fittedTogether(series, form);
    model.variance = model.squares / (series.size() - model.parameters);
    return model;
}

Smoothed fittedAsWinters(const Series& series, const Form& form)
{
    const WeightsSought sought(form);
    const auto weightsAt = [&](const std::vector<double>& at) {
        Weights weights = sought.weightsAt(at);
        weights.seasonFromNewLevel = true;
        if (form.seasonality != Seasonality::None)
            weights.gamma = at.back();
        return weights;
    };
    const auto cost = [&](const std::vector<double>& at) {
        return followedAsWinters(series, form, weightsAt(at)).squares;
    };
    return followedAsWinters(series, form,
                             weightsAt(leastOf(bestOfGrid(sought, cost), nlopt::LN_SBPLX, 2000, cost)));
}

} // namespace muster::forecast
