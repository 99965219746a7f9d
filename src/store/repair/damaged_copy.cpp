#include "store/repair/damaged_copy.h"

#include "store/file/refused.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

namespace muster::store {

namespace {

constexpr std::size_t kBlock = 4096; ///< what a disk loses at once, and what SQLite calls a page
constexpr std::array kBeside{"-journal", "-wal"};

/// Makes the file where it is not there, no more open to others than one of that mode.
void makeAs(const std::string& path, mode_t mode)
{
    constexpr mode_t kRights = 0777;
    const int made =
        ::open(path.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, (mode & kRights) | S_IRUSR | S_IWUSR);
    if (made >= 0)
        ::close(made);
}

/// The file open for reading.
class Source {
  public:
    explicit Source(const std::string& path)
        : m_number(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK))
    {
        if (m_number < 0)
            throw Refused(
                {ErrorCode::Unreadable, fmt::format("the file cannot be opened: {}", std::strerror(errno))});
    }
    ~Source() { ::close(m_number); }
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;

    /// Keeps programs from writing the file while this is open, as SQLite itself does when it reads; where
    /// locks are unknown, nothing keeps them.
    void holdStill() const
    {
        struct flock shared {};
        shared.l_type = F_RDLCK;
        shared.l_whence = SEEK_SET;
        shared.l_start = 0x40000002; // SQLite's shared bytes: sqlite.org/src, os.h
        shared.l_len = 510;
        if (::fcntl(m_number, F_OFD_SETLK, &shared) != 0 && (errno == EAGAIN || errno == EACCES))
            throw Refused({ErrorCode::ReadOnly,
                           "another program is writing the plan in this moment",
                           {},
                           {},
                           {},
                           "Close it there and try again"});
    }

    /// Copies all bytes; how many the disk did not give.
    std::int64_t copyTo(const std::string& path) const
    {
        struct stat status {};
        if (::fstat(m_number, &status) != 0)
            throw Refused({ErrorCode::Unreadable, "the size of the file cannot be read"});
        makeAs(path, status.st_mode);
        std::ofstream copy(path, std::ios::binary | std::ios::trunc);
        std::int64_t unread = 0;
        std::array<char, kBlock> block{};
        for (off_t at = 0; at < status.st_size; at += static_cast<off_t>(kBlock)) {
            const auto wanted = std::min<off_t>(kBlock, status.st_size - at);
            block.fill('\0');
            const ssize_t given = ::pread(m_number, block.data(), static_cast<std::size_t>(wanted), at);
            unread += wanted - std::max<ssize_t>(given, 0);
            copy.write(block.data(), wanted);
        }
        if (!copy.flush())
            throw Refused({ErrorCode::Unreadable,
                           isFull(path) ? "the file cannot be copied: the disk it goes to is full"
                                        : "the file cannot be copied",
                           {},
                           {},
                           {},
                           "Free some space and try again"});
        return unread;
    }

  private:
    int m_number;
};

std::int64_t copyAll(const std::string& from, const std::string& to)
{
    const Source source(from);
    source.holdStill();
    const std::int64_t unread = source.copyTo(to);
    for (const char* suffix : kBeside)
        if (std::error_code ignored; std::filesystem::symlink_status(from + suffix, ignored).type() ==
                                     std::filesystem::file_type::regular)
            Source(from + suffix).copyTo(to + suffix);
    return unread;
}

} // namespace

DamagedCopy::DamagedCopy(const std::string& path, const std::string& besides)
    : m_file(besides, path), m_unread(copyAll(path, m_file.writingPath())),
      m_database(openDamaged(m_file.writingPath()))
{
}

} // namespace muster::store
