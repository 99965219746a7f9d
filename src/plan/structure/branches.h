#pragma once
// The assumptions of a branch, which is a locality with all beneath it: copied to another branch, or given
// back so that all of them are inherited. Amounts (fixed posts, a backlog) are of one place alone: they are
// neither copied nor given back.

#include "plan/edits.h"

namespace muster::plan {

/// What becomes of one value, in words.
struct BranchLine {
    std::string where;  ///< "Hours per case, South, Assessment"
    std::string before; ///< "8"; "inherited" where there was no value of its own
    std::string after;  ///< "8.8", or "inherited"
    bool operator==(const BranchLine&) const = default;
};

struct BranchChange {
    Edit edit;                      ///< without changes where nothing would be otherwise
    std::vector<BranchLine> lines;  ///< what it changes, in the order of files
    std::vector<std::string> aside; ///< localities beneath that the other branch has not, by name
};

/// Gives a branch the values of another one, with their evidence. What lies beneath is matched by name. Where
/// both have values of one kind and scope, those of `from` stand, in all months; what else `to` has stays.
/// Refused where one of the two lies in the other.
[[nodiscard]] Result<BranchChange> copyAssumptions(const Plan&, LocalityId from, LocalityId to);

/// Takes every value of a branch away that it would inherit otherwise. Refused at the top, where there is
/// nothing to inherit from but what is said of the whole plan.
[[nodiscard]] Result<BranchChange> clearAssumptions(const Plan&, LocalityId branch);

} // namespace muster::plan
