#include "store/tables/wide_changeset.h"

#include "plan/table_info.h"
#include "store/tables/changeset_bytes.h"

#include <bit>
#include <sqlite3.h>

namespace muster::store {

namespace {

void appendNumber(std::string& to, std::uint64_t number)
{
    constexpr unsigned kBitsOfByte = 8;
    for (int shift = 56; shift >= 0; shift -= static_cast<int>(kBitsOfByte))
        to += static_cast<char>(number >> static_cast<unsigned>(shift));
}

/// SQLite's own form of a number: seven bits a byte, the highest first, all but the last marked.
void appendLength(std::string& to, std::size_t length)
{
    constexpr unsigned kBits = 7;
    constexpr unsigned kMark = 0x80;
    std::string bytes(1, static_cast<char>(length % kMark));
    while ((length >>= kBits) > 0)
        bytes.insert(bytes.begin(), static_cast<char>(kMark | length % kMark));
    to += bytes;
}

void appendCell(std::string& to, const plan::Value& value)
{
    if (const auto* whole = std::get_if<std::int64_t>(&value)) {
        to += static_cast<char>(SQLITE_INTEGER);
        appendNumber(to, static_cast<std::uint64_t>(*whole));
    } else if (const auto* number = std::get_if<double>(&value)) {
        to += static_cast<char>(SQLITE_FLOAT);
        appendNumber(to, std::bit_cast<std::uint64_t>(*number));
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        to += static_cast<char>(SQLITE_TEXT);
        appendLength(to, text->size());
        to += *text;
    } else {
        to += static_cast<char>(SQLITE_NULL);
    }
}

/// Rows of a change: an update tells what was and what is.
int rowsOf(char operation)
{
    return operation == SQLITE_UPDATE ? 2 : 1;
}

/// Whether some table has more columns today.
bool isNarrow(std::string_view changeset)
{
    ChangesetBytes left(changeset);
    ChangesetTable table;
    while (!left.isAtEnd()) {
        if (left.isAtTable()) {
            table = left.takeTable();
            const plan::TableInfo* today = plan::findTable(table.name);
            if (today && table.columns < today->columns.size())
                return true;
            continue;
        }
        const char operation = left.takeByte();
        (void)left.takeByte(); // whether a trigger did it
        (void)left.takeCells(table.columns * static_cast<std::size_t>(rowsOf(operation)));
    }
    return false;
}

class Widener {
  public:
    explicit Widener(std::string_view changeset) : m_left(changeset) {}

    [[nodiscard]] std::string run()
    {
        while (!m_left.isAtEnd())
            if (m_left.isAtTable())
                takeTable();
            else
                takeChange();
        return std::move(m_out);
    }

  private:
    void takeTable()
    {
        m_table = m_left.takeTable();
        m_missing.clear();
        if (const plan::TableInfo* table = plan::findTable(m_table.name))
            for (std::size_t i = m_table.columns; i < table->columns.size(); ++i)
                appendCell(m_missing.emplace_back(), table->columns[i].get(plan::RowCopy(*table).get()));
        m_out += kTableFollows;
        appendLength(m_out, m_table.columns + m_missing.size());
        m_out += m_table.keys;
        m_out.append(m_missing.size(), '\0');
        m_out += m_table.name;
        m_out += '\0';
    }
    void takeChange()
    {
        const char operation = m_left.takeByte();
        m_out += operation;
        m_out += m_left.takeByte(); // whether a trigger did it
        for (int row = 0; row < rowsOf(operation); ++row) {
            m_out += m_left.takeCells(m_table.columns);
            for (const std::string& cell : m_missing)
                m_out += operation == SQLITE_UPDATE ? std::string(1, '\0') : cell; // as it was
        }
    }

    ChangesetBytes m_left;
    ChangesetTable m_table;
    std::vector<std::string> m_missing; ///< the cells of a row that has nothing of its own in them
    std::string m_out;
};

} // namespace

std::optional<std::string> widened(std::string_view changeset)
{
    return isNarrow(changeset) ? std::optional(Widener(changeset).run()) : std::nullopt;
}

} // namespace muster::store
