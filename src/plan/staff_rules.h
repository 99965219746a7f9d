#pragma once
// The rules of the tables of staff and of what they cost: what a row is called, and what is wrong with it.

#include "plan/findings.h"

namespace muster::plan {

[[nodiscard]] std::string whereOf(const Plan&, const Post&);
void inspect(const Plan&, const Post&, std::vector<Problem>&);
[[nodiscard]] std::string whereOf(const Plan&, const Cohort&);
void inspect(const Plan&, const Cohort&, std::vector<Problem>&);
[[nodiscard]] std::string whereOf(const Plan&, const Move&);
void inspect(const Plan&, const Move&, std::vector<Problem>&);
[[nodiscard]] std::string whereOf(const Plan&, const Restructure&);
void inspect(const Plan&, const Restructure&, std::vector<Problem>&);
[[nodiscard]] std::string whereOf(const Plan&, const StaffAge&);
void inspect(const Plan&, const StaffAge&, std::vector<Problem>&);
[[nodiscard]] std::string whereOf(const Plan&, const Grade&);
void inspect(const Plan&, const Grade&, std::vector<Problem>&);
[[nodiscard]] std::string whereOf(const Plan&, const Funding&);
void inspect(const Plan&, const Funding&, std::vector<Problem>&);

} // namespace muster::plan
