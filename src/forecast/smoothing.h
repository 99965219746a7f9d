#pragma once
// Exponential smoothing in its innovations form: a level, a trend and a season, each moved a little by how
// far the last figure was from the one expected. Source: Hyndman, Koehler, Ord and Snyder, Forecasting with
// Exponential Smoothing (2008), chapters 2 and 6, by whose letters the weights are called.
//
// Programs differ in what they call beta and gamma, and where they begin. Here: beta moves the trend by the
// error itself (so beta = alpha × the beta* of the textbooks of Holt's method), and gamma moves the season by
// the error from the level before (so gamma = (1 - alpha) × that of Holt and Winters). A season that
// multiplies learns from the level before where errors are relative, and where they are not from the level
// after, as Winters wrote it: nothing else has that form.

#include "forecast/series.h"
#include "forecast/weights.h"

#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace muster::forecast {

enum class Trend { None, Additive, Multiplicative };
enum class Seasonality { None, Additive, Multiplicative };

struct Form {
    bool relativeError = false; ///< errors in proportion to the figure rather than in its unit
    Trend trend = Trend::None;
    bool damped = false;
    Seasonality seasonality = Seasonality::None;
};

/// Where level, trend and season stand. The season of the first period of the series comes first.
template <class N>
struct State {
    N level{};
    N trend{};
    std::vector<N> season;
};

/// The way through a series, over any number type.
template <class N, class W = double>
class Recursion {
  public:
    Recursion(const Form& form, const WeightsOf<W>& weights, State<N> start, int first = 0)
        : m_form(form), m_weights(weights), m_state(std::move(start)), m_period(first)
    {
    }

    [[nodiscard]] const State<N>& state() const { return m_state; }

    /// The next figure as it is expected.
    [[nodiscard]] N expected() const { return seasoned(base()); }

    /// Goes on by one period, in which the figure was so much more than expected.
    void learn(const N& error)
    {
        const N before = base();
        const N share = m_form.seasonality == Seasonality::Multiplicative ? N(error / season()) : error;
        const N level = before + m_weights.alpha * share;
        learnSeason(error, before, level);
        learnTrend(share);
        m_state.level = level;
        ++m_period;
    }

  private:
    [[nodiscard]] const N& season() const
    {
        return m_state.season[static_cast<std::size_t>(m_period) % m_state.season.size()];
    }

    [[nodiscard]] N base() const
    {
        if (m_form.trend == Trend::None)
            return m_state.level;
        if (m_form.trend == Trend::Additive)
            return m_state.level + m_weights.phi * m_state.trend;
        return m_state.level * growthLeft();
    }

    /// What a period later is left of a trend that multiplies.
    [[nodiscard]] N growthLeft() const
    {
        using std::exp, std::log;
        return m_form.damped ? N(exp(m_weights.phi * log(m_state.trend))) : m_state.trend;
    }

    [[nodiscard]] N seasoned(const N& base) const
    {
        if (m_form.seasonality == Seasonality::None)
            return base;
        return m_form.seasonality == Seasonality::Additive ? N(base + season()) : N(base * season());
    }

    void learnTrend(const N& share)
    {
        if (m_form.trend == Trend::Additive)
            m_state.trend = m_weights.phi * m_state.trend + m_weights.beta * share;
        if (m_form.trend == Trend::Multiplicative)
            m_state.trend = growthLeft() + m_weights.beta * share / m_state.level;
    }

    void learnSeason(const N& error, const N& base, const N& level)
    {
        if (m_form.seasonality == Seasonality::None)
            return;
        auto& mine = m_state.season[static_cast<std::size_t>(m_period) % m_state.season.size()];
        if (m_form.seasonality == Seasonality::Additive)
            mine = mine + m_weights.gamma * error;
        else
            mine = mine + m_weights.gamma * error / (m_form.relativeError ? base : level);
    }

    Form m_form;
    WeightsOf<W> m_weights;
    State<N> m_state;
    int m_period;
};

/// How likely errors make a series.
template <class N>
class Likelihood {
  public:
    explicit Likelihood(const Form& form) : m_form(form) {}

    void add(const N& error, const N& expected)
    {
        using std::abs, std::log;
        m_squares += error * error;
        if (m_form.relativeError)
            m_sizes += log(abs(expected));
        ++m_figures;
    }

    [[nodiscard]] const N& squares() const { return m_squares; }
    /// -2 × the logarithm of the likelihood, but for a constant of n.
    [[nodiscard]] N deviance() const
    {
        using std::log;
        constexpr double kLeast = std::numeric_limits<double>::min();
        const N size = m_squares > kLeast ? N(log(m_squares)) : N(std::log(kLeast));
        return double(m_figures) * size + 2.0 * m_sizes;
    }

  private:
    Form m_form;
    N m_squares{0};
    N m_sizes{0};
    int m_figures = 0;
};

/// Goes through the figures from the given one on and tells of each its error, relative where the form says
/// so, and what was expected. Returns where it ends.
template <class N, class W, class Tell>
State<N> goThrough(const Series& series, const Form& form, const WeightsOf<W>& weights, State<N> start,
                   int from, Tell&& tell)
{
    Recursion<N, W> recursion(form, weights, std::move(start), from);
    for (int t = from; t < series.size(); ++t) {
        const N expected = recursion.expected();
        const N error = series.at(t) - expected;
        recursion.learn(error);
        tell(form.relativeError ? N(error / expected) : error, expected);
    }
    return recursion.state();
}

/// A series followed to its end.
struct Smoothed {
    Form form;
    Weights weights;
    State<double> start; ///< before the first figure followed
    State<double> last;  ///< after the last one; the season of the first period of the series comes first
    int periods = 0;     ///< of the series, so that the season of the next one is known
    std::vector<double> errors; ///< relative where the form says so
    double squares = 0;         ///< of the errors, summed
    double deviance = 0;        ///< -2 × the logarithm of the likelihood, but for a constant of n
    double variance = 0;        ///< of the errors; set by those who know how many parameters were fitted
    int parameters = 0;         ///< fitted: weights and what is free of the start
};

/// Follows the figures from the given one on, with weights and start as they are given.
[[nodiscard]] Smoothed followed(const Series&, const Form&, const Weights&, const State<double>& start,
                                int from = 0);

/// Follows the series with fixed weights from where Holt and Winters begin: at the first figure; with a trend
/// at the second and the step between them; with a season after the first year, from the first two years'
/// decomposition. As R's HoltWinters(), whose weights these are: they count as fromWinters() says.
[[nodiscard]] Smoothed followedAsWinters(const Series&, const Form&, const Weights&);

/// `ahead` figures and their bands. Not for a multiplicative trend.
/// Variances of absolute errors: chapter 6, class 1; of relative ones: class 2, with a multiplicative season
/// class 3.
[[nodiscard]] Forecast forecastOf(const Smoothed&, int ahead);

/// The figures ahead alone.
[[nodiscard]] std::vector<double> pointsOf(const Smoothed&, int ahead);

} // namespace muster::forecast
