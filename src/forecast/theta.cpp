#include "forecast/theta.h"

#include "forecast/least_on_a_line.h"
#include "forecast/seasonal_adjustment.h"
#include "forecast/spread.h"

#include <algorithm>
#include <cmath>

namespace muster::forecast {

namespace {

using Values = std::vector<double>;

constexpr double kLeastAlpha = 1e-4;
constexpr double kMostAlpha = 0.9999;

/// Simple smoothing of a given alpha from its best start: its errors are linear in the start.
struct SmoothedLevel {
    double level = 0; ///< after the last figure
    double squares = 0;
};

SmoothedLevel smoothedLevel(const Values& values, double alpha)
{
    double fromNothing = 0; // the level if the start were 0
    double left = 1;        // of the start
    double products = 0;
    double weights = 0;
    double squares = 0;
    for (const double value : values) {
        const double error = value - fromNothing;
        products += error * left;
        weights += left * left;
        squares += error * error;
        fromNothing += alpha * error;
        left *= 1 - alpha;
    }
    const double start = products / weights;
    return {fromNothing + left * start, std::max(0.0, squares - start * products)};
}

/// Of the straight line through the figures.
double slopeOf(const Values& values)
{
    const double middle = static_cast<double>(values.size() - 1) / 2;
    double products = 0;
    double squares = 0;
    for (std::size_t t = 0; t < values.size(); ++t) {
        const double from = static_cast<double>(t) - middle;
        products += from * values[t];
        squares += from * from;
    }
    return products / squares;
}

/// The points with their season again, and bands of smoothing with that alpha.
Forecast seasoned(const Adjusted& adjusted, Values points, double alpha, double variance)
{
    const auto n = static_cast<int>(adjusted.values.size());
    Values errors;
    for (int h = 0; h < static_cast<int>(points.size()); ++h) {
        points[static_cast<std::size_t>(h)] *= adjusted.at(n + h);
        errors.push_back(std::sqrt(variance * (h * alpha * alpha + 1)));
    }
    return withBands(std::move(points), errors);
}

/// The straight line through the figures so far, as they come.
class GrowingLine {
  public:
    void learn(double value)
    {
        ++m_figures;
        const double n = m_figures;
        m_slope = ((n - 2) * m_slope + 6 * (value - m_mean) / n) / (n + 1);
        if (m_figures == 1)
            m_slope = 0;
        m_mean += (value - m_mean) / n;
    }
    /// What the line adds to the next figure beyond what a level smoothed with alpha has of it.
    [[nodiscard]] double beyond(double alpha) const
    {
        const double left = std::pow(1 - alpha, m_figures);
        const double begin = m_mean - (m_figures + 1) / 2.0 * m_slope;
        return left * begin + (1 - left * (1 - alpha)) / alpha * m_slope;
    }

  private:
    int m_figures = 0;
    double m_mean = 0;
    double m_slope = 0;
};

/// Dynamic optimised Theta of a given alpha: its errors are linear in the start and in how much the line
/// counts (1 - 1 / theta, 0 to 1).
struct ThetaFit {
    double start = 0;
    double share = 0;
    double squares = 0;
};

constexpr int kFirstJudged = 2; // of the figures, counted from 0: two make a line

ThetaFit thetaFit(const Values& values, double alpha)
{
    double level = 0;
    double left = 1;
    GrowingLine line;
    double errors = 0, ofStart = 0, ofLine = 0, errorStart = 0, errorLine = 0, startLine = 0;
    for (int t = 0; t < static_cast<int>(values.size()); ++t) {
        const double value = values[static_cast<std::size_t>(t)];
        const double error = value - level;
        if (t >= kFirstJudged) {
            const double beyond = line.beyond(alpha);
            errors += error * error;
            ofStart += left * left;
            ofLine += beyond * beyond;
            errorStart += error * left;
            errorLine += error * beyond;
            startLine += left * beyond;
        }
        level += alpha * error;
        left *= 1 - alpha;
        line.learn(value);
    }
    const auto at = [&](double share) {
        const double start = (errorStart - share * startLine) / ofStart;
        return ThetaFit{start, share,
                        errors - 2 * (start * errorStart + share * errorLine) + start * start * ofStart +
                            share * share * ofLine + 2 * start * share * startLine};
    };
    const double free = ofLine * ofStart - startLine * startLine;
    const double best = (errorLine * ofStart - errorStart * startLine) / free;
    return at(free > 0 && std::isfinite(best) ? std::clamp(best, 0.0, 1.0) : 0.0);
}

} // namespace

Forecast theta(const Series& series, int ahead, std::optional<double> alpha)
{
    const Adjusted adjusted = seasonallyAdjusted(series);
    const Values& values = adjusted.values;
    if (!alpha)
        alpha = leastOnALine(kLeastAlpha, kMostAlpha,
                             [&](double at) { return smoothedLevel(values, at).squares; });
    const SmoothedLevel smoothed = smoothedLevel(values, *alpha);
    const double drift = slopeOf(values) / 2;
    const double all = (1 - std::pow(1 - *alpha, series.size())) / *alpha;
    Values points;
    for (int h = 0; h < ahead; ++h)
        points.push_back(smoothed.level + drift * (h + all));
    return seasoned(adjusted, std::move(points), *alpha, smoothed.squares / (series.size() - 2));
}

Forecast optimisedTheta(const Series& series, int ahead)
{
    const Adjusted adjusted = seasonallyAdjusted(series);
    const Values& values = adjusted.values;
    const double alpha =
        leastOnALine(kLeastAlpha, kMostAlpha, [&](double at) { return thetaFit(values, at).squares; });
    const ThetaFit fit = thetaFit(values, alpha);
    double level = fit.start;
    GrowingLine line;
    const auto learn = [&](double value) {
        level += alpha * (value - level);
        line.learn(value);
    };
    for (const double value : values)
        learn(value);
    Values points;
    for (int h = 0; h < ahead; ++h) {
        points.push_back(level + fit.share * line.beyond(alpha));
        learn(points.back());
    }
    return seasoned(adjusted, std::move(points), alpha,
                    std::max(0.0, fit.squares) / (series.size() - kFirstJudged));
}

} // namespace muster::forecast
