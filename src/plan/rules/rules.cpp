#include "plan/rules/rules.h"

#include "plan/rules/row_rules.h"
#include "plan/rules/structure_rules.h"

#include <algorithm>
#include <fmt/format.h>

namespace muster::plan {

namespace {

/// Every problem of these rows of one table.
void inspectRows(const Plan& plan, const TableInfo& table, const RowSpan& about, ProblemList& problems)
{
    for (const AnyRow* row : about)
        inspectRow(plan, table, row, problems);
    inspectTogether(plan, table, about, problems);
}

/// The tables whose rows others name: by their ids, or as budgets name a source of money.
bool isStructure(const TableInfo& table)
{
    return table.mostRows.has_value() || &table == &tableOf<Funding>();
}

/// Whether nothing that rows of other tables name has changed.
bool sameStructure(const Plan& a, const Plan& b)
{
    return std::ranges::all_of(
        tables(), [&](const TableInfo& table) { return !isStructure(table) || table.sameRows(a, b); });
}

bool touchesStructure(const Changes& changes)
{
    return std::ranges::any_of(tables(), [&](const TableInfo& table) {
        return isStructure(table) && !(table.puts(changes).empty() && table.erased(changes).empty());
    });
}

Error asError(const Problem& problem)
{
    return {ErrorCode::BadInput,
            fmt::format("{}: {}", problem.where, problem.message),
            {},
            problem.found,
            problem.allowed,
            {}};
}

/// The problems of the changed rows, in the order in which they are put.
std::vector<Problem> problemsOfRows(const Plan& after, const Changes& changes)
{
    ProblemList problems;
    for (const TableInfo& table : tables())
        if (const RowSpan put = table.puts(changes); !put.empty())
            inspectRows(after, table, put, problems);
    return problems.take();
}

} // namespace

Result<void> fits(const Plan& plan)
{
    const auto problems = problemsOfSize(plan);
    if (problems.empty())
        return {};
    return fail(asError(problems.front()));
}

std::vector<Problem> check(const Plan& plan)
{
    if (auto sizes = problemsOfSize(plan); !sizes.empty())
        return sizes;
    ProblemList problems;
    for (const TableInfo& table : tables())
        inspectRows(plan, table, table.rows(plan), problems);
    return problems.take();
}

std::vector<Problem> checkSince(const Plan& sound, const Plan& plan)
{
    if (!sameStructure(sound, plan))
        return check(plan);
    if (auto sizes = problemsOfSize(plan); !sizes.empty())
        return sizes;
    ProblemList problems;
    for (const TableInfo& table : tables())
        if (!table.sameRows(plan, sound))
            inspectRows(plan, table, table.rows(plan), problems);
    return problems.take();
}

std::vector<Problem> problemsOf(const Plan& after, const Changes& changes)
{
    if (auto sizes = problemsOfSize(after); !sizes.empty())
        return sizes;
    auto problems = problemsOfRows(after, changes);
    return problems.empty() && touchesStructure(changes) ? check(after) : problems;
}

Result<void> admit(const Plan& after, const Changes& changes)
{
    const auto problems = problemsOf(after, changes);
    if (problems.empty())
        return {};
    return fail(asError(problems.front()));
}

} // namespace muster::plan
