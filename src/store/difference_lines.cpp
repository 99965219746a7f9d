#include "store/difference_lines.h"

#include "store/row_words.h"

#include <map>
#include <set>

namespace muster::store {

namespace {

/// Tells the rows of one table apart.
template <class Row>
class TableDifferences {
  public:
    TableDifferences(const plan::Plan& first, const plan::Plan& second, std::vector<DifferenceLine>& into)
        : m_first(first), m_second(second), m_into(into)
    {
        for (const Row& row : first.rows<Row>())
            m_byKey.emplace(keyText(first, row), &row);
    }

    void tell()
    {
        for (const Row& row : m_second.rows<Row>()) {
            const Row* was = sameIn(row);
            if (was)
                m_met.insert(was->id);
            tellRow(was, &row);
        }
        for (const Row& row : m_first.rows<Row>())
            if (!m_met.contains(row.id))
                tellRow(&row, nullptr);
    }

  private:
    [[nodiscard]] const Row* sameIn(const Row& row) const
    {
        if (const Row* same = m_first.find<Row>(row.id))
            return same;
        const auto at = m_byKey.find(keyText(m_second, row));
        const bool isFree = at != m_byKey.end() && !m_second.find<Row>(at->second->id);
        return isFree ? at->second : nullptr;
    }
    void tellRow(const Row* first, const Row* second)
    {
        const std::string key = second ? keyText(m_second, *second) : keyText(m_first, *first);
        plan::forEachColumn<Row>([&](const auto& column) {
            if (column.internal)
                return;
            const std::string was = first ? cellText(m_first, first->*column.member) : std::string();
            const std::string is = second ? cellText(m_second, second->*column.member) : std::string();
            if (was != is)
                m_into.push_back(
                    {std::string(plan::Table<Row>::name), key, std::string(column.name), was, is});
        });
    }

    const plan::Plan& m_first;
    const plan::Plan& m_second;
    std::vector<DifferenceLine>& m_into;
    std::map<std::string, const Row*> m_byKey;
    std::set<plan::IdOf<Row>> m_met; // rows of the first that are in the second too
};

} // namespace

std::vector<DifferenceLine> differenceLines(const plan::Plan& first, const plan::Plan& second)
{
    std::vector<DifferenceLine> lines;
    plan::forEachTable(
        [&](auto tag) { TableDifferences<typename decltype(tag)::Type>(first, second, lines).tell(); });
    return lines;
}

} // namespace muster::store
