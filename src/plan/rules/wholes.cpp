#include "plan/rules/wholes.h"

#include "plan/names.h"
#include "plan/rules/row_rules.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <tuple>
#include <vector>

namespace muster::plan {

namespace {

/// The localities by number, and which stands above each.
class Tree {
  public:
    static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

    explicit Tree(const Plan& plan)
    {
        for (const Locality& row : plan.rows<Locality>())
            m_numbers.emplace(row.id, m_numbers.size());
        for (const Locality& row : plan.rows<Locality>())
            m_parents.push_back(row.parent ? numberOf(*row.parent) : kNone);
    }
    [[nodiscard]] std::size_t size() const { return m_parents.size(); }
    [[nodiscard]] std::size_t numberOf(LocalityId locality) const
    {
        const auto at = m_numbers.find(locality);
        return at == m_numbers.end() ? kNone : at->second;
    }
    /// The nearest locality above one for which it holds, or none.
    template <class Holds>
    [[nodiscard]] std::size_t above(std::size_t locality, const Holds& holds) const
    {
        for (int level = 0; level < kMostLevels && locality != kNone; ++level) {
            locality = m_parents[locality];
            if (locality != kNone && holds(locality))
                return locality;
        }
        return kNone;
    }

  private:
    std::map<LocalityId, std::size_t> m_numbers;
    std::vector<std::size_t> m_parents;
};

/// The first and the last of some names, by the alphabet, and how many there are.
struct Names {
    std::size_t count = 0;
    std::string first{};
    std::string last{};

    void add(std::string name)
    {
        if (count++ == 0)
            first = last = name;
        first = std::min(first, name);
        last = std::max(last, std::move(name));
    }
    [[nodiscard]] std::string text() const
    {
        return count == 1   ? first
               : count == 2 ? first + " and " + last
                            : fmt::format("{} to {}", first, last);
    }
};

/// What stands beneath a row: the nearest rows, added up.
struct Beneath {
    double sum = 0;
    std::size_t count = 0;

    void add(double value)
    {
        sum += value;
        ++count;
    }
};

bool isTotalOf(double whole, const Beneath& parts)
{
    const double slack = parts.count > 1 ? kNearTotal : 1e-9;
    return whole > 0 && parts.count > 0 && std::abs(whole - parts.sum) <= slack * whole;
}

std::string readable(double value)
{
    return fmt::format("{:.10g}", value);
}

/// The rows that say the same of several localities, by number of the locality; null where there is none.
template <class Row>
using RowsByLocality = std::vector<const Row*>;

/// The locality of the nearest row above one, or none.
template <class Row>
std::size_t rowAbove(const Tree& tree, const RowsByLocality<Row>& rows, std::size_t locality)
{
    return tree.above(locality, [&](std::size_t each) { return rows[each] != nullptr; });
}

/// Whether a locality with rows stands beneath another one: where none does, no row can be a total.
template <class Row>
bool isNested(const Plan& plan, const Tree& tree)
{
    RowsByLocality<Row> any(tree.size());
    for (const Row& row : plan.rows<Row>())
        if (const std::size_t at = tree.numberOf(row.locality); at != Tree::kNone)
            any[at] = &row;
    for (std::size_t each = 0; each < any.size(); ++each)
        if (any[each] && rowAbove(tree, any, each) != Tree::kNone)
            return true;
    return false;
}

template <class Row>
Problem totalOf(const Plan& plan, const Row& row, double whole, const Beneath& parts, const Names& names,
                std::string_view what, std::string_view column)
{
    return {
        Severity::Warning,
        "whole-beside-parts",
        whereOf(plan, tableOf<Row>(), asAny(row)),
        fmt::format("{}, and {} {} beneath it ({})", readable(whole), readable(parts.sum), what,
                    names.text()),
        "the parts, or the whole",
        fmt::format(
            "this may be the total of what stands beneath it: now both count, {} in all; if it is, take it "
            "out and {} are left",
            readable(whole + parts.sum), readable(parts.sum)),
        {std::string(tableOf<Row>().name), row.id.value, std::nullopt, {}, column}};
}

/// Finds the wholes of one table; `valueOf(row)` is what may be a total.
template <class Row, class ValueOf>
class WholesOf {
  public:
    WholesOf(const Plan& plan, const Tree& tree, const ValueOf& valueOf, std::string_view column,
             std::vector<Problem>& found)
        : m_plan(plan), m_tree(tree), m_valueOf(valueOf), m_column(column), m_found(found),
          m_rows(tree.size()), m_beneath(tree.size())
    {
    }

    /// Rows that say the same of several localities.
    void add(std::span<const Row* const> rows)
    {
        for (const Row* row : rows)
            if (const std::size_t at = m_tree.numberOf(row->locality); at != Tree::kNone)
                m_rows[at] = row;
        for (std::size_t each = 0; each < m_rows.size(); ++each)
            if (const std::size_t above = aboveOf(each); above != Tree::kNone)
                m_beneath[above].add(m_valueOf(*m_rows[each]));
        for (std::size_t each = 0; each < m_rows.size(); ++each)
            if (m_rows[each] && isTotalOf(m_valueOf(*m_rows[each]), m_beneath[each]))
                tell(each);
        std::ranges::fill(m_rows, nullptr);
        std::ranges::fill(m_beneath, Beneath{});
    }

