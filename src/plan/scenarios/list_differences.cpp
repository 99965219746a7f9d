#include "plan/scenarios/list_differences.h"

#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>

namespace muster::plan {

namespace {

template <class Row>
using RowList = std::vector<const Row*>;
/// Of each row of a list its place in another list; none: the other has nothing like it.
using Partners = std::vector<std::optional<std::size_t>>;

/// Gives rows that have none yet a partner of the same key, the first that is free.
template <class Row, class KeyOf>
void findPartners(const RowList<Row>& own, const RowList<Row>& others, const KeyOf& keyOf, Partners& partners)
{
    std::vector<bool> isTaken(others.size());
    for (const auto& partner : partners)
        if (partner)
            isTaken[*partner] = true;
    std::multimap<decltype(keyOf(*own.front())), std::size_t> free;
    for (std::size_t i = 0; i < others.size(); ++i)
        if (!isTaken[i])
            free.emplace(keyOf(*others[i]), i);
    for (std::size_t i = 0; i < own.size(); ++i) {
        if (partners[i])
            continue;
        const auto key = keyOf(*own[i]);
        if (const auto at = free.lower_bound(key); at != free.end() && at->first == key) {
            partners[i] = at->second;
            free.erase(at);
        }
    }
}

Partners partnersOf(const RowList<ScenarioChange>& own, const RowList<ScenarioChange>& others)
{
    Partners partners(own.size());
    findPartners(
        own, others, [](const ScenarioChange& row) { return row.id; }, partners);
    findPartners(
        own, others, [](const ScenarioChange& row) { return nameKey(row.name); }, partners);
    return partners;
}

Partners partnersOf(const RowList<Adjustment>& own, const RowList<Adjustment>& others)
{
    Partners partners(own.size());
    const auto exactly = [](const Adjustment& row) {
        return std::tuple(row.kind, row.scope(), row.roles, row.from, row.until);
    };
    const auto inPlace = [](const Adjustment& row) { return std::tuple(row.kind, row.scope(), row.roles); };
    findPartners(own, others, exactly, partners);
    findPartners(own, others, inPlace, partners);
    return partners;
}

/// Which of the partners stand in the order of their list, so that as few as can be do not: the longest run
/// that rises.
std::vector<bool> keepOrder(const Partners& partners)
{
    std::vector<std::size_t> ends; // of the runs of each length the one that ends lowest
    std::vector<std::optional<std::size_t>> before(partners.size());
    for (std::size_t i = 0; i < partners.size(); ++i) {
        if (!partners[i])
            continue;
        const auto at = std::ranges::lower_bound(ends, *partners[i], {},
                                                 [&](std::size_t item) { return *partners[item]; });
        if (at != ends.begin())
            before[i] = *std::prev(at);
        if (at == ends.end())
            ends.push_back(i);
        else
            *at = i;
    }
    std::vector<bool> keeps(partners.size());
    for (auto at = ends.empty() ? std::nullopt : std::optional(ends.back()); at; at = before[*at])
        keeps[*at] = true;
    return keeps;
}

class TwoLists {
  public:
    TwoLists(const Plan& plan, std::optional<ScenarioId> scenario, std::optional<ScenarioId> other)
        : m_plan(plan), m_onlyOwn(fmt::format("only in {}", nameOf(plan, scenario))),
          m_onlyOther(fmt::format("only in {}", nameOf(plan, other))), m_rows(adjustmentsByChange(plan))
    {
        compare(listOf(scenario), listOf(other));
    }
    std::vector<ListDifference> found;

  private:
    [[nodiscard]] RowList<ScenarioChange> listOf(std::optional<ScenarioId> scenario) const
    {
        return scenario ? changesWithBeneath(m_plan, *scenario) : RowList<ScenarioChange>();
    }
    /// What one list says of each row that the other has too, and what either has alone.
    template <class Row>
    void compare(const RowList<Row>& own, const RowList<Row>& others)
    {
        const Partners partners = partnersOf(own, others);
        const std::vector<bool> keeps = keepOrder(partners);
        std::vector<bool> isMet(others.size());
        for (std::size_t i = 0; i < own.size(); ++i) {
            if (!partners[i]) {
                add(*own[i], m_onlyOwn, allOf(*own[i]), {});
                continue;
            }
            isMet[*partners[i]] = true;
            if (!keeps[i])
                add(*own[i], "place in the list", std::to_string(i + 1), std::to_string(*partners[i] + 1));
            compareRows(*own[i], *others[*partners[i]]);
        }
        for (std::size_t i = 0; i < others.size(); ++i)
            if (!isMet[i])
                add(*others[i], m_onlyOther, {}, allOf(*others[i]));
    }
    void compareRows(const ScenarioChange& own, const ScenarioChange& other)
    {
        if (own.id == other.id)
            return;
        if (own.on != other.on)
            add(own, "on or off", own.on ? "on" : "off", other.on ? "on" : "off");
        if (own.reason != other.reason)
            add(own, "reason", own.reason, other.reason);
        m_change = &own;
        compare(m_rows[own.id], m_rows[other.id]);
    }
    void compareRows(const Adjustment& own, const Adjustment& other)
    {
        if (own.by != other.by || own.amount != other.amount)
            add(own, "amount", amountInWords(own), amountInWords(other));
        if (own.from != other.from || own.until != other.until)
            add(own, "months", monthsOf(own), monthsOf(other));
    }
    /// "off: Volume × 1.1, everywhere; Turnover + 0.02, North".
    [[nodiscard]] std::string allOf(const ScenarioChange& change)
    {
        std::vector<std::string> words;
        for (const Adjustment* row : m_rows[change.id])
            words.push_back(inWords(m_plan, *row));
        const std::string all = words.empty() ? "nothing yet" : fmt::format("{}", fmt::join(words, "; "));
        return change.on ? all : "off: " + all;
    }
    [[nodiscard]] static std::string allOf(const Adjustment& row)
    {
        return fmt::format("{}, {}", amountInWords(row), monthsOf(row));
    }
    [[nodiscard]] static std::string monthsOf(const Adjustment& row)
    {
        const std::string months = monthsInWords(row);
        return months.empty() ? "always" : months;
    }
    void add(const ScenarioChange& of, std::string differs, std::string own, std::string other)
    {
        found.push_back({of.name, {}, std::move(differs), std::move(own), std::move(other)});
    }
    void add(const Adjustment& of, std::string differs, std::string own, std::string other)
    {
        found.push_back({m_change->name, fmt::format("{}, {}", info(of.kind).name, placeInWords(m_plan, of)),
                         std::move(differs), std::move(own), std::move(other)});
    }

    const Plan& m_plan;
    std::string m_onlyOwn;
    std::string m_onlyOther;
    std::map<ChangeId, RowList<Adjustment>> m_rows;
    const ScenarioChange* m_change = nullptr; ///< whose adjustments are compared
};

} // namespace

std::vector<ListDifference> listDifferences(const Plan& plan, std::optional<ScenarioId> scenario,
                                            std::optional<ScenarioId> other)
{
    return TwoLists(plan, scenario, other).found;
}

} // namespace muster::plan
