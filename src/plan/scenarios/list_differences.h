#pragma once
// The changes of two scenarios held against each other, list against list. Source: docs/method.md, section
// 14.7.

#include "plan/scenarios/scenarios.h"

#include <string>
#include <vector>

namespace muster::plan {

/// One thing that is otherwise in one list than in the other, in words.
struct ListDifference {
    std::string change;
    std::string adjusts; ///< "Hours per case, North"; empty: it is of the change itself
    std::string differs; ///< "only in Harder", "on or off", "reason", "place in the list", "amount", "months"
    std::string own;     ///< as the scenario has it; empty: it has not
    std::string other;   ///< as the other has it; likewise
    bool operator==(const ListDifference&) const = default;
};

/// What the list of a scenario has otherwise than that of another: in its order, and behind that what the
/// other alone has. A list is with those of the scenarios beneath it and what is switched off; that of the
/// baseline, which is no scenario, is empty. A change is the same one as in the other list where it is the
/// same row or, else, where it has the same name; an adjustment where it adjusts the same in the same place.
[[nodiscard]] std::vector<ListDifference> listDifferences(const Plan&, std::optional<ScenarioId> scenario,
                                                          std::optional<ScenarioId> other);

} // namespace muster::plan
