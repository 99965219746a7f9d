#include "plan/rules/wholes.h"

#include "plan/names.h"
#include "plan/rules/row_rules.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace muster::plan {

namespace {

/// The localities above each.
class Tree {
  public:
    explicit Tree(const Plan& plan)
    {
        for (const Locality& row : plan.rows<Locality>())
            m_parents[row.id] = row.parent;
    }
    /// The nearest locality above one for which it holds, or nothing.
    template <class Holds>
    [[nodiscard]] std::optional<LocalityId> above(LocalityId locality, const Holds& holds) const
    {
        for (int level = 0; level < kMostLevels; ++level) {
            const auto at = m_parents.find(locality);
            if (at == m_parents.end() || !at->second)
                return {};
            locality = *at->second;
            if (holds(locality))
                return locality;
        }
        return {};
    }

  private:
    std::map<LocalityId, std::optional<LocalityId>> m_parents;
};

/// What stands beneath a row: the nearest rows, added up, and the first and last of their names.
struct Beneath {
    double sum = 0;
    std::size_t count = 0;
    std::string first{};
    std::string last{};

    void add(double value, std::string name)
    {
        sum += value;
        if (count++ == 0)
            first = last = name;
        first = std::min(first, name);
        last = std::max(last, std::move(name));
    }
    [[nodiscard]] std::string names() const
    {
        return count == 1   ? first
               : count == 2 ? first + " and " + last
                            : fmt::format("{} to {}", first, last);
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

/// The rows that say the same of several localities.
template <class Row>
using RowsByLocality = std::map<LocalityId, const Row*>;

/// The nearest row above a locality, or null.
template <class Row>
const Row* rowAbove(const Tree& tree, const RowsByLocality<Row>& rows, LocalityId locality)
{
    const auto above = tree.above(locality, [&](LocalityId each) { return rows.contains(each); });
    return above ? rows.at(*above) : nullptr;
}

/// Whether a locality with rows stands beneath another one: where none does, no row can be a total.
template <class Row>
bool isNested(const Plan& plan, const Tree& tree)
{
    std::set<LocalityId> localities;
    for (const Row& row : plan.rows<Row>())
        localities.insert(row.locality);
    const auto isOne = [&](LocalityId each) { return localities.contains(each); };
    return std::ranges::any_of(localities,
                               [&](LocalityId each) { return tree.above(each, isOne).has_value(); });
}

template <class Row>
Problem totalOf(const Plan& plan, const Row& row, double whole, const Beneath& parts, std::string_view what,
                std::string_view column)
{
    return {
        Severity::Warning,
        "whole-beside-parts",
        whereOf(plan, tableOf<Row>(), asAny(row)),
        fmt::format("{}, and {} {} beneath it ({})", readable(whole), readable(parts.sum), what,
                    parts.names()),
        "the parts, or the whole",
        fmt::format(
            "this may be the total of what stands beneath it: now both count, {} in all; if it is, take it "
            "out and {} are left",
            readable(whole + parts.sum), readable(parts.sum)),
        {std::string(tableOf<Row>().name), row.id.value, std::nullopt, {}, column}};
}

/// Those of one table; `valueOf(row)` is what may be a total.
template <class Row, class Key, class KeyOf, class ValueOf>
void addWholes(const Plan& plan, const Tree& tree, const KeyOf& keyOf, const ValueOf& valueOf,
               std::string_view column, std::vector<Problem>& found)
{
    if (!isNested<Row>(plan, tree))
        return;
    std::map<Key, RowsByLocality<Row>> things;
    for (const Row& row : plan.rows<Row>())
        things[keyOf(row)][row.locality] = &row;
    for (const auto& [key, rows] : things) {
        std::map<LocalityId, Beneath> beneath;
        for (const auto& [locality, row] : rows)
            if (const Row* above = rowAbove(tree, rows, locality))
                beneath[above->locality].add(valueOf(*row), nameOf(plan, locality));
        for (const auto& [locality, parts] : beneath)
            if (const Row& row = *rows.at(locality); isTotalOf(valueOf(row), parts))
                found.push_back(totalOf(plan, row, valueOf(row), parts, "in rows", column));
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
    for (const Establishment& row : plan.rows<Establishment>())
        if (const Establishment*& last = positions[row.role][row.locality]; !last || last->asAt < row.asAt)
            last = &row;
    std::map<EstablishmentId, Beneath> beneath;
    for (const Post& post : plan.rows<Post>()) {
        const RowsByLocality<Establishment>& rows = positions[post.role];
        const Establishment* above =
            rows.contains(post.locality) ? nullptr : rowAbove(tree, rows, post.locality);
        if (above && isThere(post, above->asAt))
            beneath[above->id].add(post.fte.value(), post.title);
    }
    for (const auto& [id, parts] : beneath)
        if (const Establishment& row = *plan.find<Establishment>(id);
            isTotalOf(row.establishment.value(), parts))
            found.push_back(totalOf(plan, row, row.establishment.value(), parts,
                                    "FTE of posts of the register", "establishment_fte"));
}

} // namespace

std::vector<Problem> findWholes(const Plan& plan)
{
    const Tree tree(plan);
    std::vector<Problem> found;
    using DemandKey = std::tuple<ClientGroupId, ActivityId, Period, DemandStatus>;
    addWholes<Demand, DemandKey>(
        plan, tree,
        [](const Demand& row) { return DemandKey(row.clientGroup, row.activity, row.period, row.status); },
        [](const Demand& row) { return row.volume.value(); }, "volume", found);
    using PositionKey = std::tuple<RoleId, Date>;
    addWholes<Establishment, PositionKey>(
        plan, tree, [](const Establishment& row) { return PositionKey(row.role, row.asAt); },
        [](const Establishment& row) { return row.establishment.value(); }, "establishment_fte", found);
    addPositionsOfPosts(plan, tree, found);
    return found;
}

} // namespace muster::plan
