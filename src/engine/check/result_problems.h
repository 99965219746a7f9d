#pragma once
// Problems that only the results show, and all of a plan's problems together.

#include "engine/results.h"

namespace muster::engine {

/// Problems that only the results show: activities with arrivals in some month for a role that does none of
/// them. Where it has nobody for who waits it is an error if a target in days is promised, else a warning;
/// where activities of a higher class leave it no time, a warning.
[[nodiscard]] std::vector<plan::Problem> findNothingDone(const Results&);

/// Warnings that only the results show: a source that pays more in a financial year than its limit.
[[nodiscard]] std::vector<plan::Problem> findFundingExceeded(const Results&);

/// Warnings that only the results show: restructures that do not happen whole. More people are made redundant
/// than there are; or they go and their posts stay; or posts go and the people stay. With the money of a
/// year.
[[nodiscard]] std::vector<plan::Problem> findHalfRestructures(const Results&);

/// Warnings that only the results show: places whose staff leave faster than people join, so that the posts
/// there are at the plan's end could not be kept filled. Gathered by role.
[[nodiscard]] std::vector<plan::Problem> findStructuresNotKept(const Results&);

/// Warnings that only the results show: totals that hide vacancies in the plan's first month or in one at
/// which a row of the establishment starts to hold. One for each locality, naming the first such month.
[[nodiscard]] std::vector<plan::Problem> findHiddenVacancies(const Results&);

/// Problems that only the results show: roles with work where they have no posts: none at all (a warning), or
/// where posts of theirs stand above or beneath (a note). Gathered by role.
[[nodiscard]] std::vector<plan::Problem> findWorkOfNobody(const Results&);

/// What is odd about actual figures and approved budgets: months in which only pay or only agency cost came,
/// figures after a gap, parts that are more than their whole, budgets that are of no place or said twice
/// (warnings); stocks that restate nothing, and budgets of a place that all name a funding (notes).
[[nodiscard]] std::vector<plan::Problem> findOddActuals(const Results&);

/// Leave, bank holidays, sickness, training and time without cases that are not set where staff do casework,
/// so that they count as nothing (warnings). One for each kind; of one that is set nowhere, it names no cell.
[[nodiscard]] std::vector<plan::Problem> findAssumedNothing(const Results&);

/// All that is found of a plan.
struct Check {
    /// Errors first. Those of problemsOf() alone keep results from standing: those of the plan's rows, and
    /// what the computation lacks.
    std::vector<plan::Problem> problems{};
    /// "62.0 % of the required staff rests on …", without a full stop; empty where nothing does.
    std::string evidence{};
};

/// Looks for all of it, on any thread.
[[nodiscard]] Check checkOf(const Results&);

} // namespace muster::engine
