#pragma once
// What a plan's rows must satisfy, and the problems of a plan. The same rules refuse an edit, refuse an
// import and make the list of `check`.

#include "plan/rules/problem.h"

namespace muster::plan {

/// Whether the plan is no larger than Muster computes (docs/decisions/first/0022); the error says what is too
/// large. What computes a plan that passed no rules asks this first.
[[nodiscard]] Result<void> fits(const Plan&);

/// Every problem of the rows themselves and of how they refer to each other, by kind as kMostOfAKind says.
[[nodiscard]] std::vector<Problem> check(const Plan&);
/// The same, of a plan that came from one without problems: looks only through the tables that have changed.
[[nodiscard]] std::vector<Problem> checkSince(const Plan& sound, const Plan&);

/// Every problem of changed rows in the plan `after` them, in the order in which they are put; where they
/// have none and change what other rows name, of the whole plan.
[[nodiscard]] std::vector<Problem> problemsOf(const Plan& after, const Changes&);

/// Whether changed rows may stand in the plan `after` them: the first problem that says no.
[[nodiscard]] Result<void> admit(const Plan& after, const Changes&);

} // namespace muster::plan
