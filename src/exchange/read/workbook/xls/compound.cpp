#include "exchange/read/workbook/xls/compound.h"

#include "exchange/read/workbook/parts/little_endian.h"

#include <algorithm>
#include <fmt/format.h>

namespace muster::exchange {

namespace {

using namespace std::string_view_literals;

constexpr auto kSignature = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;
constexpr std::uint32_t kLastSector = 0xFFFFFFFA; ///< higher numbers mean the end, or no sector
constexpr std::uint64_t kLargestCompound = 64 * kMegabyte;
constexpr std::uint64_t kSmallStream = 4096;
constexpr std::size_t kSmallSector = 64;
constexpr std::size_t kHeader = 512;
constexpr std::size_t kEntrySize = 128;
constexpr std::uint64_t kWhole = ~std::uint64_t{0};

std::uint32_t number(std::string_view bytes, std::size_t at)
{
    return static_cast<std::uint32_t>(littleEndian<4>(bytes, at));
}

} // namespace

bool isCompound(std::string_view firstBytes)
{
    return firstBytes.starts_with(kSignature);
}

Compound::Compound(std::string bytes, std::string file) : m_bytes(std::move(bytes)), m_file(std::move(file))
{
}

Result<Compound> Compound::open(const FileBytes& bytes)
{
    if (bytes.size() > kLargestCompound)
        return fail(Error{ErrorCode::BadInput,
                          "the file is larger than an old workbook can be",
                          {bytes.name(), 0, {}},
                          fmt::format("{} MB", bytes.size() / kMegabyte),
                          fmt::format("at most {} MB", kLargestCompound / kMegabyte),
                          "Save it as .xlsx"});
    Compound compound(bytes.at(0, static_cast<std::size_t>(bytes.size())), bytes.name());
    compound.m_shift = static_cast<unsigned>(littleEndian<2>(compound.m_bytes, 30));
    const bool sound = compound.m_bytes.size() >= kHeader &&
                       (compound.m_shift == 9 || compound.m_shift == 12) && compound.readTable() &&
                       compound.readEntries();
    if (!sound)
        return fail(damagedWorkbook(bytes.name(), "the list of what is in it cannot be read"));
    return compound;
}

bool Compound::readTable()
{
    constexpr std::size_t kFirst = 76;
    constexpr std::size_t kInHeader = 109;
    const std::size_t most = m_bytes.size() >> m_shift;
    const std::size_t each = (std::size_t{1} << m_shift) / 4;
    for (std::size_t i = 0; i < kInHeader; ++i)
        m_tableSectors.push_back(number(m_bytes, kFirst + 4 * i));
    std::uint32_t more = number(m_bytes, 68);
    for (std::size_t seen = 0; more <= kLastSector; ++seen) {
        const auto list = sector(more);
        if (seen > most / each + 1 || list.size() < 4 * each)
            return false;
        for (std::size_t i = 0; i + 1 < each; ++i)
            m_tableSectors.push_back(number(list, 4 * i));
        more = number(list, 4 * (each - 1));
    }
    std::erase_if(m_tableSectors, [](std::uint32_t one) { return one > kLastSector; });
    return !m_tableSectors.empty() && m_tableSectors.size() <= most + 1;
}

bool Compound::readEntries()
{
    std::string list;
    if (!chain(number(m_bytes, 48), kWhole, list))
        return false;
    for (std::size_t at = 0; at + kEntrySize <= list.size(); at += kEntrySize) {
        const auto entry = std::string_view(list).substr(at, kEntrySize);
        const char kind = entry[66];
        const auto bytes = std::min<std::size_t>(littleEndian<2>(entry, 64), 64);
        Entry read{{}, number(entry, 116), number(entry, 120), kind == 5};
        for (std::size_t i = 0; i + 2 < bytes; i += 2)
            read.name += entry[i + 1] == 0 ? entry[i] : '?';
        if (kind == 2 || kind == 5)
            m_entries.push_back(std::move(read));
    }
    return !m_entries.empty();
}

std::string_view Compound::sector(std::uint32_t number) const
{
    const std::uint64_t at = (std::uint64_t{number} + 1) << m_shift;
    return at >= m_bytes.size()
               ? ""sv
               : std::string_view(m_bytes).substr(static_cast<std::size_t>(at), std::size_t{1} << m_shift);
}

std::uint32_t Compound::next(std::uint32_t sectorNumber) const
{
    const std::size_t each = (std::size_t{1} << m_shift) / 4;
    const std::size_t table = sectorNumber / each;
    const std::size_t at = 4 * (sectorNumber % each);
    const auto numbers = table < m_tableSectors.size() ? sector(m_tableSectors[table]) : ""sv;
    return at + 4 <= numbers.size() ? number(numbers, at)
                                    : sectorNumber; // one that leads to itself never ends
}

bool Compound::chain(std::uint32_t start, std::uint64_t size, std::string& bytes) const
{
    for (std::uint32_t at = start; at <= kLastSector && bytes.size() < size; at = next(at)) {
        const auto part = sector(at);
        if (part.empty() || bytes.size() > m_bytes.size())
            return false;
        bytes += part;
    }
    if (size == kWhole)
        return true;
    const bool whole = bytes.size() >= size;
    bytes.resize(std::min<std::size_t>(bytes.size(), static_cast<std::size_t>(size)));
    return whole;
}

bool Compound::smallChain(const Entry& entry, std::string& bytes) const
{
    const auto root = std::ranges::find_if(m_entries, &Entry::isRoot);
    std::string table;
    std::string content;
    if (root == m_entries.end() || !chain(number(m_bytes, 60), kWhole, table) ||
        !chain(root->start, root->size, content))
        return false;
    std::uint32_t at = entry.start;
    while (bytes.size() < entry.size) {
        if (std::size_t{at} * kSmallSector >= content.size())
            return false;
        bytes += content.substr(std::size_t{at} * kSmallSector, kSmallSector);
        at = number(table, 4 * std::size_t{at});
    }
    bytes.resize(static_cast<std::size_t>(entry.size));
    return true;
}

const Compound::Entry* Compound::find(std::string_view name) const
{
    const auto found = std::ranges::find(m_entries, name, &Entry::name);
    return found == m_entries.end() ? nullptr : &*found;
}

bool Compound::holds(std::string_view name) const
{
    return find(name) != nullptr;
}

Result<std::string> Compound::stream(std::string_view name) const
{
    const auto* entry = find(name);
    std::string bytes;
    const bool whole =
        entry && entry->size <= m_bytes.size() &&
        (entry->size < kSmallStream ? smallChain(*entry, bytes) : chain(entry->start, entry->size, bytes));
    if (!whole)
        return fail(damagedWorkbook(m_file, "it is cut off, as where a file was copied only in part"));
    return bytes;
}

} // namespace muster::exchange
