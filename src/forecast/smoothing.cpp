#include "forecast/smoothing.h"

#include "forecast/decomposition.h"
#include "forecast/spread.h"

#include <Eigen/Dense>
#include <numeric>

namespace muster::forecast {

namespace {

using Matrix = Eigen::MatrixXd;

double centredVariance(const std::vector<double>& errors)
{
    const auto n = static_cast<double>(errors.size());
    const double mean = std::accumulate(errors.begin(), errors.end(), 0.0) / n;
    double sum = 0;
    for (const double error : errors)
        sum += (error - mean) * (error - mean);
    return sum / (n - 1);
}

std::vector<double> roots(std::vector<double> variances)
{
    for (double& variance : variances)
        variance = std::sqrt(variance);
    return variances;
}

/// How much of an error is still in the figure as many periods later as its place in the list.
std::vector<double> lasting(const Smoothed& model, int periods)
{
    const Weights& w = model.weights;
    const int season = static_cast<int>(model.last.season.size());
    std::vector<double> left{1};
    double trend = 0;
    for (int later = 1; later < periods; ++later) {
        if (model.form.trend != Trend::None)
            trend += w.beta * std::pow(w.phi, later);
        const bool sameSeason = model.form.seasonality != Seasonality::None && later % season == 0;
        left.push_back(w.alpha + trend + (sameSeason ? w.gamma : 0));
    }
    return left;
}

/// The season so many periods after the end of the series, 1 for the next one.
double seasonAhead(const Smoothed& model, int ahead)
{
    if (model.form.seasonality != Seasonality::Multiplicative)
        return 1;
    const auto season = static_cast<int>(model.last.season.size());
    return model.last.season[std::size_t(((model.periods + ahead - 1) % season + season) % season)];
}

/// Errors in the figure's own unit; with a multiplicative season each is carried from its season to the
/// other.
std::vector<double> variancesOfAbsolute(const Smoothed& model, int ahead)
{
    const std::vector<double> left = lasting(model, ahead);
    std::vector<double> variances;
    for (int h = 1; h <= ahead; ++h) {
        double sum = 0;
        for (int later = 0; later < h; ++later) {
            const double part =
                left[std::size_t(later)] * seasonAhead(model, h) / seasonAhead(model, h - later);
            sum += part * part;
        }
        variances.push_back(model.variance * sum);
    }
    return variances;
}

/// Errors in proportion to figures in which everything adds: class 2.
std::vector<double> variancesOfRelative(const Smoothed& model, const std::vector<double>& points)
{
    const std::vector<double> left = lasting(model, static_cast<int>(points.size()));
    std::vector<double> squares; // of the figures, expected
    std::vector<double> variances;
    for (std::size_t h = 0; h < points.size(); ++h) {
        double moved = 0;
        for (std::size_t later = 1; later <= h; ++later)
            moved += left[later] * left[later] * squares[h - later];
        const double square = points[h] * points[h];
        squares.push_back(square + model.variance * moved);
        variances.push_back((1 + model.variance) * squares.back() - square);
    }
    return variances;
}

Matrix kron(const Matrix& a, const Matrix& b)
{
    Matrix product(a.rows() * b.rows(), a.cols() * b.cols());
    for (Eigen::Index i = 0; i < a.rows(); ++i)
        for (Eigen::Index j = 0; j < a.cols(); ++j)
            product.block(i * b.rows(), j * b.cols(), b.rows(), b.cols()) = a(i, j) * b;
    return product;
}

Eigen::VectorXd flat(const Matrix& matrix)
{
    return Eigen::Map<const Eigen::VectorXd>(matrix.data(), matrix.size());
}

/// Mean and variance of level and trend times season, both of which relative errors move: class 3.
class RelativeProducts {
  public:
    explicit RelativeProducts(const Smoothed& model)
        : m_variance(model.variance), m_season(static_cast<int>(model.last.season.size()))
    {
        const Weights& w = model.weights;
        m_next = (Matrix(1, 2) << 1, w.phi).finished();
        m_levels = (Matrix(2, 2) << 1, w.phi, 0, w.phi).finished();
        m_levelLearns = (Matrix(2, 1) << w.alpha, w.beta).finished() * m_next;
        m_oldest = Matrix::Zero(1, m_season);
        m_oldest(0, m_season - 1) = 1;
        m_seasons = Matrix::Zero(m_season, m_season);
        m_seasons(0, m_season - 1) = 1;
        m_seasons.bottomLeftCorner(m_season - 1, m_season - 1).setIdentity();
        m_seasonLearns = Matrix::Zero(m_season, m_season);
        m_seasonLearns(0, m_season - 1) = w.gamma;
        Matrix seasons(1, m_season);
        for (int i = 0; i < m_season; ++i) // the newest first
            seasons(0, i) = seasonAhead(model, -i);
        m_mean = (Matrix(2, 1) << model.last.level, model.last.trend).finished() * seasons;
    }

