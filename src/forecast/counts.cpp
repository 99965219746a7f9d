#include "forecast/counts.h"

#include <algorithm>
#include <cmath>
#include <gsl/gsl_cdf.h>
#include <numeric>

namespace muster::forecast {

namespace {

constexpr double kSmall = 10;   ///< the mean of small counts is below
constexpr int kOneInSoMany = 5; ///< periods without anything make a series one of counts

double meanOfAll(const Series& series)
{
    return std::accumulate(series.values.begin(), series.values.end(), 0.0) / series.size();
}

double varianceOf(const Series& series)
{
    const double mean = meanOfAll(series);
    double sum = 0;
    for (const double value : series.values)
        sum += (value - mean) * (value - mean);
    return sum / (series.size() - 1);
}

/// Counts that come by chance with a mean and a variance of so many times the mean.
class Chances {
  public:
    Chances(double mean, double dispersion) : m_mean(mean), m_dispersion(dispersion) {}

    /// The likeliest counts that together come so often, or a little more or less: whichever is nearer. Of
    /// means beyond a few hundred, as if they were normal.
    [[nodiscard]] std::pair<double, double> likeliest(double share) const
    {
        if (m_mean <= 0)
            return {0, 0};
        if (m_mean > kMany || m_dispersion > kMany) {
            const double reach = gsl_cdf_ugaussian_Pinv((1 + share) / 2) * std::sqrt(m_mean * m_dispersion);
            return {std::max(0.0, m_mean - reach), m_mean + reach};
        }
        const std::vector<double> each = chances();
        auto low = std::max_element(each.begin(), each.end()) - each.begin();
        auto high = low;
        const auto at = [&](std::ptrdiff_t count) {
            return count < 0 || count >= std::ssize(each) ? 0 : each[static_cast<std::size_t>(count)];
        };
        double all = at(low);
        for (;;) {
            const double next = std::max(at(low - 1), at(high + 1));
            if (next == 0 || all + next - share > share - all)
                break;
            (at(low - 1) == next ? --low : ++high);
            all += next;
        }
        return {static_cast<double>(low), static_cast<double>(high)};
    }

  private:
    static constexpr double kMany = 200;

    /// Of none, one, two … until hardly anything is left.
    [[nodiscard]] std::vector<double> chances() const
    {
        constexpr double kHardly = 1e-4;
        const bool spreads = m_dispersion > 1;
        const double shape = spreads ? m_mean / (m_dispersion - 1) : 0;
        std::vector<double> each{std::exp(spreads ? -shape * std::log(m_dispersion) : -m_mean)};
        for (double all = each.front(); all < 1 - kHardly && each.back() > 0; all += each.back()) {
            const auto count = static_cast<double>(each.size());
            each.push_back(each.back() * (spreads ? (shape + count - 1) * (1 - 1 / m_dispersion) : m_mean) /
                           count);
        }
        return each;
    }

    double m_mean;
    double m_dispersion;
};

Band countBand(const std::vector<double>& point, double dispersion, double share)
{
    Band band;
    for (const double mean : point) {
        const auto [low, high] = Chances(mean, dispersion).likeliest(share);
        band.low.push_back(std::min(mean, low));
        band.high.push_back(std::max(mean, high));
    }
    return band;
}

std::vector<double> same(double value, int ahead)
{
    return std::vector<double>(static_cast<std::size_t>(ahead), value);
}

} // namespace

Forecast croston(const Series& series, int ahead, double alpha)
{
    double size = 0;
    double wait = 0;
    int last = -1;
    for (int t = 0; t < series.size(); ++t) {
        if (series.at(t) == 0)
            continue;
        size += (last < 0 ? 1 : alpha) * (series.at(t) - size);
        wait += (last < 0 ? 1 : alpha) * (t - last - wait);
        last = t;
    }
    return withCountBands(same(last < 0 ? 0 : size / wait, ahead), series);
}

Forecast tsb(const Series& series, int ahead, double alpha, double beta)
{
    const auto above =
        std::count_if(series.values.begin(), series.values.end(), [](double v) { return v != 0; });
    double chance = static_cast<double>(above) / series.size();
    double size = 0;
    bool begun = false;
    for (const double value : series.values) {
        chance += beta * ((value != 0 ? 1 : 0) - chance);
        if (value != 0) {
            size += (begun ? alpha : 1) * (value - size);
            begun = true;
        }
    }
    return withCountBands(same(chance * size, ahead), series);
}

bool areSmallCounts(const Series& series)
{
    const auto isCount = [](double v) { return v >= 0 && v == std::floor(v); };
    if (!std::all_of(series.values.begin(), series.values.end(), isCount))
        return false;
    const auto nothing = std::count(series.values.begin(), series.values.end(), 0.0);
    return meanOfAll(series) < kSmall || nothing * kOneInSoMany >= series.size();
}

Forecast withCountBands(std::vector<double> point, const Series& series)
{
    const double mean = meanOfAll(series);
    const double dispersion = mean > 0 ? varianceOf(series) / mean : 1;
    Forecast forecast{std::move(point), {}, {}};
    forecast.within80 = countBand(forecast.point, dispersion, 0.80);
    forecast.within95 = countBand(forecast.point, dispersion, 0.95);
    return forecast;
}

} // namespace muster::forecast
