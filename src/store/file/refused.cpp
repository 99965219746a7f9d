#include "store/file/refused.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <new>
#include <sqlite3.h>
#include <sys/statvfs.h>

namespace muster::store {

namespace {

struct Saying {
    ErrorCode code;
    std::string_view message;
    std::string_view remedy;
};

constexpr Saying kFull{ErrorCode::Unreadable, "the disk is full, and nothing was changed",
                       "Free some space and try again"};
constexpr Saying kNoMemory{ErrorCode::Unreadable,
                           "the computer's memory is not enough for this, and nothing was changed",
                           "Close other programs and try again"};

Saying sayingOf(int sqliteCode)
{
    switch (sqliteCode & 0xff) {
    case SQLITE_FULL:
        return kFull;
    case SQLITE_NOMEM:
        return kNoMemory;
    case SQLITE_AUTH:
        return {
            ErrorCode::Damaged,
            "the journal beside the plan names another file, which would be deleted with it. Muster makes no "
            "such journal, and nothing was opened or changed",
            "Ask for the plan without the file that ends in -journal"};
    case SQLITE_READONLY:
    case SQLITE_PERM:
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

Error errorOf(const Saying& saying, const std::string& path)
{
    return {saying.code, std::string(saying.message), {path, 0, {}}, {}, {}, std::string(saying.remedy)};
}

} // namespace

bool isForeignJournal(const SQLite::Exception& exception)
{
    return (exception.getErrorCode() & 0xff) == SQLITE_AUTH;
}

bool isFull(const std::string& path)
{
    const std::string folder = std::filesystem::absolute(path).parent_path().string();
    struct statvfs room {};
    return ::statvfs(folder.c_str(), &room) == 0 &&
           (room.f_bavail == 0 || (room.f_files > 0 && room.f_favail == 0));
}

Error asError(std::string_view what, int number, std::string_view remedy)
{
    if (number == ENOSPC || number == EDQUOT)
        return errorOf(kFull, {});
    return {ErrorCode::Unreadable, fmt::format("{}: {}", what, std::strerror(number)), {}, {}, {},
            std::string(remedy)};
}

Error asError(const std::string& path, const SQLite::Exception& exception)
{
    const int code = exception.getErrorCode() & 0xff;
    const bool full = (code == SQLITE_IOERR || code == SQLITE_CANTOPEN) && isFull(path);
    const Saying saying = full ? kFull : sayingOf(code);
    return {saying.code,
            fmt::format("{} (SQLite says: {})", saying.message, exception.what()),
            {path, 0, {}},
            {},
            {},
            std::string(saying.remedy)};
}

Error asError(const std::string& path, const std::exception& exception)
{
    if (dynamic_cast<const std::bad_alloc*>(&exception))
        return errorOf(kNoMemory, path);
    return {ErrorCode::Unreadable,
            fmt::format("the plan cannot be read or written, and nothing was changed ({})", exception.what()),
            {path, 0, {}},
            {},
            {},
            "See that the disk and the memory have room, and try again"};
}

} // namespace muster::store
