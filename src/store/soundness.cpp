#include "store/soundness.h"

#include "store/refused.h"

#include <algorithm>
#include <fmt/format.h>

namespace muster::store {

Error damageBy(const plan::Problem& problem)
{
    return {ErrorCode::Damaged,
            fmt::format("table {}, row {}: {}: {}", problem.target.table, problem.target.row, problem.where,
                        problem.message),
            {},
            problem.found,
            problem.allowed,
            "Go back to a copy of the plan; verify lists every such row"};
}

void requireSound(const plan::Plan& plan)
{
    const auto problems = plan::check(plan);
    const auto first = std::ranges::find(problems, plan::Severity::Error, &plan::Problem::severity);
    if (first != problems.end())
        throw Refused(damageBy(*first));
}

void requireSound(const plan::Plan& after, const plan::Changes& changes)
{
    auto admitted = plan::admit(after, changes);
    if (admitted)
        return;
    Error error = std::move(admitted.error());
    error.code = ErrorCode::Damaged;
    error.remedy = "Go back to a copy of the plan";
    throw Refused(std::move(error));
}

} // namespace muster::store
