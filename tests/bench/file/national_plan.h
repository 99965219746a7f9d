#pragma once
// The national plan of the benchmarks: 150 councils of 5 localities each × 8 client groups × 5 activities, 60
// months, with a figure of demand for each financial year, which is how councils publish theirs: 30,000
// lines, 150,000 figures. Standards differ by council; 12 roles have an establishment in each locality.

#include "plan/plan.h"

namespace muster::bench {

/// All rows of it.
[[nodiscard]] plan::Changes nationalPlan();

/// Writes its file: the plan, and so many edits made one by one, each with its changeset and its hash.
void makeNationalFile(const std::string& path, int edits);

} // namespace muster::bench
