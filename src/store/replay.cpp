#include "store/replay.h"

#include <SQLiteCpp/Column.h>

namespace muster::store {

namespace {

std::int64_t idIn(const std::vector<Cell>& cells)
{
    if (cells.empty() || !cells.front())
        throw Refused({ErrorCode::Damaged, "the history changes a row without naming it"});
    return orRefuse(plan::Codec<std::int64_t>::read(*cells.front()));
}

void patch(std::vector<plan::Value>& row, const std::vector<Cell>& cells)
{
    row.resize(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (cells[i])
            row[i] = *cells[i];
}

void putReadable(plan::Changes& into, const plan::TableInfo& table, const std::vector<plan::Value>& cells,
                 const std::function<void(const Error&)>& onBadRow)
{
    try {
        readCells(table, table.putNew(into),
                  [&](std::size_t index) { return index < cells.size() ? Cell(cells[index]) : Cell(); });
    } catch (const Refused& refused) {
        table.dropLast(into);
        onBadRow(refused.error());
    }
}

/// Compares the rows of one table of the file with those the history made.
void compare(SQLite::Database& database, const plan::TableInfo& table,
             std::map<std::int64_t, std::vector<plan::Value>> expected,
             const std::function<void(std::string)>& differ)
{
    SQLite::Statement select(database,
                             fmt::format("SELECT {} FROM {} ORDER BY id", quotedColumns(table), table.name));
    while (select.executeStep()) {
        const std::int64_t id = select.getColumn(0).getInt64();
        const auto known = expected.extract(id);
        if (known.empty())
            differ(fmt::format("Table {} has row {}, which the history did not make.", table.name, id));
        else if (known.mapped() != cellsAt(select))
            differ(fmt::format("Table {}, row {} is not as the history made it.", table.name, id));
    }
    for (const auto& [id, cells] : expected)
        differ(fmt::format("Table {} lacks row {}, which the history made.", table.name, id));
}

} // namespace

void Replay::add(const StoredEntry& stored)
{
    forEachChange(stored.changeset, [this](const RowChange& change) { add(change); });
}

void Replay::add(const RowChange& change)
{
    Table& table = m_tables[std::string(change.table)];
    const bool isNew = change.what == RowChange::What::Inserted;
    const std::int64_t id = idIn(isNew ? change.after : change.before);
    if (table.contains(id) == isNew)
        throw Refused(
            {ErrorCode::Damaged,
             fmt::format("an entry of the history does not fit the ones before it at table {}, row {}",
                         change.table, id)});
    if (change.what == RowChange::What::Deleted)
        table.erase(id);
    else
        patch(table[id], change.after);
}

void Replay::addWhatFits(const StoredEntry& stored)
{
    try {
        forEachChange(stored.changeset, [this](const RowChange& change) {
            Table& table = m_tables[std::string(change.table)];
            const bool isNew = change.what == RowChange::What::Inserted;
            const std::int64_t id = idIn(isNew ? change.after : change.before);
            if (change.what == RowChange::What::Deleted)
                table.erase(id);
            else if (isNew || table.contains(id))
                patch(table[id], change.after);
        });
    } catch (const Refused&) {
        // the rest of the changeset cannot be read
    }
}

plan::Plan Replay::plan(const std::function<void(const Error&)>& onBadRow) const
{
    plan::Changes changes;
    for (const plan::TableInfo& table : plan::tables())
        if (const auto made = m_tables.find(table.name); made != m_tables.end())
            for (const auto& [id, cells] : made->second)
                putReadable(changes, table, cells, onBadRow);
    plan::Plan plan;
    plan.apply(changes);
    return plan;
}

bool Replay::has(std::string_view table, std::int64_t id) const
{
    const auto made = m_tables.find(table);
    return made != m_tables.end() && made->second.contains(id);
}

bool Replay::isAsMade(std::string_view table, const std::vector<plan::Value>& cells) const
{
    const auto* id = std::get_if<std::int64_t>(&cells.front());
    return id && has(table, *id) && m_tables.find(table)->second.at(*id) == cells;
}

std::vector<std::string> Replay::differences(SQLite::Database& database, std::size_t most) const
{
    std::vector<std::string> list;
    for (const plan::TableInfo& table : plan::tables()) {
        const auto made = m_tables.find(table.name);
        compare(database, table, made == m_tables.end() ? Table() : made->second,
                [&](std::string difference) {
                    if (list.size() < most)
                        list.push_back(std::move(difference));
                });
    }
    return list;
}

} // namespace muster::store
