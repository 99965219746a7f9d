#pragma once
// The rules of the tables that results are held against: what a row is called, and what is wrong with it.

#include "plan/rules/findings.h"

#include <span>

namespace muster::plan {

[[nodiscard]] std::string whereOf(const Plan&, const MeasureTarget&);
void inspect(const Plan&, const MeasureTarget&, ProblemList&);
[[nodiscard]] std::string whereOf(const Plan&, const Benchmark&);
void inspect(const Plan&, const Benchmark&, ProblemList&);
[[nodiscard]] std::string whereOf(const Plan&, const ReportSection&);
/// Any words will do: a figure among them that is none is told when the report is made.
inline void inspect(const Plan&, const ReportSection&, ProblemList&) {}
[[nodiscard]] std::string whereOf(const Plan&, const PlanRule&);
void inspect(const Plan&, const PlanRule&, ProblemList&);
void inspectTogether(const Plan&, std::span<const PlanRule* const> about, ProblemList&);

} // namespace muster::plan
