#include "store/schema.h"

#include "store/file_header.h"
#include "store/files.h"
#include "store/refused.h"
#include "store/schema_versions.h"

#include <SQLiteCpp/Transaction.h>
#include <array>
#include <filesystem>
#include <fmt/format.h>

namespace muster::store {

namespace {

Refused unreadable(std::string message, std::string remedy)
{
    return Refused({ErrorCode::Unreadable, std::move(message), {}, {}, {}, std::move(remedy)});
}

} // namespace

std::span<const Migration> migrations()
{
    static const std::array kMigrations{Migration{1, kSchemaVersion1}, Migration{2, kSchemaVersion2}};
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
    SQLite::Database database(path, SQLite::OPEN_READONLY);
    const FileHeader header(database);
    if (!header.isPlan())
        throw unreadable("the file is not a Muster plan", "Import it into a plan if it is a table");
    const int version = header.version();
    if (version > newestVersion())
        throw unreadable(fmt::format("the plan was made by a newer Muster: the file has version {}, and this "
                                     "program knows versions up to {}",
                                     version, newestVersion()),
                         "Open it with the newer program");
}

int versionOf(SQLite::Database& database)
{
    return database.execAndGet("PRAGMA user_version").getInt();
}

void migrate(SQLite::Database& database, const std::string& path, std::span<const Migration> steps)
{
    const int from = versionOf(database);
    if (from > 0 && from < steps.back().to && !path.empty())
        copyDatabase(database, fmt::format("{}.v{}.backup", path, from));
    for (const Migration& step : steps) {
        if (step.to <= from)
            continue;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        database.exec(std::string(step.sql));
        database.exec(fmt::format("PRAGMA application_id = {}", kApplicationId));
        database.exec(fmt::format("PRAGMA user_version = {}", step.to));
        transaction.commit();
    }
}

SQLite::Database asNewest(SQLite::Database& older)
{
    SQLite::Database copy(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    copyInto(copy, older);
    migrate(copy, {}, migrations());
    return copy;
}

} // namespace muster::store
