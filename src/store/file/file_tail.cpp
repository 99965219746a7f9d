#include "store/file/file_tail.h"

#include "store/file/files.h"

#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>

namespace muster::store {

FileTail tailOf(SQLite::Database& database, std::int64_t fileSize)
{
    const std::int64_t bytes = fileSize - sizeOf(database);
    const std::int64_t page = database.execAndGet("PRAGMA page_size").getInt64();
    return bytes > 0 ? FileTail{bytes, bytes % page == 0} : FileTail{};
}

void cutOffOldPages(SQLite::Database& database)
{
    sqlite3_file* file = nullptr;
    const int found = sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    const auto hasOldPages = [&] {
        sqlite3_int64 size = 0;
        return file->pMethods->xFileSize(file, &size) == SQLITE_OK && tailOf(database, size).isOldPages;
    };
    if (found != SQLITE_OK || !hasOldPages())
        return;
    const SQLite::Transaction nobodyElse(database, SQLite::TransactionBehavior::EXCLUSIVE);
    if (hasOldPages()) // still, now that nobody else writes
        static_cast<void>(file->pMethods->xTruncate(file, sizeOf(database)));
}

} // namespace muster::store
