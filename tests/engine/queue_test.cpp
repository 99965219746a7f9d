#include "engine/waiting.h"

#include "engine/figures.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <numeric>
#include <random>
#include <rapidcheck/gtest.h>

namespace muster::engine {
namespace {

/// A queue, months or weeks, and its waits.
struct Line {
    QueueFlow flow{};
    std::vector<int> starts{0};

    Line(double opening, std::vector<double> arrivals, std::vector<double> capacity)
        : flow{std::move(arrivals), std::move(capacity), {opening}, {}, {}}
    {
    }
    /// All so many days long.
    Line& evenly(int days)
    {
        while (starts.size() <= flow.arrivals.size())
            starts.push_back(starts.back() + days);
        for (std::size_t t = 0; t < flow.arrivals.size(); ++t) {
            const double waiting = flow.backlogs[t] + flow.arrivals[t];
            flow.backlogs.push_back(waiting - std::min(flow.capacity[t], waiting));
        }
        flow.ends.assign(flow.backlogs.begin() + 1, flow.backlogs.end());
        flow.restated.assign(flow.arrivals.size(), 0);
        return *this;
    }
    [[nodiscard]] std::vector<Wait> of(int t) const
    {
        std::vector<Wait> waits;
        addWaits(flow, starts, t, waits);
        return waits;
    }
};

Line evenly(double opening, std::vector<double> arrivals, std::vector<double> capacity, int days)
{
    return Line(opening, std::move(arrivals), std::move(capacity)).evenly(days);
}

double meanOf(std::span<const Wait> waits)
{
    double sum = 0;
    for (const Wait& wait : waits)
        sum += wait.arrivals * (wait.from + wait.to) / 2;
    return sum / arrivalsOf(waits);
}

double insideOf(std::span<const Wait> waits, double days)
{
    double sum = 0;
    for (const Wait& wait : waits)
        sum += wait.arrivals * wait.shareWithin(days);
    return sum / arrivalsOf(waits);
}

double medianOf(std::span<const Wait> waits)
{
    const MedianWait m = medianWait(waits);
    return m.from == m.to ? m.from
                          : formulas::between(m.from, m.to, m.before, m.until, arrivalsOf(waits) / 2);
}

// docs/method.md, section 13.6: 768 waiting, 100 a week in, 110 done.
TEST(Queue, FallsByWhatIsDoneBeyondWhatComes)
{
    const Line line = evenly(768, std::vector<double>(5, 100), std::vector<double>(5, 110), 7);
    EXPECT_EQ(line.flow.backlogs, (std::vector<double>{768, 758, 748, 738, 728, 718}));
}

// docs/method.md, section 13.6: 28 days at 98.17 % needs a mean of 7 days.
TEST(Queue, KeepsATargetOfFourTimesTheMeanWaitFor98Percent)
{
    EXPECT_NEAR(formulas::exponentialInside(28.0, 7.0), 0.9817, 0.00005);
    EXPECT_EQ(formulas::targetMeanWait(28.0, 4.0), 7);
}

TEST(Queue, LetsNobodyWaitWhereMoreCanBeDoneThanComes)
{
    const Line waits = evenly(0, {100, 50}, {100, 80}, 30);
    for (int t = 0; t < 2; ++t) {
        EXPECT_EQ(longestOf(waits.of(t)), 0);
        EXPECT_EQ(medianOf(waits.of(t)), 0);
        EXPECT_EQ(insideOf(waits.of(t), 1), 1);
    }
}

TEST(Queue, MakesEverybodyWaitForAMonthsWorkAheadOfThem)
{
    const Line line = evenly(60, {60, 60, 60}, {60, 60, 60}, 30);
    EXPECT_EQ(line.flow.backlogs, (std::vector<double>{60, 60, 60, 60}));
    for (int t = 0; t < 3; ++t) {
        EXPECT_NEAR(meanOf(line.of(t)), 30, 1e-12);
        EXPECT_NEAR(medianOf(line.of(t)), 30, 1e-12);
        EXPECT_EQ(insideOf(line.of(t), 29.999), 0);
        EXPECT_EQ(insideOf(line.of(t), 30.001), 1);
    }
}

// 30 waiting, 30 come in the month, 90 can be done: cleared after half a month, in which 15 come. The first
// of them waits 10 days, the one who comes at the clearing none.
TEST(Queue, StopsWaitingWithinTheMonthInWhichItIsCleared)
{
    const Line waits = evenly(30, {30}, {90}, 30);
    const auto month = waits.of(0);
    EXPECT_NEAR(longestOf(month), 10, 1e-12);
    EXPECT_NEAR(meanOf(month), 2.5, 1e-12);
    EXPECT_NEAR(insideOf(month, 5), 0.75, 1e-12);
    EXPECT_NEAR(medianOf(month), 0, 1e-12);
}

TEST(Queue, NeverFinishesWhatComesWhereNothingCanBeDoneAtTheEnd)
{
    const Line waits = evenly(0, {100, 100}, {50, 0}, 30);
    EXPECT_EQ(longestOf(waits.of(0)), std::numeric_limits<double>::infinity());
    EXPECT_NEAR(insideOf(waits.of(0), 10), 0.5 * 10 / 15, 1e-12); // the first half waits 0 to 15 days
    EXPECT_NEAR(insideOf(waits.of(0), 28), 0.5, 1e-12);
    EXPECT_EQ(insideOf(waits.of(1), 1e6), 0);
}

TEST(Queue, GoesOnAtTheLastMonthsCapacityAfterThePlan)
{
    const Line waits = evenly(0, {100}, {50}, 30);
    EXPECT_NEAR(longestOf(waits.of(0)), 30, 1e-12); // the last comes on day 30 and is finished on day 60
    EXPECT_NEAR(medianOf(waits.of(0)), 15, 1e-12);
}

TEST(Queue, LeavesAGapInTheWaitsWhereAMonthHasNoCapacity)
{
    const Line waits = evenly(0, {30, 0, 0}, {15, 0, 30}, 30);
    // Half are finished by day 30; the others not before day 60.
    EXPECT_NEAR(insideOf(waits.of(0), 40), 0.5, 1e-12);
    EXPECT_NEAR(longestOf(waits.of(0)), 45, 1e-12);
}

TEST(Queue, OwesNobodyARestOfAMonthThatIsDone)
{
    // 0.1 + 0.2 is a little more than 0.3: no part of it may wait for the month with capacity.
    const Line waits = evenly(0, {0.1, 0.2, 0.7, 0.7, 0.7}, {9, 9, 0, 0, 1}, 30);
    EXPECT_EQ(longestOf(waits.of(0)), 0);
    EXPECT_EQ(longestOf(waits.of(1)), 0);
}

/// Many small events, one after another: each is begun when the one before it is finished and it has come.
std::vector<std::vector<double>> eventByEvent(const Line& line, int events)
{
    const auto& [flow, starts] = line;
    const std::size_t months = flow.arrivals.size();
    std::vector<std::vector<double>> waits(months);
    double day = 0; // at which the last one was finished
    const auto workOff = [&](double work, double from) {
        day = std::max(day, from);
        while (work > 0) {
            const auto later = std::ranges::upper_bound(starts, day) - starts.begin() - 1;
            const std::size_t t = std::min<std::size_t>(static_cast<std::size_t>(later), months - 1);
            const double rate = flow.capacity[t] / (starts[t + 1] - starts[t]);
            const double left =
                t + 1 == months ? std::numeric_limits<double>::infinity() : starts[t + 1] - day;
            const double most = rate * left;
            day = work <= most ? day + work / rate : starts[t + 1];
            work -= most;
        }
    };
    workOff(flow.backlogs[0], 0);
    for (std::size_t t = 0; t < months; ++t)
        for (int i = 0; i < events; ++i) {
            const double comes = starts[t] + (i + 0.5) / events * (starts[t + 1] - starts[t]);
            workOff(flow.arrivals[t] / events, comes);
            waits[t].push_back(day - comes);
        }
    return waits;
}

RC_GTEST_PROP(Queue, AgreesWithEventsFollowedOneByOne, (std::uint32_t seed))
{
    constexpr int kEvents = 4000;
    std::mt19937 random(seed);
    const auto real = [&](double low, double high) {
        return std::uniform_real_distribution<double>(low, high)(random);
    };
    Line line(real(0, 1) < 0.5 ? 0 : real(0, 150), {}, {});
    const auto months = std::uniform_int_distribution<int>(1, 9)(random);
    for (int t = 0; t < months; ++t) {
        line.flow.arrivals.push_back(real(20, 100));
        line.flow.capacity.push_back(real(20, 110));
        line.starts.push_back(line.starts.back() + std::uniform_int_distribution<int>(28, 31)(random));
    }
    line.evenly(30);
    const auto brute = eventByEvent(line, kEvents);
    for (int t = 0; t < months; ++t) {
        auto each = brute[static_cast<std::size_t>(t)];
        const auto month = line.of(t);
        std::ranges::sort(each);
        const double mean = std::accumulate(each.begin(), each.end(), 0.0) / kEvents;
        RC_ASSERT(std::abs(meanOf(month) - mean) < 0.05);
        RC_ASSERT(std::abs(medianOf(month) - each[kEvents / 2]) < 0.1);
        RC_ASSERT(std::abs(longestOf(month) - each.back()) < 0.1);
        for (const double target : {0.5 * mean, mean, 1.2 * mean}) {
            const auto nearly = [&](double days) {
                return double(std::ranges::upper_bound(each, days) - each.begin()) / kEvents;
            };
            const double inside = insideOf(month, target);
            RC_ASSERT(inside >= nearly(target - 0.1) - 0.005);
            RC_ASSERT(inside <= nearly(target + 0.1) + 0.005);
        }
    }
}

RC_GTEST_PROP(Queue, EveryArrivalHasAWait, (std::uint32_t seed))
{
    std::mt19937 random(seed);
    std::exponential_distribution<double> amount(0.01);
    Line line(amount(random), {}, {});
    for (int t = 0; t < 24; ++t) {
        line.flow.arrivals.push_back(amount(random));
        line.flow.capacity.push_back(seed % 3 == 0 && t % 5 == 0 ? 0 : amount(random));
    }
    line.evenly(30);
    for (int t = 0; t < 24; ++t)
        RC_ASSERT(std::abs(arrivalsOf(line.of(t)) - line.flow.arrivals[std::size_t(t)]) < 1e-9);
}

} // namespace
} // namespace muster::engine
