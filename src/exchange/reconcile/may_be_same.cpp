#include "base/number.h"
#include "exchange/map/name_guess.h"
#include "exchange/reconcile/match.h"

#include <algorithm>
#include <map>

namespace muster::exchange {

namespace {

/// Two posts and how near they are, in quarters: 4 is all alike but for a letter.
struct Pair {
    int likeness;
    std::size_t a;
    std::size_t b;
};

/// The id in letters and digits alone.
std::string bareId(const std::string& id)
{
    std::string bare;
    std::ranges::copy_if(id, std::back_inserter(bare), [](char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    });
    return bare;
}

/// Whether two ids are one but for signs between their letters, or for letters that look like digits.
bool isAlikeId(const std::string& a, const std::string& b)
{
    const auto seen = [](std::string id) {
        std::ranges::replace(id, 'o', '0');
        std::ranges::replace(id, 'l', '1');
        std::ranges::replace(id, 'i', '1');
        std::ranges::replace(id, 's', '5');
        return id;
    };
    return seen(bareId(a)) == seen(bareId(b));
}

/// Looks for posts that may be one.
class Unsure {
  public:
    Unsure(const std::vector<StaffList>& lists, const std::vector<MatchedPost>& posts)
        : m_lists(lists), m_posts(posts), m_group(posts.size()), m_order(byName(lists)),
          m_ownIds(listsOfOtherIds(lists))
    {
        for (std::size_t post = 0; post < posts.size(); ++post) {
            m_group[post] = post;
            m_members.push_back({post});
        }
    }

    std::vector<std::vector<std::size_t>> groups()
    {
        std::vector<Pair> pairs = alikePairs();
        std::ranges::stable_sort(pairs, std::greater<>(), &Pair::likeness);
        for (const Pair& pair : pairs)
            join(pair);
        std::erase_if(m_members, [](const auto& members) { return members.size() < 2; });
        for (auto& members : m_members)
            std::ranges::sort(members);
        return std::move(m_members);
    }

  private:
    /// Those of posts that lack a list; alike ones have the title or the team in common.
    std::vector<Pair> alikePairs()
    {
        std::map<std::string, std::vector<std::size_t>> near;
        for (std::size_t post = 0; post < m_posts.size(); ++post)
            if (!isInAll(post)) {
                const StaffRow& row = rowOf(post);
                near["title " + row.titleKey].push_back(post);
                near["team " + row.teamKey].push_back(post);
            }
        std::map<std::pair<std::size_t, std::size_t>, int> found; // in an order of its own
        for (const auto& [what, members] : near)
            for (std::size_t i = 0; i < members.size(); ++i)
                for (std::size_t j = i + 1; j < members.size(); ++j)
                    if (isApart(members[i], members[j]))
                        if (const int like = likeness(members[i], members[j]); like > 0)
                            found[{members[i], members[j]}] = like;
        std::vector<Pair> pairs;
        for (const auto& [posts, like] : found)
            pairs.push_back({like, posts.first, posts.second});
        return pairs;
    }

    [[nodiscard]] bool isInAll(std::size_t post) const
    {
        return std::ranges::none_of(m_posts[post].rows, [](const auto& rows) { return rows.empty(); });
    }

    /// Whether no list has both.
    [[nodiscard]] bool isApart(std::size_t a, std::size_t b) const
    {
        return std::ranges::none_of(
            m_order, [&](std::size_t list) { return m_posts[a].isIn(list) && m_posts[b].isIn(list); });
    }

    /// The post as the first of its lists has it.
    [[nodiscard]] const StaffRow& rowOf(std::size_t post) const
    {
        const auto list =
            *std::ranges::find_if(m_order, [&](std::size_t at) { return m_posts[post].isIn(at); });
        return m_lists[list].rows[m_posts[post].rows[list].front()];
    }

    /// An id by which the post is matched with others.
    [[nodiscard]] std::string idOf(std::size_t post) const
    {
        for (const std::size_t list : m_order)
            if (m_posts[post].isIn(list) && std::ranges::find(m_ownIds, list) == m_ownIds.end())
                if (const std::string& id = m_lists[list].rows[m_posts[post].rows[list].front()].idKey;
                    !id.empty())
                    return id;
        return {};
    }

    [[nodiscard]] bool isAlikeTitle(const std::string& a, const std::string& b)
    {
        if (a == b)
            return !a.empty();
        const auto [at, isNew] = m_alikeTitles.try_emplace(a < b ? std::pair(a, b) : std::pair(b, a), false);
        if (isNew)
            at->second = !nameGuess({a}, b).empty();
        return at->second;
    }

    /// 0 where they are two posts.
    int likeness(std::size_t a, std::size_t b)
    {
        const StaffRow& one = rowOf(a);
        const StaffRow& other = rowOf(b);
        const bool isTitle = one.titleKey == other.titleKey && !one.titleKey.empty();
        const bool isTeam = one.teamKey == other.teamKey && !one.teamKey.empty();
        const std::string id = idOf(a);
        const std::string otherId = idOf(b);
        if (!id.empty() && !otherId.empty())
            return isAlikeId(id, otherId) && (isTitle || isTeam) ? 5 : 0;
        if (!isTitle && !(isTeam && isAlikeTitle(one.titleKey, other.titleKey)))
            return 0;
        const bool saysGrade = !one.gradeKey.empty() && !other.gradeKey.empty();
        const bool saysFte = one.fte && other.fte;
        const int said = 2 + int(saysGrade) + int(saysFte);
        const int alike = 1 + int(isTeam) + int(saysGrade && one.gradeKey == other.gradeKey) +
                          int(saysFte && isSameFte(*one.fte, *other.fte));
        return alike >= 2 && alike >= said - 1 ? alike : 0;
    }

    void join(const Pair& pair)
    {
        const std::size_t to = std::min(m_group[pair.a], m_group[pair.b]);
        const std::size_t from = std::max(m_group[pair.a], m_group[pair.b]);
        for (const std::size_t one : m_members[to])
            for (const std::size_t other : m_members[from])
                if (!isApart(one, other))
                    return;
        for (const std::size_t each : m_members[from])
            m_group[each] = to;
        m_members[to].insert(m_members[to].end(), m_members[from].begin(), m_members[from].end());
        m_members[from].clear();
    }

    const std::vector<StaffList>& m_lists;
    const std::vector<MatchedPost>& m_posts;
    std::vector<std::size_t> m_group;                // of each post: the first of those it was joined to
    std::vector<std::vector<std::size_t>> m_members; // by group
    std::vector<std::size_t> m_order;
    std::vector<std::size_t> m_ownIds;
    std::map<std::pair<std::string, std::string>, bool> m_alikeTitles;
};

} // namespace

std::vector<std::vector<std::size_t>> unsurePosts(const std::vector<StaffList>& lists,
                                                  const std::vector<MatchedPost>& posts)
{
    return Unsure(lists, posts).groups();
}

} // namespace muster::exchange
