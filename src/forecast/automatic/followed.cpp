#include "forecast/automatic/followed.h"

#include "forecast/per_day.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace muster::forecast {

namespace {

constexpr double kYearsOfLevel = 2;   ///< what a scale owes to like series, in years of its own
constexpr double kOfYearBefore = 0.6; ///< what a year counts for beside the next: series grow calm or wild
constexpr int kLastDates = 3;         ///< bands are made of what was missed at so many, if that is enough
constexpr int kEnoughMisses = 40;     ///< a period ahead

int stepOf(const Series& series)
{
    return std::max(1, series.season / 4);
}

double datesAYear(const Series& series)
{
    return static_cast<double>(series.season) / stepOf(series);
}

std::vector<Miss> missesOf(const std::vector<Followed>& list, int back, double share, int dates)
{
    std::vector<Miss> misses;
    for (const Followed& each : list) {
        const Series& series = each.series();
        const int known = each.known(back);
        for (std::size_t d = 0; d < each.said.size(); ++d) {
            const auto& [date, said] = each.said[d];
            if (date->known < 3 && known > 3) // of two figures, while there are more
                continue;
            for (int h = 1; h <= static_cast<int>(said.point.size()); ++h)
                if (date->known + h <= known && date->known + h > known - h - dates * stepOf(series))
                    misses.push_back({h, std::abs(series.at(date->known + h - 1) -
                                                  said.point[static_cast<std::size_t>(h - 1)]) /
                                             lengthOf(series, date->known + h - 1) /
                                             scaleOf(each.expected[d], share)});
        }
    }
    return misses;
}

/// Where nothing could be tried yet, the changes from period to period, of any period of a year ahead, each
/// in terms of the level before it: one that follows a fall looks small beside it.
std::vector<Miss> stepsOf(const std::vector<Followed>& list, int back, double share)
{
    std::vector<Miss> steps;
    for (const Followed& each : list) {
        const Series& series = each.series();
        if (!each.dateAt(back))
            continue;
        const auto even = [&](int t) { return series.at(t) / lengthOf(series, t); };
        for (int t = 1; t < each.known(back); ++t)
            for (int h = 1; h <= series.season; ++h)
                steps.push_back({h, std::abs(even(t) - even(t - 1)) / usualMiss(levelAt(series, t), share)});
    }
    return steps;
}

std::vector<Miss> missesAt(const std::vector<Followed>& list, int back, double share)
{
    std::vector<Miss> late = missesOf(list, back, share, kLastDates);
    const auto soon =
        std::count_if(late.begin(), late.end(), [](const Miss& miss) { return miss.ahead == 1; });
    if (soon >= kEnoughMisses)
        return late;
    std::vector<Miss> all = missesOf(list, back, share, list.front().series().size());
    return all.empty() ? stepsOf(list, back, share) : all;
}

/// Of what came so many periods after a band was said, how many times as far off as its ends it was.
struct Outcomes {
    std::vector<double> of80;
    std::vector<double> of95;
    std::set<int> dates;
};

/// Those of bands that were made of what was missed that far ahead.
Outcomes outcomesOf(const std::vector<Followed>& list, int back, std::size_t ahead)
{
    constexpr int kFewestKnown = 3;
    Outcomes outcomes;
    for (const Followed& each : list)
        for (const auto& [date, said] : each.said) {
            const auto at = static_cast<std::size_t>(date->known) + ahead;
            const int since = date->known - each.said.front().first->known;
            if (each.past->counts || date->known < kFewestKnown || since <= static_cast<int>(ahead) ||
                said.within80.low.size() <= ahead || at >= static_cast<std::size_t>(each.known(back)))
                continue;
            const double miss = std::abs(each.series().values[at] - said.point[ahead]);
            const double reach80 = (said.within80.high[ahead] - said.within80.low[ahead]) / 2;
            const double reach95 = (said.within95.high[ahead] - said.within95.low[ahead]) / 2;
            if (!(reach80 > 0)) // a constant series
                continue;
            outcomes.of80.push_back(miss / reach80);
            outcomes.of95.push_back(miss / reach95);
            outcomes.dates.insert(each.series().size() - date->known);
        }
    return outcomes;
}

/// Made wider or narrower as the bands of the same horizon that were said before should have been. Few dates
/// and few outcomes say little of that: years have luck in common.
void correct(Reach& reach, const std::vector<Followed>& list, int back)
{
    constexpr double kDates = 2;     // for which the bands as they were made count
    constexpr double kOutcomes = 40; // the same
    constexpr std::size_t kFewest = 20;
    for (std::size_t h = 0; h < reach.of80.size(); ++h) {
        Outcomes outcomes = outcomesOf(list, back, h);
        if (outcomes.of80.size() < kFewest)
            continue;
        const auto dates = static_cast<double>(outcomes.dates.size());
        const auto count = static_cast<double>(outcomes.of80.size());
        const double trust = dates / (dates + kDates) * count / (count + kOutcomes);
        reach.of80[h] *= std::pow(conformal(std::move(outcomes.of80), 0.80), trust);
        reach.of95[h] *= std::pow(conformal(std::move(outcomes.of95), 0.95), trust);
        reach.of95[h] = std::max(reach.of95[h], reach.of80[h]);
    }
}

} // namespace

const PastDate* Followed::dateAt(int back) const
{
    for (const PastDate& date : past->dates)
        if (date.known == known(back))
            return &date;
    return nullptr;
}

Expected expectedOf(const Followed& followed, int known)
{
    const Series& series = followed.series();
    const double ofDateBefore = std::pow(kOfYearBefore, 1 / datesAYear(series));
    Expected expected{levelAt(series, known), 0, 0, kYearsOfLevel * datesAYear(series)};
    for (const auto& [date, said] : followed.said) {
        const int judged =
            std::min(series.season == 1 ? 1 : static_cast<int>(said.point.size()), known - date->known);
        double own = 0;
        for (int i = 0; i < judged; ++i)
            own += std::abs(series.at(date->known + i) - said.point[static_cast<std::size_t>(i)]);
        expected.missed = ofDateBefore * expected.missed + own / judged;
        expected.dates = ofDateBefore * expected.dates + 1;
    }
    return expected;
}

double scaleOf(const Expected& expected, double share)
{
    return (expected.datesOfLevel * usualMiss(expected.level, share) + expected.missed) /
           (expected.datesOfLevel + expected.dates);
}

double usualShare(const std::vector<Followed>& list, int back)
{
    constexpr double kUnknown = 0.1;
    std::vector<double> shares;
    for (const Followed& each : list)
        for (const auto& [date, said] : each.said)
            if (date->known < each.known(back))
                shares.push_back(std::abs(each.series().at(date->known) - said.point.front()) /
                                 std::max(1.0, levelAt(each.series(), date->known)));
    if (shares.empty())
        return kUnknown;
    const auto middle = shares.begin() + static_cast<std::ptrdiff_t>(shares.size() / 2);
    std::nth_element(shares.begin(), middle, shares.end());
    return *middle;
}

Reach reachAt(const std::vector<Followed>& list, int back, double share)
{
    std::size_t ahead = 0;
    for (const Followed& each : list)
        if (const PastDate* date = each.dateAt(back))
            ahead = std::max(ahead, date->said.front().points.size());
    Reach reach =
        reachOf(missesAt(list, back, share), static_cast<int>(ahead), stepOf(list.front().series()));
    correct(reach, list, back);
    return reach;
}

} // namespace muster::forecast
