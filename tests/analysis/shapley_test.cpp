// Shapley's value: beside the mean over all orders, and what must hold of it. Source: docs/method.md,
// section 14.3.

#include "analysis/shapley.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <gtest/gtest.h>
#include <numeric>
#include <random>
#include <rapidcheck/gtest.h>
#include <set>

namespace muster::analysis {
namespace {

/// Of a value that is always known.
MakeValueOf made(const std::function<double(const Players&)>& value)
{
    return [value] { return [value](const Players& in) -> Result<Figures> { return Figures{value(in)}; }; };
}

double sumOf(const Shares& shares)
{
    double sum = 0;
    for (const Figures& each : shares.parts)
        sum += each.front();
    return sum;
}

/// A game in which players add something alone, in pairs and in threes, so that its value is known: each has
/// an equal part of what it adds with others.
class Game {
  public:
    Game(std::size_t players, std::uint32_t seed, std::size_t groups = 12) : m_parts(players)
    {
        std::mt19937 random(seed);
        std::uniform_real_distribution<double> amount(-5, 5);
        std::vector<std::size_t> all(players);
        std::iota(all.begin(), all.end(), std::size_t{0});
        for (std::size_t i = 0; i < groups; ++i) {
            std::ranges::shuffle(all, random);
            const std::size_t size = 1 + random() % std::min<std::size_t>(3, players);
            Group group{0, amount(random)};
            for (std::size_t k = 0; k < size; ++k) {
                group.players |= std::uint32_t{1} << all[k];
                m_parts[all[k]] += group.adds / double(size);
            }
            m_groups.push_back(group);
        }
    }
    [[nodiscard]] double value(const std::vector<bool>& in) const
    {
        std::uint32_t there = 0;
        for (std::size_t i = 0; i < in.size(); ++i)
            there |= std::uint32_t{in[i]} << i;
        double sum = kNone;
        for (const Group& group : m_groups)
            if ((group.players & ~there) == 0)
                sum += group.adds;
        return sum;
    }
    [[nodiscard]] MakeValueOf make() const
    {
        return made([this](const Players& in) { return value(in); });
    }
    [[nodiscard]] const std::vector<double>& parts() const { return m_parts; }

    static constexpr double kNone = 100;

