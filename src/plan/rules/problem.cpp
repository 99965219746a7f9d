#include "plan/rules/problem.h"

#include "plan/file_order.h"

#include <cctype>
#include <fmt/format.h>
#include <map>
#include <tuple>

namespace muster::plan {

namespace {

using KindOfRows = std::tuple<Severity, std::string_view, std::string_view>; ///< with code and table

/// Where in the list the problems of one kind about rows of one table stand.
std::map<KindOfRows, std::vector<std::size_t>> placesByKind(const std::vector<Problem>& problems)
{
    std::map<KindOfRows, std::vector<std::size_t>> places;
    for (std::size_t i = 0; i < problems.size(); ++i)
        if (const Problem& each = problems[i]; each.target.row != 0)
            places[{each.severity, each.code, each.target.table}].push_back(i);
    return places;
}

/// The problems at these places of a list, by the order of their rows; several of one row as they were.
std::vector<Problem> orderedByRow(const Plan& plan, const TableInfo& table,
                                  const std::vector<Problem>& problems,
                                  const std::vector<std::size_t>& places)
{
    std::map<std::int64_t, std::vector<std::size_t>> ofRow;
    for (const std::size_t place : places)
        ofRow[problems[place].target.row].push_back(place);
    std::vector<const AnyRow*> rows;
    for (const auto& [id, each] : ofRow)
        if (const AnyRow* row = table.find(plan, id))
            rows.push_back(row);
    putInFileOrder(plan, table, rows);
    std::vector<Problem> ordered;
    for (const AnyRow* row : rows)
        for (const std::size_t place : ofRow.at(table.idOf(row)))
            ordered.push_back(problems[place]);
    return ordered;
}

} // namespace

std::string sentenceOf(const Problem& problem)
{
    if (!problem.saysWhere)
        return fmt::format("{}: {}", problem.where, problem.message);
    std::string sentence = problem.message;
    if (!sentence.empty())
        sentence.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(sentence.front())));
    return sentence;
}

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

void putLikeProblemsInFileOrder(const Plan& plan, std::vector<Problem>& problems)
{
    const std::vector<Problem> before = problems;
    for (const auto& [kind, places] : placesByKind(before)) {
        const TableInfo* table = findTable(std::get<2>(kind));
        if (!table || places.size() < 2)
            continue;
        auto ordered = orderedByRow(plan, *table, before, places);
        for (std::size_t i = 0; i < ordered.size() && ordered.size() == places.size(); ++i)
            problems[places[i]] = std::move(ordered[i]);
    }
}

} // namespace muster::plan
