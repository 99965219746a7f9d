#include "exchange/tables/import_outcome.h"

#include <algorithm>

namespace muster::exchange {

void record(const plan::Plan& plan, const plan::TableInfo& table, const plan::AnyRow* row,
            ImportOutcome& outcome)
{
    const plan::AnyRow* before = table.find(plan, table.idOf(row));
    const bool isSame = before && table.same(before, row);
    ++outcome.counts.read;
    ++(!before ? outcome.counts.added : isSame ? outcome.counts.unchanged : outcome.counts.changed);
    if (!isSame)
        table.put(outcome.edit.changes, row);
}

const plan::ColumnInfo* orderOfFile(const plan::TableInfo& table)
{
    const plan::ColumnInfo* position = table.find("position");
    return position && position->internal ? position : nullptr;
}

std::int64_t nextPosition(const plan::Plan& plan, const plan::TableInfo& table)
{
    const plan::ColumnInfo* position = orderOfFile(table);
    if (!position)
        return 0;
    std::int64_t next = 0;
    for (const plan::AnyRow* row : table.rows(plan))
        next = std::max(next, std::get<std::int64_t>(position->get(row)) + 1);
    return next;
}

} // namespace muster::exchange
