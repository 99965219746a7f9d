#include "analysis/shapley.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>
#include <random>

namespace muster::analysis {

namespace {

using Groups = std::vector<std::vector<std::size_t>>;

/// The players of each group.
Groups membersOf(const std::vector<std::size_t>& groupOf)
{
    std::map<std::size_t, std::vector<std::size_t>> byGroup;
    for (std::size_t player = 0; player < groupOf.size(); ++player)
        byGroup[groupOf[player]].push_back(player);
    Groups members;
    for (auto& [group, players] : byGroup)
        members.push_back(std::move(players));
    return members;
}

/// How often, of all orders, exactly so many others have come before a player.
double weightOf(int before, std::size_t players)
{
    return std::exp(std::lgamma(before + 1.0) + std::lgamma(double(players) - before) -
                    std::lgamma(double(players) + 1));
}

void add(Figures& sum, double times, const Figures& figures)
{
    sum.resize(figures.size());
    for (std::size_t i = 0; i < figures.size(); ++i)
        sum[i] += times * figures[i];
}

/// A player by its bit.
using Set = std::uint64_t;
Set bitOf(std::size_t player)
{
    return Set{1} << player;
}

/// How many sets there are of whole groups and parts of one.
double setsOf(const Groups& groups)
{
    const double ofGroups = std::exp2(groups.size());
    double sets = ofGroups;
    for (const auto& members : groups)
        sets += ofGroups / 2 * (std::exp2(members.size()) - 2);
    return sets;
}

/// Calls visit(set, how many) for every set of these, each a number of players by their bits.
template <class Visit>
void forEachSetOf(const std::vector<Set>& of, const Visit& visit)
{
    for (Set chosen = 0; chosen < bitOf(of.size()); ++chosen) {
        Set set = 0;
        for (std::size_t i = 0; i < of.size(); ++i)
            if ((chosen & bitOf(i)) != 0)
                set |= of[i];
        visit(set, std::popcount(chosen));
    }
}

/// Calls visit(player, set before it comes, weight) for every player and set.
template <class Visit>
void forEachStep(const Groups& groups, const Visit& visit)
{
    std::vector<Set> whole;
    for (const auto& members : groups)
        whole.push_back(std::accumulate(members.begin(), members.end(), Set{0},
                                        [](Set set, std::size_t player) { return set | bitOf(player); }));
    for (std::size_t group = 0; group < groups.size(); ++group) {
        std::vector<Set> others = whole;
        others.erase(others.begin() + std::ptrdiff_t(group));
        std::vector<Set> members;
        for (const std::size_t player : groups[group])
            members.push_back(bitOf(player));
        forEachSetOf(others, [&](Set outside, int groupsBefore) {
            const double weight = weightOf(groupsBefore, groups.size());
            forEachSetOf(members, [&](Set inside, int before) {
                for (const std::size_t player : groups[group])
                    if ((inside & bitOf(player)) == 0)
                        visit(player, outside | inside, weight * weightOf(before, members.size()));
            });
        });
    }
}

Players playersOf(Set set, std::size_t players)
{
    Players in(players);
    for (std::size_t i = 0; i < players; ++i)
        in[i] = (set & bitOf(i)) != 0;
    return in;
}

Result<Shares> exact(const Groups& groups, std::size_t players, const MakeValueOf& make,
                     const Progress& progress)
{
    std::vector<Set> sets{0};
    forEachStep(groups, [&](std::size_t player, Set before, double) {
        sets.push_back(before);
        sets.push_back(before | bitOf(player));
    });
    std::ranges::sort(sets);
    sets.erase(std::unique(sets.begin(), sets.end()), sets.end());
    std::vector<Players> asked;
    for (const Set set : sets)
        asked.push_back(playersOf(set, players));
    const auto values = valuesOf(asked, make, progress);
    if (!values)
        return fail(values.error());
    const auto valueOf = [&](Set set) -> const Figures& {
        return (*values)[std::size_t(std::ranges::lower_bound(sets, set) - sets.begin())];
    };
    Shares shares{values->front(), values->back(), std::vector<Figures>(players), {}};
    forEachStep(groups, [&](std::size_t player, Set before, double weight) {
        add(shares.parts[player], weight, valueOf(before | bitOf(player)));
        add(shares.parts[player], -weight, valueOf(before));
    });
    return shares;
}

using Order = std::vector<std::size_t>;

/// The groups by chance, and the players of each.
Order drawnOrder(Groups groups, std::mt19937& random)
{
    std::ranges::shuffle(groups, random);
    Order order;
    for (auto& members : groups) {
        std::ranges::shuffle(members, random);
        order.insert(order.end(), members.begin(), members.end());
    }
    return order;
}

/// The sets before each player of an order comes but the first, and none behind the last: both are known.
void addSetsOf(const Order& order, std::vector<Players>& sets)
{
    Players in(order.size());
    for (std::size_t i = 0; i + 1 < order.size(); ++i) {
        in[order[i]] = true;
        sets.push_back(in);
    }
}

/// The mean of what was drawn, and its standard error.
class Mean {
  public:
    void add(const Figures& drawn)
    {
        muster::analysis::add(m_sum, 1, drawn);
        Figures squares = drawn;
        for (double& each : squares)
            each *= each;
        muster::analysis::add(m_squares, 1, squares);
        ++m_count;
    }
    [[nodiscard]] Figures mean() const
    {
        Figures mean;
        muster::analysis::add(mean, 1 / m_count, m_sum);
        return mean;
    }
    [[nodiscard]] Figures error() const
    {
        Figures errors = mean();
        for (std::size_t i = 0; i < errors.size(); ++i)
            errors[i] =
                std::sqrt(std::max(0.0, m_squares[i] / m_count - errors[i] * errors[i]) / (m_count - 1));
        return errors;
    }

