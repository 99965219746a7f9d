#include "store/lock_file.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <sstream>
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

std::optional<std::string> contentOf(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
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

/// The holder of a lock that counts.
std::optional<Holder> liveHolder(const std::string& path)
{
    const auto content = contentOf(path);
    if (!content)
        return std::nullopt;
    const Holder holder = parseHolder(*content);
    return isLeftBehind(holder) ? std::nullopt : std::optional(holder);
}

/// Writes a lock that must not be there yet; the error number, or 0.
int writeLock(const std::string& path, const std::string& content)
{
    constexpr mode_t kMode = 0644;
    const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, kMode);
    if (file < 0)
        return errno;
    const bool whole = ::write(file, content.data(), content.size()) == static_cast<ssize_t>(content.size());
    const int error = whole ? 0 : errno != 0 ? errno : EIO;
    ::close(file);
    if (error != 0)
        ::unlink(path.c_str());
    return error;
}

LockRefusal heldBy(const Holder& holder, const std::string& path)
{
    return {holder.inWords(),
            fmt::format("The plan is open for writing by {}. If that is no longer so, delete "
                        "the file {}.",
                        holder.inWords(), path)};
}

} // namespace

tl::expected<LockFile, LockRefusal> LockFile::take(const std::string& planPath, const std::string& who)
{
    const std::string path = lockPath(planPath);
    const std::string content = myself(who).text();
    int error = writeLock(path, content);
    if (error == EEXIST) {
        if (const auto holder = liveHolder(path))
            return tl::unexpected(heldBy(*holder, path));
        ::unlink(path.c_str());
        error = writeLock(path, content);
    }
    if (error == EEXIST) // somebody else took it over in this very moment
        return tl::unexpected(heldBy(liveHolder(path).value_or(Holder{}), path));
    if (error != 0)
        return tl::unexpected(LockRefusal{
            {},
            fmt::format("The plan cannot be locked for writing in its folder: {}.", std::strerror(error))});
    return LockFile(path, content);
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

std::optional<std::string> lockHolder(const std::string& planPath)
{
    const auto holder = liveHolder(lockPath(planPath));
    return holder ? std::optional(holder->inWords()) : std::nullopt;
}

} // namespace muster::store
