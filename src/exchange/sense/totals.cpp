#include "exchange/sense/totals.h"

#include "base/text.h"
#include "exchange/sense/cell_words.h"

#include <algorithm>
#include <cmath>

namespace muster::exchange {

namespace {

/// The figures of some rows added up, column by column.
struct FigureSums {
    std::vector<double> sums;
    std::size_t rows = 0;

    void add(const GridRow& row, std::size_t first)
    {
        if (sums.size() + first < row.cells.size())
            sums.resize(row.cells.size() - first);
        for (std::size_t c = first; c < row.cells.size(); ++c)
            if (row.cells[c].isAmount())
                sums[c - first] += row.cells[c].value;
        ++rows;
    }
    void take(const FigureSums& others)
    {
        sums.resize(std::max(sums.size(), others.sums.size()));
        for (std::size_t c = 0; c < others.sums.size(); ++c)
            sums[c] += others.sums[c];
        rows += others.rows;
    }
};

/// Whether the row's figures are the sums, in nearly all columns, within what rounding may take.
bool addsUp(const GridRow& row, const FigureSums& of, std::size_t first)
{
    constexpr std::size_t leastRows = 2;
    constexpr double nearly = 0.003; // of the total, and as much as parts rounded to 5 may miss
    std::size_t compared = 0, same = 0;
    for (std::size_t c = first; c < row.cells.size(); ++c) {
        const auto& cell = row.cells[c];
        if (!cell.isAmount() || cell.value == 0)
            continue;
        ++compared;
        const double sum = c - first < of.sums.size() ? of.sums[c - first] : 0;
        same += std::abs(sum - cell.value) <= nearly * std::abs(cell.value) ? 1 : 0;
    }
    return of.rows >= leastRows && compared > 0 && same * 10 >= compared * 8;
}

/// Whether all its figures, three or more, are 100: the whole that shares below are of.
bool isWhole(const GridRow& row, std::size_t first)
{
    constexpr double whole = 100;
    std::size_t figures = 0;
    for (std::size_t c = first; c < row.cells.size(); ++c) {
        if (row.cells[c].isAmount() && row.cells[c].value != whole)
            return false;
        figures += row.cells[c].isAmount() ? 1 : 0;
    }
    return figures >= 3;
}

/// The rows between two empty ones or names of groups, by their places among the data rows.
struct RowBlock {
    std::size_t first = 0, last = 0;
};

std::vector<RowBlock> blocksOf(const SheetGrid& grid, const TableRows& table)
{
    std::vector<RowBlock> blocks;
    for (std::size_t i = 0; i < table.data.size(); ++i) {
        const auto row = table.data[i];
        const bool follows = i > 0 && row == table.data[i - 1] + 1 && !grid.rows[row].hasBlankAbove;
        if (follows)
            blocks.back().last = i;
        else
            blocks.push_back({i, i});
    }
    return blocks;
}

class TotalSearch {
  public:
    TotalSearch(const SheetGrid& grid, const TableRows& table, const TableColumns& columns)
        : m_grid(grid), m_table(table), m_columns(columns), m_isTotal(table.data.size())
    {
    }

    std::vector<bool> found()
    {
        findFirstWords();
        byWords();
        if (m_columns.firstFigures <= m_columns.last)
            bySums();
        return std::move(m_isTotal);
    }

  private:
    [[nodiscard]] const GridRow& row(std::size_t i) const { return m_grid.rows[m_table.data[i]]; }

    /// By the names in the columns before the figures. A word that most rows have there tells nothing of one.
    void byWords()
    {
        const auto end = std::min(m_columns.firstFigures, m_columns.last + 1);
        for (auto c = m_columns.first; c < end; ++c) {
            std::vector<std::size_t> named;
            for (std::size_t i = 0; i < m_isTotal.size(); ++i)
                if (namesTotal(i, c))
                    named.push_back(i);
            if (named.size() > 1 && named.size() * 2 > m_isTotal.size())
                continue;
            for (const auto i : named)
                m_isTotal[i] = true;
        }
    }
    [[nodiscard]] bool namesTotal(std::size_t i, std::size_t column) const
    {
        const auto& cells = row(i).cells;
        if (column >= cells.size() || !cells[column].isWords())
            return false;
        const auto text = trimmed(m_grid.text(m_table.data[i], column));
        return isTotalName(text) || (column == m_firstWords[i] && isTotalLabel(text));
    }
    void findFirstWords()
    {
        for (std::size_t i = 0; i < m_isTotal.size(); ++i) {
            const auto& cells = row(i).cells;
            const auto found = std::ranges::find_if(cells, &CellSense::isWords);
            m_firstWords.push_back(static_cast<std::size_t>(found - cells.begin()));
        }
    }

    [[nodiscard]] FigureSums sumOf(std::size_t first, std::size_t end) const
    {
        FigureSums sum;
        for (auto i = first; i < end; ++i)
            sum.add(row(i), m_columns.firstFigures);
        return sum;
    }
    void markIfSum(std::size_t i, const FigureSums& of)
    {
        if (addsUp(row(i), of, m_columns.firstFigures))
            m_isTotal[i] = true;
    }

    /// The first and the last row of each block against the rest of it, and those of the table against its
    /// rest.
    void bySums()
    {
        const auto blocks = blocksOf(m_grid, m_table);
        for (const auto& block : blocks) {
            markIfSum(block.first, sumOf(block.first + 1, block.last + 1));
            if (block.first < block.last && isWhole(row(block.first), m_columns.firstFigures) &&
                !isWhole(row(block.first + 1), m_columns.firstFigures))
                m_isTotal[block.first] = true;
            markIfSum(block.last, sumOf(block.first, block.last));
        }
        FigureSums rest;
        for (std::size_t i = 0; i < m_isTotal.size(); ++i)
            if (!m_isTotal[i] && i != 0 && i + 1 != m_isTotal.size())
                rest.add(row(i), m_columns.firstFigures);
        auto withFirst = rest, withLast = rest;
        withFirst.add(row(0), m_columns.firstFigures);
        withLast.add(row(m_isTotal.size() - 1), m_columns.firstFigures);
        markIfSum(m_isTotal.size() - 1, withFirst);
        markIfSum(0, withLast);
    }

    const SheetGrid& m_grid;
    const TableRows& m_table;
    const TableColumns& m_columns;
    std::vector<bool> m_isTotal;
    std::vector<std::size_t> m_firstWords; // the column of each row's first words
};

} // namespace

std::vector<bool> totalsOf(const SheetGrid& grid, const TableRows& table, const TableColumns& columns)
{
    return table.data.empty() ? std::vector<bool>{} : TotalSearch(grid, table, columns).found();
}

} // namespace muster::exchange
