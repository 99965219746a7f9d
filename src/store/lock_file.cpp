#include "store/lock_file.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <sstream>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace muster::store {

namespace {

/// What a lock file says, one line each: who, host, process, started.
struct Holder {
    std::string who;
    std::string host;
    pid_t process = 0;
    std::string started; ///< tells a process from a later one of the same number

    [[nodiscard]] std::string text() const
    {
        return fmt::format("{}\n{}\n{}\n{}\n", who, host, process, started);
    }
    [[nodiscard]] std::string inWords() const
    {
        return who.empty() ? std::string("another program") : fmt::format("{} on {}", who, host);
    }
};

std::string lockPath(const std::string& planPath)
{
    return planPath + ".lock";
}

std::string hostName()
{
    std::array<char, 256> name{};
    gethostname(name.data(), name.size() - 1);
    return name.data();
}

/// When the process was started, in the kernel's ticks since boot: field 22 of its stat line. Empty where the
/// system does not say.
std::string startOf(pid_t process)
{
    std::ifstream file(fmt::format("/proc/{}/stat", process));
    std::string line;
    std::getline(file, line);
    const auto name = line.rfind(')'); // the second field, in brackets, may hold blanks itself
    std::istringstream fields(name == std::string::npos ? std::string() : line.substr(name + 1));
    std::string field;
    for (int number = 3; number <= 22; ++number)
        fields >> field;
    return fields ? field : std::string();
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

Content contentOf(const Descriptor& file)
{
    if (file.error() != 0)
        return tl::unexpected(file.error());
    std::array<char, 4096> bytes{}; // far more than a lock has
    const ssize_t size = ::pread(file.number(), bytes.data(), bytes.size(), 0);
    if (size < 0)
        return tl::unexpected(errno);
    return std::string(bytes.data(), static_cast<std::size_t>(size));
}

/// Without waiting: what is there need not be a file that somebody writes to.
constexpr int kToRead = O_RDONLY | O_NONBLOCK;

Content contentOf(const std::string& path)
{
    return contentOf(Descriptor(path, kToRead));
}

Holder parseHolder(const std::string& content)
{
    std::istringstream lines(content);
    Holder holder;
    std::string process;
    std::getline(lines, holder.who);
    std::getline(lines, holder.host);
    std::getline(lines, process);
    std::getline(lines, holder.started);
    holder.process = static_cast<pid_t>(std::strtol(process.c_str(), nullptr, 10));
    return holder;
}

Holder myself(std::string who)
{
    for (char& c : who)
        c = c == '\n' || c == '\r' ? ' ' : c;
    return {std::move(who), hostName(), getpid(), startOf(getpid())};
}

/// Whether the lock was left behind: by a process of this computer that runs no more. Of another computer's
/// processes nothing can be known.
bool isLeftBehind(const Holder& holder)
{
    if (holder.process <= 0 || holder.host != hostName())
        return false;
    if (kill(holder.process, 0) != 0 && errno == ESRCH)
        return true;
    return startOf(holder.process) != holder.started;
}

/// Writes a lock that must not be there yet; the error number, or 0.
int writeLock(const std::string& path, const std::string& content)
{
    constexpr mode_t kMode = 0644;
    const Descriptor file(path, O_CREAT | O_EXCL | O_WRONLY, kMode);
    if (file.error() != 0)
        return file.error();
    errno = 0;
    if (::write(file.number(), content.data(), content.size()) == static_cast<ssize_t>(content.size()))
        return 0;
    const int error = errno != 0 ? errno : EIO;
    ::unlink(path.c_str());
    return error;
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
int takeOver(const std::string& path, const std::string& content)
{
    const Descriptor left(path, kToRead);
    if (left.error() == ENOENT) // given back in this very moment
        return writeLock(path, content);
    if (left.error() != 0 || ::flock(left.number(), LOCK_EX | LOCK_NB) != 0)
        return EEXIST;
    const Content found = contentOf(left);
    if (!found || !isLeftBehind(parseHolder(*found)) || !isStillAt(left, path))
        return EEXIST;
    ::unlink(path.c_str());
    return writeLock(path, content);
}

tl::unexpected<Error> notToBeHad(std::string message, std::string remedy)
{
    return fail({ErrorCode::ReadOnly, std::move(message), {}, {}, {}, std::move(remedy)});
}

tl::unexpected<Error> heldBy(const Holder& holder, const std::string& path)
{
    return notToBeHad(fmt::format("the plan is open for writing by {}", holder.inWords()),
                      fmt::format("If that is no longer so, delete the file {}", path));
}

/// Why a lock that is there is not to be had.
tl::unexpected<Error> standing(const std::string& path)
{
    const Content content = contentOf(path);
    if (content || content.error() == ENOENT)
        return heldBy(parseHolder(content.value_or(std::string())), path);
    return notToBeHad(fmt::format("the lock of the plan cannot be read: {}", std::strerror(content.error())),
                      fmt::format("If nobody has the plan open, remove {}", path));
}

} // namespace

Result<LockFile> LockFile::take(const std::string& planPath, const std::string& who)
{
    const std::string path = lockPath(planPath);
    const std::string content = myself(who).text();
    int error = writeLock(path, content);
    if (error == EEXIST)
        error = takeOver(path, content);
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
    const Content content = contentOf(lockPath(planPath));
    return content ? !isLeftBehind(parseHolder(*content)) : content.error() != ENOENT;
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

void LockFile::release()
{
    if (!m_path.empty() && contentOf(m_path) == m_content)
        ::unlink(m_path.c_str());
    m_path.clear();
}

} // namespace muster::store
