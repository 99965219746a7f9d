#include "store/tables.h"

#include "plan/edits.h"
#include "store/cells.h"
#include "store/row_words.h"

#include <SQLiteCpp/Column.h>
#include <fmt/ranges.h>
#include <sqlite3.h>

namespace muster::store {

namespace {

using OnBadRow = std::function<void(const Error&)>;

template <class Row>
std::vector<Row> loadRows(SQLite::Database& database, const OnBadRow& onBadRow)
{
    SQLite::Statement select(database,
                             fmt::format("SELECT {} FROM {} ORDER BY id",
                                         fmt::join(quotedColumns<Row>(), ", "), plan::Table<Row>::name));
    std::vector<Row> rows;
    while (select.executeStep())
        try {
            readCells(rows.emplace_back(), [&](std::size_t index) {
                return Cell(valueOf(select.getColumn(static_cast<int>(index))));
            });
        } catch (const Refused& refused) {
            rows.pop_back();
            onBadRow(refused.error());
        }
    return rows;
}

template <class Row>
std::string insertSql()
{
    std::vector<std::string> parameters;
    for (std::size_t i = 1; i <= kColumns<Row>; ++i)
        parameters.push_back(fmt::format("?{}", i));
    return fmt::format("INSERT INTO {} ({}) VALUES ({})", plan::Table<Row>::name,
                       fmt::join(quotedColumns<Row>(), ", "), fmt::join(parameters, ", "));
}

template <class Row>
std::string updateSql()
{
    auto settings = quotedColumns<Row>();
    for (std::size_t i = 0; i < settings.size(); ++i)
        settings[i] += fmt::format(" = ?{}", i + 1);
    return fmt::format("UPDATE {} SET {} WHERE id = ?1", plan::Table<Row>::name, fmt::join(settings, ", "));
}

/// Runs a statement with all cells of the row.
template <class Row>
void writeRow(SQLite::Statement& statement, const Row& row)
{
    int parameter = 0;
    for (const plan::Value& cell : cellsOf(row))
        bindValue(statement, ++parameter, cell);
    statement.exec();
    statement.reset();
}

template <class Row>
Refused saidTwice(const plan::Plan& plan, const Row& row)
{
    return Refused({ErrorCode::BadInput,
                    fmt::format("table {} has this row already", plan::Table<Row>::name),
                    {},
                    keyText(plan, row),
                    "each row once",
                    "Change the row that is there"});
}

/// The rows of one table that an edit makes different, by what must be done to them.
template <class Row>
struct Work {
    std::vector<plan::IdOf<Row>> erase;
    std::vector<const Row*> insert;
    std::vector<const Row*> update;
};

template <class Row>
Work<Row> workOf(const plan::Plan& before, const plan::Plan& after, const plan::RowChanges<Row>& changes)
{
    auto ids = changes.erase;
    for (const Row& row : changes.put)
        ids.push_back(row.id);
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());

    Work<Row> work;
    for (const auto id : ids) {
        const Row* was = before.find<Row>(id);
        const Row* is = after.find<Row>(id);
        if (was && is && *was == *is)
            continue;
        // A row that takes another key is taken out first, or rows that exchange their keys would meet.
        const bool keepsKey = was && is && plan::keyOf(*was) == plan::keyOf(*is);
        if (was && !keepsKey)
            work.erase.push_back(id);
        if (is)
            (keepsKey ? work.update : work.insert).push_back(is);
    }
    return work;
}

template <class Row>
void eraseRows(SQLite::Database& database, const std::vector<plan::IdOf<Row>>& ids)
{
    SQLite::Statement statement(database,
                                fmt::format("DELETE FROM {} WHERE id = ?1", plan::Table<Row>::name));
    for (const auto id : ids) {
        statement.bind(1, id.value);
        statement.exec();
        statement.reset();
    }
}

template <class Row>
void writeTable(SQLite::Database& database, const plan::Plan& after, const Work<Row>& work)
{
    eraseRows<Row>(database, work.erase);
    SQLite::Statement insert(database, insertSql<Row>());
    for (const Row* row : work.insert)
        try {
            writeRow(insert, *row);
        } catch (const SQLite::Exception& exception) {
            if (exception.getExtendedErrorCode() == SQLITE_CONSTRAINT_UNIQUE)
                throw saidTwice(after, *row);
            throw;
        }
    SQLite::Statement update(database, updateSql<Row>());
    for (const Row* row : work.update)
        writeRow(update, *row);
}

} // namespace

plan::Plan loadPlan(SQLite::Database& database)
{
    return loadPlan(database, [](const Error& error) { throw Refused(error); });
}

plan::Plan loadPlan(SQLite::Database& database, const OnBadRow& onBadRow)
{
    plan::Changes all;
    plan::forEachTable([&](auto tag) {
        using Row = typename decltype(tag)::Type;
        std::get<plan::RowChanges<Row>>(all).put = loadRows<Row>(database, onBadRow);
    });
    plan::Plan plan;
    plan.apply(all);
    return plan;
}

void writeRows(SQLite::Database& database, const plan::Plan& before, const plan::Plan& after,
               const plan::Changes& changes)
{
    plan::forEachTable([&](auto tag) {
        using Row = typename decltype(tag)::Type;
        // Most edits are of one table: the statements of the others would take a third of an edit's time.
        if (const auto& rows = std::get<plan::RowChanges<Row>>(changes); !rows.empty())
            writeTable<Row>(database, after, workOf<Row>(before, after, rows));
    });
}

} // namespace muster::store
