#include "history/replay.h"

#include "history/packed_row.h"
#include "history/refused.h"

#include <algorithm>
#include <fmt/format.h>

namespace muster::history {

namespace {

std::int64_t idIn(const std::vector<Cell>& cells)
{
    if (cells.empty() || !cells.front())
        throw Refused({ErrorCode::Damaged, "the history changes a row without naming it"});
    return orRefuse(plan::Codec<std::int64_t>::read(*cells.front()));
}

std::int64_t idOf(const RowChange& change)
{
    return idIn(change.what == RowChange::What::Inserted ? change.after : change.before);
}

/// Packs the row with these cells in place of its own.
void patchInto(std::string& packed, std::string_view row, const std::vector<Cell>& cells)
{
    const std::vector<plan::Value> before = unpacked(row);
    packed.clear();
    const plan::Value nothing;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const plan::Value& kept = i < before.size() ? before[i] : nothing;
        pack(packed, cells[i] ? *cells[i] : kept); // of a large import a copy of each would take long
    }
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

PackedRows& Replay::rowsOf(std::string_view table)
{
    const auto found = m_tables.find(table);
    return found != m_tables.end() ? found->second : m_tables[std::string(table)];
}

void Replay::change(PackedRows& rows, PackedRows::Row& row, const RowChange& change)
{
    if (change.what == RowChange::What::Deleted)
        return row.erase();
    patchInto(m_packed, row.cells(), change.after);
    rows.write(row, m_packed);
}

void Replay::add(const EachChange& each)
{
    each([this](const RowChange& change) { add(change); });
}

void Replay::add(const RowChange& change)
{
    PackedRows& rows = rowsOf(change.table);
    const std::int64_t id = idOf(change);
    PackedRows::Row& row = rows.at(id);
    if (row.isThere() == (change.what == RowChange::What::Inserted))
        throw Refused(
            {ErrorCode::Damaged,
             fmt::format("an entry of the history does not fit the ones before it at table {}, row {}",
                         change.table, id)});
    this->change(rows, row, change);
}

void Replay::addWhatFits(const EachChange& each)
{
    try {
        each([this](const RowChange& change) {
            PackedRows& rows = rowsOf(change.table);
            PackedRows::Row& row = rows.at(idOf(change));
            if (change.what == RowChange::What::Inserted || row.isThere())
                this->change(rows, row, change);
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
            for (const auto& [id, row] : made->second)
                if (row.isThere())
                    putReadable(changes, table, unpacked(row.cells()), onBadRow);
    plan::Plan plan;
    plan.apply(changes);
    return plan;
}

const PackedRows::Row* Replay::find(std::string_view table, std::int64_t id) const
{
    const auto made = m_tables.find(table);
    return made == m_tables.end() ? nullptr : made->second.find(id);
}

bool Replay::has(std::string_view table, std::int64_t id) const
{
    return find(table, id) != nullptr;
}

bool Replay::isAsMade(std::string_view table, const std::vector<plan::Value>& cells) const
{
    const auto* id = std::get_if<std::int64_t>(&cells.front());
    const PackedRows::Row* row = id ? find(table, *id) : nullptr;
    return row && row->cells() == packed(cells);
}

std::vector<std::string> Replay::differences(const EachRow& rows, std::size_t most) const
{
    std::vector<std::string> list;
    const auto differ = [&](std::string difference) {
        if (list.size() < most)
            list.push_back(std::move(difference));
    };
    static const PackedRows kNone;
    for (const plan::TableInfo& table : plan::tables()) {
        const auto made = m_tables.find(table.name);
        const PackedRows& expected = made == m_tables.end() ? kNone : made->second;
        auto next = expected.begin();
        std::vector<std::int64_t> lacking;
        const auto lacks = [&](const auto& each) {
            if (each.second.isThere())
                lacking.push_back(each.first);
        };
        std::string packedCells;
        rows(table, [&](const std::vector<plan::Value>& cells) {
            const auto* id = std::get_if<std::int64_t>(&cells.front());
            for (; id && next != expected.end() && next->first < *id; ++next)
                lacks(*next);
            const bool isMade = id && next != expected.end() && next->first == *id && next->second.isThere();
            if (!isMade)
                differ(fmt::format("Table {} has row {}, which the history did not make.", table.name,
                                   plan::toText(cells.front())));
            else if (packInto(packedCells, cells); next++->second.cells() != packedCells)
                differ(fmt::format("Table {}, row {} is not as the history made it.", table.name, *id));
        });
        std::for_each(next, expected.end(), lacks);
        for (const std::int64_t id : lacking)
            differ(fmt::format("Table {} lacks row {}, which the history made.", table.name, id));
    }
    return list;
}

} // namespace muster::history
