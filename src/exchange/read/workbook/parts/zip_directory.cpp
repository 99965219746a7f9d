#include "exchange/read/workbook/parts/zip_directory.h"

#include "exchange/read/workbook/parts/little_endian.h"

#include <string_view>

namespace muster::exchange {

namespace {

constexpr std::uintmax_t kLongestDirectory = 4 * kMegabyte;
constexpr std::size_t kTail = 16384; ///< so far from the end libarchive looks for the list's own end
constexpr std::size_t kEndSize = 22;
constexpr std::size_t kLocatorSize = 20;
using namespace std::string_view_literals;

/// Where a large ZIP says that its list starts.
std::uintmax_t largeStart(const FileBytes& bytes, std::string_view locator)
{
    const auto record = bytes.at(littleEndian<8>(locator, 8), 56);
    return record.starts_with("PK\6\6"sv) ? littleEndian<8>(record, 48) : 0;
}

} // namespace

bool hasSoundDirectory(const FileBytes& bytes)
{
    const std::uintmax_t from = bytes.size() > kTail ? bytes.size() - kTail : 0;
    const std::string tail = bytes.at(from, kTail);
    if (tail.size() < kEndSize)
        return false;
    const auto end = std::string_view(tail).rfind("PK\5\6"sv, tail.size() - kEndSize);
    if (end == std::string_view::npos)
        return false;
    std::uintmax_t start = littleEndian<4>(tail, end + 16);
    const auto locator = end >= kLocatorSize ? std::string_view(tail).substr(end - kLocatorSize) : ""sv;
    if (locator.starts_with("PK\6\7"sv))
        start = largeStart(bytes, locator);
    return start < bytes.size() && bytes.size() - start <= kLongestDirectory;
}

} // namespace muster::exchange
