#include "exchange/read/open_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace muster::exchange {

namespace {

namespace fs = std::filesystem;

Error tooLargeFile(const fs::path& path, std::uintmax_t size, std::uintmax_t largest)
{
    auto error = unreadableFile(path, "the file is too large");
    error.found = fmt::format("{} MB", size / kMegabyte);
    error.allowed = fmt::format("at most {} MB", largest / kMegabyte);
    return error;
}

} // namespace

bool OpenFile::write(std::string_view text) const
{
    while (!text.empty()) {
        const auto written = ::write(m_descriptor, text.data(), text.size());
        if (written < 0 && errno != EINTR)
            return false;
        text.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    return true;
}

bool OpenFile::close()
{
    const int descriptor = release();
    return descriptor < 0 || ::close(descriptor) == 0;
}

int OpenFile::release()
{
    return std::exchange(m_descriptor, -1);
}

Error unreadableFile(const fs::path& path, std::string message, std::string remedy)
{
    return {ErrorCode::Unreadable, std::move(message), {path.string(), 0, {}}, {}, {}, std::move(remedy)};
}

Error notAFile(const fs::path& path, unsigned mode)
{
    return unreadableFile(path, S_ISDIR(mode) ? "this is a folder, not a file"
                                              : "this is not a file but a pipe, a socket or a device");
}

Result<OpenFile> openForReading(const fs::path& path, std::uintmax_t largest)
{
    struct stat found {};
    OpenFile file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    const bool known =
        (file.isOpen() ? ::fstat(file.descriptor(), &found) : ::stat(path.c_str(), &found)) == 0;
    if (known && !S_ISREG(found.st_mode))
        return fail(notAFile(path, found.st_mode));
    if (!file.isOpen() || !known)
        return fail(
            unreadableFile(path, "the file cannot be opened", "Check its name and that you may read it"));
    if (static_cast<std::uintmax_t>(found.st_size) > largest)
        return fail(tooLargeFile(path, static_cast<std::uintmax_t>(found.st_size), largest));
    return file;
}

Result<std::string> bytesOf(const OpenFile& file, const fs::path& path, std::uintmax_t largest)
{
    std::string bytes;
    std::array<char, 65536> part{};
    ssize_t size = 0;
    while ((size = ::read(file.descriptor(), part.data(), part.size())) > 0) {
        bytes.append(part.data(), static_cast<std::size_t>(size));
        if (bytes.size() > largest)
            return fail(tooLargeFile(path, bytes.size(), largest)); // it grows while it is read
    }
    if (size < 0)
        return fail(unreadableFile(path, "the file cannot be read to its end"));
    return bytes;
}

} // namespace muster::exchange
