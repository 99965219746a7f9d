#include "history/row_change.h"

#include "history/refused.h"

#include <fmt/format.h>

namespace muster::history {

namespace {

Refused damaged(std::string message)
{
    return Refused({ErrorCode::Damaged, std::move(message), {}, {}, {}, "Go back to a copy of the plan"});
}

std::int64_t idIn(const plan::TableInfo& table, const std::vector<Cell>& cells)
{
    plan::RowCopy row(table);
    readCells(table, row.get(), [&](std::size_t index) { return index == 0 ? cells.at(0) : Cell(); });
    return table.idOf(row.get());
}

/// Puts the row as it is after the change: a new one, or the one in the plan with the changed cells replaced.
void putPatched(const plan::TableInfo& table, plan::Changes& into, const RowChange& change,
                const plan::Plan& before)
{
    const plan::AnyRow* known = nullptr;
    if (change.what == RowChange::What::Updated) {
        const std::int64_t id = idIn(table, change.before);
        known = table.find(before, id);
        if (!known)
            throw damaged(fmt::format("table {} lacks row {}, which the history changes", change.table, id));
    }
    readCells(table, table.put(into, known), [&](std::size_t index) { return change.after.at(index); });
}

void addChange(plan::Changes& into, const RowChange& change, const plan::Plan& before)
{
    const plan::TableInfo* table = plan::findTable(change.table);
    if (!table)
        throw damaged(fmt::format("the history changes a table {}, which no plan has", change.table));
    const auto& told = change.what == RowChange::What::Inserted ? change.after : change.before;
    if (told.size() != table->columns.size())
        throw damaged(fmt::format("the history has {} columns for table {}", told.size(), change.table));
    if (change.what == RowChange::What::Deleted)
        table->erase(into, idIn(*table, change.before));
    else
        putPatched(*table, into, change, before);
}

} // namespace

void readCell(const plan::TableInfo& table, plan::AnyRow* row, const plan::ColumnInfo& column,
              const plan::Value& value)
{
    auto set = column.set(row, value);
    if (set)
        return;
    Error error = std::move(set.error());
    error.message = fmt::format("table {}, row {}: {}", table.name, table.idOf(row), error.message);
    error.place.column = column.name;
    throw Refused(std::move(error));
}

void readCells(const plan::TableInfo& table, plan::AnyRow* row,
               const std::function<Cell(std::size_t)>& cellAt)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (const Cell cell = cellAt(i))
            readCell(table, row, table.columns[i], *cell);
}

plan::Changes changesOf(const EachChange& each, const plan::Plan& before)
{
    plan::Changes changes;
    each([&](const RowChange& change) { addChange(changes, change, before); });
    return changes;
}

plan::Changes differences(const plan::Plan& from, const plan::Plan& to)
{
    plan::Changes changes;
    for (const plan::TableInfo& table : plan::tables()) {
        if (table.sameRows(from, to))
            continue;
        for (const plan::AnyRow* row : table.rows(from))
            if (!table.find(to, table.idOf(row)))
                table.erase(changes, table.idOf(row));
        for (const plan::AnyRow* row : table.rows(to))
            if (const plan::AnyRow* was = table.find(from, table.idOf(row)); !was || !table.same(was, row))
                table.put(changes, row);
    }
    return changes;
}

} // namespace muster::history
