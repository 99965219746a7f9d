#include "forecast/smoothing_fit.h"

#include "forecast/decomposition.h"
#include "forecast/least_of.h"
#include "forecast/linear_start.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

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

    [[nodiscard]] Unknowns unknowns(const Weights& begin) const
    {
        Unknowns list;
        list.add(begin.alpha, kLeast, kMost);
        if (m_form.trend != Trend::None)
            list.add(begin.beta, 0, 1);
        if (m_form.damped)
            list.add(begin.phi, kFirmestDamping, kLightestDamping);
        if (m_form.seasonality != Seasonality::None)
            list.add(begin.gamma, 0, 1);
        return list;
    }
    [[nodiscard]] std::size_t count() const { return unknowns({}).begin.size(); }
    [[nodiscard]] bool isSeasonal() const { return m_form.seasonality != Seasonality::None; }

    template <class N>
    [[nodiscard]] WeightsOf<N> weightsAt(const std::vector<N>& at) const
    {
        WeightsOf<N> weights;
        std::size_t next = 0;
        weights.alpha = at[next++];
        if (m_form.trend != Trend::None)
            weights.beta = at[next++] * weights.alpha;
        if (m_form.damped)
            weights.phi = at[next++];
        if (m_form.seasonality != Seasonality::None)
            weights.gamma = at[next++] * (1.0 - weights.alpha);
        return weights;
    }

  private:
    Form m_form;
};

/// The weights from which a search may begin.
struct Grid {
    std::vector<double> alpha, beta, gamma, phi;
};

Grid gridOf(Effort effort, bool seasonal)
{
    if (effort == Effort::Quick && !seasonal)
        return {{0.1, 0.5, 0.95}, {0.05, 0.5, 0.95}, {0}, {0.95}};
    if (effort == Effort::Quick)
        return {{0.1, 0.5}, {0.1}, {0.1}, {0.95}};
    return {{0.02, 0.1, 0.4, 0.95}, {0.03, 0.5, 0.97}, {0.03, 0.5}, {0.9, 0.97}};
}

