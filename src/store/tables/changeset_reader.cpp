#include "store/tables/changeset_reader.h"

#include "plan/table_info.h"

#include <bit>
#include <cmath>
#include <sqlite3.h>

namespace muster::store {

namespace {

history::RowChange::What whatOf(char operation)
{
    using enum history::RowChange::What;
    return operation == SQLITE_INSERT ? Inserted : operation == SQLITE_DELETE ? Deleted : Updated;
}

} // namespace

bool ChangesetReader::next()
{
    while (m_left.isAtTable())
        readTable();
    if (m_left.isAtEnd())
        return false;
    m_change.what = whatOf(m_left.takeByte());
    (void)m_left.takeByte(); // whether a trigger did it
    m_change.before.clear();
    m_change.after.clear();
    if (m_change.what != history::RowChange::What::Inserted)
        readRow(m_change.before);
    if (m_change.what != history::RowChange::What::Deleted)
        readRow(m_change.after);
    return true;
}

void ChangesetReader::readTable()
{
    const ChangesetTable table = m_left.takeTable();
    m_columns = table.columns;
    m_change.table = table.name;
    m_missing.clear();
    if (const plan::TableInfo* today = plan::findTable(table.name))
        for (std::size_t i = m_columns; i < today->columns.size(); ++i)
            m_missing.push_back(today->columns[i].get(plan::RowCopy(*today).get()));
}

/// Columns that tables did not have then are as in a row without them, and no change changes them.
void ChangesetReader::readRow(std::vector<history::Cell>& cells)
{
    cells.resize(m_columns + m_missing.size());
    for (std::size_t i = 0; i < m_columns; ++i)
        readCell(cells[i]);
    for (std::size_t i = 0; i < m_missing.size(); ++i)
        cells[m_columns + i] = m_change.what == history::RowChange::What::Updated
                                   ? history::Cell()
                                   : history::Cell(m_missing[i]);
}

void ChangesetReader::readCell(history::Cell& cell)
{
    switch (m_left.takeByte()) {
    case SQLITE_INTEGER:
        cell = std::bit_cast<std::int64_t>(m_left.takeNumber());
        break;
    case SQLITE_FLOAT:
        if (const auto number = std::bit_cast<double>(m_left.takeNumber()); !std::isnan(number))
            cell = number;
        else
            cell = plan::Value(); // as SQLite has it
        break;
    case SQLITE_TEXT:
    case SQLITE_BLOB:
        cell = std::string(m_left.take(m_left.takeLength()));
        break;
    case SQLITE_NULL:
        cell = plan::Value();
        break;
    default:
        cell.reset(); // as it was
    }
}

} // namespace muster::store
