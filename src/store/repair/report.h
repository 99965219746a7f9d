#pragma once
// What is found when a plan file is looked through.

#include "plan/plan.h"

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

} // namespace muster::store
