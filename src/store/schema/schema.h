#pragma once
// The tables of a plan file and how older files are brought up to date.

#include <SQLiteCpp/Database.h>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace muster::store {

/// One step: the SQL that makes version `to` out of the version before it, and what SQL alone cannot do.
struct Migration {
    int to;
    std::string_view sql;
    void (*finish)(SQLite::Database&) = nullptr;
};

/// All steps from the empty file on, each version one more than the last.
[[nodiscard]] std::span<const Migration> migrations();
/// The version this program writes.
[[nodiscard]] int newestVersion();

/// Refuses what is not a plan this program can read: a missing file, a folder, another kind of file, a plan
/// of a newer version. Looks at the file's header alone, and never writes.
void requirePlan(const std::string& path);

/// The version in the file.
[[nodiscard]] int versionOf(SQLite::Database&);

/// Takes the steps the file still lacks, each in one transaction with its version. Before the first the file
/// is copied to `<path>.v<version>.backup`, if it holds anything and has a path.
void migrate(SQLite::Database&, const std::string& path, std::span<const Migration>);

/// A copy of an older plan in memory, brought up to date there: to read it and leave the file as it is.
[[nodiscard]] SQLite::Database asNewest(SQLite::Database& older);

/// In what a file's tables and indexes are not those of its version.
struct SchemaFaults {
    std::vector<std::string> wrong;     ///< "table or index demand is missing", or is not as declared
    std::vector<std::string> strangers; ///< names of what no plan has
};
[[nodiscard]] SchemaFaults schemaFaults(SQLite::Database&);

/// Refuses a file that has anything else in place of one of its tables or indexes (Damaged): a view, a
/// virtual table or a computed column would run what stands in the file. What there is beside them is never
/// used.
void requireTables(SQLite::Database&);

} // namespace muster::store
