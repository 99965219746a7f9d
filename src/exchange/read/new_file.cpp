#include "exchange/read/new_file.h"

#include "base/ids.h"

#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace muster::exchange {

namespace {

namespace fs = std::filesystem;

Error notWritten(const fs::path& path, int why)
{
    return unreadableFile(
        path, fmt::format("the file cannot be written: {}", std::generic_category().message(why)),
        "Check that the folder exists, that you may write to it and that the disk has room");
}

/// Whether a file may be written to this path.
Result<void> mayWriteFile(const fs::path& path)
{
    struct stat there {};
    if (::stat(path.c_str(), &there) != 0 || S_ISREG(there.st_mode) || S_ISCHR(there.st_mode))
        return {};
    return fail(notAFile(path, there.st_mode));
}

} // namespace

NewFile::NewFile(fs::path path, fs::path meanwhile, std::optional<mode_t> permissions, OpenFile file)
    : m_path(std::move(path)), m_meanwhile(std::move(meanwhile)), m_permissions(permissions),
      m_file(std::move(file)), m_isPending(!isDevice())
{
}

NewFile::NewFile(NewFile&& other) noexcept
    : m_path(std::move(other.m_path)), m_meanwhile(std::move(other.m_meanwhile)),
      m_permissions(other.m_permissions), m_file(std::move(other.m_file)),
      m_isPending(std::exchange(other.m_isPending, false))
{
}

NewFile::~NewFile()
{
    if (m_isPending)
        ::unlink(m_meanwhile.c_str());
}

Result<NewFile> NewFile::at(const fs::path& path)
{
    if (auto may = mayWriteFile(path); !may)
        return fail(std::move(may.error()));
    struct stat there {};
    const bool stands = ::stat(path.c_str(), &there) == 0;
    const bool isDevice = stands && !S_ISREG(there.st_mode);
    fs::path meanwhile = path;
    if (!isDevice)
        meanwhile += fmt::format(".{:x}.part", randomIdValue());
    OpenFile file(
        isDevice ? ::open(path.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC)
                 : ::open(meanwhile.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, stands ? 0600 : 0666));
    if (!file.isOpen())
        return fail(notWritten(path, errno));
    const auto permissions = stands && !isDevice ? std::optional<mode_t>(there.st_mode & 0777) : std::nullopt;
    return NewFile(path, std::move(meanwhile), permissions, std::move(file));
}

Result<void> NewFile::write(std::string_view text)
{
    if (!m_file.write(text))
        return fail(notWritten(m_path, errno));
    return {};
}

Result<void> NewFile::finish()
{
    const bool done = (!m_permissions || ::fchmod(m_file.descriptor(), *m_permissions) == 0) &&
                      m_file.close() && (isDevice() || ::rename(m_meanwhile.c_str(), m_path.c_str()) == 0);
    if (!done)
        return fail(notWritten(m_path, errno));
    m_isPending = false;
    return {};
}

} // namespace muster::exchange
