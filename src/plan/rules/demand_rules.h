#pragma once
// The rules of the tables of where demand comes from: what a row is called, and what is wrong with it.

#include "plan/rules/findings.h"

namespace muster::plan {

[[nodiscard]] std::string whereOf(const Plan&, const Demand&);
void inspect(const Plan&, const Demand&, ProblemList&);
[[nodiscard]] std::string whereOf(const Plan&, const Population&);
void inspect(const Plan&, const Population&, ProblemList&);
[[nodiscard]] std::string whereOf(const Plan&, const DemandRate&);
void inspect(const Plan&, const DemandRate&, ProblemList&);
[[nodiscard]] std::string whereOf(const Plan&, const SeriesMethod&);
void inspect(const Plan&, const SeriesMethod&, ProblemList&);
[[nodiscard]] std::string whereOf(const Plan&, const SeriesBreak&);
void inspect(const Plan&, const SeriesBreak&, ProblemList&);
[[nodiscard]] std::string whereOf(const Plan&, const SharedForecast&);
void inspect(const Plan&, const SharedForecast&, ProblemList&);

[[nodiscard]] std::string whereOf(const Plan&, const DemandProfile&);
void inspect(const Plan&, const DemandProfile&, ProblemList&);

} // namespace muster::plan
