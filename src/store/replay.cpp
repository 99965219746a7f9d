#include "store/replay.h"

#include <SQLiteCpp/Column.h>
#include <fmt/ranges.h>

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

template <class Row>
void putReadable(std::vector<Row>& into, const std::vector<plan::Value>& cells,
                 const std::function<void(const Error&)>& onBadRow)
{
    try {
        Row row;
        readCells(row, [&](std::size_t index) { return index < cells.size() ? Cell(cells[index]) : Cell(); });
        into.push_back(std::move(row));
    } catch (const Refused& refused) {
        onBadRow(refused.error());
    }
}

/// Compares the rows of one table of the file with those the history made.
template <class Row>
void compare(SQLite::Database& database, std::map<std::int64_t, std::vector<plan::Value>> expected,
             const std::function<void(std::string)>& differ)
{
    constexpr std::string_view kTable = plan::Table<Row>::name;
    SQLite::Statement select(database, fmt::format("SELECT {} FROM {} ORDER BY id",
                                                   fmt::join(quotedColumns<Row>(), ", "), kTable));
    while (select.executeStep()) {
        const std::int64_t id = select.getColumn(0).getInt64();
        const auto known = expected.extract(id);
        if (known.empty())
            differ(fmt::format("Table {} has row {}, which the history did not make.", kTable, id));
        else if (known.mapped() != cellsAt(select))
            differ(fmt::format("Table {}, row {} is not as the history made it.", kTable, id));
    }
    for (const auto& [id, cells] : expected)
        differ(fmt::format("Table {} lacks row {}, which the history made.", kTable, id));
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
    plan::forEachTable([&](auto tag) {
        using Row = typename decltype(tag)::Type;
        const auto made = m_tables.find(plan::Table<Row>::name);
        if (made == m_tables.end())
            return;
        for (const auto& [id, cells] : made->second)
            putReadable(std::get<plan::RowChanges<Row>>(changes).put, cells, onBadRow);
    });
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
    plan::forEachTable([&](auto tag) {
        using Row = typename decltype(tag)::Type;
        const auto made = m_tables.find(plan::Table<Row>::name);
        compare<Row>(database, made == m_tables.end() ? Table() : made->second, [&](std::string difference) {
            if (list.size() < most)
                list.push_back(std::move(difference));
        });
    });
    return list;
}

} // namespace muster::store
