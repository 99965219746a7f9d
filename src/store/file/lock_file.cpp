#include "store/file/lock_file.h"

#include "base/ids.h"
#include "store/file/lock_holder.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace muster::store {

namespace {

std::string lockPath(const std::string& planPath)
{
    return planPath + ".lock";
}

/// An open file, closed with this object.
class Descriptor {
  public:
    Descriptor(const std::string& path, int flags, mode_t mode = 0)
        : m_number(::open(path.c_str(), flags | O_CLOEXEC, mode)), m_error(m_number < 0 ? errno : 0)
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] int error() const { return m_error; } ///< of opening it; 0 where it is open

  private:
    int m_number;
    int m_error;
};

/// What a lock holds, or the number of the error that kept it from being read.
using Content = tl::expected<std::string, int>;

using Bytes = std::array<char, 4096>; // far more than a lock has

/// The same, in room that is there already.
tl::expected<std::string_view, int> readInto(Bytes& bytes, const Descriptor& file)
{
    if (file.error() != 0)
        return tl::unexpected(file.error());
    const ssize_t size = ::pread(file.number(), bytes.data(), bytes.size(), 0);
    if (size < 0)
        return tl::unexpected(errno);
    return std::string_view(bytes.data(), static_cast<std::size_t>(size));
}

Content contentOf(const Descriptor& file)
{
    Bytes bytes{};
    return readInto(bytes, file).map([](std::string_view content) { return std::string(content); });
}

/// Without waiting: what is there need not be a file that somebody writes to.
constexpr int kToRead = O_RDONLY | O_NONBLOCK;

Content contentOf(const std::string& path)
{
    return contentOf(Descriptor(path, kToRead));
}

/// Gives a file its name where nothing has that name yet; the error number, or 0.
int giveName(const std::string& file, const std::string& name)
{
    if (::link(file.c_str(), name.c_str()) == 0) {
        ::unlink(file.c_str());
        return 0;
    }
    if (errno == EEXIST)
        return errno;
    // where a file cannot have two names, as on FAT
    return ::renameat2(AT_FDCWD, file.c_str(), AT_FDCWD, name.c_str(), RENAME_NOREPLACE) == 0 ? 0 : errno;
}

/// Writes a file that must not be there yet and waits until the disk has it; the error number, or 0.
int writeNew(const std::string& path, const std::string& content)
{
    constexpr mode_t kMode = 0644;
    const Descriptor file(path, O_CREAT | O_EXCL | O_WRONLY, kMode);
    if (file.error() != 0)
        return file.error();
    errno = 0;
    if (::write(file.number(), content.data(), content.size()) == static_cast<ssize_t>(content.size()) &&
        ::fsync(file.number()) == 0)
        return 0;
    return errno != 0 ? errno : EIO;
}

/// Writes a lock that must not be there yet; the error number, or 0. It is written under another name first,
/// so that it is whole when it appears: a program killed in between would lock the plan for good.
int writeLock(const std::string& planPath, const std::string& content)
{
    const std::string beside = fmt::format("{}.{:x}.lock", planPath, randomIdValue());
    int error = writeNew(beside, content);
    if (error == 0)
        error = giveName(beside, lockPath(planPath));
    if (error != 0) {
        ::unlink(beside.c_str());
        return error;
    }
    const Descriptor folder(std::filesystem::path(planPath).parent_path() / "", O_RDONLY | O_DIRECTORY);
    if (folder.error() == 0)
        ::fsync(folder.number());
    return 0;
}

/// Whether nobody holds the lock any more. One that is empty was half made by a program that wrote it in its
/// place; no program does so now.
bool isLeftBehind(const Descriptor& lock, const std::string& content)
{
    struct stat status {};
    return content.empty() ? ::fstat(lock.number(), &status) == 0 && S_ISREG(status.st_mode)
                           : LockHolder::parse(content).isGone();
}

/// Whether the open file is the one that has this name now.
bool isStillAt(const Descriptor& file, const std::string& path)
{
    struct stat open {};
    struct stat named {};
    return ::fstat(file.number(), &open) == 0 && ::stat(path.c_str(), &named) == 0 &&
           open.st_dev == named.st_dev && open.st_ino == named.st_ino;
}

/// Removes a lock that was left behind and writes another; EEXIST where that is for others to do. Of several
/// programs that find the same lock one alone gets hold of it, and whoever comes after sees that the name
/// belongs to another file, which is not theirs to remove.
int takeOver(const std::string& planPath, const std::string& content)
{
    const std::string path = lockPath(planPath);
    const Descriptor left(path, kToRead);
    if (left.error() == ENOENT) // given back just now
        return writeLock(planPath, content);
    if (left.error() != 0 || ::flock(left.number(), LOCK_EX | LOCK_NB) != 0)
        return EEXIST;
    const Content found = contentOf(left);
    if (!found || !isLeftBehind(left, *found) || !isStillAt(left, path))
        return EEXIST;
    ::unlink(path.c_str());
    return writeLock(planPath, content);
}

tl::unexpected<Error> notToBeHad(std::string message, std::string remedy)
{
    return fail({ErrorCode::ReadOnly, std::move(message), {}, {}, {}, std::move(remedy)});
}

tl::unexpected<Error> heldBy(const LockHolder& holder, const std::string& path)
{
    return notToBeHad(fmt::format("the plan is open for writing by {}", holder.toEnglish()),
                      fmt::format("If that is no longer so, delete the file {}", path));
}

/// Why a lock that is there is not to be had.
tl::unexpected<Error> standing(const std::string& path)
{
    const Content content = contentOf(path);
    if (content || content.error() == ENOENT)
        return heldBy(LockHolder::parse(content.value_or(std::string())), path);
    return notToBeHad(fmt::format("the lock of the plan cannot be read: {}", std::strerror(content.error())),
                      fmt::format("If nobody has the plan open, remove {}", path));
}

} // namespace

Result<LockFile> LockFile::take(const std::string& planPath, const std::string& who)
{
    const std::string path = lockPath(planPath);
    const std::string content = LockHolder::here(who).text();
    int error = writeLock(planPath, content);
    if (error == EEXIST)
        error = takeOver(planPath, content);
    if (error == EEXIST)
        return standing(path);
    if (error != 0)
        return notToBeHad(
            fmt::format("the plan cannot be locked for writing in its folder: {}", std::strerror(error)),
            "See that the folder is there and may be written");
    return LockFile(path, content);
}

bool LockFile::isHeld(const std::string& planPath)
{
    const Descriptor lock(lockPath(planPath), kToRead);
    const Content content = contentOf(lock);
    return content ? !isLeftBehind(lock, *content) : content.error() != ENOENT;
}

LockFile::LockFile(std::string path, std::string content)
    : m_path(std::move(path)), m_content(std::move(content))
{
}

LockFile::LockFile(LockFile&& other) noexcept
    : m_path(std::exchange(other.m_path, {})), m_content(std::move(other.m_content))
{
}

LockFile& LockFile::operator=(LockFile&& other) noexcept
{
    if (this != &other) {
        release();
        m_path = std::exchange(other.m_path, {});
        m_content = std::move(other.m_content);
    }
    return *this;
}

LockFile::~LockFile()
{
    release();
}

/// Needs no memory: it happens when a plan is closed, for want of memory too.
void LockFile::release()
{
    Bytes bytes{};
    if (!m_path.empty() && readInto(bytes, Descriptor(m_path, kToRead)) == std::string_view(m_content))
        ::unlink(m_path.c_str());
    m_path.clear();
}

} // namespace muster::store
