#pragma once
// Changes of a plan file drawn at random, of every kind there is: edits, imports, undo, redo, restore,
// checkpoints, sign-offs, merges of a copy that went its own way, and compaction. The same seed on the same
// files makes the same changes.

#include "store/plan_file.h"
#include "store/random_edits.h"

namespace muster::store::test {

class RandomChanges {
  public:
    /// `copy` is where a copy of the plan is kept, or will be.
    RandomChanges(PlanFile& plan, std::string copy, std::uint64_t seed);

    /// Makes one change, at most one transaction of the plan; what was done, or why it could not be.
    Result<std::string> next();

  private:
    Result<std::string> draw();
    Result<std::string> restore();
    Result<std::string> signOff();
    Result<std::string> merge();
    Result<std::string> partCopy();
    Result<std::string> edit(bool isImport);

    PlanFile& m_plan;
    const std::string m_copy;
    RandomEdits m_random;
    const std::string m_seed;
    int m_number = 0;
};

} // namespace muster::store::test
