#include "plan/rules/problem.h"

#include <fmt/format.h>
#include <map>

namespace muster::plan {

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

} // namespace muster::plan
