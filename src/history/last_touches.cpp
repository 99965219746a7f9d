#include "history/last_touches.h"

#include "history/refused.h"

namespace muster::history {

namespace {

/// Whether a change tells the cell of that column: every one of a row that came or went.
bool tells(const RowChange& change, std::size_t at)
{
    return change.what != RowChange::What::Updated || (at < change.after.size() && change.after[at]);
}

std::int64_t rowOf(const RowChange& change)
{
    const Cell& cell = change.before.empty() ? change.after.at(0) : change.before.at(0);
    return orRefuse(plan::Codec<std::int64_t>::read(cell.value_or(plan::Value())));
}

} // namespace

void LastTouches::add(const EachChange& each, const Stamp& stamp)
{
    each([&](const RowChange& change) {
        const plan::TableInfo* table = plan::findTable(change.table);
        if (!table)
            return;
        const std::string name(change.table);
        const std::int64_t row = rowOf(change);
        for (std::size_t at = 1; at < table->columns.size(); ++at)
            if (tells(change, at))
                m_stamps[{name, row, std::string(table->columns[at].name)}] = stamp;
        m_stamps[{name, row, std::string()}] = stamp;
    });
}

Stamp LastTouches::of(std::string_view table, std::int64_t row, std::string_view column) const
{
    for (const std::string_view which : {column, std::string_view()})
        if (const auto found = m_stamps.find({std::string(table), row, std::string(which)});
            found != m_stamps.end())
            return found->second;
    return {};
}

} // namespace muster::history
