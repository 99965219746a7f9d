#include "store/tables/cells.h"

#include <SQLiteCpp/Column.h>
#include <sqlite3.h>

namespace muster::store {

namespace {

/// A BLOB stands in no column of a plan; as a text it is refused or shown by whoever reads it.
std::string bytesOf(const void* data, int size)
{
    return size > 0 ? std::string(static_cast<const char*>(data), static_cast<std::size_t>(size))
                    : std::string();
}

} // namespace

plan::Value valueOf(const SQLite::Column& column)
{
    switch (column.getType()) {
    case SQLITE_INTEGER:
        return column.getInt64();
    case SQLITE_FLOAT:
        return column.getDouble();
    case SQLITE_NULL:
        return {};
    default:
        return column.getString();
    }
}

Cursor::Cursor(SQLite::Database& database, const std::string& sql)
{
    sqlite3_stmt* select = nullptr;
    if (sqlite3_prepare_v2(database.getHandle(), sql.data(), static_cast<int>(sql.size()), &select,
                           nullptr) != SQLITE_OK)
        throw SQLite::Exception(database.getHandle());
    m_select.reset(select);
}

void Cursor::Finalize::operator()(sqlite3_stmt* select) const
{
    sqlite3_finalize(select);
}

bool Cursor::next()
{
    const int code = sqlite3_step(m_select.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        throw SQLite::Exception(sqlite3_db_handle(m_select.get()), code);
    return code == SQLITE_ROW;
}

plan::Value Cursor::value(std::size_t column) const
{
    const int index = static_cast<int>(column);
    sqlite3_value* value = sqlite3_column_value(m_select.get(), index);
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return std::int64_t{sqlite3_value_int64(value)};
    case SQLITE_FLOAT:
        return sqlite3_value_double(value);
    case SQLITE_NULL:
        return {};
    default: {
        const void* bytes = sqlite3_value_blob(value); // before the size, which may change with it
        return bytesOf(bytes, sqlite3_value_bytes(value));
    }
    }
}

void bindBytes(SQLite::Statement& statement, int parameter, const std::string& bytes)
{
    statement.bind(parameter, bytes.data(), static_cast<int>(bytes.size()));
}

std::vector<plan::Value> cellsAt(SQLite::Statement& select)
{
    std::vector<plan::Value> cells;
    cells.reserve(static_cast<std::size_t>(select.getColumnCount()));
    for (int i = 0; i < select.getColumnCount(); ++i)
        cells.push_back(valueOf(select.getColumn(i)));
    return cells;
}

void bindValue(SQLite::Statement& statement, int parameter, const plan::Value& value)
{
    std::visit(
        [&](const auto& held) {
            if constexpr (std::is_same_v<std::decay_t<decltype(held)>, Nothing>)
                statement.bind(parameter);
            else
                statement.bind(parameter, held);
        },
        value);
}

std::string quotedColumns(const plan::TableInfo& table)
{
    std::string names;
    for (const plan::ColumnInfo& column : table.columns)
        names += fmt::format("{}\"{}\"", names.empty() ? "" : ", ", column.name);
    return names;
}

void readRow(const plan::TableInfo& table, plan::AnyRow* row, SQLite::Statement& select)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        history::readCell(table, row, table.columns[i], valueOf(select.getColumn(static_cast<int>(i))));
}

} // namespace muster::store
