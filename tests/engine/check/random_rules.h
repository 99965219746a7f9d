#pragma once
// Random rules of a council's own over random plans, for properties. Drawn from a seed.

#include "plan/edits.h"
#include "plan/random_staff.h"

#include <random>

namespace muster::test {

/// The plan with so many rules; none where it has too little for them to be of.
inline plan::Plan withRules(plan::Plan plan, std::uint32_t seed, int count)
{
    if (plan.rows<plan::Locality>().empty() || plan.rows<plan::Role>().size() < 2)
        return plan;
    std::mt19937 random(seed);
    const plan::Plan named = plan;
    const plan::RandomStaff drawn(named, [&](std::int64_t low, std::int64_t high) {
        return std::uniform_int_distribution(low, high)(random);
    });
    plan::Edit edit;
    for (int i = 0; i < count; ++i) {
        plan::PlanRule rule = drawn.rule();
        rule.id = newId<plan::PlanRuleId>();
        rule.name = "Rule " + std::to_string(i);
        edit.put(rule);
    }
    plan.apply(edit.changes);
    return plan;
}

} // namespace muster::test
