#include "store/refused.h"

#include <fmt/format.h>
#include <sqlite3.h>

namespace muster::store {

namespace {

struct Saying {
    ErrorCode code;
    std::string_view message;
    std::string_view remedy;
};

Saying sayingOf(int sqliteCode)
{
    switch (sqliteCode & 0xff) {
    case SQLITE_FULL:
        return {ErrorCode::Unreadable, "the disk is full, and nothing was changed",
                "Free some space and try again"};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {ErrorCode::ReadOnly, "the plan may not be written, and nothing was changed",
                "Ask for the right to write the file, or save a copy"};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::ReadOnly, "another program is using the plan, and nothing was changed",
                "Close it there and try again"};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorCode::Damaged, "the plan is damaged", "Go back to a copy of it"};
    case SQLITE_CANTOPEN:
        return {ErrorCode::Unreadable,
                "the file or its journal beside it cannot be opened, and nothing was changed",
                "See that the folder is there and may be written"};
    case SQLITE_CONSTRAINT:
        return {ErrorCode::Damaged, "the rows do not hold together, and nothing was changed", ""};
    default:
        return {ErrorCode::Unreadable, "the file cannot be read or written, and nothing was changed",
                "See that the disk or the share is there"};
    }
}

} // namespace

Error asError(const std::string& path, const SQLite::Exception& exception)
{
    const Saying saying = sayingOf(exception.getErrorCode());
    return {saying.code,
            fmt::format("{} (SQLite says: {})", saying.message, exception.what()),
            {path, 0, {}},
            {},
            {},
            std::string(saying.remedy)};
}

Error asError(const std::string& path, const std::exception& exception)
{
    return {ErrorCode::Unreadable,
            fmt::format("the plan cannot be read or written, and nothing was changed ({})", exception.what()),
            {path, 0, {}},
            {},
            {},
            "See that the disk and the memory have room, and try again"};
}

} // namespace muster::store
