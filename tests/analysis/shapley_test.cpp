// Shapley's value: beside the mean over all orders, and what must hold of it. Source: docs/method.md,
// section 14.3.

#include "analysis/shapley.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <numeric>
#include <random>
#include <rapidcheck/gtest.h>

namespace muster::analysis {
namespace {

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
    [[nodiscard]] ValueOf valueOf() const
    {
        return [this](const std::vector<bool>& in) -> Result<double> { return value(in); };
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

/// The mean of what each adds over every order, one after the other.
std::vector<double> overAllOrders(std::size_t players, const Game& game)
{
    std::vector<std::size_t> order(players);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<double> sums(players);
    double orders = 0;
    do {
        std::vector<bool> in(players);
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

RC_GTEST_PROP(Shapley, IsTheMeanOverAllOrders, (std::uint32_t seed))
{
    const std::size_t players = 1 + seed % 6;
    const Game game(players, seed);
    const Shares shares = shapley(players, game.valueOf(), {}).value();
    const auto wanted = overAllOrders(players, game);
    for (std::size_t i = 0; i < players; ++i)
        RC_ASSERT(std::abs(shares.parts[i] - wanted[i]) < 1e-9);
    RC_ASSERT(shares.none == Game::kNone);
    RC_ASSERT(shares.errors.empty());
}

RC_GTEST_PROP(Shapley, AddsUpAndTreatsAlikeWhatIsAlike, (std::uint32_t seed))
{
    const std::size_t players = 2 + seed % 11;
    const Game game(players, seed);
    const Game other(players, seed + 1);
    const Shares shares = shapley(players, game.valueOf(), {}).value();
    const auto sum = [](const Shares& of) { return std::accumulate(of.parts.begin(), of.parts.end(), 0.0); };
    RC_ASSERT(std::abs(sum(shares) - (shares.all - shares.none)) < 1e-9);
    for (std::size_t i = 0; i < players; ++i)
        RC_ASSERT(std::abs(shares.parts[i] - game.parts()[i]) < 1e-9); // nothing of who adds nothing
    // Two games at once are the sum of both.
    const Shares both = shapley(players,
                                [&](const std::vector<bool>& in) -> Result<double> {
                                    return game.value(in) + other.value(in);
                                },
                                {})
                            .value();
    const Shares second = shapley(players, other.valueOf(), {}).value();
    for (std::size_t i = 0; i < players; ++i)
        RC_ASSERT(std::abs(both.parts[i] - shares.parts[i] - second.parts[i]) < 1e-9);
    // The first two players change their names.
    const Shares turned = shapley(players,
                                  [&](std::vector<bool> in) -> Result<double> {
                                      std::vector<bool>::swap(in[0], in[1]);
                                      return game.value(in);
                                  },
                                  {})
                              .value();
    RC_ASSERT(std::abs(turned.parts[0] - shares.parts[1]) < 1e-9);
    RC_ASSERT(std::abs(turned.parts[1] - shares.parts[0]) < 1e-9);
}

TEST(Shapley, TheErrorOfDrawnOrdersHoldsTheTruthAsOftenAsItSays)
{
    constexpr std::size_t kPlayers = kMostExact + 1;
    constexpr double kOf95 = 1.959964; // of the normal distribution
    int held = 0;
    int all = 0;
    for (std::uint32_t seed = 0; seed < 2000; ++seed) {
        const Game game(kPlayers, seed, 40);
        const Shares shares = shapley(kPlayers, game.valueOf(), {}).value();
        EXPECT_NEAR(std::accumulate(shares.parts.begin(), shares.parts.end(), 0.0), shares.all - shares.none,
                    1e-9);
        const std::size_t player = seed % kPlayers;
        if (shares.errors[player] == 0)
            continue; // in no group of three: both orders of a pair together are exact
        ++all;
        held += std::abs(shares.parts[player] - game.parts()[player]) <= kOf95 * shares.errors[player];
    }
    EXPECT_GT(all, 1800);
    EXPECT_GE(double(held) / all, 0.94);
    EXPECT_LE(double(held) / all, 0.96);
}

TEST(Shapley, EndsWhereAValueIsNotKnownOrNobodyWaits)
{
    const Error gone{ErrorCode::NotFound, "not known", {}, {}, {}, {}};
    for (const std::size_t players : {std::size_t{2}, kMostExact + 1}) {
        EXPECT_EQ(shapley(players, [&](const std::vector<bool>&) -> Result<double> { return fail(gone); }, {})
                      .error()
                      .code,
                  ErrorCode::NotFound);
        std::stop_source stop;
        const Progress::Listener listener = [](double) {};
        int asked = 0;
        const auto value = [&](const std::vector<bool>&) -> Result<double> {
            if (++asked == 3)
                stop.request_stop();
            return 1.0;
        };
        EXPECT_EQ(shapley(players, value, Progress(stop.get_token(), listener)).error().code,
                  ErrorCode::Cancelled);
        EXPECT_LT(asked, 40);
    }
}

} // namespace
} // namespace muster::analysis