  private:
    [[nodiscard]] std::size_t aboveOf(std::size_t locality) const
    {
        return m_rows[locality] ? rowAbove(m_tree, m_rows, locality) : Tree::kNone;
    }
    void tell(std::size_t whole)
    {
        Names names;
        for (std::size_t each = 0; each < m_rows.size(); ++each)
            if (aboveOf(each) == whole)
                names.add(nameOf(m_plan, m_rows[each]->locality));
        const Row& row = *m_rows[whole];
        m_found.push_back(totalOf(m_plan, row, m_valueOf(row), m_beneath[whole], names, "in rows", m_column));
    }

    const Plan& m_plan;
    const Tree& m_tree;
    const ValueOf& m_valueOf;
    std::string_view m_column;
    std::vector<Problem>& m_found;
    RowsByLocality<Row> m_rows;
    std::vector<Beneath> m_beneath; ///< by number of the locality
};

/// Those of one table; rows with one key say the same of several localities.
template <class Row, class KeyOf, class ValueOf>
void addWholes(const Plan& plan, const Tree& tree, const KeyOf& keyOf, const ValueOf& valueOf,
               std::string_view column, std::vector<Problem>& found)
{
    if (!isNested<Row>(plan, tree))
        return;
    std::vector<std::pair<std::invoke_result_t<KeyOf, const Row&>, const Row*>> keyed;
    for (const Row& row : plan.rows<Row>())
        keyed.emplace_back(keyOf(row), &row);
    std::ranges::stable_sort(
        keyed, {}, [](const auto& each) -> const auto& { return each.first; });
    WholesOf<Row, ValueOf> wholes(plan, tree, valueOf, column, found);
    std::vector<const Row*> same;
    for (std::size_t i = 0; i < keyed.size(); ++i) {
        same.push_back(keyed[i].second);
        if (i + 1 == keyed.size() || keyed[i + 1].first != keyed[i].first) {
            wholes.add(same);
            same.clear();
        }
    }
}

bool isThere(const Post& post, const Date& day)
{
    return post.status != PostStatus::Proposed && (!post.start || *post.start <= day) &&
           (!post.end || day <= *post.end);
}

/// Positions whose posts the register has beneath them, where no nearer position counts them.
void addPositionsOfPosts(const Plan& plan, const Tree& tree, std::vector<Problem>& found)
{
    std::map<RoleId, RowsByLocality<Establishment>> positions; // of each role the last one of a locality
    for (const Establishment& row : plan.rows<Establishment>()) {
        auto& rows = positions[row.role];
        rows.resize(tree.size());
        if (const std::size_t at = tree.numberOf(row.locality); at != Tree::kNone)
            if (!rows[at] || rows[at]->asAt < row.asAt)
                rows[at] = &row;
    }
    std::map<EstablishmentId, std::pair<Beneath, Names>> beneath;
    for (const Post& post : plan.rows<Post>()) {
        const auto rows = positions.find(post.role);
        const std::size_t at = tree.numberOf(post.locality);
        if (rows == positions.end() || at == Tree::kNone || rows->second[at])
            continue;
        const std::size_t above = rowAbove(tree, rows->second, at);
        const Establishment* position = above == Tree::kNone ? nullptr : rows->second[above];
        if (position && isThere(post, position->asAt)) {
            auto& [parts, names] = beneath[position->id];
            parts.add(post.fte.value());
            names.add(post.title);
        }
    }
    for (const auto& [id, there] : beneath)
        if (const Establishment& row = *plan.find<Establishment>(id);
            isTotalOf(row.establishment.value(), there.first))
            found.push_back(totalOf(plan, row, row.establishment.value(), there.first, there.second,
                                    "FTE of posts of the register", "establishment_fte"));
}

} // namespace

std::vector<Problem> findWholes(const Plan& plan)
{
    const Tree tree(plan);
    std::vector<Problem> found;
    using DemandKey = std::tuple<ClientGroupId, ActivityId, Period, DemandStatus>;
    addWholes<Demand>(
        plan, tree,
        [](const Demand& row) { return DemandKey(row.clientGroup, row.activity, row.period, row.status); },
        [](const Demand& row) { return row.volume.value(); }, "volume", found);
    using PositionKey = std::tuple<RoleId, Date>;
    addWholes<Establishment>(
        plan, tree, [](const Establishment& row) { return PositionKey(row.role, row.asAt); },
        [](const Establishment& row) { return row.establishment.value(); }, "establishment_fte", found);
    addPositionsOfPosts(plan, tree, found);
    putLikeProblemsInFileOrder(plan, found);
    return found;
}

} // namespace muster::plan
