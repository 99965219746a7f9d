#pragma once
// The bytes of a journal that names another file.

#include <cstdint>
#include <string>

namespace muster::store::test {

inline std::string bigEndian(std::uint32_t number)
{
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(number >> static_cast<unsigned>(shift));
    return bytes;
}

/// What SQLite takes `name` for a super-journal by, at the end of a journal; with another `error` than 0 its
/// sum is wrong. Source: sqlite.org/fileformat2.html, "The Rollback Journal"; writeSuperJournal of SQLite's
/// pager.c.
inline std::string endNaming(const std::string& name, std::uint32_t error = 0)
{
    std::uint32_t sum = error;
    for (const char c : name)
        sum += static_cast<std::uint32_t>(static_cast<signed char>(c));
    constexpr std::uint32_t kLockPage = 0x40000000 / 4096 + 1;
    return bigEndian(kLockPage) + name + bigEndian(static_cast<std::uint32_t>(name.size())) + bigEndian(sum) +
           "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";
}

} // namespace muster::store::test
