#include "plan/rules.h"

#include "plan/aim_rules.h"
#include "plan/assumption_rules.h"
#include "plan/demand_rules.h"
#include "plan/edits.h"
#include "plan/names.h"
#include "plan/staff_rules.h"
#include "plan/structure_rules.h"
#include "plan/value.h"

#include <cmath>
#include <fmt/format.h>
#include <map>

namespace muster::plan {

namespace {

/// Reports each row that says again what one before it says, among the keys of the rows it is asked about.
/// Only of tables that others do not name: the names of those are looked at with words of their own.
template <class Row>
void inspectKeys(const Plan& plan, const auto& about, ProblemList& problems)
{
    std::map<decltype(keyOf(std::declval<Row>())), int> times;
    for (const Row& row : about)
        times.emplace(keyOf(row), 0);
    for (const Row& row : plan.rows<Row>())
        if (const auto at = times.find(keyOf(row)); at != times.end() && ++at->second > 1)
            findingsOf(problems, row, [&] { return whereOf(plan, row); })
                .at(kNameColumn<Row>)
                .error("said-twice", {}, "one row for each", "another row says the same already");
}

/// No text is longer than its column holds.
template <class Row>
void inspectLengths(const Plan& plan, const Row& row, ProblemList& problems)
{
    forEachColumn<Row>([&]<class T>(const Column<Row, T>& column) {
        if constexpr (std::is_same_v<T, std::string>)
            if (isLongerThan(row.*column.member, kLongestText)) {
                const Error error = tooLong(row.*column.member, kLongestText, ErrorCode::BadInput);
                findingsOf(problems, row, [&] { return whereOf(plan, row); })
                    .at(column.name)
                    .error("too-long", error.found, error.allowed, error.message);
            }
    });
}

/// Every problem of these rows of one table.
template <class Row>
void inspectRows(const Plan& plan, const auto& about, ProblemList& problems)
{
    for (const Row& row : about) {
        inspectLengths(plan, row, problems);
        inspect(plan, row, problems);
    }
    if constexpr (Limited<Row>) {
        std::vector<const Row*> rows;
        for (const Row& row : about)
            rows.push_back(&row);
        inspectTogether(plan, std::span<const Row* const>(rows), problems);
    } else if constexpr (!std::is_same_v<Row, Settings>)
        inspectKeys<Row>(plan, about, problems);
}

/// Every problem of the rows of one table.
template <class Row>
void inspectTable(const Plan& plan, ProblemList& problems)
{
    inspectRows<Row>(plan, plan.rows<Row>(), problems);
}

/// Whether nothing that rows of other tables name has changed.
bool sameStructure(const Plan& a, const Plan& b)
{
    const auto same = [&](auto... tag) {
        return (a.rows<typename decltype(tag)::Type>().sameAs(b.rows<typename decltype(tag)::Type>()) && ...);
    };
    return same(Tag<Locality>{}, Tag<ClientGroup>{}, Tag<Activity>{}, Tag<Role>{});
}

bool touchesStructure(const Changes& changes)
{
    return !std::get<RowChanges<Locality>>(changes).empty() ||
           !std::get<RowChanges<ClientGroup>>(changes).empty() ||
           !std::get<RowChanges<Activity>>(changes).empty() || !std::get<RowChanges<Role>>(changes).empty();
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
    std::apply(
        [&](const auto&... each) {
            const auto rows = [&]<class Row>(const RowChanges<Row>& table) {
                if (!table.put.empty())
                    inspectRows<Row>(after, table.put, problems);
            };
            (rows(each), ...);
        },
        changes);
    return problems.take();
}

} // namespace

std::size_t countOf(const std::vector<Problem>& problems)
{
    std::size_t count = 0;
    for (const Problem& problem : problems)
        count += 1 + problem.more;
    return count;
}

std::vector<Problem> told(std::vector<Problem> all)
{
    struct Kept {
        std::size_t count = 0;
        std::size_t last = 0;
    };
    std::map<std::tuple<std::string, std::string, std::optional<Kind>>, Kept> kinds;
    std::vector<Problem> list;
    for (Problem& problem : all) {
        auto& [count, last] = kinds[{problem.target.table, problem.code, problem.target.kind}];
        if (++count > kMostOfAKind) {
            list[last].more += 1 + problem.more;
            continue;
        }
        last = list.size();
        list.push_back(std::move(problem));
    }
    for (Problem& problem : list)
        if (problem.more > 0)
            problem.where += fmt::format(" and {} more", problem.more);
    return list;
}

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
    forEachTable([&](auto tag) { inspectTable<typename decltype(tag)::Type>(plan, problems); });
    return problems.take();
}

std::vector<Problem> checkSince(const Plan& sound, const Plan& plan)
{
    if (!sameStructure(sound, plan))
        return check(plan);
    if (auto sizes = problemsOfSize(plan); !sizes.empty())
        return sizes;
    ProblemList problems;
    forEachTable([&](auto tag) {
        using Row = typename decltype(tag)::Type;
        if (!plan.rows<Row>().sameAs(sound.rows<Row>()))
            inspectTable<Row>(plan, problems);
    });
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
