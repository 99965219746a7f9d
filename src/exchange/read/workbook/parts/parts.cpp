#include "exchange/read/workbook/parts/parts.h"

#include "base/text.h"
#include "exchange/read/cell_text.h"
#include "exchange/read/workbook/parts/zip_directory.h"

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <clocale>
#include <fmt/format.h>
#include <unistd.h>

namespace muster::exchange {

namespace {

constexpr std::size_t kMostParts = 20000;
constexpr std::size_t kBlock = 65536;
/// A part so large may not unpack to more than so many times the file.
constexpr std::uintmax_t kSmallPart = 64 * kMegabyte;
constexpr std::uintmax_t kMostTimes = 400;

using Archive = std::unique_ptr<archive, int (*)(archive*)>;

/// Null where it is no ZIP.
Archive openZip(const FileBytes& bytes)
{
    Archive zip(archive_read_new(), archive_read_free);
    if (!zip || archive_read_support_format_zip_seekable(zip.get()) != ARCHIVE_OK)
        return {nullptr, archive_read_free};
    int opened = ARCHIVE_FATAL;
    if (const auto descriptor = bytes.descriptor()) {
        if (::lseek(*descriptor, 0, SEEK_SET) == 0)
            opened = archive_read_open_fd(zip.get(), *descriptor, kBlock);
    } else {
        opened = archive_read_open_memory(zip.get(), bytes.memory().data(), bytes.memory().size());
    }
    return opened == ARCHIVE_OK ? std::move(zip) : Archive(nullptr, archive_read_free);
}

std::string partName(std::string_view written)
{
    std::string name = lowerCase(written);
    std::ranges::replace(name, '\\', '/');
    return name;
}

/// While it lives, names are read as UTF-8 on this thread, whatever the locale of the program.
class NamesInUtf8 {
  public:
    NamesInUtf8() : m_own(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr))
    {
        if (m_own)
            m_before = uselocale(m_own);
    }
    ~NamesInUtf8()
    {
        if (!m_own)
            return;
        uselocale(m_before);
        freelocale(m_own);
    }
    NamesInUtf8(const NamesInUtf8&) = delete;
    NamesInUtf8& operator=(const NamesInUtf8&) = delete;

  private:
    locale_t m_own;
    locale_t m_before{};
};

/// A part in the list; without an entry at its end, and where the list is damaged.
struct ListedPart {
    archive_entry* entry = nullptr;
    std::string name; ///< empty where it is no text
    bool isDamaged = false;
};

ListedPart nextPart(archive* zip)
{
    const NamesInUtf8 names;
    archive_entry* entry = nullptr;
    const int found = archive_read_next_header(zip, &entry);
    if (found != ARCHIVE_OK && found != ARCHIVE_WARN)
        return {nullptr, {}, found != ARCHIVE_EOF};
    const char* name = archive_entry_pathname(entry); // the bytes as they are
    return {entry, partName(name ? name : ""), false};
}

Error unpacksTooLarge(const std::string& file, std::string_view part, std::uintmax_t most)
{
    return {ErrorCode::BadInput,
            fmt::format("the part {} of the workbook unpacks to more than a workbook holds", part),
            {file, 0, {}},
            {},
            fmt::format("at most {} MB, and {} times the size of the file", most / kMegabyte, kMostTimes),
            "Save the sheets that are needed as a new workbook"};
}

/// What is wrong with an entry before it is unpacked.
Result<void> mayUnpack(archive* zip, archive_entry* entry, const FileBytes& bytes, std::string_view part)
{
    if (archive_entry_is_encrypted(entry))
        return fail(passwordNeeded(bytes.name()));
    const std::string_view method = archive_format_name(zip) ? archive_format_name(zip) : "";
    if (method.find("(deflation)") == std::string_view::npos &&
        method.find("(uncompressed)") == std::string_view::npos)
        return fail(damagedWorkbook(
            bytes.name(), fmt::format("its part {} is packed as no workbook is, {}", part, method)));
    return {};
}

/// Unpacks the entry that the archive stands at.
class Unpacking {
  public:
    Unpacking(archive* zip, archive_entry* entry, const FileBytes& bytes, std::string_view part,
              std::uintmax_t most)
        : m_zip(zip), m_bytes(bytes), m_part(part), m_most(most),
          m_expected(archive_entry_size_is_set(entry) ? archive_entry_size(entry) : 0)
    {
    }

