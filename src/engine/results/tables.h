#pragma once
// The result tables: what each row says of one locality, role and period. Every figure of a row is made from
// the unrounded stocks of its period by one formula. Source: docs/tables.md, section 3; docs/method.md,
// section 7.

#include "engine/results/columns.h"
#include "engine/results/places.h"
#include "engine/results/results.h"
#include "engine/results/role_figures.h"

namespace muster::engine {

/// A figure in its column's unit (FTE, a share of one, a ratio, years, the plan's currency …). Empty where it
/// cannot be known: see Results::mean; where there is nothing to take a share of it is empty, never zero or
/// infinite.
[[nodiscard]] std::optional<double> figureAt(const Results&, const TablePlace&, Column);

/// What results need to be asked for so that a figure is known in all of these periods; at least one.
[[nodiscard]] Wish wishFor(const Inputs&, const TablePlace&, std::span<const PeriodSpan>, Column);

/// The roles whose measures make a figure of one role, or of all.
[[nodiscard]] std::vector<RoleIndex> rolesIn(const Dimensions&, RoleIndex, RoleSet);

/// Over-filled posts hide a third or more of the vacancies here: the gross rate is at most two thirds of the
/// uncancelled one.
[[nodiscard]] bool hidesVacancies(const Results&, const TablePlace&);

/// Every line of these tables: localities in tree order, then roles with All roles
/// last, then periods.
[[nodiscard]] std::vector<TablePlace> tablePlaces(const Results&, PeriodLength, Rollup);

} // namespace muster::engine
