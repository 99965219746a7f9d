#include "forecast/anomalies.h"

#include "forecast/decomposition.h"

#include <algorithm>
#include <cmath>
#include <gsl/gsl_cdf.h>

namespace muster::forecast {

namespace {

/// That the oddest step of a series without anomalies is beyond its limit; less than is promised, because the
/// steps of a series that keeps its level are not independent, and because further steps are asked.
constexpr double kChance = 0.03;
/// The same for each further step.
constexpr double kChanceOfMore = kChance / 10;
constexpr int kMostShare = 4; ///< at most one change in so many is odd, and at least one may be
/// Of the change to a figure that stands alone and the change back, what the lesser may leave of the larger.
constexpr double kBackAgain = 0.5;

/// From one figure to the next, with what is known of it.
struct Step {
    int period = 0;
    double change = 0;
    double counting = 0; ///< the standard deviation of the change if the figures were counts of chance events
};

bool isAboveZero(const Series& series)
{
    return std::all_of(series.values.begin(), series.values.end(), [](double v) { return v > 0; });
}

/// How many figures the season takes to be told, where there are the two years that tell it.
int seasonsTold(const Series& series)
{
    return series.size() < 2 * series.season ? 0 : series.season - 1;
}

std::vector<double> withoutSeason(const Series& series, const std::vector<double>& values)
{
    if (seasonsTold(series) == 0)
        return values;
    const int years = series.size() / series.season;
    const Decomposition parts = decomposed({values, series.season}, years * series.season, false);
    std::vector<double> rest = values;
    for (std::size_t t = 0; t < rest.size(); ++t)
        rest[t] -= parts.season[t % parts.season.size()];
    return rest;
}

std::vector<Step> stepsOf(const Series& series)
{
    const bool proportions = isAboveZero(series);
    std::vector<double> values = series.values;
    if (proportions)
        std::transform(values.begin(), values.end(), values.begin(), [](double v) { return std::log(v); });
    values = withoutSeason(series, values);
    std::vector<Step> steps;
    for (int t = 1; t < series.size(); ++t) {
        const double from = std::abs(series.at(t - 1));
        const double to = std::abs(series.at(t));
        const double counting = proportions ? std::sqrt(1 / from + 1 / to) : std::sqrt(from + to);
        steps.push_back({t, values[std::size_t(t)] - values[std::size_t(t - 1)], counting});
    }
    return steps;
}

/// The step beside all others that are still there.
Anomaly judged(const std::vector<Step>& steps, std::size_t which, int seasons)
{
    const auto others = static_cast<double>(steps.size() - 1);
    double sum = 0;
    for (std::size_t i = 0; i < steps.size(); ++i)
        sum += i == which ? 0 : steps[i].change;
    const double mean = sum / others;
    double squares = 0;
    for (std::size_t i = 0; i < steps.size(); ++i)
        squares += i == which ? 0 : (steps[i].change - mean) * (steps[i].change - mean);
    const Step& step = steps[which];
    Anomaly anomaly;
    anomaly.period = step.period;
    anomaly.change = step.change;
    anomaly.usual = mean;
    anomaly.spread = std::max(std::sqrt(squares / (others - 1 - seasons)), step.counting);
    if (anomaly.spread > 0)
        anomaly.times = std::abs(step.change - mean) / (anomaly.spread * std::sqrt(1 + 1 / others));
    return anomaly;
}

Anomaly oddest(const std::vector<Step>& steps, int seasons, double chance)
{
    Anomaly found = judged(steps, 0, seasons);
    for (std::size_t i = 1; i < steps.size(); ++i)
        if (const Anomaly each = judged(steps, i, seasons); each.times > found.times)
            found = each;
    const auto number = static_cast<double>(steps.size());
    found.limit = gsl_cdf_tdist_Pinv(1 - chance / (2 * number), number - 2 - seasons);
    return found;
}

/// Takes the oddest step away so often as may be, and keeps as many as the last one that was beyond chance:
/// two like each other would hide one another if the first were asked alone.
std::vector<Anomaly> beyondChance(std::vector<Step> steps, int seasons)
{
    const int most = std::max(1, static_cast<int>(steps.size()) / kMostShare);
    std::vector<Anomaly> found;
    std::size_t odd = 0;
    for (int i = 0; i < most && static_cast<int>(steps.size()) >= kFewestToJudge - 1 + seasons; ++i) {
        found.push_back(oddest(steps, seasons, i == 0 ? kChance : kChanceOfMore));
        if (found.back().times > found.back().limit)
            odd = found.size();
        std::erase_if(steps, [&](const Step& step) { return step.period == found.back().period; });
    }
    found.resize(odd);
    std::sort(found.begin(), found.end(),
              [](const Anomaly& a, const Anomaly& b) { return a.period < b.period; });
    return found;
}

/// Whether of two changes, one right after the other, one takes the other back.
bool cancel(double first, double second)
{
    return first * second < 0 &&
           std::abs(first + second) < kBackAgain * std::max(std::abs(first), std::abs(second));
}

/// A change beyond chance as what it is, by the changes right before and after it: of a figure that stands
/// alone the way there or the way back may be within chance, where a season takes up some of it.
Anomaly asWhatItIs(Anomaly odd, const Series& series, const std::vector<Step>& steps)
{
    const auto changeTo = [&](int period) {
        return period >= 1 && period < series.size() ? steps[std::size_t(period - 1)].change : 0;
    };
    if (cancel(odd.change, changeTo(odd.period + 1))) {
        odd.kind = AnomalyKind::Outlier;
    } else if (cancel(changeTo(odd.period - 1), odd.change)) {
        odd.kind = AnomalyKind::Outlier;
        --odd.period;
        odd.change = changeTo(odd.period);
    }
    odd.before = series.at(odd.period - 1);
    odd.after = series.at(odd.period);
    return odd;
}

double middleOf(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

std::vector<std::optional<Anomaly>> oddAmong(const std::vector<Change>& changes)
{
    constexpr double kOfNormal = 1.4826; // the standard deviation over the middle distance
    constexpr double kFreedom = 4;
    std::vector<std::optional<Anomaly>> odd(changes.size());
    std::vector<double> steps;
    for (const Change& each : changes)
        if (each.before > 0 && each.after > 0)
            steps.push_back(std::log(each.after / each.before));
    if (static_cast<int>(steps.size()) < kFewestLike)
        return odd;
    const double usual = middleOf(steps);
    for (double& step : steps)
        step = std::abs(step - usual);
    const double spread = kOfNormal * middleOf(steps);
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const Change& each = changes[i];
        if (each.before <= 0 || each.after <= 0)
            continue;
        Anomaly anomaly;
        anomaly.before = each.before;
        anomaly.after = each.after;
        anomaly.change = std::log(each.after / each.before);
        anomaly.usual = usual;
        anomaly.spread = std::max(spread, std::sqrt(1 / each.before + 1 / each.after));
        anomaly.times = std::abs(anomaly.change - usual) / anomaly.spread;
        anomaly.limit = gsl_cdf_tdist_Pinv(1 - kChance / (2 * each.ofSeries), kFreedom);
        if (anomaly.times > anomaly.limit)
            odd[i] = anomaly;
    }
    return odd;
}

std::vector<Anomaly> anomaliesOf(const Series& series)
{
    if (series.size() < kFewestToJudge)
        return {};
    const std::vector<Step> steps = stepsOf(series);
    std::vector<Anomaly> anomalies;
    for (const Anomaly& each : beyondChance(steps, seasonsTold(series))) {
        const bool isWayBack = !anomalies.empty() && anomalies.back().kind == AnomalyKind::Outlier &&
                               anomalies.back().period + 1 == each.period;
        if (!isWayBack)
            anomalies.push_back(asWhatItIs(each, series, steps));
    }
    return anomalies;
}

} // namespace muster::forecast
