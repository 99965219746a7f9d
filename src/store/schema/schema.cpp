#include "store/schema/schema.h"

#include "store/file/file_header.h"
#include "store/file/files.h"
#include "store/file/refused.h"
#include "store/past/marks.h"
#include "store/schema/schema_versions.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <array>
#include <filesystem>
#include <fmt/format.h>
#include <map>

namespace muster::store {

namespace {

/// Twenty times a plan of every council of England with a hundred thousand edits, and little enough to be
/// read into memory.
constexpr std::uintmax_t kLargestPlan = std::uintmax_t{1} << 30U;

Refused unreadable(std::string message, std::string remedy)
{
    return Refused({ErrorCode::Unreadable, std::move(message), {}, {}, {}, std::move(remedy)});
}

void requireKnown(int version)
{
    if (version < 1)
        throw unreadable("the file is not a Muster plan", "Import it into a plan if it is a table");
    if (version > newestVersion())
        throw unreadable(fmt::format("the plan was made by a newer Muster: the file has version {}, and this "
                                     "program knows versions up to {}",
                                     version, newestVersion()),
                         "Open it with the newer program");
}

/// The SQL of each table, index, view and trigger, by name.
using Schema = std::map<std::string, std::string>;

Schema schemaOf(SQLite::Database& database)
{
    SQLite::Statement select(database, "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL "
                                       "AND name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\'");
    Schema schema;
    while (select.executeStep())
        schema[select.getColumn(0).getString()] = select.getColumn(1).getString();
    return schema;
}

Schema declaredSchema(int version)
{
    SQLite::Database empty = openInMemory();
    migrate(empty, {}, migrations().first(static_cast<std::size_t>(version)));
    return schemaOf(empty);
}

} // namespace

std::span<const Migration> migrations()
{
    static const std::array kMigrations{Migration{1, kSchemaVersion1}, Migration{2, kSchemaVersion2},
                                        Migration{3, kSchemaVersion3},
                                        Migration{4, kSchemaVersion4, sealMarks}};
    return kMigrations;
}

int newestVersion()
{
    return migrations().back().to;
}

void requirePlan(const std::string& path)
{
    std::error_code ignored;
    const auto status = std::filesystem::status(path, ignored);
    if (!std::filesystem::exists(status))
        throw unreadable("there is no such file", "Check its name and folder");
    if (std::filesystem::is_directory(status))
        throw unreadable("this is a folder, not a Muster plan", "Name a file in it");
    if (const auto size = std::filesystem::file_size(path, ignored); !ignored && size > kLargestPlan)
        throw Refused({ErrorCode::Unreadable,
                       "the file is larger than any plan",
                       {},
                       fmt::format("{} MB", size >> 20U),
                       fmt::format("at most {} MB", kLargestPlan >> 20U),
                       "Shorten its history with muster-cli compact where it was made"});
    SQLite::Database database = openHeader(path);
    const FileHeader header(database);
    requireKnown(header.isPlan() ? header.version() : 0);
}

int versionOf(SQLite::Database& database)
{
    return database.execAndGet("PRAGMA user_version").getInt();
}

void migrate(SQLite::Database& database, const std::string& path, std::span<const Migration> steps)
{
    const int from = versionOf(database);
    if (from > 0 && from < steps.back().to && !path.empty())
        copyDatabase(database, path, fmt::format("{}.v{}.backup", path, from));
    for (const Migration& step : steps) {
        if (step.to <= from)
            continue;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        database.exec(std::string(step.sql));
        if (step.finish)
            step.finish(database);
        database.exec(fmt::format("PRAGMA application_id = {}", kApplicationId));
        database.exec(fmt::format("PRAGMA user_version = {}", step.to));
        transaction.commit();
    }
}

SQLite::Database asNewest(SQLite::Database& older)
{
    SQLite::Database copy = openInMemory();
    copyInto(copy, older);
    migrate(copy, {}, migrations());
    return copy;
}

SchemaFaults schemaFaults(SQLite::Database& database)
{
    static const Schema kNewest = declaredSchema(newestVersion());
    const int version = versionOf(database);
    requireKnown(version); // a journal beside the file may just have given it another header
    SchemaFaults faults;
    Schema here = schemaOf(database);
    for (const auto& [name, sql] : version == newestVersion() ? kNewest : declaredSchema(version)) {
        const auto same = here.extract(name);
        if (same.empty())
            faults.wrong.push_back(fmt::format("table or index {} is missing", name));
        else if (same.mapped() != sql)
            faults.wrong.push_back(
                fmt::format("table or index {} is not as version {} declares it", name, version));
    }
    for (const auto& [name, sql] : here)
        faults.strangers.push_back(name);
    return faults;
}

void requireTables(SQLite::Database& database)
{
    if (const auto faults = schemaFaults(database); !faults.wrong.empty())
        throw Refused({ErrorCode::Damaged,
                       fmt::format("the {}", faults.wrong.front()),
                       {},
                       {},
                       {},
                       "Go back to a copy of the plan"});
}

} // namespace muster::store
