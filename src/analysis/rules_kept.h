#pragma once
// The rules that a council makes for its own plan, in the plan as it is and in every scenario, and which
// change or edit broke one. Source: docs/method.md, section 16.

#include "base/progress.h"
#include "engine/check.h"
#include "plan/past_state.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace muster::analysis {

/// One rule in the plan as it is or in one scenario.
struct RuleKept {
    plan::PlanRuleId rule;
    std::optional<plan::ScenarioId> scenario; ///< none: the plan as it is
    std::size_t judged = 0;                   ///< places and periods at which it could be judged
    std::size_t broken = 0;                   ///< those at which it is broken
    std::string where; ///< "North, Social worker in April 2027 and 12 more"; empty where it is kept
    std::string how;   ///< "24.10 against at most 22.00"; likewise
    /// The change with which it was broken last, where the plan as it is keeps it.
    std::optional<plan::ChangeId> brokenBy;
};

/// The plan of the inputs in all its scenarios, whichever of them the inputs are in: the plan as it is first,
/// then the scenarios in their order, in each the rules by name. None where the plan breaks the program's own
/// rules; of a scenario that does, each rule is judged nowhere. Error: Cancelled.
[[nodiscard]] Result<std::vector<RuleKept>> rulesKept(const engine::Inputs&, const Progress&);

/// Looks through the history for the edits that broke rules which the plan as it is does not keep. What the
/// plan was before an edit is asked for once, for all rules together.
class EditSearch {
  public:
    /// The rules are of the plan of the inputs.
    EditSearch(std::vector<plan::PlanRule> rules, engine::Inputs now)
        : m_rules(std::move(rules)), m_now(std::move(now))
    {
    }

    /// An edit of so many, by its place among them: before it the rule was kept, or could be judged nowhere,
    /// and after it the rule was broken. The last such edit where it is one of the last sixteen; of older
    /// ones one after which every state that was looked at breaks the rule. None where every state that was
    /// looked at does. Errors: those of `before`; Cancelled.
    [[nodiscard]] Result<std::optional<std::size_t>> editThatBroke(plan::PlanRuleId rule, std::size_t edits,
                                                                   const plan::PlanBefore& before,
                                                                   const Progress& progress);

  private:
    [[nodiscard]] Result<bool> wasBroken(plan::PlanRuleId rule, std::size_t edit,
                                         const plan::PlanBefore& before);

    std::vector<plan::PlanRule> m_rules;
    engine::Inputs m_now;
    std::map<std::size_t, std::set<plan::PlanRuleId>> m_broken; ///< before an edit
};

} // namespace muster::analysis
