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

/// The adjustment that sets what an assumption would say.
Adjustment setting(const Assumption& row)
{
    Adjustment made;
    made.kind = adjusted(row.kind);
    made.locality = row.locality;
    made.clientGroup = row.clientGroup;
    made.activity = row.activity;
    made.role = row.role;
    made.from = row.from;
    made.by = AdjustBy::Set;
    made.amount = row.value;
    return made;
}

/// Whether an edit is of what is said of a value, and leaves the value.
bool isOfEvidenceAlone(const Plan& plan, const Assumption& row)
{
    const Assumption* own = plan.find<Assumption>(row.id);
    return own && *own != row && own->value == row.value && own->scope() == row.scope() &&
           own->from == row.from;
}

Error notInScenario(const Plan& plan, ScenarioId scenario, std::string message)
{
    return {ErrorCode::BadInput,
            std::move(message),
            {},
            {},
            {},
            fmt::format("Choose the baseline in place of {} to change the plan itself",
                        shortened(nameOf(plan, scenario)))};
}

} // namespace

std::string freeName(const std::vector<std::string>& taken, const std::string& name)
{
    const auto isTaken = [&](const std::string& candidate) {
        return std::ranges::any_of(
            taken, [&](const std::string& other) { return nameKey(other) == nameKey(candidate); });
    };
    std::string candidate = name;
    for (int number = 2; isTaken(candidate); ++number)
        candidate = fmt::format("{} ({})", name, number);
    return candidate;
}

std::int64_t placeBehind(const Plan& plan, ScenarioId scenario)
{
    return behind(changesOf(plan, scenario));
}

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
                            placeBehind(plan, scenario)});
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
    std::vector<std::string> taken;
    for (const ScenarioChange* other : changesOf(plan, to))
        taken.push_back(other->name);
    ScenarioChange copy = change;
    copy.id = newId<ChangeId>();
    copy.scenario = to;
    copy.name = freeName(taken, change.name);
    copy.position = placeBehind(plan, to);
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

bool isOfScenarios(const Changes& changes)
{
    return std::ranges::all_of(tables(), [&](const TableInfo& table) {
        const bool isOne = &table == &tableOf<Scenario>() || &table == &tableOf<ScenarioChange>() ||
                           &table == &tableOf<Adjustment>() || &table == &tableOf<Saving>() ||
                           &table == &tableOf<ReportSection>();
        return isOne || (table.puts(changes).empty() && table.erased(changes).empty());
    });
}

Result<Edit> inScenario(const Plan& plan, ScenarioId scenario, const Edit& edit, std::optional<ChangeId> into)
{
    if (isOfScenarios(edit.changes))
        return edit;
    Changes others = edit.changes;
    const auto assumptions = std::exchange(std::get<RowChanges<Assumption>>(others), {});
    const auto isOfEvidence = [&](const Assumption& row) { return isOfEvidenceAlone(plan, row); };
    if (!isOfScenarios(others) || !assumptions.erase.empty() ||
        std::ranges::any_of(assumptions.put, isOfEvidence))
        return fail(notInScenario(plan, scenario,
                                  "in a scenario the values of assumptions alone are edited in their tables; "
                                  "what else it changes stands on the page Scenarios"));
    const auto own = changesOf(plan, scenario);
    std::optional<ScenarioChange> change = own.empty() ? std::nullopt : std::optional(*own.back());
    for (const ScenarioChange* each : own)
        if (each->id == into)
            change = *each;
    std::vector<Edit> parts;
    if (!change) {
        parts.push_back(addChange(plan, scenario, "Assumptions changed here", ""));
        change = std::get<RowChanges<ScenarioChange>>(parts.back().changes).put.front();
    }
    for (const Assumption& row : assumptions.put)
        parts.push_back(setAdjustment(plan, *change, setting(row)));
    return together(fmt::format("{} in {}", edit.label, shortened(nameOf(plan, scenario))), parts);
}

Result<Edit> clearAdjustment(const Plan& plan, ScenarioId scenario, Kind kind, const Scope& scope,
                             std::optional<Month> from)
{
    Edit edit{fmt::format("Leave {}, {}, as it is without {}", inSentence(info(kind).name),
                          describe(plan, scope), shortened(nameOf(plan, scenario))),
              {}};
    for (const ScenarioChange* change : changesOf(plan, scenario))
        for (const Adjustment* row : adjustmentsOf(plan, change->id))
            if (row->kind == adjusted(kind) && row->scope() == scope && !row->roles && row->from == from &&
                row->by == AdjustBy::Set)
                edit.erase<Adjustment>(row->id);
    if (isEmpty(edit.changes))
        return fail({ErrorCode::BadInput,
                     "no change of this scenario sets this value itself",
                     {},
                     describe(plan, scope),
                     {},
                     "Switch off the change that adjusts it on the page Scenarios"});
    return edit;
}

} // namespace muster::plan
