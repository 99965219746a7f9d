#include "forecast/breaks/odd_steps.h"

#include "forecast/breaks/even_spread.h"
#include "forecast/decomposition.h"

#include <algorithm>
#include <cmath>
#include <gsl/gsl_cdf.h>

namespace muster::forecast {

namespace {

/// That the oddest step of a series without anomalies is beyond its limit; less than is promised, because the
/// steps of a series that keeps its level are not independent, and because further steps and the level are
/// asked.
constexpr double kChanceOfStep = 0.012;
/// The same for each further step.
constexpr double kChanceOfMoreSteps = kChanceOfStep / 10;
constexpr int kMostShare = 4; ///< at most one change in so many is odd, and at least one may be

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

std::vector<Step> stepsOf(const Series& series, bool proportions)
{
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
        found.push_back(oddest(steps, seasons, i == 0 ? kChanceOfStep : kChanceOfMoreSteps));
        if (found.back().times > found.back().limit)
            odd = found.size();
        std::erase_if(steps, [&](const Step& step) { return step.period == found.back().period; });
    }
    found.resize(odd);
    return found;
}

/// Takes away those that, in the figures' own unit, others that are not odd are larger than.
void dropUsual(const std::vector<Step>& own, std::vector<Anomaly>& found)
{
    const std::vector<Anomaly> all = found;
    const auto isOdd = [&](const Step& step) {
        return std::any_of(all.begin(), all.end(),
                           [&](const Anomaly& each) { return each.period == step.period; });
    };
    double mean = 0;
    double usual = 0;
    for (const Step& step : own)
        mean += isOdd(step) ? 0 : step.change / static_cast<double>(own.size() - all.size());
    for (const Step& step : own)
        usual = std::max(usual, isOdd(step) ? 0 : std::abs(step.change - mean));
    std::erase_if(found, [&](const Anomaly& each) {
        return std::abs(own[static_cast<std::size_t>(each.period - 1)].change - mean) < usual;
    });
}

} // namespace

std::vector<Step> stepsOf(const Series& series)
{
    return stepsOf(series, isAboveZero(series));
}

std::vector<Anomaly> oddSteps(const Series& series)
{
    if (series.size() < kFewestToJudge)
        return {};
    const bool proportions = isAboveZero(series);
    std::vector<Anomaly> found = beyondChance(stepsOf(series, proportions), seasonsTold(series));
    if (proportions)
        dropUsual(stepsOf(series, false), found);
    std::sort(found.begin(), found.end(),
              [](const Anomaly& a, const Anomaly& b) { return a.period < b.period; });
    return found;
}

std::vector<Anomaly> doublings(const Series& series)
{
    constexpr int kFewest = 3;
    constexpr double kBeyondCounting = 10; // hundreds of events: smaller figures double by themselves
    if (series.season > 1 || series.size() < kFewest || series.size() >= kFewYears || !isAboveZero(series))
        return {};
    std::vector<Anomaly> found;
    for (const Step& step : stepsOf(series)) {
        const double times = std::abs(step.change) / step.counting;
        if (std::abs(step.change) < std::log(2) || times <= kBeyondCounting)
            continue;
        Anomaly anomaly;
        anomaly.sight = AnomalySight::Double;
        anomaly.period = step.period;
        anomaly.change = step.change;
        anomaly.spread = step.counting;
        anomaly.times = times;
        anomaly.limit = kBeyondCounting;
        found.push_back(anomaly);
    }
    return found;
}

} // namespace muster::forecast
