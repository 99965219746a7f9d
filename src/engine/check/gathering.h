#pragma once
// Problems of one sort met in many cells are told once, with the number of the cells.

#include "plan/rules/rules.h"

#include <fmt/format.h>
#include <map>
#include <set>

namespace muster::engine {

class Gathering {
  public:
    /// A problem of the sort `key` at a cell; the same cell in another month counts once. Only the first of a
    /// sort is made.
    void add(const std::string& key, const plan::Scope& cell, const auto& makeProblem)
    {
        const auto [at, isNew] = m_byKey.try_emplace(key, m_found.size());
        if (isNew)
            m_found.push_back({makeProblem(), {}});
        m_found[at->second].cells.insert(cell);
    }
    [[nodiscard]] std::vector<plan::Problem> take()
    {
        std::vector<plan::Problem> problems;
        for (auto& [problem, cells] : m_found) {
            if (cells.size() > 1)
                problem.where += fmt::format(" and {} more", cells.size() - 1);
            problems.push_back(std::move(problem));
        }
        return problems;
    }

  private:
    struct Found {
        plan::Problem problem;
        std::set<plan::Scope> cells;
    };
    std::vector<Found> m_found;
    std::map<std::string, std::size_t> m_byKey;
};

} // namespace muster::engine