    /// The expected figures. A year ahead and more they are a little above level and trend times season,
    /// because an error moves both the same way.
    [[nodiscard]] std::vector<double> means(int ahead) const
    {
        std::vector<double> list;
        Matrix mean = m_mean;
        for (int h = 0; h < ahead; ++h) {
            list.push_back(seen(mean));
            mean = after(mean);
        }
        return list;
    }

    [[nodiscard]] std::vector<double> variances(int ahead) const
    {
        const Matrix look = kron(m_oldest, m_next);
        const Matrix move = kron(m_seasons, m_levels);
        const Matrix learn = kron(m_seasonLearns, m_levelLearns);
        const Matrix cross = kron(m_seasonLearns, m_levels) + kron(m_seasons, m_levelLearns);
        Matrix spread = Matrix::Zero(m_mean.size(), m_mean.size());
        Matrix mean = m_mean;
        std::vector<double> list;
        for (int h = 0; h < ahead; ++h) {
            const double before = (look * spread * look.transpose())(0, 0);
            list.push_back((1 + m_variance) * before + m_variance * seen(mean) * seen(mean));
            const Matrix square = flat(mean) * flat(mean).transpose();
            const Matrix crossed = move * spread * learn.transpose();
            spread =
                move * spread * move.transpose() +
                m_variance * (crossed + crossed.transpose() + cross * (spread + square) * cross.transpose() +
                              m_variance * learn * (3 * spread + 2 * square) * learn.transpose());
            mean = after(mean);
        }
        return list;
    }

  private:
    [[nodiscard]] double seen(const Matrix& mean) const
    {
        return (m_next * mean * m_oldest.transpose())(0, 0);
    }
    [[nodiscard]] Matrix after(const Matrix& mean) const
    {
        return m_levels * mean * m_seasons.transpose() +
               m_variance * m_levelLearns * mean * m_seasonLearns.transpose();
    }

    double m_variance;
    int m_season;
    Matrix m_next, m_levels, m_levelLearns;
    Matrix m_oldest, m_seasons, m_seasonLearns;
    Matrix m_mean;
};

std::vector<double> variancesOf(const Smoothed& model, const std::vector<double>& points)
{
    const int ahead = static_cast<int>(points.size());
    if (!model.form.relativeError)
        return variancesOfAbsolute(model, ahead);
    return model.form.seasonality == Seasonality::Multiplicative ? RelativeProducts(model).variances(ahead)
                                                                 : variancesOfRelative(model, points);
}

/// Where level, trend and season stand, and before which figure.
std::pair<State<double>, int> whereWintersBegins(const Series& series, const Form& form)
{
    const std::vector<double>& y = series.values;
    if (form.seasonality != Seasonality::None) {
        const bool multiplies = form.seasonality == Seasonality::Multiplicative;
        Decomposition first = decomposed(series, 2 * series.season, multiplies);
        return {{first.level, first.trend, std::move(first.season)}, series.season};
    }
    if (form.trend == Trend::None)
        return {{y[0], 0, {}}, 1};
    return {{y[1], y[1] - y[0], {}}, 2};
}

} // namespace

Smoothed followed(const Series& series, const Form& form, const Weights& weights, const State<double>& start,
                  int from)
{
    Smoothed model{form, weights, start, {}, series.size(), {}, 0, 0, 0, 0};
    model.errors.reserve(series.values.size());
    Likelihood<double> likelihood(form);
    model.last = goThrough(series, form, weights, start, from, [&](double error, double expected) {
        model.errors.push_back(error);
        likelihood.add(error, expected);
    });
    model.squares = likelihood.squares();
    model.deviance = likelihood.deviance();
    return model;
}

Smoothed followedAsWinters(const Series& series, const Form& form, const Weights& weights)
{
    const auto [start, from] = whereWintersBegins(series, form);
    Smoothed model = followed(series, form, fromWinters(weights), start, from);
    model.variance = centredVariance(model.errors);
    return model;
}

Forecast forecastOf(const Smoothed& model, int ahead)
{
    std::vector<double> points = pointsOf(model, ahead);
    const std::vector<double> errors = roots(variancesOf(model, points));
    return withBands(std::move(points), errors);
}

std::vector<double> pointsOf(const Smoothed& model, int ahead)
{
    if (model.form.relativeError && model.form.seasonality == Seasonality::Multiplicative)
        return RelativeProducts(model).means(ahead);
    Recursion<double> recursion(model.form, model.weights, model.last, model.periods);
    std::vector<double> points;
    for (int h = 0; h < ahead; ++h) {
        points.push_back(recursion.expected());
        recursion.learn(0);
    }
    return points;
}

} // namespace muster::forecast
