#include "history/replay.h"

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

} // namespace

void Replay::add(const EachChange& each)
{
    each([this](const RowChange& change) { add(change); });
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

void Replay::addWhatFits(const EachChange& each)
{
    try {
        each([this](const RowChange& change) {
            Table& table = m_tables[std::string(change.table)];
            const bool isNew = change.what == RowChange::What::Inserted;
            const std::int64_t id = idIn(isNew ? change.after : change.before);
            if (change.what == RowChange::What::Deleted)
                table.erase(id);
            else if (isNew || table.contains(id))
                patch(table[id], change.after);
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
        rows(table, [&](const Cells& cells) {
            const auto* id = std::get_if<std::int64_t>(&cells.front());
            for (; id && next != expected.end() && next->first < *id; ++next)
                lacking.push_back(next->first);
            const bool isMade = id && next != expected.end() && next->first == *id;
            if (!isMade)
                differ(fmt::format("Table {} has row {}, which the history did not make.", table.name,
                                   plan::toText(cells.front())));
            else if (next++->second != cells)
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
