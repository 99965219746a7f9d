#include "analysis/rules_kept.h"

#include "engine/results.h"
#include "plan/scenarios/scenarios.h"

#include <algorithm>
#include <map>

namespace muster::analysis {

namespace {

using Changes = std::vector<const plan::ScenarioChange*>;

/// The rules of a plan with one list of its changes after another.
class Judge {
  public:
    explicit Judge(const engine::Inputs& baseline) : m_plan(baseline.plan()), m_variant(baseline) {}

    /// None where the changes make a value that no plan may have.
    [[nodiscard]] const engine::Results* with(const Changes& changes)
    {
        m_variant.adjust(engine::Adjustments(m_plan, m_variant.inputs().dimensions(), changes));
        if (!m_variant.inputs().keepsRules())
            return nullptr;
        return &m_variant.compute(engine::Wish::everything(m_variant.inputs()));
    }

  private:
    const plan::Plan& m_plan;
    engine::Variant m_variant;
};

std::vector<RuleKept> keptIn(const plan::Plan& plan, const engine::Results* results,
                             std::optional<plan::ScenarioId> scenario)
{
    std::vector<RuleKept> all;
    if (!results) {
        for (const plan::PlanRule* rule : engine::rulesByName(plan))
            all.push_back({rule->id, scenario, 0, 0, {}, {}, {}});
        return all;
    }
    for (const engine::RuleVerdict& verdict : engine::verdictsOn(*results)) {
        RuleKept kept{verdict.rule->id, scenario, verdict.judged, verdict.broken, {}, {}, {}};
        if (verdict.isBroken()) {
            kept.where = engine::whereBroken(*results, verdict);
            kept.how = engine::howBroken(*results, verdict);
        }
        all.push_back(std::move(kept));
    }
    return all;
}

/// Names the change with which each of these rules was broken last: one change after another counts.
Result<void> findBreakers(const plan::Plan& plan, const Changes& changes, Judge& judge,
                          std::vector<RuleKept*> rules, const Progress& progress)
{
    std::map<plan::PlanRuleId, bool> wasBroken;
    for (std::size_t count = 1; count <= changes.size() && !rules.empty(); ++count) {
        if (const auto going = progress.reached(double(count) / double(changes.size())); !going)
            return going;
        const engine::Results* results =
            judge.with({changes.begin(), changes.begin() + static_cast<std::ptrdiff_t>(count)});
        if (!results)
            continue; // a value that no plan may have: nothing is known until a later change mends it
        for (RuleKept* each : rules) {
            const bool isBroken =
                engine::verdictOn(*plan.find<plan::PlanRule>(each->rule), *results).isBroken();
            if (isBroken && !wasBroken[each->rule])
                each->brokenBy = changes[count - 1]->id;
            wasBroken[each->rule] = isBroken;
        }
    }
    return {};
}

} // namespace

Result<std::vector<RuleKept>> rulesKept(const engine::Inputs& in, const Progress& progress)
{
    const plan::Plan& plan = in.plan();
    std::vector<RuleKept> all;
    const engine::Inputs baseline = in.scenario() ? engine::Inputs(plan, &in) : in;
    if (plan.rows<plan::PlanRule>().empty() || !baseline.keepsRules())
        return all;
    Judge judge(baseline);
    all = keptIn(plan, judge.with({}), std::nullopt);
    const std::vector<RuleKept> asItIs = all;
    const auto scenarios = plan.ordered<plan::Scenario>();
    for (std::size_t i = 0; i < scenarios.size(); ++i) {
        const Progress part =
            progress.part(double(i) / double(scenarios.size()), double(i + 1) / double(scenarios.size()));
        if (const auto going = part.reached(0); !going)
            return fail(going.error());
        const Changes changes = plan::changesThatCount(plan, scenarios[i]->id);
        auto kept = keptIn(plan, judge.with(changes), scenarios[i]->id);
        std::vector<RuleKept*> broken;
        for (std::size_t rule = 0; rule < kept.size(); ++rule)
            if (kept[rule].broken > 0 && asItIs[rule].broken == 0)
                broken.push_back(&kept[rule]);
        if (const auto found = findBreakers(plan, changes, judge, broken, part); !found)
            return fail(found.error());
        std::ranges::move(kept, std::back_inserter(all));
    }
    return all;
}

Result<bool> EditSearch::wasBroken(plan::PlanRuleId rule, std::size_t edit, const plan::PlanBefore& before)
{
    if (!m_broken.contains(edit)) {
        const auto plan = before(edit);
        if (!plan)
            return fail(plan.error());
        std::set<plan::PlanRuleId>& broken = m_broken[edit];
        if (engine::Inputs then(*plan, &m_now); then.keepsRules()) {
            const engine::Results results(std::move(then));
            for (const plan::PlanRule& each : m_rules)
                if (engine::verdictOn(each, results).isBroken())
                    broken.insert(each.id);
        }
    }
    return m_broken[edit].contains(rule);
}

Result<std::optional<std::size_t>> EditSearch::editThatBroke(plan::PlanRuleId rule, std::size_t edits,
                                                             const plan::PlanBefore& before,
                                                             const Progress& progress)
{
    constexpr std::size_t kOneByOne = 16;
    std::size_t broken = edits; // the rule is broken before this one, or after all of them
    std::size_t kept = edits;
    const auto look = [&](std::size_t at) -> Result<void> {
        return progress.reached(double(edits - at) / double(edits)).and_then([&] {
            return wasBroken(rule, at, before).map([&](bool was) { (was ? broken : kept) = at; });
        });
    };
    for (std::size_t step = 1; broken > 0 && kept == edits; step *= edits - broken < kOneByOne ? 1 : 2)
        if (const auto looked = look(broken > step ? broken - step : 0); !looked)
            return fail(looked.error());
    if (kept == edits)
        return std::optional<std::size_t>();
    while (broken - kept > 1)
        if (const auto looked = look(kept + (broken - kept) / 2); !looked)
            return fail(looked.error());
    return std::optional(kept);
}

} // namespace muster::analysis
