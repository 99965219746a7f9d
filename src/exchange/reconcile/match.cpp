#include "exchange/reconcile/match.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace muster::exchange {

namespace {

/// How surely a row without an id is a post.
enum class Fit { SaysTheSame, SaysAllAlike, AlikeToAll, AlikeToOne };

bool isAlikeRow(const StaffRow& a, const StaffRow& b)
{
    return (a.gradeKey.empty() || b.gradeKey.empty() || a.gradeKey == b.gradeKey) &&
           (!a.fte || !b.fte || isSameFte(*a.fte, *b.fte));
}

bool saysAlikeRow(const StaffRow& a, const StaffRow& b)
{
    return !a.gradeKey.empty() && !b.gradeKey.empty() && a.fte && b.fte && isAlikeRow(a, b);
}

/// Alike in what posts are not matched by as well, so that of several alike the nearest is taken.
bool saysSameRow(const StaffRow& a, const StaffRow& b)
{
    return a.gradeKey == b.gradeKey && a.roleKey == b.roleKey && a.fte.has_value() == b.fte.has_value() &&
           a.end == b.end && isAlikeRow(a, b);
}

auto fitOf(Fit fit)
{
    return fit == Fit::SaysTheSame ? saysSameRow : fit == Fit::SaysAllAlike ? saysAlikeRow : isAlikeRow;
}

std::set<std::string> idsOf(const StaffList& list)
{
    std::set<std::string> ids;
    for (const StaffRow& row : list.rows)
        if (!row.idKey.empty())
            ids.insert(row.idKey);
    return ids;
}

/// Puts the rows of lists together.
class Matching {
  public:
    explicit Matching(const std::vector<StaffList>& lists) : m_lists(lists), m_order(byName(lists)) {}

    std::vector<MatchedPost> make()
    {
        const auto others = listsOfOtherIds(m_lists);
        for (std::size_t list = 0; list < m_lists.size(); ++list)
            if (std::ranges::find(others, list) == others.end())
                placeById(list, true);
        addPostsOfIds();
        std::vector<std::vector<std::size_t>> waiting(m_lists.size());
        for (const std::size_t list : m_order) {
            if (std::ranges::find(others, list) != others.end())
                placeById(list, false);
            waiting[list] = rowsToPlace(list);
        }
        const std::size_t withIds = m_posts.size();
        for (const std::size_t list : m_order)
            attach(list, waiting[list], 0, withIds);
        for (const std::size_t list : m_order) {
            attach(list, waiting[list], withIds, m_posts.size());
            for (const std::size_t row : waiting[list])
                if (!m_placed.contains({list, row}))
                    addPost(list, rowsTogether(list, row));
        }
        return std::move(m_posts);
    }

  private:
    using Place = std::pair<std::size_t, std::size_t>; // list and row

    [[nodiscard]] const StaffRow& at(const Place& place) const
    {
        return m_lists[place.first].rows[place.second];
    }

    /// Collects the rows of each id, among those of all lists or of this one alone.
    void placeById(std::size_t list, bool isAmongAll)
    {
        auto& ids = isAmongAll ? m_byId : m_ownIds[list];
        for (std::size_t row = 0; row < m_lists[list].rows.size(); ++row)
            if (const std::string& id = m_lists[list].rows[row].idKey; !id.empty())
                ids[id].push_back({list, row});
    }

    void addPostsOfIds()
    {
        for (const auto& [id, places] : m_byId) {
            MatchedPost post{std::vector<std::vector<std::size_t>>(m_lists.size())};
            for (const auto& [list, row] : places)
                post.rows[list].push_back(row);
            add(std::move(post));
        }
    }

    /// The rows of a list that no id has placed; of rows with one id the first.
    [[nodiscard]] std::vector<std::size_t> rowsToPlace(std::size_t list) const
    {
        std::vector<std::size_t> rows;
        for (std::size_t row = 0; row < m_lists[list].rows.size(); ++row)
            if (!m_placed.contains({list, row}) && rowsTogether(list, row).front() == row)
                rows.push_back(row);
        return rows;
    }

    /// The row, with those of its list that have its id.
    [[nodiscard]] std::vector<std::size_t> rowsTogether(std::size_t list, std::size_t row) const
    {
        const auto own = m_ownIds.find(list);
        const std::string& id = m_lists[list].rows[row].idKey;
        if (own == m_ownIds.end() || id.empty())
            return {row};
        std::vector<std::size_t> rows;
        for (const auto& place : own->second.at(id))
            rows.push_back(place.second);
        return rows;
    }

