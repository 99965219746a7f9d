#pragma once
// Rows in the order in which files have them: by names, dates and what people put first, whatever the ids
// are.

#include "plan/table_info.h"

#include <vector>

namespace muster::plan {

/// The rows of a table of the plan.
[[nodiscard]] std::vector<const AnyRow*> rowsInFileOrder(const Plan&, const TableInfo&);
/// Some of them.
void putInFileOrder(const Plan&, const TableInfo&, std::vector<const AnyRow*>& rows);

template <class Row>
[[nodiscard]] std::vector<const Row*> rowsInFileOrder(const Plan& plan)
{
    std::vector<const Row*> rows;
    for (const AnyRow* row : rowsInFileOrder(plan, tableOf<Row>()))
        rows.push_back(&asRow<Row>(row));
    return rows;
}

} // namespace muster::plan
