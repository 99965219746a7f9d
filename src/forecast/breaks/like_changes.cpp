#include "forecast/breaks/like_changes.h"

#include <algorithm>
#include <cmath>
#include <gsl/gsl_cdf.h>
#include <map>

namespace muster::forecast {

namespace {

/// That of a series as its like are one change is beyond its limit; half of it for either kind of change.
constexpr double kChanceAmongLike = 0.03;
constexpr int kYearsBeside = 3;
/// The distances of all periods count in each as those of so many series.
constexpr double kCountOfAll = 20;

/// One change of one series.
struct Change {
    std::size_t series = 0;
    int period = 0; ///< in its series
    int span = 1;   ///< figures before and after
    double before = 0;
    double after = 0;

    [[nodiscard]] double step() const { return std::log(after / before); }
};

struct Judged {
    Change change;
    Anomaly anomaly;
    int others = 0;

    [[nodiscard]] double excess() const { return anomaly.times / anomaly.limit; }
};

double quantileOf(std::vector<double> values, double share = 0.5)
{
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size()));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

double meanOf(const Series& series, int from, int figures)
{
    double sum = 0;
    for (int t = from; t < from + figures; ++t)
        sum += series.at(t);
    return sum / figures;
}

/// The figures of up to three whole years on both sides of a period; 0 where that is no more than one figure.
int spanOfLevel(const Series& series, int period)
{
    const int years = std::min(period, series.size() - period) / series.season;
    const int span = std::min(years, kYearsBeside) * series.season;
    return span > 1 ? span : 0;
}

/// The changes of all series by the period on the calendar: of figures, or of levels.
std::map<int, std::vector<Change>> changesOf(const std::vector<LikeSeries>& list, bool ofLevels)
{
    std::map<int, std::vector<Change>> changes;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const Series& series = list[i].series;
        for (int t = 1; t < series.size(); ++t) {
            const int span = ofLevels ? spanOfLevel(series, t) : 1;
            if (span == 0)
                continue;
            const Change change{i, t, span, meanOf(series, t - span, span), meanOf(series, t, span)};
            if (change.before > 0 && change.after > 0)
                changes[list[i].first + t].push_back(change);
        }
    }
    return changes;
}

/// The changes of one period, and how far each is from their middle one; of levels, as far as single figures
/// would be.
struct PeriodChanges {
    std::vector<Change> changes;
    double usual = 0;
    std::vector<double> distances;
};

PeriodChanges aboutTheMiddle(std::vector<Change> changes)
{
    PeriodChanges of;
    std::vector<double> steps;
    for (const Change& each : changes)
        steps.push_back(each.step());
    of.usual = quantileOf(steps);
    for (std::size_t i = 0; i < steps.size(); ++i)
        of.distances.push_back(std::abs(steps[i] - of.usual) * std::sqrt(changes[i].span));
    of.changes = std::move(changes);
    return of;
}

/// The middle distance of a period; few distances say little, and lean on those of all periods.
double spreadOf(const PeriodChanges& period, double ofAll)
{
    constexpr double kOfNormal = 1.4826;   // the standard deviation over the middle distance
    constexpr double kOfMiddle = M_PI / 2; // the variance of a middle one over that of a mean
    const auto count = static_cast<double>(period.changes.size());
    const double own = quantileOf(period.distances);
    return kOfNormal * std::sqrt((count * own * own + kCountOfAll * ofAll * ofAll) / (count + kCountOfAll) *
                                 (1 + kOfMiddle / count));
}

/// How far each change is from the middle of its period's, in terms of the middle distance.
void judge(const PeriodChanges& period, double ofAll, std::vector<Judged>& judged)
{
    const double spread = spreadOf(period, ofAll);
    for (const Change& each : period.changes) {
        Anomaly anomaly;
        anomaly.period = each.period;
        anomaly.before = each.before;
        anomaly.after = each.after;
        anomaly.change = each.step();
        anomaly.usual = period.usual;
        const double counting = std::sqrt(1 / each.before + 1 / each.after);
        anomaly.spread = std::max(spread, counting) / std::sqrt(each.span);
        anomaly.times = std::abs(anomaly.change - period.usual) / anomaly.spread;
        anomaly.sight = each.span > 1 ? AnomalySight::Level : AnomalySight::Change;
        judged.push_back({each, anomaly, static_cast<int>(period.changes.size()) - 1});
    }
}

