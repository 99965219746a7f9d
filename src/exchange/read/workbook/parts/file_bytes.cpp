#include "exchange/read/workbook/parts/file_bytes.h"

#include <algorithm>
#include <sys/stat.h>
#include <unistd.h>

namespace muster::exchange {

Error damagedWorkbook(const std::string& file, std::string what)
{
    return {ErrorCode::BadInput,
            "the workbook is damaged: " + std::move(what),
            {file, 0, {}},
            {},
            {},
            "Open it in the program that made it, save it again and read that"};
}

Error passwordNeeded(const std::string& file)
{
    return {ErrorCode::BadInput,
            "the workbook is protected by a password",
            {file, 0, {}},
            {},
            {},
            "Open it, take the password off, save it and read that"};
}

Result<FileBytes> FileBytes::open(const std::filesystem::path& path)
{
    auto file = openForReading(path, kLargestWorkbook);
    if (!file)
        return fail(std::move(file.error()));
    struct stat found {};
    if (::fstat(file->descriptor(), &found) != 0)
        return fail(unreadableFile(path, "the file cannot be read"));
    return FileBytes(*std::move(file), static_cast<std::uintmax_t>(found.st_size), path.filename().string());
}

FileBytes::FileBytes(std::string bytes, std::string name)
    : m_name(std::move(name)), m_bytes(std::move(bytes)), m_size(m_bytes.size())
{
}

FileBytes::FileBytes(OpenFile file, std::uintmax_t size, std::string name)
    : m_name(std::move(name)), m_size(size), m_file(std::move(file))
{
}

std::string FileBytes::at(std::uintmax_t offset, std::size_t count) const
{
    if (offset >= m_size)
        return {};
    if (!m_file)
        return m_bytes.substr(static_cast<std::size_t>(offset), count);
    std::string part(static_cast<std::size_t>(std::min<std::uintmax_t>(count, m_size - offset)), '\0');
    std::size_t have = 0;
    while (have < part.size()) {
        const auto size = ::pread(m_file->descriptor(), part.data() + have, part.size() - have,
                                  static_cast<off_t>(offset + have));
        if (size <= 0)
            break;
        have += static_cast<std::size_t>(size);
    }
    part.resize(have);
    return part;
}

std::optional<int> FileBytes::descriptor() const
{
    return m_file ? std::optional(m_file->descriptor()) : std::nullopt;
}

} // namespace muster::exchange
