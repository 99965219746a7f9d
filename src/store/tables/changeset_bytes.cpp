#include "store/tables/changeset_bytes.h"

#include <sqlite3.h>

namespace muster::store {

ChangesetTable ChangesetBytes::takeTable()
{
    (void)takeByte();
    ChangesetTable table;
    table.columns = takeLength();
    table.keys = take(table.columns);
    table.name = take(m_left.find('\0'));
    (void)takeByte();
    return table;
}

std::string_view ChangesetBytes::takeCells(std::size_t count)
{
    const std::string_view from = m_left;
    for (std::size_t i = 0; i < count; ++i)
        switch (takeByte()) {
        case SQLITE_INTEGER:
        case SQLITE_FLOAT:
            (void)take(sizeof(std::uint64_t));
            break;
        case SQLITE_TEXT:
        case SQLITE_BLOB:
            (void)take(takeLength());
            break;
        default:
            break;
        }
    return from.substr(0, from.size() - m_left.size());
}

std::string_view ChangesetBytes::take(std::size_t size)
{
    const std::string_view taken = m_left.substr(0, size);
    m_left.remove_prefix(taken.size());
    return taken;
}

std::uint64_t ChangesetBytes::takeNumber()
{
    constexpr unsigned kBitsOfByte = 8;
    std::uint64_t number = 0;
    for (const char byte : take(sizeof(number)))
        number = number << kBitsOfByte | static_cast<unsigned char>(byte);
    return number;
}

std::size_t ChangesetBytes::takeLength()
{
    constexpr unsigned kBits = 7;
    constexpr unsigned char kMark = 0x80;
    std::size_t length = 0;
    for (;;) {
        const auto byte = static_cast<unsigned char>(takeByte());
        length = length << kBits | (byte & (kMark - 1U));
        if (byte < kMark)
            return length;
    }
}

} // namespace muster::store
