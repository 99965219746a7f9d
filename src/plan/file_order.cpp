#include "plan/file_order.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <unordered_map>

namespace muster::plan {

namespace {

using Rank = std::uint32_t; ///< where a row stands in the order of files, from 1; 0 for "every one"
using RowList = std::vector<const AnyRow*>;

/// RowList of one table by the columns that order them in files.
class FileOrder {
  public:
    FileOrder(const Plan& plan, const TableInfo& table, const RowList& rows) : m_table(table), m_rows(rows)
    {
        for (const ColumnInfo* column : table.order)
            m_ranks.push_back(column->isReference() ? ranksOf(plan, *column) : std::vector<Rank>());
    }

    /// Whether one row, by its place in the list, stands before another.
    [[nodiscard]] bool operator()(std::size_t a, std::size_t b) const
    {
        for (std::size_t i = 0; i < m_ranks.size(); ++i) {
            const auto& ranks = m_ranks[i];
            const int order = ranks.empty()          ? m_table.order[i]->compare(m_rows[a], m_rows[b])
                              : ranks[a] == ranks[b] ? 0
                              : ranks[a] < ranks[b]  ? -1
                                                     : 1;
            if (order != 0)
                return order < 0;
        }
        return false;
    }

  private:
    /// Of each row, the rank of the one that it names first in the column.
    [[nodiscard]] std::vector<Rank> ranksOf(const Plan& plan, const ColumnInfo& column) const
    {
        std::unordered_map<std::int64_t, Rank> rankOf;
        for (const AnyRow* row : rowsInFileOrder(plan, column.named()))
            rankOf.emplace(column.named().idOf(row), rankOf.size() + 1);
        std::vector<Rank> ranks(m_rows.size(), 0);
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            if (i > 0 && column.same(m_rows[i], m_rows[i - 1]))
                ranks[i] = ranks[i - 1];
            else if (const auto ids = column.ids(m_rows[i]); !ids.empty())
                if (const auto found = rankOf.find(ids.front()); found != rankOf.end())
                    ranks[i] = found->second;
        return ranks;
    }

    const TableInfo& m_table;
    const RowList& m_rows;
    std::vector<std::vector<Rank>> m_ranks; ///< for each column of the order; none where it names no rows
};

} // namespace

std::vector<const AnyRow*> rowsInFileOrder(const Plan& plan, const TableInfo& table)
{
    const RowSpan all = table.rows(plan);
    RowList rows(all.begin(), all.end());
    putInFileOrder(plan, table, rows);
    return rows;
}

void putInFileOrder(const Plan& plan, const TableInfo& table, std::vector<const AnyRow*>& rows)
{
    std::vector<std::size_t> places(rows.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    const RowList before = rows;
    const FileOrder isBefore(plan, table, before);
    if (std::is_sorted(places.begin(), places.end(), isBefore))
        return;
    std::stable_sort(places.begin(), places.end(), isBefore);
    std::ranges::transform(places, rows.begin(), [&](std::size_t place) { return before[place]; });
}

} // namespace muster::plan
