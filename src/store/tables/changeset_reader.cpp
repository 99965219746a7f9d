#include "store/tables/changeset_reader.h"

#include <bit>
#include <cmath>
#include <sqlite3.h>

namespace muster::store {

namespace {

constexpr unsigned kBitsOfByte = 8;
constexpr char kTableFollows = 'T';

history::RowChange::What whatOf(char operation)
{
    using enum history::RowChange::What;
    return operation == SQLITE_INSERT ? Inserted : operation == SQLITE_DELETE ? Deleted : Updated;
}

} // namespace

bool ChangesetReader::next()
{
    while (!m_left.empty() && m_left.front() == kTableFollows)
        readTable();
    if (m_left.empty())
        return false;
    m_change.what = whatOf(takeByte());
    (void)takeByte(); // whether a trigger did it
    m_change.before.clear();
    m_change.after.clear();
    if (m_change.what != history::RowChange::What::Inserted)
        readRow(m_change.before);
    if (m_change.what != history::RowChange::What::Deleted)
        readRow(m_change.after);
    return true;
}

void ChangesetReader::readTable()
{
    (void)takeByte();
    m_columns = takeLength();
    (void)take(m_columns); // which of them are the key
    m_change.table = take(m_left.find('\0'));
    (void)takeByte();
}

void ChangesetReader::readRow(std::vector<history::Cell>& cells)
{
    cells.resize(m_columns);
    for (history::Cell& cell : cells)
        readCell(cell);
}

void ChangesetReader::readCell(history::Cell& cell)
{
    switch (takeByte()) {
    case SQLITE_INTEGER:
        cell = std::bit_cast<std::int64_t>(takeNumber());
        break;
    case SQLITE_FLOAT:
        if (const auto number = std::bit_cast<double>(takeNumber()); !std::isnan(number))
            cell = number;
        else
            cell = plan::Value(); // as SQLite has it
        break;
    case SQLITE_TEXT:
    case SQLITE_BLOB:
        cell = std::string(take(takeLength()));
        break;
    case SQLITE_NULL:
        cell = plan::Value();
        break;
    default:
        cell.reset(); // as it was
    }
}

char ChangesetReader::takeByte()
{
    return take(1).front();
}

std::string_view ChangesetReader::take(std::size_t size)
{
    const std::string_view taken = m_left.substr(0, size);
    m_left.remove_prefix(taken.size());
    return taken;
}

/// The highest byte first.
std::uint64_t ChangesetReader::takeNumber()
{
    std::uint64_t number = 0;
    for (const char byte : take(sizeof(number)))
        number = number << kBitsOfByte | static_cast<unsigned char>(byte);
    return number;
}

/// SQLite's own form of a number: seven bits a byte, the highest first, all but the last marked.
std::size_t ChangesetReader::takeLength()
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