/// Places far from each other, those of the least cost first.
template <class Sought, class Cost>
std::vector<Unknowns> placesToBegin(const Sought& sought, const Grid& grid, const Cost& cost)
{
    std::vector<std::pair<double, Unknowns>> places;
    const auto isIn = [&](const Unknowns& here) {
        return std::any_of(places.begin(), places.end(),
                           [&](const auto& place) { return place.second.begin == here.begin; });
    };
    for (const double alpha : grid.alpha)
        for (const double beta : grid.beta)
            for (const double gamma : grid.gamma)
                for (const double phi : grid.phi)
                    if (Unknowns here = sought.unknowns({alpha, beta, gamma, phi}); !isIn(here))
                        places.emplace_back(orBeyondAll(cost(here.begin)), std::move(here));
    std::stable_sort(places.begin(), places.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Unknowns> list;
    list.reserve(places.size());
    for (auto& [value, place] : places)
        list.push_back(std::move(place));
    return list;
}

/// The least cost that is found from so many of the most promising places: a cost can have several hollows.
/// The cost takes and gives SlopingIn<most>.
template <int most, class Sought, class Cost>
std::vector<double> leastFrom(const Sought& sought, Effort effort, std::size_t places, const Cost& cost)
{
    std::vector<double> best;
    double least = HUGE_VAL;
    for (const Unknowns& place : placesToBegin(sought, gridOf(effort, sought.isSeasonal()), cost)) {
        if (places-- == 0)
            break;
        std::vector<double> here = leastOf<most>(place, cost);
        if (const double value = orBeyondAll(cost(here)); value < least) {
            least = value;
            best = std::move(here);
        }
    }
    return best;
}

/// The deviance a figure, so that the search begins with small steps; with its slope in what weights and
/// start are made of.
template <class N>
N devianceOf(const Series& series, const Form& form, const WeightsOf<N>& weights, State<N> start)
{
    Likelihood<N> likelihood(form);
    goThrough(series, form, weights, std::move(start), 0,
              [&](const N& error, const N& expected) { likelihood.add(error, expected); });
    return likelihood.deviance() / double(series.size());
}

double valueOf(double number)
{
    return number;
}
template <int most>
double valueOf(const SlopingIn<most>& number)
{
    return number.value();
}

template <class N>
Weights valuesOf(const WeightsOf<N>& weights)
{
    return {valueOf(weights.alpha), valueOf(weights.beta), valueOf(weights.gamma), valueOf(weights.phi)};
}

/// A start that stays where it is.
template <class N>
State<N> fixed(const State<double>& start)
{
    return {N(start.level), N(start.trend), {start.season.begin(), start.season.end()}};
}

Smoothed fittedLinear(const Series& series, const Form& form, Effort effort)
{
    const WeightsSought sought(form);
    LinearStart start(series, form);
    // The start is the best of the weights, where its own slope is 0: that of the weights is all.
    const auto cost = [&]<class N>(const std::vector<N>& at) {
        const WeightsOf<N> weights = sought.weightsAt(at);
        return devianceOf(series, form, weights, fixed<N>(start.at(valuesOf(weights))));
    };
    const std::size_t places = effort == Effort::Thorough ? 5 : sought.isSeasonal() ? 1 : 2;
    const Weights weights = sought.weightsAt(leastFrom<kMostWeights>(sought, effort, places, cost));
    Smoothed model = followed(series, form, weights, start.at(weights));
    model.parameters = static_cast<int>(sought.count()) + start.parts();
    return model;
}

/// Weights and start in one row of numbers, the start in proportion to a first guess of it.
class Everything {
  public:
    Everything(const Form& form, State<double> guess)
        : m_sought(form), m_form(form), m_guess(std::move(guess)),
          m_unit(m_guess.level == 0 ? 1 : std::abs(m_guess.level)), m_ofSeason(adding() ? m_unit : 1)
    {
    }

    [[nodiscard]] int parameters() const
    {
        return static_cast<int>(m_sought.count()) + 1 + (m_form.trend == Trend::None ? 0 : 1) +
               std::max(0, static_cast<int>(m_guess.season.size()) - 1);
    }

    [[nodiscard]] Unknowns unknowns(const Weights& begin) const
    {
        Unknowns list = m_sought.unknowns(begin);
        list.add(m_guess.level / m_unit, -10, 10);
        if (m_form.trend == Trend::Additive)
            list.add(m_guess.trend / m_unit, -1, 1);
        if (m_form.trend == Trend::Multiplicative)
            list.add(m_guess.trend, 0.1, 10);
        for (std::size_t s = 0; s + 1 < m_guess.season.size(); ++s)
            list.add(m_guess.season[s] / m_ofSeason, adding() ? -10 : 0.01, 10);
        return list;
    }

    [[nodiscard]] bool isSeasonal() const { return m_sought.isSeasonal(); }

    template <class N>
    [[nodiscard]] WeightsOf<N> weightsAt(const std::vector<N>& at) const
    {
        return m_sought.weightsAt(at);
    }

    template <class N>
    [[nodiscard]] State<N> startAt(const std::vector<N>& at) const
    {
        State<N> state = fixed<N>(m_guess);
        std::size_t next = m_sought.count();
        state.level = at[next++] * m_unit;
        if (m_form.trend != Trend::None)
            state.trend = at[next++] * (m_form.trend == Trend::Additive ? m_unit : 1);
        N rest(adding() ? 0.0 : static_cast<double>(state.season.size()));
        for (std::size_t s = 0; s + 1 < state.season.size(); ++s) {
            state.season[s] = at[next++] * m_ofSeason;
            rest -= state.season[s];
        }
        if (!state.season.empty())
            state.season.back() = rest;
        return state;
    }

  private:
    [[nodiscard]] bool adding() const { return m_form.seasonality != Seasonality::Multiplicative; }

    WeightsSought m_sought;
    Form m_form;
    State<double> m_guess;
    double m_unit;
    double m_ofSeason;
};

/// Where the search for a start begins: the decomposition's, or the additive form's own best.
State<double> guessed(const Series& series, const Form& form)
{
    if (form.seasonality == Seasonality::Multiplicative) {
        const int years = std::min(4, series.size() / series.season);
        Decomposition parts = decomposed(series, years * series.season, true);
        const double trend = form.trend == Trend::None ? 0 : parts.trend;
        if (std::min(parts.level, parts.level + trend) > 0)
            return {parts.level, trend, std::move(parts.season)};
        const auto first = series.values.begin(); // a season multiplies nothing below 0
        return {std::accumulate(first, first + series.season, 0.0) / series.season, 0,
                std::move(parts.season)};
    }
    Form additive = form;
    additive.relativeError = false;
    additive.trend = form.trend == Trend::None ? Trend::None : Trend::Additive;
    State<double> start = fittedLinear(series, additive, Effort::Quick).start;
    if (form.trend == Trend::Multiplicative)
        start.trend = 1 + start.trend / start.level;
    return start;
}

template <int most>
Smoothed fittedTogether(const Series& series, const Form& form, Effort effort)
{
    const Everything everything(form, guessed(series, form));
    const auto cost = [&]<class N>(const std::vector<N>& at) {
        return devianceOf(series, form, everything.weightsAt(at), everything.startAt(at));
    };
    const std::size_t places = effort == Effort::Quick ? 1 : 2; // each takes long
    const std::vector<double> best = leastFrom<most>(everything, effort, places, cost);
    Smoothed model = followed(series, form, everything.weightsAt(best), everything.startAt(best));
    model.parameters = everything.parameters();
    return model;
}

Smoothed fittedSomehow(const Series& series, const Form& form, Effort effort)
{
    if (adds(form))
        return fittedLinear(series, form, effort);
    return form.seasonality == Seasonality::None ? fittedTogether<kWithoutSeason>(series, form, effort)
                                                 : fittedTogether<kMostUnknowns>(series, form, effort);
}

} // namespace

int fewestFor(const Form& form, int season)
{
    const bool seasonal = form.seasonality != Seasonality::None;
    const int parameters =
        2 + (form.trend == Trend::None ? 0 : 2) + (form.damped ? 1 : 0) + (seasonal ? season : 0);
    return std::max(parameters + 1, seasonal ? 2 * season : 0);
}

Smoothed fitted(const Series& series, const Form& form, Effort effort)
{
    Smoothed model = fittedSomehow(series, form, effort);
    model.variance = model.squares / (series.size() - model.parameters);
    return model;
}

} // namespace muster::forecast
