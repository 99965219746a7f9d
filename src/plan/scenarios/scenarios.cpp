#include "plan/scenarios/scenarios.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::plan {

namespace {

template <class Row>
void putInPosition(std::vector<const Row*>& rows)
{
    std::ranges::sort(rows, [](const Row* a, const Row* b) {
        return std::tie(a->position, a->id) < std::tie(b->position, b->id);
    });
}

} // namespace

Result<std::optional<ScenarioId>> findScenario(const Plan& plan, std::string_view name)
{
    if (name.empty() || nameKey(name) == nameKey(kBaselineName))
        return std::optional<ScenarioId>();
    return findByName<Scenario>(plan, name).map([](ScenarioId id) { return std::optional(id); });
}

std::string nameOf(const Plan& plan, const std::optional<ScenarioId>& id)
{
    return id ? nameOf(plan, *id) : std::string(kBaselineName);
}

std::vector<const Scenario*> scenariosBeneath(const Plan& plan, ScenarioId id)
{
    std::vector<const Scenario*> all;
    for (const Scenario* at = plan.find<Scenario>(id); at && std::ranges::find(all, at) == all.end();
         at = at->parent ? plan.find<Scenario>(*at->parent) : nullptr)
        all.push_back(at);
    std::ranges::reverse(all);
    return all;
}

std::vector<const ScenarioChange*> changesOf(const Plan& plan, ScenarioId id)
{
    std::vector<const ScenarioChange*> changes;
    for (const ScenarioChange& row : plan.rows<ScenarioChange>())
        if (row.scenario == id)
            changes.push_back(&row);
    putInPosition(changes);
    return changes;
}

std::vector<const ScenarioChange*> changesWithBeneath(const Plan& plan, ScenarioId id)
{
    std::vector<const ScenarioChange*> all;
    for (const Scenario* scenario : scenariosBeneath(plan, id))
        for (const ScenarioChange* change : changesOf(plan, scenario->id))
            all.push_back(change);
    return all;
}

std::vector<const ScenarioChange*> changesThatCount(const Plan& plan, ScenarioId id)
{
    auto all = changesWithBeneath(plan, id);
    std::erase_if(all, [](const ScenarioChange* change) { return !change->on; });
    return all;
}

std::string amountInWords(const Adjustment& row)
{
    if (row.by == AdjustBy::Multiply)
        return fmt::format("× {:.6g}", row.amount); // ÷ 1.1 is a factor without an end
    return fmt::format("{} {}", row.by == AdjustBy::Set ? "=" : "+", row.amount);
}

std::string placeInWords(const Plan& plan, const Adjustment& row)
{
    const std::string place = describe(plan, row.scope());
    return row.roles ? fmt::format("{}, {} staff", place, word(*row.roles)) : place;
}

std::string monthsInWords(const Adjustment& row)
{
    std::vector<std::string> words;
    if (row.from)
        words.push_back("from " + row.from->toEnglish());
    if (row.until)
        words.push_back("until " + row.until->toEnglish());
    return fmt::format("{}", fmt::join(words, ", "));
}

std::string inWords(const Plan& plan, const Adjustment& row)
{
    const std::string months = monthsInWords(row);
    return fmt::format("{} {}, {}{}{}", info(row.kind).name, amountInWords(row), placeInWords(plan, row),
                       months.empty() ? "" : ", ", months);
}

std::map<ChangeId, std::vector<const Adjustment*>> adjustmentsByChange(const Plan& plan)
{
    std::map<ChangeId, std::vector<const Adjustment*>> all;
    for (const Adjustment& row : plan.rows<Adjustment>())
        all[row.change].push_back(&row);
    for (auto& [change, rows] : all)
        putInPosition(rows);
    return all;
}

std::vector<const Adjustment*> adjustmentsOf(const Plan& plan, ChangeId id)
{
    std::vector<const Adjustment*> rows;
    for (const Adjustment& row : plan.rows<Adjustment>())
        if (row.change == id)
            rows.push_back(&row);
    putInPosition(rows);
    return rows;
}

} // namespace muster::plan
