#include "analysis/new_baseline.h"

#include "analysis/adopted_rows.h"
#include "engine/results.h"
#include "plan/rules/rules.h"
#include "plan/scenarios/scenarios.h"

#include <cmath>
#include <fmt/format.h>

namespace muster::analysis {

namespace {

bool same(std::optional<double> a, std::optional<double> b)
{
    constexpr double kClose = 1e-9; // of the figure: what adding up in another order leaves
    return a.has_value() == b.has_value() &&
           (!a || std::abs(*a - *b) <= kClose * std::max(1.0, std::abs(*b)));
}

std::string written(std::optional<double> figure)
{
    return figure ? fmt::format("{}", *figure) : "not known";
}

/// Where the plan has not the figures that the scenario has.
std::optional<Error> otherFigure(const engine::Results& plan, const engine::Results& scenario)
{
    using engine::Aggregation;
    const engine::Dimensions& d = scenario.inputs().dimensions();
    const auto months =
        periodsOf(scenario.inputs().firstMonth(), scenario.inputs().months(), PeriodLength::Month);
    for (const engine::MeasureInfo& each : engine::kMeasures)
        for (const engine::LocalityIndex l : d.localities.indexes())
            for (const engine::RoleIndex r : d.roles.indexes())
                for (const PeriodSpan& month : months) {
                    const auto figure = [&](const engine::Results& of) {
                        return of.over(Aggregation::Sum, each.measure, l, r, month, engine::Rollup::Own);
                    };
                    const auto is = figure(plan);
                    const auto wanted = figure(scenario);
                    if (!same(is, wanted))
                        return Error{ErrorCode::BadInput,
                                     fmt::format("the plan would not have the scenario's figures: {}, {}, "
                                                 "{}, {}: {} instead of {}",
                                                 each.name, d.localities[l].name, d.roles[r].name,
                                                 month.period.toEnglish(), written(is), written(wanted)),
                                     {},
                                     {},
                                     {},
                                     "Make its changes in the plan itself"};
                }
    return std::nullopt;
}

/// A rule that is broken, as the reason why nothing is made.
Error asError(const plan::Problem& problem)
{
    return {ErrorCode::BadInput,
            fmt::format("{}: {}", problem.where, problem.message),
            {},
            problem.found,
            problem.allowed,
            {}};
}

void switchOff(const plan::Plan& plan, plan::ScenarioId scenario, plan::Edit& edit)
{
    for (const plan::ScenarioChange* each : plan::changesThatCount(plan, scenario)) {
        plan::ScenarioChange row = *each;
        row.on = false;
        row.reason = row.reason.empty() ? "in the plan now" : fmt::format("{} (in the plan now)", row.reason);
        edit.put(std::move(row));
    }
}

} // namespace

Result<plan::Edit> makeBaseline(const plan::Plan& plan, plan::ScenarioId id)
{
    const std::string name = plan::nameOf(plan, id);
    if (plan::changesThatCount(plan, id).empty())
        return fail({ErrorCode::NotFound, fmt::format("{}: no change is switched on", name), {}, {}, {}, {}});
    const engine::Results scenario{engine::Inputs(plan, nullptr, id)};
    const engine::Inputs& in = scenario.inputs();
    if (!in.keepsRules())
        return fail(asError(in.brokenRules().front()));
    plan::Edit edit;
    edit.label = fmt::format("Make {} the plan as it is", name);
    for (const plan::KindInfo& kind : plan::kCatalogue)
        if (auto added = addAssumptions(in, kind.kind, edit); !added)
            return fail(added.error());
    if (auto added = addVolumes(in, edit); !added)
        return fail(added.error());
    addTargets(in, edit);
    addStructure(in, edit);
    switchOff(plan, id, edit);
    plan::Plan after = plan;
    after.apply(edit.changes);
    if (const auto broken = plan::check(after); !broken.empty())
        return fail(asError(broken.front()));
    const engine::Results is{engine::Inputs(after)};
    if (auto other = otherFigure(is, scenario))
        return fail(*std::move(other));
    return edit;
}

} // namespace muster::analysis
