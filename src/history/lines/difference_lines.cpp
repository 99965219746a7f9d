#include "history/lines/difference_lines.h"

#include "history/words.h"

#include <map>
#include <set>

namespace muster::history {

namespace {

/// Tells the rows of one table apart.
class TableDifferences {
  public:
    TableDifferences(const plan::TableInfo& table, const plan::Plan& first, const plan::Plan& second,
                     std::vector<DifferenceLine>& into)
        : m_table(table), m_first(first), m_second(second), m_into(into)
    {
        for (const plan::AnyRow* row : table.rows(first))
            m_byKey.emplace(keyText(first, table, row), row);
    }

    void tell()
    {
        for (const plan::AnyRow* row : m_table.rows(m_second)) {
            const plan::AnyRow* was = sameIn(row);
            if (was)
                m_met.insert(m_table.idOf(was));
            tellRow(was, row);
        }
        for (const plan::AnyRow* row : m_table.rows(m_first))
            if (!m_met.contains(m_table.idOf(row)))
                tellRow(row, nullptr);
    }

  private:
    [[nodiscard]] const plan::AnyRow* sameIn(const plan::AnyRow* row) const
    {
        if (const plan::AnyRow* same = m_table.find(m_first, m_table.idOf(row)))
            return same;
        const auto at = m_byKey.find(keyText(m_second, m_table, row));
        const bool isFree = at != m_byKey.end() && !m_table.find(m_second, m_table.idOf(at->second));
        return isFree ? at->second : nullptr;
    }
    void tellRow(const plan::AnyRow* first, const plan::AnyRow* second)
    {
        const std::string key =
            second ? keyText(m_second, m_table, second) : keyText(m_first, m_table, first);
        const std::string where =
            second ? rowText(m_second, m_table, second) : rowText(m_first, m_table, first);
        for (const plan::ColumnInfo* column : m_table.fileColumns()) {
            const std::string was = first ? cellText(m_first, *column, first) : std::string();
            const std::string is = second ? cellText(m_second, *column, second) : std::string();
            if (was != is)
                m_into.push_back({std::string(m_table.name), key, where, std::string(column->name), was, is});
        }
    }

    const plan::TableInfo& m_table;
    const plan::Plan& m_first;
    const plan::Plan& m_second;
    std::vector<DifferenceLine>& m_into;
    std::map<std::string, const plan::AnyRow*> m_byKey;
    std::set<std::int64_t> m_met; // rows of the first that are in the second too
};

} // namespace

std::vector<DifferenceLine> differenceLines(const plan::Plan& first, const plan::Plan& second)
{
    std::vector<DifferenceLine> lines;
    for (const plan::TableInfo& table : plan::tables())
        TableDifferences(table, first, second, lines).tell();
    return lines;
}

} // namespace muster::history
