#include "store/tables/changeset_form.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <sqlite3.h>
#include <string>

namespace muster::store {

namespace {

constexpr char kTable = 'T';
constexpr std::size_t kMostColumns = 2000; ///< of a table of SQLite's
constexpr char kUndefined = 0;

/// Goes through the bytes; once one of its steps says no, they are no changeset.
class Form {
  public:
    explicit Form(std::string_view bytes) : m_left(bytes) {}

    bool isWhole()
    {
        while (!m_left.empty())
            if (!(m_left.front() == kTable ? table() : m_columns > 0 && change()))
                return false;
        return true;
    }

  private:
    bool take(std::size_t count)
    {
        if (count > m_left.size())
            return false;
        m_left.remove_prefix(count);
        return true;
    }
    std::optional<char> byte()
    {
        if (m_left.empty())
            return {};
        const char first = m_left.front();
        m_left.remove_prefix(1);
        return first;
    }
    /// SQLite's own form of a number: seven bits a byte, the highest first, all but the last marked.
    std::optional<std::size_t> length()
    {
        constexpr int kMostBytes = 5;
        std::size_t value = 0;
        for (int i = 0; i < kMostBytes; ++i) {
            const auto next = byte();
            if (!next)
                return {};
            const auto bits = static_cast<unsigned char>(*next);
            value = value << 7U | (bits & 0x7fU);
            if (bits < 0x80U)
                return value;
        }
        return {};
    }

    /// The columns, for each whether it belongs to the key, and the name.
    bool table()
    {
        take(1);
        const auto columns = length();
        if (!columns || *columns == 0 || *columns > kMostColumns || *columns > m_left.size())
            return false;
        m_columns = *columns;
        if (m_left.substr(0, m_columns) != '\1' + std::string(m_columns - 1, '\0'))
            return false;
        take(m_columns);
        const std::size_t end = m_left.find('\0');
        return end != std::string_view::npos && end > 0 && take(end + 1);
    }

    bool change()
    {
        const auto operation = byte();
        const auto indirect = byte();
        if (!indirect || (*indirect != 0 && *indirect != 1))
            return false;
        switch (*operation) {
        case SQLITE_INSERT:
        case SQLITE_DELETE: {
            const auto cells = row();
            return cells && cells->find(kUndefined) == std::string::npos;
        }
        case SQLITE_UPDATE:
            return update();
        default:
            return false;
        }
    }

    bool update()
    {
        const auto before = row();
        const auto after = before ? row() : std::nullopt;
        if (!after || before->front() == kUndefined || after->front() != kUndefined)
            return false;
        for (std::size_t i = 1; i < m_columns; ++i)
            if (((*before)[i] == kUndefined) != ((*after)[i] == kUndefined))
                return false;
        return true;
    }

    /// The types of a row's cells; nothing where it is not whole.
    std::optional<std::string> row()
    {
        std::string types;
        while (types.size() < m_columns) {
            const auto type = byte();
            if (!type || !cell(*type))
                return {};
            types += *type;
        }
        return types;
    }

    bool cell(char type)
    {
        switch (type) {
        case kUndefined:
        case SQLITE_NULL:
            return true;
        case SQLITE_INTEGER:
        case SQLITE_FLOAT:
            return take(sizeof(std::int64_t));
        case SQLITE_TEXT:
        case SQLITE_BLOB: {
            const auto size = length();
            return size && take(*size);
        }
        default:
            return false;
        }
    }

    std::string_view m_left;
    std::size_t m_columns = 0; ///< of the table that the next change is of; 0 before the first
};

} // namespace

bool isChangeset(std::string_view bytes)
{
    return Form(bytes).isWhole();
}

} // namespace muster::store
