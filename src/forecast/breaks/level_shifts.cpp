#include "forecast/breaks/level_shifts.h"

#include "forecast/breaks/noise.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

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

/// With one noise: what is left of the figures, and what a shift at each place would explain.
class UnderNoise {
  public:
    UnderNoise(const Series& series, Noise noise)
        : m_white(noise, series.size()), m_free(series.size()), m_logDeterminant(m_white.logDeterminant())
    {
        Column rest = m_white.applied(series.values);
        std::vector<Column> basis;
        for (const Column& each : usualColumns(series.size(), series.season))
            addTo(basis, m_white.applied(each));
        for (const Column& each : basis)
            takeAway(rest, each);
        m_squares = product(rest, rest);
        m_products = fromThereOn(m_white.transposed(rest));
        tellLengths(series.size(), basis);
    }

    [[nodiscard]] double squares() const { return m_squares; }
    /// Minus twice the log likelihood, but for what is the same of all.
    [[nodiscard]] double without() const { return deviance(m_squares); }
    [[nodiscard]] double with(std::size_t shift) const
    {
        const double explained =
            m_lengths[shift] > kGone ? m_products[shift] * m_products[shift] / m_lengths[shift] : 0;
        return deviance(std::max(kGone * m_squares, m_squares - explained));
    }
    [[nodiscard]] double change(std::size_t shift) const { return m_products[shift] / m_lengths[shift]; }

  private:
    void addTo(std::vector<Column>& basis, Column column)
    {
        for (const Column& each : basis)
            takeAway(column, each);
        const double length = std::sqrt(product(column, column));
        for (double& each : column)
            each /= length;
        m_logDeterminant += 2 * std::log(length);
        --m_free;
        basis.push_back(std::move(column));
    }

    /// The squares of each step without what level, trend and season say of it.
    void tellLengths(int figures, const std::vector<Column>& basis)
    {
        for (int at = 0; at < figures; ++at) {
            Column step(std::size_t(figures), 0);
            std::fill(step.begin() + at, step.end(), 1);
            const Column white = m_white.applied(step);
            m_lengths.push_back(product(white, white));
        }
        for (const Column& each : basis) {
            const Column along = fromThereOn(m_white.transposed(each));
            for (std::size_t at = 0; at < along.size(); ++at)
                m_lengths[at] -= along[at] * along[at];
        }
    }

    [[nodiscard]] double deviance(double squares) const
    {
        return m_logDeterminant + m_free * std::log(squares);
    }

    Whitening m_white;
    int m_free;
    double m_logDeterminant;
    double m_squares = 0;
    Column m_products;
    Column m_lengths;
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
    double without = HUGE_VAL;
    std::vector<double> with(std::size_t(series.size()), HUGE_VAL);
    std::vector<double> changes(with.size(), 0);
    for (const Noise noise : kNoises) {
        const UnderNoise each(series, noise);
        if (each.squares() <= kNothingLeft * product(series.values, series.values))
            return std::nullopt;
        without = std::min(without, each.without());
        for (int at = beside; at <= series.size() - beside; ++at)
            if (const auto i = std::size_t(at); each.with(i) < with[i]) {
                with[i] = each.with(i);
                changes[i] = each.change(i);
            }
    }
    const auto likeliest = std::min_element(with.begin(), with.end()) - with.begin();
    const double gain = std::max(0.0, without - with[std::size_t(likeliest)]);
    return LevelShift{static_cast<int>(likeliest), changes[std::size_t(likeliest)], std::sqrt(gain)};
}

} // namespace muster::forecast
