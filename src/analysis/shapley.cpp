#include "analysis/shapley.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <random>

namespace muster::analysis {

namespace {

using Players = std::vector<bool>;

Players playersOf(std::size_t combination, std::size_t players)
{
    Players in(players);
    for (std::size_t i = 0; i < players; ++i)
        in[i] = (combination >> i & 1U) != 0;
    return in;
}

/// The values of all combinations, by their bits.
Result<std::vector<double>> everyValue(std::size_t players, const ValueOf& valueOf, const Progress& progress)
{
    std::vector<double> values(std::size_t{1} << players);
    for (std::size_t combination = 0; combination < values.size(); ++combination) {
        if (auto wanted = progress.reached(double(combination) / double(values.size())); !wanted)
            return fail(std::move(wanted.error()));
        const auto value = valueOf(playersOf(combination, players));
        if (!value)
            return fail(value.error());
        values[combination] = *value;
    }
    return values;
}

/// How often, of all orders, exactly so many others have come before a player.
double weightOf(int before, int players)
{
    return std::exp(std::lgamma(before + 1.0) + std::lgamma(double(players - before)) -
                    std::lgamma(players + 1.0));
}

Result<Shares> exact(std::size_t players, const ValueOf& valueOf, const Progress& progress)
{
    const auto values = everyValue(players, valueOf, progress);
    if (!values)
        return fail(values.error());
    Shares shares{values->front(), values->back(), std::vector<double>(players), {}};
    for (std::size_t before = 0; before < values->size(); ++before)
        for (std::size_t i = 0; i < players; ++i)
            if (const std::size_t with = before | std::size_t{1} << i; with != before)
                shares.parts[i] +=
                    weightOf(std::popcount(before), int(players)) * ((*values)[with] - (*values)[before]);
    return shares;
}

/// What each player adds when they come in this order.
Result<void> addInOrder(const std::vector<std::size_t>& order, const ValueOf& valueOf, double none,
                        std::vector<double>& added)
{
    Players in(order.size());
    double before = none;
    for (const std::size_t player : order) {
        in[player] = true;
        const auto value = valueOf(in);
        if (!value)
            return fail(value.error());
        added[player] += *value - before;
        before = *value;
    }
    return {};
}

/// Orders by chance, each beside the same backwards: what is added early in the one is added late in the
/// other, so that the mean of both lies nearer to that of all orders.
Result<Shares> sampled(std::size_t players, const ValueOf& valueOf, const Progress& progress)
{
    constexpr std::size_t kPairs = 200;
    constexpr std::uint32_t kSeed = 1; // the same shares each time
    std::mt19937 random(kSeed);
    const auto none = valueOf(Players(players));
    const auto all = none ? valueOf(Players(players, true)) : none;
    if (!all)
        return fail(all.error());
    std::vector<std::size_t> order(players);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<double> sums(players);
    std::vector<double> squares(players);
    for (std::size_t pair = 0; pair < kPairs; ++pair) {
        if (auto wanted = progress.reached(double(pair) / kPairs); !wanted)
            return fail(std::move(wanted.error()));
        std::ranges::shuffle(order, random);
        std::vector<double> added(players);
        for (int turn = 0; turn < 2; ++turn, std::ranges::reverse(order))
            if (auto done = addInOrder(order, valueOf, *none, added); !done)
                return fail(std::move(done.error()));
        for (std::size_t i = 0; i < players; ++i) {
            sums[i] += added[i] / 2;
            squares[i] += added[i] / 2 * added[i] / 2;
        }
    }
    Shares shares{*none, *all, {}, {}};
    for (std::size_t i = 0; i < players; ++i) {
        const double mean = sums[i] / kPairs;
        shares.parts.push_back(mean);
        shares.errors.push_back(std::sqrt(std::max(0.0, squares[i] / kPairs - mean * mean) / (kPairs - 1)));
    }
    return shares;
}

} // namespace

Result<Shares> shapley(std::size_t players, const ValueOf& valueOf, const Progress& progress)
{
    return players <= kMostExact ? exact(players, valueOf, progress) : sampled(players, valueOf, progress);
}

} // namespace muster::analysis
