#include "analysis/seek/lever.h"

#include "base/text.h"
#include "plan/scenarios/scenario_edits.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace muster::analysis {

namespace {

constexpr std::string_view kNameOfFound = "Value found";

/// The name, with a number behind it where it is taken.
template <class IsTaken>
std::string freeName(const IsTaken& isTaken)
{
    std::string name(kNameOfFound);
    for (int number = 2; isTaken(name); ++number)
        name = fmt::format("{} ({})", kNameOfFound, number);
    return name;
}

bool isRow(std::optional<plan::ScenarioId> scenario, const Lever& lever)
{
    return !scenario && plan::kindOf(lever.kind) && lever.by == plan::AdjustBy::Set && !lever.until &&
           !lever.roles;
}

PutIn asRow(const plan::Plan& plan, const Lever& lever, double amount)
{
    const plan::Kind kind = *plan::kindOf(lever.kind);
    const plan::Edit typed = plan::setAssumption(plan, kind, lever.scope(), lever.from, amount);
    plan::Assumption row = std::get<plan::RowChanges<plan::Assumption>>(typed.changes).put.front();
    if (row.low > amount)
        row.low.reset();
    if (row.high && *row.high < amount)
        row.high.reset();
    PutIn made{{typed.label, {}}, std::nullopt, row.id, std::nullopt};
    made.edit.put(std::move(row));
    return made;
}

template <class Row>
const Row& onlyPut(const plan::Edit& edit)
{
    return std::get<plan::RowChanges<Row>>(edit.changes).put.front();
}

/// The first of what a lever may reach, or what it names.
template <class Index, class Id>
Index firstOf(const engine::Dimensions& d, const std::optional<Id>& named)
{
    return named ? d.indexOf(*named) : Index();
}

} // namespace

PutIn puttingIn(const plan::Plan& plan, std::optional<plan::ScenarioId> scenario, const Lever& lever,
                double amount, const std::string& reason)
{
    if (isRow(scenario, lever))
        return asRow(plan, lever, amount);
    std::vector<plan::Edit> parts;
    if (!scenario) {
        const auto isTaken = [&](const std::string& name) {
            return !plan.rows<plan::Scenario>().named(name).empty();
        };
        parts.push_back(plan::addScenario(plan, freeName(isTaken), std::nullopt, reason));
        scenario = onlyPut<plan::Scenario>(parts.back()).id;
    }
    const auto isTaken = [&](const std::string& name) {
        return std::ranges::any_of(plan::changesOf(plan, *scenario), [&](const plan::ScenarioChange* each) {
            return nameKey(each->name) == nameKey(name);
        });
    };
    parts.push_back(plan::addChange(plan, *scenario, freeName(isTaken), reason));
    plan::Adjustment row = lever;
    row.amount = amount;
    parts.push_back(plan::setAdjustment(plan, onlyPut<plan::ScenarioChange>(parts.back()), row));
    const plan::AdjustmentId id = onlyPut<plan::Adjustment>(parts.back()).id;
    return {plan::together(fmt::format("Put in {} {}", leverInWords(plan, lever), amount), parts), scenario,
            std::nullopt, id};
}

std::string leverInWords(const plan::Plan& plan, const Lever& lever)
{
    const std::string months = plan::monthsInWords(lever);
    return fmt::format("{}{}, {}{}{}", plan::info(lever.kind).name,
                       lever.by == plan::AdjustBy::Multiply ? " × a factor" : "",
                       plan::placeInWords(plan, lever), months.empty() ? "" : ", ", months);
}

std::optional<double> valueNow(const engine::Results& results, const Lever& lever)
{
    using namespace engine;
    if (lever.by == plan::AdjustBy::Multiply)
        return 1.0;
    const Inputs& in = results.inputs();
    const Dimensions& d = in.dimensions();
    const auto kind = plan::kindOf(lever.kind);
    const plan::Assumption* own =
        kind && !in.scenario() ? plan::ownAssumption(in.plan(), *kind, lever.scope(), lever.from) : nullptr;
    if (own)
        return own->value;
    const Month last = in.firstMonth() + (in.months() - 1);
    const Month month = std::clamp(lever.from.value_or(in.firstMonth()), in.firstMonth(), last);
    const auto locality = firstOf<LocalityIndex>(d, lever.locality);
    const auto role = firstOf<RoleIndex>(d, lever.role);
    if (lever.kind == plan::kAdjustsEstablishment) {
        const auto posts =
            results.at(Measure::Establishment, locality, role, month - in.firstMonth(), Rollup::Own);
        return posts ? std::optional(posts->value()) : std::nullopt;
    }
    if (!kind)
        return std::nullopt;
    const ResolvedAssumption& field = in.field(*kind);
    const Cell cell{locality, lever.clientGroup ? d.indexOf(*lever.clientGroup) : d.noClientGroup(),
                    firstOf<ActivityIndex>(d, lever.activity), role};
    const double value = field.value(cell, field.stretch(month));
    return std::isnan(value) ? std::nullopt : std::optional(value);
}

} // namespace muster::analysis
