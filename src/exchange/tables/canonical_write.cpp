#include "exchange/tables/canonical.h"
#include "exchange/tables/cell_codec.h"
#include "exchange/tables/table_columns.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace muster::exchange {

namespace {

using Rank = std::uint32_t; ///< where a row stands in the order of files, from 1; 0 for "every one"

std::vector<const plan::AnyRow*> settledRows(const plan::Plan&, const plan::TableInfo&);

/// Rows of one table by the columns that order them in files, whatever their ids are.
class FileOrder {
  public:
    FileOrder(const plan::Plan& plan, const plan::TableInfo& table, const plan::RowSpan& rows)
        : m_table(table), m_rows(rows)
    {
        for (const plan::ColumnInfo* column : table.order)
            m_ranks.push_back(column->isReference() ? ranksOf(plan, *column) : std::vector<Rank>());
    }

    /// Whether one row, by its place in the table, stands before another.
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
    [[nodiscard]] std::vector<Rank> ranksOf(const plan::Plan& plan, const plan::ColumnInfo& column) const
    {
        std::unordered_map<std::int64_t, Rank> rankOf;
        for (const plan::AnyRow* row : settledRows(plan, column.named()))
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

    const plan::TableInfo& m_table;
    const plan::RowSpan m_rows;
    std::vector<std::vector<Rank>> m_ranks; ///< for each column of the order; none where it names no rows
};

std::vector<const plan::AnyRow*> settledRows(const plan::Plan& plan, const plan::TableInfo& table)
{
    const plan::RowSpan all = table.rows(plan);
    std::vector<std::size_t> places(all.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    const FileOrder isBefore(plan, table, all);
    if (!std::is_sorted(places.begin(), places.end(), isBefore))
        std::stable_sort(places.begin(), places.end(), isBefore);
    std::vector<const plan::AnyRow*> rows(all.size());
    std::ranges::transform(places, rows.begin(), [&](std::size_t place) { return all[place]; });
    return rows;
}

/// The cells of one column, of row after row: one that names what the row before names is not made again.
class ColumnCells {
  public:
    ColumnCells(const plan::Plan& plan, const plan::ColumnInfo& column)
        : m_plan(plan), m_column(column), m_repeats(column.isReference())
    {
    }
    void put(const plan::AnyRow* row, Cell& cell)
    {
        if (!m_last || !m_repeats || !m_column.same(row, m_last))
            cell = cellOf(m_plan, m_column, row);
        m_last = row;
    }

  private:
    const plan::Plan& m_plan;
    const plan::ColumnInfo& m_column;
    const bool m_repeats;
    const plan::AnyRow* m_last = nullptr;
};

void visitRows(const plan::Plan& plan, const plan::TableInfo& table, const VisitCells& visit)
{
    std::vector<ColumnCells> columns;
    for (const plan::ColumnInfo* column : table.fileColumns())
        columns.emplace_back(plan, *column);
    std::vector<Cell> cells(columns.size());
    for (const plan::AnyRow* row : settledRows(plan, table)) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            columns[i].put(row, cells[i]);
        visit(cells);
    }
}

} // namespace

Result<SheetRows> tableRows(const plan::Plan& plan, std::string_view name)
{
    if (auto known = knownTable(name); !known)
        return fail(std::move(known.error()));
    const plan::TableInfo& table = *plan::findTable(name);
    SheetRows rows{
        std::string(name), {}, [plan, &table](const VisitCells& visit) { visitRows(plan, table, visit); }};
    for (const plan::ColumnInfo* column : table.fileColumns())
        rows.columns.push_back({std::string(column->name), isNumeric(*column)});
    return rows;
}

Result<Sheet> writeTable(const plan::Plan& plan, std::string_view name)
{
    return tableRows(plan, name).map(asSheet);
}

} // namespace muster::exchange
