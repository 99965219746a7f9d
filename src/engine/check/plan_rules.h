#pragma once
// The rules that a council makes for its own plan, held against results. Source: docs/method.md, section 16.

#include "engine/results.h"

namespace muster::engine {

/// A rule of a plan in the scenario of results.
struct RuleVerdict {
    /// A place and period at which it is broken.
    struct Case {
        TablePlace place;
        double figure = 0;
        double against = 0; ///< the bound, or the figure of the period before
    };
    const plan::PlanRule* rule = nullptr;
    std::optional<Case> worst; ///< where it is broken furthest, of several the first; none where it is kept
    std::size_t broken = 0;    ///< places and periods at which it is broken
    std::size_t judged = 0;    ///< at which it could be held against a figure that is known

    [[nodiscard]] bool isBroken() const { return broken > 0; }
};

/// One rule, which need not be of the results' plan: of places that the plan does not have nothing is known.
[[nodiscard]] RuleVerdict verdictOn(const plan::PlanRule&, const Results&);
RuleVerdict verdictOn(plan::PlanRule&&, const Results&) = delete; ///< it outlives its verdict
/// The rules of a plan, by name.
[[nodiscard]] std::vector<const plan::PlanRule*> rulesByName(const plan::Plan&);
/// Every rule of the results' plan, by name. None where the plan breaks the program's own rules.
[[nodiscard]] std::vector<RuleVerdict> verdictsOn(const Results&);

/// Where a rule is broken furthest, and how often besides: "North, Social worker in April 2027 and 12 more".
[[nodiscard]] std::string whereBroken(const Results&, const RuleVerdict&);
/// The figure there against what it should be: "24.10 against at most 22.00".
[[nodiscard]] std::string howBroken(const Results&, const RuleVerdict&);

/// Rules of the plan's own that are broken (warnings), and those whose figure is known nowhere (notes).
[[nodiscard]] std::vector<plan::Problem> findBrokenPlanRules(const Results&);

} // namespace muster::engine
