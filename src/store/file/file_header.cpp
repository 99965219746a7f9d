#include "store/file/file_header.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>
#include <string_view>

namespace muster::store {

namespace {

constexpr std::string_view kMagic{"SQLite format 3", 16}; // with its closing zero
constexpr std::size_t kChangeCounterAt = 24;
constexpr std::size_t kUserVersionAt = 60;
constexpr std::size_t kApplicationIdAt = 68;

} // namespace

FileHeader::FileHeader(SQLite::Database& database)
{
    sqlite3_file* file = nullptr;
    int code = sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (code == SQLITE_OK)
        code = file->pMethods->xRead(file, m_bytes.data(), static_cast<int>(m_bytes.size()), 0);
    if (code == SQLITE_IOERR_SHORT_READ)
        m_bytes = {};
    else if (code != SQLITE_OK)
        throw SQLite::Exception("the file's header cannot be read", code);
}

bool FileHeader::isPlan() const
{
    return std::string_view(m_bytes.data(), kMagic.size()) == kMagic &&
           number(kApplicationIdAt) == static_cast<std::uint32_t>(kApplicationId) && version() > 0;
}

int FileHeader::version() const
{
    return static_cast<int>(number(kUserVersionAt));
}

std::uint32_t FileHeader::changeCounter() const
{
    return number(kChangeCounterAt);
}

std::uint32_t FileHeader::number(std::size_t at) const
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8U | static_cast<unsigned char>(m_bytes.at(at + i));
    return value;
}

} // namespace muster::store
