#include "history/lines/known_rows.h"

#include "history/words.h"

namespace muster::history {

plan::Plan withRowsGone(const EachEntry& history, plan::Plan now)
{
    plan::Changes gone;
    history([&](const HistoryEntry&, const EachChange& each) {
        each([&](const RowChange& change) {
            const plan::TableInfo* table = plan::findTable(change.table);
            if (!table || change.what == RowChange::What::Updated)
                return;
            const plan::RowCopy row = rowOf(*table, change.before.empty() ? change.after : change.before);
            if (!table->find(now, table->idOf(row.get())))
                table->put(gone, row.get());
        });
    });
    now.apply(gone);
    return now;
}

plan::RowCopy rowOf(const plan::TableInfo& table, const std::vector<Cell>& cells)
{
    plan::RowCopy row(table);
    readCells(table, row.get(),
              [&](std::size_t index) { return index < cells.size() ? cells[index] : Cell(); });
    return row;
}

ChangedRow::ChangedRow(const plan::TableInfo& table, const RowChange& change, const plan::Plan& known)
    : m_table(table), m_change(change), m_known(known), m_before(rowOf(table, change.before)),
      m_after(rowOf(table, change.after)),
      m_id(table.idOf((change.before.empty() ? m_after : m_before).get())), m_row(table.find(known, m_id))
{
}

std::string ChangedRow::before(std::size_t column) const
{
    return wordsAt(m_change.before, column, m_before);
}

std::string ChangedRow::after(std::size_t column) const
{
    return wordsAt(m_change.after, column, m_after);
}

bool ChangedRow::isChanged(std::size_t column) const
{
    return !m_table.columns[column].internal && before(column) != after(column);
}

std::string ChangedRow::wordsAt(const std::vector<Cell>& cells, std::size_t at,
                                const plan::RowCopy& row) const
{
    return at < cells.size() && cells[at] ? cellText(m_known, m_table.columns[at], row.get()) : std::string();
}

} // namespace muster::history
