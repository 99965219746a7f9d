#pragma once
// The rules of the tables of staff and of what they cost: what a row is called, and what is wrong with it.

#include "plan/rules/findings.h"

namespace muster::plan {

[[nodiscard]] std::string whereOf(const Plan&, const Establishment&);
void inspect(const Plan&, const Establishment&, ProblemList&);
[[nodiscard]] std::string whereOf(const Plan&, const Post&);
void inspect(const Plan&, const Post&, ProblemList&);
[[nodiscard]] std::string whereOf(const Plan&, const Cohort&);
void inspect(const Plan&, const Cohort&, ProblemList&);
[[nodiscard]] std::string whereOf(const Plan&, const Move&);
void inspect(const Plan&, const Move&, ProblemList&);
[[nodiscard]] std::string whereOf(const Plan&, const Restructure&);
void inspect(const Plan&, const Restructure&, ProblemList&);
[[nodiscard]] std::string whereOf(const Plan&, const StaffAge&);
void inspect(const Plan&, const StaffAge&, ProblemList&);
[[nodiscard]] std::string whereOf(const Plan&, const Grade&);
void inspect(const Plan&, const Grade&, ProblemList&);
[[nodiscard]] std::string whereOf(const Plan&, const Funding&);
void inspect(const Plan&, const Funding&, ProblemList&);

} // namespace muster::plan
