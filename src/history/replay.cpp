#include "history/replay.h"

#include "history/packed_row.h"
#include "history/refused.h"

#include <fmt/format.h>

namespace muster::history {

namespace {

std::int64_t idIn(const std::vector<Cell>& cells)
{
    if (cells.empty() || !cells.front())
        throw Refused({ErrorCode::Damaged, "the history changes a row without naming it"});
    return orRefuse(plan::Codec<std::int64_t>::read(*cells.front()));
}

using PackedRows = std::map<std::int64_t, std::string>;

/// The packed row with these cells in place of its own.
std::string patched(const std::string& row, const std::vector<Cell>& cells)
{
    const std::vector<plan::Value> before = unpacked(row);
    std::string after;
    for (std::size_t i = 0; i < cells.size(); ++i)
        pack(after, cells[i] ? *cells[i] : i < before.size() ? before[i] : plan::Value());
    return after;
}

/// Writes the cells over the row at that place, or where there is none, adds it.
void put(PackedRows& rows, PackedRows::iterator at, std::int64_t id, const std::vector<Cell>& cells)
{
    if (at == rows.end())
        rows.emplace_hint(at, id, patched({}, cells)); // most new rows have the greatest id so far
    else
        at->second = patched(at->second, cells);
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

} // namespace

Replay::Table& Replay::tableOf(std::string_view name)
{
    const auto found = m_tables.find(name);
    return found != m_tables.end() ? found->second : m_tables[std::string(name)];
}

void Replay::add(const EachChange& each)
{
    each([this](const RowChange& change) { add(change); });
}

void Replay::add(const RowChange& change)
{
    Table& table = tableOf(change.table);
    const bool isNew = change.what == RowChange::What::Inserted;
    const std::int64_t id = idIn(isNew ? change.after : change.before);
    const auto row = table.find(id);
    if ((row == table.end()) != isNew)
        throw Refused(
            {ErrorCode::Damaged,
             fmt::format("an entry of the history does not fit the ones before it at table {}, row {}",
                         change.table, id)});
    if (change.what == RowChange::What::Deleted)
        table.erase(row);
    else
        put(table, row, id, change.after);
}

void Replay::addWhatFits(const EachChange& each)
{
    try {
        each([this](const RowChange& change) {
            Table& table = tableOf(change.table);
            const bool isNew = change.what == RowChange::What::Inserted;
            const std::int64_t id = idIn(isNew ? change.after : change.before);
            const auto row = table.find(id);
            if (change.what == RowChange::What::Deleted)
                table.erase(id);
            else if (isNew || row != table.end())
                put(table, row, id, change.after);
        });
    } catch (const Refused&) {
        // the rest of it cannot be read
    }
}

plan::Plan Replay::plan(const std::function<void(const Error&)>& onBadRow) const
{
    plan::Changes changes;
    for (const plan::TableInfo& table : plan::tables())
        if (const auto made = m_tables.find(table.name); made != m_tables.end())
            for (const auto& [id, cells] : made->second)
                putReadable(changes, table, unpacked(cells), onBadRow);
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
    return id && has(table, *id) && m_tables.find(table)->second.at(*id) == packed(cells);
}

std::vector<std::string> Replay::differences(const EachRow& rows, std::size_t most) const
{
    std::vector<std::string> list;
    const auto differ = [&](std::string difference) {
        if (list.size() < most)
            list.push_back(std::move(difference));
    };
    static const Table kNone;
    for (const plan::TableInfo& table : plan::tables()) {
        const auto made = m_tables.find(table.name);
        const Table& expected = made == m_tables.end() ? kNone : made->second;
        auto next = expected.begin();
        std::vector<std::int64_t> lacking;
        rows(table, [&](const std::vector<plan::Value>& cells) {
            const auto* id = std::get_if<std::int64_t>(&cells.front());
            for (; id && next != expected.end() && next->first < *id; ++next)
                lacking.push_back(next->first);
            const bool isMade = id && next != expected.end() && next->first == *id;
            if (!isMade)
                differ(fmt::format("Table {} has row {}, which the history did not make.", table.name,
                                   plan::toText(cells.front())));
            else if (next++->second != packed(cells))
                differ(fmt::format("Table {}, row {} is not as the history made it.", table.name, *id));
        });
        for (; next != expected.end(); ++next)
            lacking.push_back(next->first);
        for (const std::int64_t id : lacking)
            differ(fmt::format("Table {} lacks row {}, which the history made.", table.name, id));
    }
    return list;
}

} // namespace muster::history
