#pragma once
// The rules of what everything else in a plan hangs on: its settings, localities, client groups, activities
// and roles. What is wrong with one row, and what is wrong among the rows of a table.

#include "plan/rules/findings.h"

#include <span>

namespace muster::plan {

/// What is too large about a plan: a table has too many rows, or several multiply to too much. Where there is
/// such a problem, nothing else is looked at.
[[nodiscard]] std::vector<Problem> problemsOfSize(const Plan&);

[[nodiscard]] std::string whereOf(const Plan&, const Settings&);
void inspect(const Plan&, const Settings&, ProblemList&);
[[nodiscard]] std::string whereOf(const Plan&, const Locality&);
void inspect(const Plan&, const Locality&, ProblemList&);
[[nodiscard]] std::string whereOf(const Plan&, const ClientGroup&);
void inspect(const Plan&, const ClientGroup&, ProblemList&);
[[nodiscard]] std::string whereOf(const Plan&, const Activity&);
void inspect(const Plan&, const Activity&, ProblemList&);
[[nodiscard]] std::string whereOf(const Plan&, const Role&);
void inspect(const Plan&, const Role&, ProblemList&);

/// Names that stand twice; localities in a circle or too deep; roles that supervise themselves or through too
/// many others. Said of the rows asked about, in time that grows with the table and not with its square.
void inspectTogether(const Plan&, std::span<const Locality* const> about, ProblemList&);
void inspectTogether(const Plan&, std::span<const ClientGroup* const> about, ProblemList&);
void inspectTogether(const Plan&, std::span<const Activity* const> about, ProblemList&);
void inspectTogether(const Plan&, std::span<const Role* const> about, ProblemList&);

} // namespace muster::plan