  private:
    Figures m_sum;
    Figures m_squares;
    double m_count = 0;
};

/// The same for the same figures; of other figures other orders are drawn, so that no unlucky draw is
/// everybody's.
std::mt19937 randomFor(const Figures& none, const Figures& all)
{
    std::vector<std::uint32_t> halves;
    for (const Figures* figures : {&none, &all})
        for (const double each : *figures) {
            const auto bits = std::bit_cast<std::uint64_t>(each);
            halves.push_back(static_cast<std::uint32_t>(bits));
            halves.push_back(static_cast<std::uint32_t>(bits >> 32U));
        }
    std::seed_seq seed(halves.begin(), halves.end());
    return std::mt19937(seed);
}

/// Orders by chance, each beside the same backwards: what is added early in the one is added late in the
/// other, so that the mean of both lies nearer to that of all orders.
Result<Shares> sampled(const Groups& groups, std::size_t players, const MakeValueOf& make,
                       const Progress& progress)
{
    constexpr std::size_t kPairs = 200;
    const auto ends = valuesOf({Players(players), Players(players, true)}, make, {});
    if (!ends)
        return fail(ends.error());
    Shares shares{ends->front(), ends->back(), {}, {}};
    std::mt19937 random = randomFor(shares.none, shares.all);
    std::vector<Order> orders;
    std::vector<Players> sets;
    for (std::size_t pair = 0; pair < kPairs; ++pair) {
        Order order = drawnOrder(groups, random);
        for (int turn = 0; turn < 2; ++turn, std::ranges::reverse(order)) {
            addSetsOf(order, sets);
            orders.push_back(order);
        }
    }
    const auto values = valuesOf(sets, make, progress);
    if (!values)
        return fail(values.error());
    std::vector<Mean> means(players);
    std::size_t at = 0;
    for (std::size_t pair = 0; pair < kPairs; ++pair) {
        std::vector<Figures> added(players);
        for (std::size_t turn = 0; turn < 2; ++turn) {
            const Figures* before = &shares.none;
            for (std::size_t i = 0; i < players; ++i) {
                const Figures* with = i + 1 < players ? &(*values)[at++] : &shares.all;
                Figures& own = added[orders[2 * pair + turn][i]];
                add(own, 0.5, *with);
                add(own, -0.5, *before);
                before = with;
            }
        }
        for (std::size_t i = 0; i < players; ++i)
            means[i].add(added[i]);
    }
    for (const Mean& mean : means) {
        shares.parts.push_back(mean.mean());
        shares.errors.push_back(mean.error());
    }
    return shares;
}

} // namespace

Result<Shares> shapley(std::size_t players, const MakeValueOf& make, const Progress& progress)
{
    std::vector<std::size_t> eachItself(players);
    std::iota(eachItself.begin(), eachItself.end(), std::size_t{0});
    return owen(eachItself, make, progress);
}

Result<Shares> owen(const std::vector<std::size_t>& groupOf, const MakeValueOf& make,
                    const Progress& progress)
{
    const Groups groups = membersOf(groupOf);
    return setsOf(groups) <= double(kMostSets) ? exact(groups, groupOf.size(), make, progress)
                                               : sampled(groups, groupOf.size(), make, progress);
}

} // namespace muster::analysis
