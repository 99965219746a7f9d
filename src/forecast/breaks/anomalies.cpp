#include "forecast/breaks/anomalies.h"

#include "forecast/breaks/even_spread.h"
#include "forecast/breaks/level_shifts.h"
#include "forecast/breaks/odd_steps.h"
#include "forecast/counts.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace muster::forecast {

namespace {

/// Of the change to a figure that stands alone and the change back, what the lesser may leave of the larger.
constexpr double kBackAgain = 0.5;

void sortByPeriod(std::vector<Anomaly>& anomalies)
{
    std::stable_sort(anomalies.begin(), anomalies.end(),
                     [](const Anomaly& a, const Anomaly& b) { return a.period < b.period; });
}

/// Whether one of them is in the period, or so near to it.
bool isKnown(const std::vector<Anomaly>& anomalies, int period, int near)
{
    return std::any_of(anomalies.begin(), anomalies.end(),
                       [&](const Anomaly& each) { return std::abs(each.period - period) <= near; });
}

Anomaly withFigures(Anomaly odd, const Series& series)
{
    odd.before = series.at(odd.period - 1);
    odd.after = series.at(odd.period);
    return odd;
}

/// A change beyond chance as what it is, by the changes right before and after it: of a figure that stands
/// alone the way there or the way back may be within chance, where a season takes up some of it.
Anomaly asWhatItIs(Anomaly odd, const Series& series, const std::vector<Step>& steps)
{
    const auto changeTo = [&](int period) {
        return period >= 1 && period < series.size() ? steps[std::size_t(period - 1)].change : 0;
    };
    if (takesBack(odd.change, changeTo(odd.period + 1))) {
        odd.kind = AnomalyKind::Outlier;
    } else if (takesBack(changeTo(odd.period - 1), odd.change)) {
        odd.kind = AnomalyKind::Outlier;
        --odd.period;
        odd.change = changeTo(odd.period);
    }
    return withFigures(odd, series);
}

double meanBetween(const Series& series, int from, int to)
{
    const auto begin = series.values.begin();
    return std::accumulate(begin + from, begin + to, 0.0) / (to - from);
}

/// A shift as an anomaly: from and to the mean of up to a year, or of three where a period is one.
Anomaly ofShift(const Series& series, const LevelShift& shift)
{
    const int span = series.season == 1 ? 3 : series.season;
    const int before = std::min(span, shift.period);
    const int after = std::min(span, series.size() - shift.period);
    Anomaly anomaly;
    anomaly.period = shift.period;
    anomaly.sight = AnomalySight::Level;
    anomaly.before = meanBetween(series, shift.period - before, shift.period);
    anomaly.after = meanBetween(series, shift.period, shift.period + after);
    anomaly.change = shift.change;
    const double counting = std::sqrt(countingVariance(series, anomaly.before, shift.period) +
                                      countingVariance(series, anomaly.after, series.size() - shift.period));
    anomaly.times = std::min(shift.times, counting > 0 ? std::abs(shift.change) / counting : shift.times);
    anomaly.spread = std::abs(shift.change) / anomaly.times;
    anomaly.limit = limitOfShift(series.size());
    return anomaly;
}

/// The figures as if what is known had not been: an odd one alone is between its neighbours, a shift is taken
/// back.
void takeBack(const Anomaly& known, std::vector<double>& values)
{
    const auto at = static_cast<std::size_t>(known.period);
    if (known.kind == AnomalyKind::Outlier) {
        values[at] = at + 1 < values.size() ? (values[at - 1] + values[at + 1]) / 2 : values[at - 1];
        return;
    }
    const double shift = known.sight == AnomalySight::Level ? known.change : values[at] - values[at - 1];
    for (std::size_t t = at; t < values.size(); ++t)
        values[t] -= shift;
}

/// The likeliest shift of figures whose spread is even. Where those are logarithms it must be one in the
/// figures' own unit too: a straight line is bent in logarithms, and steady growth is in its own unit.
std::optional<LevelShift> shiftInEitherUnit(const Series& series, const std::vector<double>& even)
{
    auto shift = likeliestShift({even, series.season});
    if (!shift || areSmallCounts(series) || !isAboveZero(series))
        return shift;
    Series own{even, series.season};
    for (double& each : own.values)
        each = std::exp(each);
    const auto other = likeliestShift(own);
    if (!other || std::abs(other->period - shift->period) > 1)
        return std::nullopt;
    shift->times = std::min(shift->times, other->times);
    return shift;
}

/// Levels that shift beside what is known, one after another.
void addShifts(const Series& series, std::vector<Anomaly>& anomalies)
{
    constexpr int kMostShifts = 4;
    std::vector<double> values = ofEvenSpread(series);
    for (const Anomaly& each : anomalies)
        takeBack(each, values);
    for (int i = 0; i < kMostShifts; ++i) {
        const auto shift = shiftInEitherUnit(series, values);
        if (!shift)
            return;
        const Anomaly found = ofShift(series, *shift);
        if (found.times <= found.limit || isKnown(anomalies, found.period, 1))
            return;
        takeBack(found, values);
        anomalies.push_back(found);
    }
}

} // namespace

bool takesBack(double first, double second)
{
    return first * second < 0 &&
           std::abs(first + second) < kBackAgain * std::max(std::abs(first), std::abs(second));
}

std::vector<Anomaly> anomaliesOf(const Series& series)
{
    const std::vector<Step> steps = stepsOf(series);
    std::vector<Anomaly> odd = oddSteps(series);
    for (const Anomaly& each : doublings(series))
        if (!isKnown(odd, each.period, 0))
            odd.push_back(each);
    sortByPeriod(odd);
    std::vector<Anomaly> anomalies;
    for (const Anomaly& each : odd) {
        if (each.sight == AnomalySight::Double) { // too few figures to say which of them stands alone
            anomalies.push_back(withFigures(each, series));
            continue;
        }
        const bool isWayBack = !anomalies.empty() && anomalies.back().kind == AnomalyKind::Outlier &&
                               anomalies.back().period + 1 == each.period;
        if (!isWayBack)
            anomalies.push_back(asWhatItIs(each, series, steps));
    }
    addShifts(series, anomalies);
    sortByPeriod(anomalies);
    return anomalies;
}

} // namespace muster::forecast