/// The degrees of freedom of Student's t whose tails are as heavy: by how far nine of ten distances reach
/// beyond a half of them, which is not moved by a few that are odd. Four at least, and of few distances.
double freedomOf(const std::vector<Judged>& judged)
{
    constexpr double kMostFreedom = 30;
    constexpr double kLeast = 4;
    constexpr double kUsual = 8;  // of few distances
    constexpr double kCount = 60; // the usual counts as so many distances
    const auto reachOf = [](double freedom) {
        return gsl_cdf_tdist_Pinv(0.95, freedom) / gsl_cdf_tdist_Pinv(0.75, freedom);
    };
    std::vector<double> distances;
    for (const Judged& each : judged)
        distances.push_back(each.anomaly.times);
    const auto count = static_cast<double>(distances.size());
    const double middle = quantileOf(distances);
    const double own = middle > 0 ? quantileOf(distances, 0.9) / middle : reachOf(kUsual);
    const double reach = (count * own + kCount * reachOf(kUsual)) / (count + kCount);
    double low = kLeast;
    double high = kMostFreedom;
    while (high - low > 0.01)
        (reachOf((low + high) / 2) > reach ? low : high) = (low + high) / 2;
    return low;
}

/// Of each series, how far a change may be; those of levels overlap, and count for less.
std::vector<double> limitsOf(const std::vector<Judged>& judged, std::size_t series)
{
    std::vector<double> counts(series, 0);
    for (const Judged& each : judged)
        counts[each.change.series] += 1.0 / std::sqrt(each.change.span);
    std::vector<double> limits;
    const double freedom = freedomOf(judged);
    for (const double count : counts)
        limits.push_back(count > 0 ? gsl_cdf_tdist_Pinv(1 - kChanceAmongLike / 2 / (2 * count), freedom) : 0);
    return limits;
}

std::vector<Judged> judgedOf(const std::vector<LikeSeries>& list, bool ofLevels)
{
    std::vector<PeriodChanges> periods;
    std::vector<double> distances;
    for (auto& [period, changes] : changesOf(list, ofLevels))
        if (static_cast<int>(changes.size()) >= kFewestLike) {
            periods.push_back(aboutTheMiddle(std::move(changes)));
            const auto& own = periods.back().distances;
            distances.insert(distances.end(), own.begin(), own.end());
        }
    std::vector<Judged> judged;
    if (periods.empty())
        return judged;
    const double ofAll = quantileOf(distances);
    for (const PeriodChanges& each : periods)
        judge(each, ofAll, judged);
    const std::vector<double> limits = limitsOf(judged, list.size());
    for (Judged& each : judged)
        each.anomaly.limit = limits[each.change.series];
    return judged;
}

/// A change of one figure that the next one takes back.
bool isTakenBack(const Judged& odd, const Series& series)
{
    const int next = odd.change.period + 1;
    if (odd.change.span > 1 || next >= series.size() || series.at(next) <= 0)
        return false;
    const double back = std::log(series.at(next) / odd.change.after) - odd.anomaly.usual;
    return takesBack(odd.anomaly.change - odd.anomaly.usual, back);
}

/// The farthest beyond its limit first; what lies within its figures, before or after, is the same change
/// seen from beside.
std::vector<OddAmongLike> oddOf(std::vector<Judged> judged, const Series& series)
{
    std::vector<OddAmongLike> odd;
    std::stable_sort(judged.begin(), judged.end(),
                     [](const Judged& a, const Judged& b) { return a.excess() > b.excess(); });
    while (!judged.empty() && judged.front().excess() > 1) {
        const Judged first = judged.front();
        odd.push_back({first.anomaly, first.others});
        if (isTakenBack(first, series))
            odd.back().anomaly.kind = AnomalyKind::Outlier;
        std::erase_if(judged, [&](const Judged& each) {
            return std::abs(each.change.period - first.change.period) <=
                   std::max(each.change.span, first.change.span);
        });
    }
    std::sort(odd.begin(), odd.end(), [](const OddAmongLike& a, const OddAmongLike& b) {
        return a.anomaly.period < b.anomaly.period;
    });
    return odd;
}

} // namespace

std::vector<std::vector<OddAmongLike>> oddAmongLike(const std::vector<LikeSeries>& list)
{
    std::vector<std::vector<Judged>> bySeries(list.size());
    for (const bool ofLevels : {false, true})
        for (const Judged& each : judgedOf(list, ofLevels))
            bySeries[each.change.series].push_back(each);
    std::vector<std::vector<OddAmongLike>> odd;
    for (std::size_t i = 0; i < list.size(); ++i)
        odd.push_back(oddOf(std::move(bySeries[i]), list[i].series));
    return odd;
}

} // namespace muster::forecast
