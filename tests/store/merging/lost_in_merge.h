#pragma once
// What a merge lost in silence, worked out by plain comparison and without looking at any history.

#include "store/merge.h"

#include <string>
#include <vector>

namespace muster::store::test {

/// The plan when the copies parted, both copies, and what was made of them with the sides of mine taken.
struct MergedPlans {
    const plan::Plan& parted;
    const plan::Plan& mine;
    const plan::Plan& theirs;
    const plan::Plan& together;
};

/// A sentence for each row or cell that one side alone changed and that is not so in the outcome, and for
/// each that both changed and nobody was asked about.
[[nodiscard]] std::vector<std::string> lostInMerge(const MergedPlans&, const std::vector<Conflict>&);

} // namespace muster::store::test
