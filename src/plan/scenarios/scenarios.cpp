#include "plan/scenarios/scenarios.h"

#include <algorithm>
#include <fmt/format.h>

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

std::vector<const ScenarioChange*> changesThatCount(const Plan& plan, ScenarioId id)
{
    std::vector<const ScenarioChange*> all;
    for (const Scenario* scenario : scenariosBeneath(plan, id))
        for (const ScenarioChange* change : changesOf(plan, scenario->id))
            if (change->on)
                all.push_back(change);
    return all;
}

std::string inWords(const Plan& plan, const Adjustment& row)
{
    const std::string_view sign = row.by == AdjustBy::Set ? "=" : row.by == AdjustBy::Add ? "+" : "×";
    const std::string amount = row.by == AdjustBy::Multiply
                                   ? fmt::format("{:.6g}", row.amount) // ÷ 1.1 is a factor without an end
                                   : fmt::format("{}", row.amount);
    std::string text =
        fmt::format("{} {} {}, {}", info(row.kind).name, sign, amount, describe(plan, row.scope()));
    if (row.roles)
        text += fmt::format(", {} staff", word(*row.roles));
    if (row.from)
        text += fmt::format(", from {}", row.from->toEnglish());
    if (row.until)
        text += fmt::format(", until {}", row.until->toEnglish());
    return text;
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
