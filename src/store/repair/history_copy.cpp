#include "store/repair/history_copy.h"

#include "plan/table_info.h"
#include "store/file/refused.h"
#include "store/repair/salvage.h"

#include <SQLiteCpp/Transaction.h>
#include <fmt/ranges.h>
#include <sqlite3.h>

namespace muster::store {

namespace {

/// The tables of a plan file that do not hold the plan's rows.
std::vector<std::string> tablesOfHistory(SQLite::Database& database)
{
    SQLite::Statement select(database,
                             "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE "
                             "'sqlite\\_%' ESCAPE '\\' ORDER BY name");
    std::vector<std::string> tables;
    while (select.executeStep())
        if (std::string name = select.getColumn(0).getString(); !plan::findTable(name))
            tables.push_back(std::move(name));
    return tables;
}

std::vector<std::string> columnsOf(SQLite::Database& database, const std::string& table)
{
    SQLite::Statement select(database, "SELECT name FROM pragma_table_info(?1) ORDER BY cid");
    select.bind(1, table);
    std::vector<std::string> columns;
    while (select.executeStep())
        columns.push_back(fmt::format("\"{}\"", select.getColumn(0).getString()));
    return columns;
}

void bindSame(SQLite::Statement& insert, int parameter, const SQLite::Column& cell)
{
    switch (cell.getType()) {
    case SQLITE_INTEGER:
        return insert.bind(parameter, cell.getInt64());
    case SQLITE_FLOAT:
        return insert.bind(parameter, cell.getDouble());
    case SQLITE_TEXT:
        return insert.bind(parameter, cell.getString());
    case SQLITE_BLOB:
        return insert.bind(parameter, cell.getBytes() > 0 ? cell.getBlob() : "", cell.getBytes()); // not NULL
    default:
        return insert.bind(parameter);
    }
}

/// Whether the table takes the row. That the disk does not is no damage, and refused.
bool copyRow(SQLite::Statement& row, SQLite::Statement& insert)
{
    for (int i = 0; i < row.getColumnCount(); ++i)
        bindSame(insert, i + 1, row.getColumn(i));
    try {
        insert.exec();
        insert.reset();
        return true;
    } catch (const SQLite::Exception& exception) {
        if ((exception.getErrorCode() & 0xff) != SQLITE_CONSTRAINT)
            throw Refused(asError({}, exception));
        insert.tryReset();
        return false;
    }
}

bool copyTable(SQLite::Database& damaged, SQLite::Database& to, const std::string& table)
{
    const std::vector<std::string> columns = columnsOf(to, table);
    const std::string list = fmt::format("{}", fmt::join(columns, ", "));
    const std::vector<std::string_view> values(columns.size(), "?");
    to.exec(fmt::format("DELETE FROM {}", table)); // what a new file begins with
    SQLite::Statement insert(
        to, fmt::format("INSERT INTO {} ({}) VALUES ({})", table, list, fmt::join(values, ", ")));
    bool fits = true;
    const bool whole = forEachReadable(damaged, table, list,
                                       [&](SQLite::Statement& row) { fits = copyRow(row, insert) && fits; });
    return whole && fits;
}

/// The numbers of the last entry and the last sign-off ever made, by which one that is missing at the end is
/// known.
void copyLastNumbers(SQLite::Database& damaged, SQLite::Database& to)
{
    try {
        SQLite::Statement last(damaged, "SELECT seq, name FROM sqlite_sequence");
        SQLite::Statement update(to, "UPDATE sqlite_sequence SET seq = max(seq, ?1) WHERE name = ?2");
        while (last.executeStep()) {
            update.bind(1, last.getColumn(0).getInt64());
            update.bind(2, last.getColumn(1).getString());
            update.exec();
            update.reset();
        }
    } catch (const SQLite::Exception&) {
        // they cannot be read
    }
}

} // namespace

bool copyHistory(SQLite::Database& damaged, SQLite::Database& to)
{
    to.exec(
        "PRAGMA foreign_keys = OFF"); // the tables come in any order; a row that names none is found later
    SQLite::Transaction transaction(to);
    bool whole = true;
    for (const std::string& table : tablesOfHistory(to))
        whole = copyTable(damaged, to, table) && whole;
    copyLastNumbers(damaged, to);
    transaction.commit();
    return whole;
}

} // namespace muster::store
