#include "store/repair/sound_table.h"

#include "history/row_sum.h"
#include "plan/table_info.h"
#include "store/file/files.h"
#include "store/file/refused.h"
#include "store/past/entries.h"
#include "store/schema/schema.h"
#include "store/tables/tables.h"

#include <algorithm>
#include <functional>
#include <future>
#include <set>

namespace muster::store {

namespace {

/// The table and those whose rows its rows name, or theirs, in the order of plan::tables().
std::vector<const plan::TableInfo*> withNamed(const plan::TableInfo& table)
{
    std::set<const plan::TableInfo*> wanted{&plan::tableOf<plan::Settings>()};
    const std::function<void(const plan::TableInfo&)> want = [&](const plan::TableInfo& each) {
        if (wanted.insert(&each).second)
            for (const plan::ColumnInfo& column : each.columns)
                if (column.isReference())
                    want(column.named());
    };
    want(table);
    std::vector<const plan::TableInfo*> ordered;
    for (const plan::TableInfo& each : plan::tables())
        if (wanted.contains(&each))
            ordered.push_back(&each);
    return ordered;
}

SQLite::Database openNewest(const std::string& path)
{
    SQLite::Database database = openDatabase(path, SQLite::OPEN_READWRITE);
    requireTables(database);
    if (versionOf(database) != newestVersion())
        throw Refused({ErrorCode::Unreadable, "the plan is of an older version"});
    database.exec("PRAGMA cache_size = -1024"); // each page is read once
    return database;
}

/// The number of the last entry ever made stays with SQLite even where the entry does not.
std::int64_t lastEntryMade(SQLite::Database& database)
{
    return database.execAndGet("SELECT max(seq) FROM sqlite_sequence WHERE name = 'history'").getInt64();
}

/// Of the rows that the history makes, of which no entry is lacking.
history::RowSum sumOfHistory(const std::string& path, const std::vector<const plan::TableInfo*>& tables)
{
    SQLite::Database database = openNewest(path);
    history::RowSum sum;
    std::string lastHash;
    std::int64_t lastEntry = 0;
    History(database).forEachWhole([&](const StoredEntry& stored) {
        if (stored.previousHash != lastHash)
            throw Refused({ErrorCode::Damaged, "an entry of the history is missing"});
        lastHash = stored.hash;
        lastEntry = stored.entry.id;
        if (stored.entry.counts())
            forEachChange(stored.changeset, [&](const history::RowChange& change) {
                if (std::ranges::find(tables, change.table, &plan::TableInfo::name) != tables.end())
                    sum.add(change);
            });
    });
    if (lastEntry != lastEntryMade(database))
        throw Refused({ErrorCode::Damaged, "the last entry of the history is missing"});
    return sum;
}

history::RowSum sumOfRows(const plan::Plan& plan, const std::vector<const plan::TableInfo*>& tables)
{
    history::RowSum sum;
    for (const plan::TableInfo* each : tables)
        sum.addRows(*each, plan);
    return sum;
}

/// The file may be written to between the looks of the two threads: the sums differ then.
bool readSound(const std::string& path, const plan::TableInfo& table, const PlanVisitor& meanwhile)
{
    requirePlan(path);
    const auto tables = withNamed(table);
    SQLite::Database database = openNewest(path);
    auto expected = std::async(std::launch::async, [&] { return sumOfHistory(path, tables); });
    const plan::Plan plan = loadTables(database, tables);
    auto sum = std::async(std::launch::async, [&] { return sumOfRows(plan, tables); });
    meanwhile(plan);
    return sum.get() == expected.get();
}

} // namespace

bool readSoundTable(const std::string& path, std::string_view name, const PlanVisitor& meanwhile)
{
    const plan::TableInfo* table = plan::findTable(name);
    return table &&
           atDoor(path, [&]() -> Result<bool> { return readSound(path, *table, meanwhile); }).value_or(false);
}

} // namespace muster::store
