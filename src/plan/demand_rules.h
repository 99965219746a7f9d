#pragma once
// The rules of the tables of where demand comes from: what a row is called, and what is wrong with it.

#include "plan/findings.h"

namespace muster::plan {

[[nodiscard]] std::string whereOf(const Plan&, const Population&);
void inspect(const Plan&, const Population&, std::vector<Problem>&);
[[nodiscard]] std::string whereOf(const Plan&, const DemandRate&);
void inspect(const Plan&, const DemandRate&, std::vector<Problem>&);
[[nodiscard]] std::string whereOf(const Plan&, const SeriesMethod&);
void inspect(const Plan&, const SeriesMethod&, std::vector<Problem>&);
[[nodiscard]] std::string whereOf(const Plan&, const SeriesBreak&);
void inspect(const Plan&, const SeriesBreak&, std::vector<Problem>&);
[[nodiscard]] std::string whereOf(const Plan&, const SharedForecast&);
void inspect(const Plan&, const SharedForecast&, std::vector<Problem>&);

[[nodiscard]] std::string whereOf(const Plan&, const DemandProfile&);
void inspect(const Plan&, const DemandProfile&, std::vector<Problem>&);

} // namespace muster::plan