    /// Gives each row of the list one of the posts from `first` to before `end` that does not have the list.
    void attach(std::size_t list, const std::vector<std::size_t>& rows, std::size_t first, std::size_t end)
    {
        for (const Fit fit : {Fit::SaysTheSame, Fit::SaysAllAlike, Fit::AlikeToAll, Fit::AlikeToOne})
            for (const std::size_t row : rows) {
                if (m_placed.contains({list, row}))
                    continue;
                const StaffRow& wanted = m_lists[list].rows[row];
                for (const std::size_t post : m_alike[{wanted.titleKey, wanted.teamKey}])
                    if (post >= first && post < end && !m_posts[post].isIn(list) && fits(fit, wanted, post)) {
                        place(post, list, rowsTogether(list, row));
                        break;
                    }
            }
    }

    [[nodiscard]] bool fits(Fit fit, const StaffRow& wanted, std::size_t post) const
    {
        bool all = true;
        bool any = false;
        for (std::size_t list = 0; list < m_lists.size(); ++list)
            for (const std::size_t row : m_posts[post].rows[list]) {
                const StaffRow& other = m_lists[list].rows[row];
                const bool isSamePlace = other.titleKey == wanted.titleKey && other.teamKey == wanted.teamKey;
                const bool is = isSamePlace && fitOf(fit)(wanted, other);
                all = all && is;
                any = any || is;
            }
        return fit == Fit::AlikeToOne ? any : all;
    }

    void addPost(std::size_t list, std::vector<std::size_t> rows)
    {
        MatchedPost post{std::vector<std::vector<std::size_t>>(m_lists.size())};
        post.rows[list] = std::move(rows);
        add(std::move(post));
    }

    void add(MatchedPost post)
    {
        m_posts.push_back(MatchedPost{std::vector<std::vector<std::size_t>>(m_lists.size())});
        for (std::size_t list = 0; list < m_lists.size(); ++list)
            if (post.isIn(list))
                place(m_posts.size() - 1, list, std::move(post.rows[list]));
    }

    void place(std::size_t post, std::size_t list, std::vector<std::size_t> rows)
    {
        for (const std::size_t row : rows) {
            m_placed.insert({list, row});
            const StaffRow& each = m_lists[list].rows[row];
            auto& alike = m_alike[{each.titleKey, each.teamKey}];
            if (std::ranges::find(alike, post) == alike.end())
                alike.push_back(post);
        }
        m_posts[post].rows[list] = std::move(rows);
    }

    const std::vector<StaffList>& m_lists;
    std::vector<std::size_t> m_order;
    std::map<std::string, std::vector<Place>> m_byId;
    std::map<std::size_t, std::map<std::string, std::vector<Place>>> m_ownIds;
    std::map<std::pair<std::string, std::string>, std::vector<std::size_t>>
        m_alike; // posts by title and team
    std::set<Place> m_placed;
    std::vector<MatchedPost> m_posts;
};

} // namespace

std::vector<MatchedPost> matchPosts(const std::vector<StaffList>& lists)
{
    return Matching(lists).make();
}

std::vector<std::size_t> listsOfOtherIds(const std::vector<StaffList>& lists)
{
    std::vector<std::set<std::string>> ids;
    for (const StaffList& list : lists)
        ids.push_back(idsOf(list));
    std::vector<std::size_t> others;
    for (std::size_t list = 0; list < lists.size(); ++list) {
        bool isShared = false;
        bool hasAny = false; // any other list with ids
        for (std::size_t other = 0; other < lists.size(); ++other)
            if (other != list) {
                hasAny = hasAny || !ids[other].empty();
                isShared = isShared || std::ranges::any_of(ids[list], [&](const std::string& id) {
                               return ids[other].contains(id);
                           });
            }
        if (!ids[list].empty() && hasAny && !isShared)
            others.push_back(list);
    }
    return others;
}

bool isSameFte(double a, double b)
{
    return std::abs(a - b) < kFteTolerance;
}

std::vector<std::size_t> byName(const std::vector<StaffList>& lists)
{
    std::vector<std::size_t> order(lists.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t list) { return nameKey(lists[list].name); });
    return order;
}

} // namespace muster::exchange
