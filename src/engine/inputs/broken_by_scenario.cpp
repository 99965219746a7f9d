// What a scenario makes of a plan that the rules do not allow: a share over 1, less than no demand.

#include "engine/inputs/inputs.h"

#include "plan/rules/assumption_rules.h"
#include "plan/rules/structure_rules.h"

#include <fmt/format.h>

namespace muster::engine {

namespace {

/// The problem as one of the adjustment that makes the value.
plan::Problem ofAdjustment(plan::Problem problem, const PlacedAdjustment& by)
{
    problem.where = fmt::format("{}: {}", by.change, plan::inSentence(problem.where));
    problem.target = {std::string(plan::Table<plan::Adjustment>::name), by.row.id.value, {}, {}, "amount"};
    return problem;
}

} // namespace

std::vector<plan::Problem> Inputs::brokenByScenario() const
{
    std::vector<plan::Problem> all = m_brokenVolumes;
    for (const ResolvedAssumption& field : m_fields)
        for (const AdjustedRow& each : field.adjusted()) {
            plan::ProblemList problems;
            plan::inspectValue(m_plan, each.row, problems);
            for (plan::Problem& problem : problems.take())
                all.push_back(ofAdjustment(std::move(problem), *each.by));
        }
    addBrokenTargets(all);
    return all;
}

void Inputs::addBrokenTargets(std::vector<plan::Problem>& all) const
{
    for (const ActivityIndex activity : m_dimensions->activities.indexes())
        if (const auto& acting = m_targets.adjustments(activity); !acting.empty()) {
            plan::Activity row = m_dimensions->activities[activity];
            row.targetDays = m_targets.of(activity);
            plan::ProblemList problems;
            plan::inspect(m_plan, row, problems);
            for (plan::Problem& problem : problems.take())
                all.push_back(ofAdjustment(std::move(problem), *acting.back()));
        }
}

/// Looked for when the demand is made.
void Inputs::findBrokenVolumes()
{
    m_brokenVolumes.clear();
    if (m_adjustments->of(plan::kAdjustsVolume).empty())
        return;
    const DemandSeries& demand = *m_demand;
    const auto describe = [&](const SeriesKey& at) {
        return plan::describe(m_plan, {m_dimensions->localities[at.locality].id,
                                       m_dimensions->clientGroups[at.clientGroup].id,
                                       m_dimensions->activities[at.activity].id,
                                       {}});
    };
    for (const LineIndex line : demand.lines().indexes())
        if (const auto acting = demand.adjustments(line); !acting.empty()) {
            const auto volumes = demand.volumes().col(line.value());
            Eigen::Index month = 0;
            if (const double least = volumes.minCoeff(&month); least < 0)
                m_brokenVolumes.push_back(ofAdjustment(
                    {plan::Severity::Error, "volume-below-nothing",
                     fmt::format("Volume, {}, {}", describe(demand.lines()[line]),
                                 (m_firstMonth + static_cast<int>(month)).toEnglish()),
                     fmt::format("{}", least), "0 or more", "the scenario takes away more than there is"},
                    *acting.back()));
        }
}

} // namespace muster::engine
