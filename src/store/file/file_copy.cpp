#include "store/file/file_copy.h"

#include "store/file/files.h"

#include <SQLiteCpp/Transaction.h>
#include <algorithm>
#include <sqlite3.h>

namespace muster::store {

namespace {

constexpr std::int64_t kAtOnce = std::int64_t{1} << 24U;
/// Of a damaged page SQLite may read a little more than there is.
constexpr std::size_t kBehind = 4096;

void require(int code, const char* what)
{
    if (code != SQLITE_OK)
        throw SQLite::Exception(what, code);
}

/// Reads through SQLite's own handle: to close another one would give up its locks.
void readInto(unsigned char* bytes, std::int64_t size, sqlite3* handle)
{
    sqlite3_file* file = nullptr;
    require(sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file), "reading the file");
    for (std::int64_t at = 0; at < size; at += kAtOnce)
        require(file->pMethods->xRead(file, bytes + at, static_cast<int>(std::min(kAtOnce, size - at)), at),
                "reading the file");
}

} // namespace

FileCopy::FileCopy(SQLite::Database& file, const std::string& path)
{
    const SQLite::Transaction transaction(file);
    file.execAndGet("SELECT count(*) FROM sqlite_schema"); // to read keeps others from writing
    m_state = FileState::of(path);
    m_size = sizeOf(file);
    const auto size = static_cast<std::size_t>(m_size);
    m_bytes = std::make_unique_for_overwrite<unsigned char[]>(size + kBehind);
    std::fill_n(m_bytes.get() + size, kBehind, static_cast<unsigned char>(0));
    readInto(m_bytes.get(), m_size, file.getHandle());
}

SQLite::Database FileCopy::open() const
{
    SQLite::Database database = openInMemory();
    require(sqlite3_deserialize(database.getHandle(), "main", m_bytes.get(), m_size, m_size,
                                SQLITE_DESERIALIZE_READONLY),
            "reading the copy");
    database.exec("PRAGMA mmap_size = 2147418112"); // reads the bytes where they are
    return database;
}

} // namespace muster::store
