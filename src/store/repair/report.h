#pragma once
// What is found when a plan file is looked through.

#include "plan/plan.h"

#include <functional>
#include <string>
#include <vector>

namespace muster::store {

struct Finding {
    std::string part;    ///< file, schema, foreign keys, rows, rules, history
    std::string message; ///< one sentence
};

struct Report {
    std::vector<Finding> findings;  ///< none: the file is sound
    std::vector<std::string> notes; ///< remarks on the file, sound or not, in whole sentences
    [[nodiscard]] bool clean() const { return findings.empty(); }
};

/// Is given a plan, which it may read until it returns.
using PlanVisitor = std::function<void(const plan::Plan&)>;

} // namespace muster::store
