#pragma once
// The rules of every table's rows, for code that does not know their type.

#include "plan/rules/findings.h"
#include "plan/table_info.h"

#include <span>

namespace muster::plan {

/// The row in words: "Post Project lead, North, Social worker".
[[nodiscard]] std::string whereOf(const Plan&, const TableInfo&, const AnyRow*);

/// What is wrong with one row by itself, and with what it names.
void inspectRow(const Plan&, const TableInfo&, const AnyRow*, ProblemList&);

/// What is wrong among the rows of a table, said of the rows asked about: the same said twice, and circles.
void inspectTogether(const Plan&, const TableInfo&, const RowSpan& about, ProblemList&);

} // namespace muster::plan
