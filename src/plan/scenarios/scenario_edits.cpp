#include "plan/scenarios/scenario_edits.h"

#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace muster::plan {

namespace {

/// The position behind all of these rows.
template <class Rows>
std::int64_t behind(const Rows& rows)
{
    std::int64_t last = 0;
    for (const auto* row : rows)
        last = std::max(last, row->position);
    return last + 1;
}

std::string nameBeside(const std::vector<const ScenarioChange*>& others, const std::string& name)
{
    const auto isTaken = [&](const std::string& candidate) {
        return std::ranges::any_of(
            others, [&](const ScenarioChange* other) { return nameKey(other->name) == nameKey(candidate); });
    };
    std::string candidate = name;
    for (int number = 2; isTaken(candidate); ++number)
        candidate = fmt::format("{} ({})", name, number);
    return candidate;
}

} // namespace

Edit addScenario(const Plan& plan, std::string name, std::optional<ScenarioId> parent, std::string note)
{
    Edit edit{fmt::format("Add the scenario {}", shortened(name)), {}};
    edit.put(Scenario{newId<ScenarioId>(), std::move(name), parent, std::move(note),
                      behind(plan.ordered<Scenario>())});
    return edit;
}

Edit addChange(const Plan& plan, ScenarioId scenario, std::string name, std::string reason)
{
    Edit edit{fmt::format("Add the change {}", shortened(name)), {}};
    edit.put(ScenarioChange{newId<ChangeId>(), std::move(name), scenario, true, std::move(reason),
                            behind(changesOf(plan, scenario))});
    return edit;
}

Edit setAdjustment(const Plan& plan, const ScenarioChange& change, Adjustment row)
{
    row.change = change.id;
    const TableInfo& table = tableOf<Adjustment>();
    const auto own = adjustmentsOf(plan, row.change);
    const auto same = std::ranges::find_if(
        own, [&](const Adjustment* other) { return table.sameKey(asAny(*other), asAny(row)); });
    row.id = same == own.end() ? newId<AdjustmentId>() : (*same)->id;
    row.position = same == own.end() ? behind(own) : (*same)->position;
    Edit edit{fmt::format("Adjust {}, {}, in the change {}", inSentence(info(row.kind).name),
                          describe(plan, row.scope()), shortened(change.name)),
              {}};
    edit.put(std::move(row));
    return edit;
}

Edit switchChange(const Plan&, const ScenarioChange& change, bool on)
{
    Edit edit{fmt::format("Switch {} the change {}", on ? "on" : "off", shortened(change.name)), {}};
    if (change.on == on)
        return edit;
    ScenarioChange row = change;
    row.on = on;
    edit.put(std::move(row));
    return edit;
}

Edit moveChange(const Plan& plan, const ScenarioChange& change, std::size_t place)
{
    auto list = changesOf(plan, change.scenario);
    std::erase_if(list, [&](const ScenarioChange* row) { return row->id == change.id; });
    const auto at = std::ranges::min(place, list.size());
    list.insert(list.begin() + std::ptrdiff_t(at), &change);
    Edit edit{fmt::format("Move the change {}", shortened(change.name)), {}};
    for (std::size_t i = 0; i < list.size(); ++i)
        if (const auto position = std::int64_t(i + 1); list[i]->position != position) {
            ScenarioChange row = *list[i];
            row.position = position;
            edit.put(std::move(row));
        }
    return edit;
}

Edit copyChange(const Plan& plan, const ScenarioChange& change, ScenarioId to)
{
    const auto others = changesOf(plan, to);
    ScenarioChange copy = change;
    copy.id = newId<ChangeId>();
    copy.scenario = to;
    copy.name = nameBeside(others, change.name);
    copy.position = behind(others);
    Edit edit{fmt::format("Copy the change {} to {}", shortened(change.name), shortened(nameOf(plan, to))),
              {}};
    for (const Adjustment* row : adjustmentsOf(plan, change.id)) {
        Adjustment own = *row;
        own.id = newId<AdjustmentId>();
        own.change = copy.id;
        edit.put(std::move(own));
    }
    edit.put(std::move(copy));
    return edit;
}

} // namespace muster::plan
