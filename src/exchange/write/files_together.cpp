#include "exchange/write/files_together.h"

#include "base/ids.h"
#include "exchange/read/open_file.h"

#include <fmt/format.h>
#include <utility>

namespace muster::exchange {

namespace {

namespace fs = std::filesystem;

Error otherFolder(const fs::path& folder, const FolderKind& kind)
{
    return {ErrorCode::BadInput,
            fmt::format("the folder holds something else than {}", kind.what),
            {folder.string(), 0, {}},
            {},
            fmt::format("a new folder, an empty one, or one that has {}", kind.marker),
            {}};
}

Error noFolder(const fs::path& folder, const std::error_code& why)
{
    return unreadableFile(folder, fmt::format("the folder cannot be written to: {}", why.message()));
}

} // namespace

Result<FilesTogether> FilesTogether::in(const fs::path& folder, FolderKind kind)
{
    std::error_code wrong;
    const bool isNew = !fs::exists(folder, wrong);
    if (!isNew && !fs::is_directory(folder, wrong))
        return fail(otherFolder(folder, kind));
    if (!isNew && !fs::is_empty(folder, wrong) && !fs::exists(folder / kind.marker, wrong))
        return fail(otherFolder(folder, kind));
    const fs::path meanwhile = folder / fmt::format(".{:x}.part", randomIdValue());
    if (fs::create_directories(meanwhile, wrong); wrong)
        return fail(noFolder(folder, wrong));
    return FilesTogether(folder, meanwhile, isNew, std::move(kind));
}

FilesTogether::FilesTogether(fs::path folder, fs::path meanwhile, bool isNew, FolderKind kind)
    : m_folder(std::move(folder)), m_meanwhile(std::move(meanwhile)), m_isNew(isNew), m_kind(std::move(kind))
{
}

FilesTogether::FilesTogether(FilesTogether&& other) noexcept
    : m_folder(std::move(other.m_folder)), m_meanwhile(std::exchange(other.m_meanwhile, {})),
      m_isNew(other.m_isNew), m_kind(std::move(other.m_kind))
{
}

FilesTogether::~FilesTogether()
{
    if (m_meanwhile.empty())
        return;
    std::error_code ignored;
    fs::remove_all(m_meanwhile, ignored);
    if (m_isNew)
        fs::remove(m_folder, ignored); // where nothing came into it
}

Result<void> FilesTogether::finish(std::span<const std::string> files, std::span<const std::string> leftOver)
{
    std::error_code wrong;
    for (const std::string& name : files)
        if (!wrong)
            fs::rename(m_meanwhile / name, m_folder / name, wrong);
    if (!wrong)
        fs::rename(m_meanwhile / m_kind.marker, m_folder / m_kind.marker, wrong);
    for (const std::string& name : leftOver)
        if (!wrong)
            fs::remove(m_folder / name, wrong);
    if (wrong)
        return fail(noFolder(m_folder, wrong));
    return {};
}

} // namespace muster::exchange
