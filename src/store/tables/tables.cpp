#include "store/tables/tables.h"

#include "history/words.h"
#include "store/file/files.h"
#include "store/tables/cells.h"

#include <SQLiteCpp/Column.h>
#include <fmt/ranges.h>
#include <sqlite3.h>

namespace muster::store {

namespace {

using OnBadRow = std::function<void(const Error&)>;

std::string selectSql(const plan::TableInfo& table)
{
    return fmt::format("SELECT {} FROM {} ORDER BY id", quotedColumns(table), table.name);
}

/// Of a damaged file SQLite may give the same rows again and again.
void requireBehind(std::int64_t& last, const plan::TableInfo& table, std::int64_t id)
{
    if (id <= last)
        throw Refused(
            {ErrorCode::Damaged, fmt::format("table {} has row {} behind row {}", table.name, id, last)});
    last = id;
}

/// No more rows than the table can have: by the largest id, and by the room that a row takes, which is a byte
/// for each column and what SQLite says of it.
std::size_t mostRows(SQLite::Database& database, const plan::TableInfo& table)
{
    const auto largestId =
        database.execAndGet(fmt::format("SELECT coalesce(max(id), 0) FROM {}", table.name)).getInt64();
    const std::int64_t room = sizeOf(database) / static_cast<std::int64_t>(table.columns.size());
    return static_cast<std::size_t>(std::clamp(largestId, std::int64_t{0}, room));
}

void loadRows(SQLite::Database& database, const plan::TableInfo& table, plan::Changes& into,
              const OnBadRow& onBadRow)
{
    table.reserve(into, mostRows(database, table));
    Cursor select(database, selectSql(table));
    std::int64_t last = 0;
    while (select.next())
        try {
            plan::AnyRow* row = table.putNew(into);
            for (std::size_t i = 0; i < table.columns.size(); ++i)
                history::readCell(table, row, table.columns[i], select.value(i));
            requireBehind(last, table, table.idOf(row));
        } catch (const Refused& refused) {
            table.dropLast(into);
            onBadRow(refused.error());
        }
}

std::string insertSql(const plan::TableInfo& table)
{
    std::vector<std::string> parameters;
    for (std::size_t i = 1; i <= table.columns.size(); ++i)
        parameters.push_back(fmt::format("?{}", i));
    return fmt::format("INSERT INTO {} ({}) VALUES ({})", table.name, quotedColumns(table),
                       fmt::join(parameters, ", "));
}

std::string updateSql(const plan::TableInfo& table)
{
    std::vector<std::string> settings;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        settings.push_back(fmt::format("\"{}\" = ?{}", table.columns[i].name, i + 1));
    return fmt::format("UPDATE {} SET {} WHERE id = ?1", table.name, fmt::join(settings, ", "));
}

/// Runs a statement with all cells of the row.
void writeRow(SQLite::Statement& statement, const plan::TableInfo& table, const plan::AnyRow* row)
{
    int parameter = 0;
    for (const plan::ColumnInfo& column : table.columns)
        bindValue(statement, ++parameter, column.get(row));
    statement.exec();
    statement.reset();
}

Refused saidTwice(const plan::Plan& plan, const plan::TableInfo& table, const plan::AnyRow* row)
{
    return Refused({ErrorCode::BadInput,
                    fmt::format("table {} has this row already", table.name),
                    {},
                    history::keyText(plan, table, row),
                    "each row once",
                    "Change the row that is there"});
}

/// The rows of one table that an edit makes different, by what must be done to them.
struct Work {
    std::vector<std::int64_t> erase;
    std::vector<const plan::AnyRow*> insert;
    std::vector<const plan::AnyRow*> update;
};

std::vector<std::int64_t> changedIds(const plan::TableInfo& table, const plan::Changes& changes)
{
    auto ids = table.erased(changes);
    for (const plan::AnyRow* row : table.puts(changes))
        ids.push_back(table.idOf(row));
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

Work workOf(const plan::TableInfo& table, const plan::Plan& before, const plan::Plan& after,
            const plan::Changes& changes)
{
    Work work;
    for (const std::int64_t id : changedIds(table, changes)) {
        const plan::AnyRow* was = table.find(before, id);
        const plan::AnyRow* is = table.find(after, id);
        if (was && is && table.same(was, is))
            continue;
        // A row that takes another key is taken out first, or rows that exchange their keys would meet.
        const bool keepsKey = was && is && table.sameKey(was, is);
        if (was && !keepsKey)
            work.erase.push_back(id);
        if (is)
            (keepsKey ? work.update : work.insert).push_back(is);
    }
    return work;
}

void eraseRows(SQLite::Database& database, const plan::TableInfo& table, const std::vector<std::int64_t>& ids)
{
    SQLite::Statement statement(database, fmt::format("DELETE FROM {} WHERE id = ?1", table.name));
    for (const std::int64_t id : ids) {
        statement.bind(1, id);
        statement.exec();
        statement.reset();
    }
}

void writeTable(SQLite::Database& database, const plan::TableInfo& table, const plan::Plan& after,
                const Work& work, const Progress& progress)
{
    const std::size_t all = work.insert.size() + work.update.size();
    std::size_t done = 0;
    eraseRows(database, table, work.erase);
    SQLite::Statement insert(database, insertSql(table));
    for (const plan::AnyRow* row : work.insert)
        try {
            orRefuse(progress.reached(++done, all));
            writeRow(insert, table, row);
        } catch (const SQLite::Exception& exception) {
            if (exception.getExtendedErrorCode() == SQLITE_CONSTRAINT_UNIQUE)
                throw saidTwice(after, table, row);
            throw;
        }
    SQLite::Statement update(database, updateSql(table));
    for (const plan::AnyRow* row : work.update) {
        orRefuse(progress.reached(++done, all));
        writeRow(update, table, row);
    }
}

} // namespace

plan::Plan loadPlan(SQLite::Database& database)
{
    return loadPlan(database, [](const Error& error) { throw Refused(error); });
}

plan::Plan loadTables(SQLite::Database& database, const std::vector<const plan::TableInfo*>& tables)
{
    plan::Changes all;
    for (const plan::TableInfo* table : tables)
        loadRows(database, *table, all, [](const Error& error) { throw Refused(error); });
    plan::Plan plan;
    plan.apply(std::move(all));
    return plan;
}

plan::Plan loadPlan(SQLite::Database& database, const OnBadRow& onBadRow)
{
    plan::Changes all;
    for (const plan::TableInfo& table : plan::tables())
        loadRows(database, table, all, onBadRow);
    plan::Plan plan;
    plan.apply(std::move(all));
    return plan;
}

void forEachRow(SQLite::Database& database, const plan::TableInfo& table,
                const std::function<void(const std::vector<plan::Value>&)>& visit)
{
    Cursor select(database, selectSql(table));
    std::vector<plan::Value> cells(table.columns.size());
    while (select.next()) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            cells[i] = select.value(i);
        visit(cells);
    }
}

void writeRows(SQLite::Database& database, const plan::Plan& before, const plan::Plan& after,
               const plan::Changes& changes, const Progress& progress)
{
    // Most edits are of one table: the statements of the others would take a third of an edit's time.
    for (const plan::TableInfo& table : plan::tables())
        if (!table.puts(changes).empty() || !table.erased(changes).empty())
            writeTable(database, table, after, workOf(table, before, after, changes), progress);
}

} // namespace muster::store