  private:
    struct Group {
        std::uint32_t players = 0; ///< a bit for each
        double adds = 0;
    };
    std::vector<Group> m_groups;
    std::vector<double> m_parts;
};

/// The groups in every order, and the players of each in every order.
std::vector<double> overAllOrdersOfGroups(const std::vector<std::size_t>& groupOf, const Game& game)
{
    std::vector<std::size_t> order(groupOf.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<double> sums(groupOf.size());
    double orders = 0;
    do {
        std::set<std::size_t> left;
        bool isTogether = true;
        for (std::size_t i = 0; i < order.size(); ++i) {
            const std::size_t group = groupOf[order[i]];
            isTogether = isTogether && !left.contains(group);
            if (i + 1 < order.size() && groupOf[order[i + 1]] != group)
                left.insert(group);
        }
        if (!isTogether)
            continue;
        Players in(groupOf.size());
        for (const std::size_t player : order) {
            const double before = game.value(in);
            in[player] = true;
            sums[player] += game.value(in) - before;
        }
        ++orders;
    } while (std::ranges::next_permutation(order).found);
    for (double& sum : sums)
        sum /= orders;
    return sums;
}

/// Every player a group of its own.
std::vector<double> overAllOrders(std::size_t players, const Game& game)
{
    std::vector<std::size_t> eachItself(players);
    std::iota(eachItself.begin(), eachItself.end(), std::size_t{0});
    return overAllOrdersOfGroups(eachItself, game);
}

RC_GTEST_PROP(Shapley, IsTheMeanOverAllOrders, (std::uint32_t seed))
{
    const std::size_t players = 1 + seed % 6;
    const Game game(players, seed);
    const Shares shares = shapley(players, game.make(), {}).value();
    const auto wanted = overAllOrders(players, game);
    for (std::size_t i = 0; i < players; ++i)
        RC_ASSERT(std::abs(shares.parts[i][0] - wanted[i]) < 1e-9);
    RC_ASSERT(shares.none.front() == Game::kNone);
    RC_ASSERT(shares.errors.empty());
}

RC_GTEST_PROP(Shapley, AddsUpAndTreatsAlikeWhatIsAlike, (std::uint32_t seed))
{
    const std::size_t players = 2 + seed % 11;
    const Game game(players, seed);
    const Game other(players, seed + 1);
    const Shares shares = shapley(players, game.make(), {}).value();
    RC_ASSERT(std::abs(sumOf(shares) - (shares.all[0] - shares.none[0])) < 1e-9);
    for (std::size_t i = 0; i < players; ++i)
        RC_ASSERT(std::abs(shares.parts[i][0] - game.parts()[i]) < 1e-9); // nothing of who adds nothing
    // Two games at once are the sum of both.
    const Shares both =
        shapley(players, made([&](const Players& in) { return game.value(in) + other.value(in); }), {})
            .value();
    const Shares second = shapley(players, other.make(), {}).value();
    for (std::size_t i = 0; i < players; ++i)
        RC_ASSERT(std::abs(both.parts[i][0] - shares.parts[i][0] - second.parts[i][0]) < 1e-9);
    // The first two players change their names.
    const Shares turned = shapley(players, made([&](Players in) {
                                      Players::swap(in[0], in[1]);
                                      return game.value(in);
                                  }),
                                  {})
                              .value();
    RC_ASSERT(std::abs(turned.parts[0][0] - shares.parts[1][0]) < 1e-9);
    RC_ASSERT(std::abs(turned.parts[1][0] - shares.parts[0][0]) < 1e-9);
}

RC_GTEST_PROP(Owen, IsTheMeanOverAllOrdersThatKeepGroupsTogether, (std::uint32_t seed))
{
    const std::size_t players = 2 + seed % 6;
    std::mt19937 random(seed);
    std::vector<std::size_t> groupOf;
    for (std::size_t i = 0; i < players; ++i)
        groupOf.push_back(random() % 3);
    const Game game(players, seed);
    const Shares shares = owen(groupOf, game.make(), {}).value();
    const auto wanted = overAllOrdersOfGroups(groupOf, game);
    for (std::size_t i = 0; i < players; ++i)
        RC_ASSERT(std::abs(shares.parts[i][0] - wanted[i]) < 1e-9);
    RC_ASSERT(std::abs(sumOf(shares) - (shares.all[0] - shares.none[0])) < 1e-9);
}

RC_GTEST_PROP(Owen, WhatAGroupHasIsWhatItWouldHaveAsOnePlayer, (std::uint32_t seed))
{
    const std::size_t players = 2 + seed % 9;
    constexpr std::size_t kGroups = 4;
    std::mt19937 random(seed);
    std::vector<std::size_t> groupOf;
    for (std::size_t i = 0; i < players; ++i)
        groupOf.push_back(random() % kGroups);
    const Game game(players, seed);
    const Shares shares = owen(groupOf, game.make(), {}).value();
    const Shares ofGroups = shapley(kGroups, made([&](const Players& in) {
                                        Players each(players);
                                        for (std::size_t i = 0; i < players; ++i)
                                            each[i] = in[groupOf[i]];
                                        return game.value(each);
                                    }),
                                    {})
                                .value();
    for (std::size_t group = 0; group < kGroups; ++group) {
        double sum = 0;
        for (std::size_t i = 0; i < players; ++i)
            sum += groupOf[i] == group ? shares.parts[i][0] : 0;
        RC_ASSERT(std::abs(sum - ofGroups.parts[group][0]) < 1e-9);
    }
}

TEST(Shapley, TheErrorOfDrawnOrdersHoldsTheTruthAsOftenAsItSays)
{
    constexpr std::size_t kPlayers = 13;   // one more than are exact
    constexpr std::uint32_t kTogether = 5; // games of the same orders
    constexpr double kOf95 = 1.959964;     // of the normal distribution
    int held = 0;
    int all = 0;
    for (std::uint32_t seed = 0; seed < 2000; seed += kTogether) {
        std::vector<Game> games;
        for (std::uint32_t i = 0; i < kTogether; ++i)
            games.emplace_back(kPlayers, seed + i, 40);
        const MakeValueOf make = [&games] {
            return [&games](const Players& in) -> Result<Figures> {
                Figures figures;
                for (const Game& game : games)
                    figures.push_back(game.value(in));
                return figures;
            };
        };
        const Shares shares = shapley(kPlayers, make, {}).value();
        EXPECT_NEAR(sumOf(shares), shares.all[0] - shares.none[0], 1e-9);
        for (std::uint32_t i = 0; i < kTogether; ++i) {
            const std::size_t player = (seed + i) % kPlayers;
            if (shares.errors[player][i] == 0)
                continue; // in no group of three: both orders of a pair together are exact
            ++all;
            held += std::abs(shares.parts[player][i] - games[i].parts()[player]) <=
                    kOf95 * shares.errors[player][i];
        }
    }
    EXPECT_GT(all, 1800);
    EXPECT_GE(double(held) / all, 0.94);
    EXPECT_LE(double(held) / all, 0.96);
    RecordProperty("held", std::to_string(double(held) / all));
}

TEST(Shapley, EndsWhereAValueIsNotKnownOrNobodyWaits)
{
    const Error gone{ErrorCode::NotFound, "not known", {}, {}, {}, {}};
    const MakeValueOf makeGone = [&] {
        return [&](const Players&) -> Result<Figures> { return fail(gone); };
    };
    for (const std::size_t players : {std::size_t{2}, std::size_t{13}}) {
        EXPECT_EQ(shapley(players, makeGone, {}).error().code, ErrorCode::NotFound);
        std::stop_source stop;
        const Progress::Listener listener = [](double) {};
        std::atomic<int> asked = 0;
        const auto value = [&](const Players&) {
            if (++asked == 3)
                stop.request_stop();
            return 1.0;
        };
        const auto ended = shapley(players, made(value), Progress(stop.get_token(), listener));
        EXPECT_EQ(ended.error().code, ErrorCode::Cancelled);
        if (players == 2) {
            EXPECT_EQ(asked, 3); // the last of the four was not asked for
        }
    }
}

} // namespace
} // namespace muster::analysis
