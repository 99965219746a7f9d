#pragma once
// What the rules say of a plan, for their tests.

#include "plan/rules/rules.h"
#include "plan/small_plan.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace muster::plan {

/// The only problem of the plan; fails where there is none or more than one.
inline Problem onlyProblem(const Plan& plan)
{
    const auto problems = check(plan);
    EXPECT_EQ(problems.size(), 1u);
    for (const Problem& problem : problems)
        EXPECT_EQ(problem.severity, Severity::Error) << problem.code;
    return problems.empty() ? Problem{} : problems.front();
}

inline std::vector<std::string> codesOf(const Plan& plan)
{
    std::vector<std::string> codes;
    for (const Problem& problem : check(plan))
        codes.push_back(problem.code);
    return codes;
}

/// The same row refuses an edit that would write it.
template <class Row>
Result<void> admitted(const Row& row)
{
    Edit edit;
    edit.put(row);
    return admit(after(smallPlan(), edit), edit.changes);
}

} // namespace muster::plan
