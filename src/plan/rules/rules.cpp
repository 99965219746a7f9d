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

/// The tables on which the rows of many others rest: by their ids, or as budgets name a source of money.
/// Scenarios are not among them: a plan has its figures without.
bool isStructure(const TableInfo& table)
{
    const bool isOfScenarios = &table == &tableOf<Scenario>() || &table == &tableOf<ScenarioChange>();
    return (table.mostRows.has_value() && !isOfScenarios) || &table == &tableOf<Funding>();
}

/// Whether a table is changed, or names rows of one that is.
template <class IsChanged>
bool restsOnChanged(const TableInfo& table, const IsChanged& isChanged)
{
    return isChanged(table) || std::ranges::any_of(table.columns, [&](const ColumnInfo& column) {
               return column.isReference() && isChanged(column.named());
           });
}

/// Whether nothing that rows of other tables name has changed.
bool sameStructure(const Plan& a, const Plan& b)
{
    return std::ranges::all_of(
        tables(), [&](const TableInfo& table) { return !isStructure(table) || table.sameRows(a, b); });
}

bool touches(const Changes& changes, const TableInfo& table)
{
    return !table.puts(changes).empty() || !table.erased(changes).empty();
}

bool touchesStructure(const Changes& changes)
{
    return std::ranges::any_of(
        tables(), [&](const TableInfo& table) { return isStructure(table) && touches(changes, table); });
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

/// Of rows that name scenarios or changes that go, or that are called otherwise.
std::vector<Problem> problemsOfScenarios(const Plan& after, const Changes& changes)
{
    ProblemList problems;
    for (const TableInfo* named : {&tableOf<Scenario>(), &tableOf<ScenarioChange>()})
        for (const TableInfo& table : tables())
            if (touches(changes, *named) &&
                restsOnChanged(table, [&](const TableInfo& each) { return &each == named; }))
                inspectRows(after, table, table.rows(after), problems);
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
        if (restsOnChanged(table, [&](const TableInfo& each) { return !each.sameRows(plan, sound); }))
            inspectRows(plan, table, table.rows(plan), problems);
    return problems.take();
}

std::vector<Problem> problemsOf(const Plan& after, const Changes& changes)
{
    if (auto sizes = problemsOfSize(after); !sizes.empty())
        return sizes;
    auto problems = problemsOfRows(after, changes);
    if (!problems.empty())
        return problems;
    return touchesStructure(changes) ? check(after) : problemsOfScenarios(after, changes);
}

Result<void> admit(const Plan& after, const Changes& changes)
{
    const auto problems = problemsOf(after, changes);
    if (problems.empty())
        return {};
    return fail(asError(problems.front()));
}

} // namespace muster::plan
