#include "forecast/simple_methods.h"

#include "forecast/spread.h"

#include <Eigen/Dense>
#include <cmath>
#include <numeric>

namespace muster::forecast {

namespace {

double mean(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double squares(const std::vector<double>& values, double from)
{
    return std::accumulate(values.begin(), values.end(), 0.0,
                           [from](double sum, double v) { return sum + (v - from) * (v - from); });
}

/// What each figure is more than the one so many periods before it.
std::vector<double> steps(const Series& series, int lag)
{
    std::vector<double> list;
    for (int t = lag; t < series.size(); ++t)
        list.push_back(series.at(t) - series.at(t - lag));
    return list;
}

/// The last figures again, `lag` periods later.
Forecast repeated(const Series& series, int ahead, int lag)
{
    // Of one year alone, the changes from period to period stand for those from year to year.
    const std::vector<double> errors = steps(series, lag < series.size() ? lag : 1);
    const double sigma = std::sqrt(squares(errors, 0) / static_cast<double>(errors.size()));
    std::vector<double> point;
    std::vector<double> standardErrors;
    for (int h = 0; h < ahead; ++h) {
        point.push_back(series.at(series.size() - lag + h % lag));
        const int rounds = 1 + h / lag; // of the season, begun
        standardErrors.push_back(sigma * std::sqrt(rounds));
    }
    return withBands(std::move(point), standardErrors);
}

/// The period counted from 1, and a mark for each season but the first.
Eigen::VectorXd regressors(int t, int season)
{
    Eigen::VectorXd row = Eigen::VectorXd::Zero(season + 1);
    row(0) = 1;
    row(1) = t + 1;
    if (t % season > 0)
        row(1 + t % season) = 1;
    return row;
}

} // namespace

Forecast meanOf(const Series& series, int ahead)
{
    const double n = series.size();
    const double level = mean(series.values);
    const double error = std::sqrt(squares(series.values, level) / (n - 1) * (1 + 1 / n));
    return withBands(std::vector<double>(std::size_t(ahead), level),
                     std::vector<double>(std::size_t(ahead), error), n - 1);
}

Forecast naive(const Series& series, int ahead)
{
    return repeated(series, ahead, 1);
}

Forecast seasonalNaive(const Series& series, int ahead)
{
    return repeated(series, ahead, series.season);
}

Forecast drift(const Series& series, int ahead)
{
    const std::vector<double> grown = steps(series, 1);
    const auto count = static_cast<double>(grown.size());
    const double slope = mean(grown);
    const double variance = squares(grown, slope) / (count - 1);
    std::vector<double> point;
    std::vector<double> standardErrors;
    for (int h = 1; h <= ahead; ++h) {
        point.push_back(series.values.back() + h * slope);
        standardErrors.push_back(std::sqrt(variance * (h + h * h / count)));
    }
    return withBands(std::move(point), standardErrors);
}

Forecast linearTrend(const Series& series, int ahead, bool seasonal)
{
    const int season = seasonal ? series.season : 1;
    const int n = series.size();
    Eigen::MatrixXd known(n, season + 1);
    for (int t = 0; t < n; ++t)
        known.row(t) = regressors(t, season);
    const Eigen::Map<const Eigen::VectorXd> values(series.values.data(), n);
    const Eigen::MatrixXd inverse = (known.transpose() * known).inverse();
    const Eigen::VectorXd coefficients = known.householderQr().solve(values);
    const double freedom = n - season - 1;
    const double variance = (values - known * coefficients).squaredNorm() / freedom;
    std::vector<double> point;
    std::vector<double> standardErrors;
    for (int t = n; t < n + ahead; ++t) {
        const Eigen::VectorXd row = regressors(t, season);
        point.push_back(row.dot(coefficients));
        standardErrors.push_back(std::sqrt(variance * (1 + row.dot(inverse * row))));
    }
    return withBands(std::move(point), standardErrors, freedom);
}

} // namespace muster::forecast