    Result<void> run(const BlockTaker& take, const Progress& progress)
    {
        const void* data = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        int got = ARCHIVE_OK;
        while ((got = archive_read_data_block(m_zip, &data, &size, &offset)) == ARCHIVE_OK) {
            auto taken = takeAll({static_cast<const char*>(data), size}, take, progress);
            if (!taken || m_enough)
                return taken;
        }
        if (got != ARCHIVE_EOF)
            return fail(
                damagedWorkbook(m_bytes.name(), fmt::format("its part {} is cut off or altered", m_part)));
        return {};
    }

  private:
    Result<void> takeAll(std::string_view block, const BlockTaker& take, const Progress& progress)
    {
        for (; !block.empty() && !m_enough; block.remove_prefix(std::min(kBlock, block.size()))) {
            const auto piece = block.substr(0, kBlock);
            m_done += piece.size();
            if (m_done > m_most || (m_done > kSmallPart && m_done / kMostTimes > m_bytes.size()))
                return fail(unpacksTooLarge(m_bytes.name(), m_part, m_most));
            if (auto told = progress.reached(share()); !told)
                return told;
            m_enough = !take(piece);
        }
        return {};
    }

    [[nodiscard]] double share() const
    {
        return m_expected <= 0 ? 0.5
                               : std::min(1.0, static_cast<double>(m_done) / static_cast<double>(m_expected));
    }

    archive* m_zip;
    const FileBytes& m_bytes;
    std::string_view m_part;
    std::uintmax_t m_most;
    la_int64_t m_expected;
    std::uintmax_t m_done = 0;
    bool m_enough = false;
};

} // namespace

Parts::Parts(std::shared_ptr<const FileBytes> bytes, std::vector<std::string> names)
    : m_bytes(std::move(bytes)), m_names(std::move(names))
{
}

Result<Parts> Parts::open(std::shared_ptr<const FileBytes> bytes)
{
    const auto damaged = [&](std::string what) {
        return fail(damagedWorkbook(bytes->name(), std::move(what)));
    };
    if (!hasSoundDirectory(*bytes))
        return damaged("the list of its parts is missing, as where a file was copied only in part");
    const auto zip = openZip(*bytes);
    if (!zip)
        return damaged("the list of its parts cannot be read");
    std::vector<std::string> names;
    auto part = nextPart(zip.get());
    for (; part.entry; part = nextPart(zip.get())) {
        if (!part.name.empty())
            names.push_back(std::move(part.name));
        if (names.size() > kMostParts)
            return damaged(fmt::format("it has more than {} parts", kMostParts));
    }
    if (part.isDamaged || names.empty())
        return damaged("the list of its parts cannot be read");
    std::ranges::sort(names);
    const auto twice = std::ranges::adjacent_find(names);
    if (twice != names.end())
        return damaged(fmt::format("it holds the part {} twice", shortened(*twice)));
    return Parts(std::move(bytes), std::move(names));
}

bool Parts::holds(std::string_view part) const
{
    return std::ranges::binary_search(m_names, partName(part));
}

bool Parts::holdsBelow(std::string_view folder) const
{
    const auto found = std::ranges::lower_bound(m_names, folder);
    return found != m_names.end() && found->starts_with(folder);
}

Result<void> Parts::read(std::string_view part, std::uintmax_t most, const BlockTaker& take,
                         const Progress& progress) const
{
    const auto zip = openZip(*m_bytes);
    const std::string wanted = partName(part);
    ListedPart listed{nullptr, {}, true};
    if (zip)
        do
            listed = nextPart(zip.get());
        while (listed.entry && listed.name != wanted);
    if (!listed.entry)
        return fail(damagedWorkbook(file(), listed.isDamaged
                                                ? "the list of its parts cannot be read"
                                                : fmt::format("its part {} is missing", shortened(part))));
    if (auto may = mayUnpack(zip.get(), listed.entry, *m_bytes, part); !may)
        return may;
    return Unpacking(zip.get(), listed.entry, *m_bytes, part, most).run(take, progress);
}

} // namespace muster::exchange
