#include "forecast/breaks/level_shifts.h"

#include "forecast/breaks/noise.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

namespace muster::forecast {

namespace {

constexpr int kFewestFree = 4;         ///< figures beyond those that tell level, trend and season
constexpr double kNothingLeft = 1e-20; ///< a share of the squares that is rounding
constexpr double kGone = 1e-9;         ///< the least share of the squares that a shift leaves

/// The noises that are tried: from chance alone to a level that wanders off.
constexpr std::array kNoises{
    Noise{0, 0},     Noise{0.2, 1},   Noise{0.4, 1}, Noise{0.6, 0.1},  Noise{0.6, 0.3}, Noise{0.6, 1},
    Noise{0.8, 0.1}, Noise{0.8, 0.3}, Noise{0.8, 1}, Noise{0.9, 0.03}, Noise{0.9, 0.1}, Noise{0.9, 0.3},
    Noise{0.9, 1},   Noise{1, 0.03},  Noise{1, 0.1}, Noise{1, 0.3},    Noise{1, 1}};

using Column = std::vector<double>;

double product(const Column& a, const Column& b)
{
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

/// Takes from a column what lies along one of length 1.
void takeAway(Column& from, const Column& along)
{
    const double part = product(from, along);
    for (std::size_t t = 0; t < from.size(); ++t)
        from[t] -= part * along[t];
}

/// Sums from each place to the end: the products of a column with steps there.
Column fromThereOn(Column values)
{
    for (std::size_t t = values.size() - 1; t-- > 0;)
        values[t] += values[t + 1];
    return values;
}

/// Level, trend and season.
std::vector<Column> usualColumns(int figures, int season)
{
    std::vector<Column> columns{Column(std::size_t(figures), 1), {}};
    for (int t = 0; t < figures; ++t)
        columns[1].push_back((t - (figures - 1) / 2.0) / figures);
    for (int s = 0; s + 1 < season; ++s) {
        columns.emplace_back(std::size_t(figures), 0);
        for (int t = s; t < figures; t += season)
            columns.back()[std::size_t(t)] = 1;
    }
    return columns;
}

/// What one noise makes of level, trend, season and a shift at each place, whatever the figures are.
class UnderNoise {
  public:
    UnderNoise(Noise noise, int figures, int season)
        : m_white(noise, figures), m_free(figures), m_logDeterminant(m_white.logDeterminant())
    {
        for (const Column& each : usualColumns(figures, season))
            addUsual(m_white.applied(each));
        tellLengths(figures);
    }

    /// The figures without level, trend and season, independent and spread alike.
    [[nodiscard]] Column restOf(const Column& values) const
    {
        Column rest = m_white.applied(values);
        for (const Column& each : m_usual)
            takeAway(rest, each);
        return rest;
    }
    /// What goes together with a shift at each place in such a rest.
    [[nodiscard]] Column productsOf(const Column& rest) const
    {
        return fromThereOn(m_white.transposed(rest));
    }
    /// The squares of a shift at a place, without what level, trend and season say of it.
    [[nodiscard]] double length(std::size_t shift) const { return m_lengths[shift]; }
    /// Minus twice the log likelihood of such a rest, but for what is the same of all.
    [[nodiscard]] double deviance(double squares) const
    {
        return m_logDeterminant + m_free * std::log(squares);
    }

  private:
    void addUsual(Column column)
    {
        for (const Column& each : m_usual)
            takeAway(column, each);
        const double length = std::sqrt(product(column, column));
        for (double& each : column)
            each /= length;
        m_logDeterminant += 2 * std::log(length);
        --m_free;
        m_usual.push_back(std::move(column));
    }

    void tellLengths(int figures)
    {
        for (int at = 0; at < figures; ++at) {
            Column step(std::size_t(figures), 0);
            std::fill(step.begin() + at, step.end(), 1);
            const Column white = m_white.applied(step);
            m_lengths.push_back(product(white, white));
        }
        for (const Column& each : m_usual) {
            const Column along = productsOf(each);
            for (std::size_t at = 0; at < along.size(); ++at)
                m_lengths[at] -= along[at] * along[at];
        }
    }

    Whitening m_white;
    int m_free;
    double m_logDeterminant;
    std::vector<Column>
        m_usual; ///< level, trend and season, each at a right angle to the others, of length 1
    Column m_lengths;
};

/// All noises for series of so many figures and seasons. Series of one length follow one another, so each
/// thread keeps those of the last.
const std::vector<UnderNoise>& allNoises(int figures, int season)
{
    thread_local std::pair<int, int> ofLast;
    thread_local std::vector<UnderNoise> last;
    if (last.empty() || ofLast != std::pair(figures, season)) {
        last.clear();
        for (const Noise noise : kNoises)
            last.emplace_back(noise, figures, season);
        ofLast = {figures, season};
    }
    return last;
}

/// The likeliest noise without a shift, and with one at each place.
class ShiftSearch {
  public:
    ShiftSearch(int figures, int beside)
        : m_beside(beside), m_with(std::size_t(figures), HUGE_VAL), m_changes(m_with.size(), 0)
    {
    }

    void add(const UnderNoise& noise, const Column& rest)
    {
        const double squares = product(rest, rest);
        const Column products = noise.productsOf(rest);
        m_without = std::min(m_without, noise.deviance(squares));
        for (auto at = std::size_t(m_beside); at + std::size_t(m_beside) <= m_with.size(); ++at) {
            const double length = noise.length(at);
            const double explained = length > kGone ? products[at] * products[at] / length : 0;
            const double deviance = noise.deviance(std::max(kGone * squares, squares - explained));
            if (deviance < m_with[at]) {
                m_with[at] = deviance;
                m_changes[at] = products[at] / length;
            }
        }
    }

    [[nodiscard]] LevelShift likeliest() const
    {
        const auto at = std::min_element(m_with.begin(), m_with.end()) - m_with.begin();
        const double gain = std::max(0.0, m_without - m_with[std::size_t(at)]);
        return {static_cast<int>(at), m_changes[std::size_t(at)], std::sqrt(gain)};
    }

  private:
    int m_beside;
    double m_without = HUGE_VAL;
    Column m_with; ///< minus twice the log likelihood
    Column m_changes;
};

} // namespace

double limitOfShift(int figures)
{
    return std::sqrt(9.6 + 0.62 * std::sqrt(figures)); // simulated, tests/forecast/level_shifts_test.cpp
}

std::optional<LevelShift> likeliestShift(const Series& series)
{
    const int beside = series.season == 1 ? 2 : std::max(3, series.season / 2);
    if (series.size() < 2 * series.season || series.size() < 1 + series.season + kFewestFree)
        return std::nullopt;
    ShiftSearch search(series.size(), beside);
    const double all = product(series.values, series.values);
    for (const UnderNoise& noise : allNoises(series.size(), series.season)) {
        const Column rest = noise.restOf(series.values);
        if (product(rest, rest) <= kNothingLeft * all)
            return std::nullopt;
        search.add(noise, rest);
    }
    return search.likeliest();
}

} // namespace muster::forecast
