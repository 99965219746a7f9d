#include "exchange/sense/sensed_columns.h"

#include "base/calendar.h"
#include "base/text.h"
#include "exchange/profiles/council_names.h"
#include "exchange/sense/cell_words.h"
#include "exchange/sense/date_words.h"

#include <algorithm>

namespace muster::exchange {

namespace {

constexpr double kNearlyAll = 0.9;

bool isShareOf(std::size_t part, std::size_t all, double least)
{
    return all > 0 && static_cast<double>(part) >= least * static_cast<double>(all);
}

/// Whole numbers that name the rows: codes, years, or numbers that count them.
bool namesRows(const ColumnCount& count)
{
    return count.isCode || isShareOf(count.years, count.numbers, kNearlyAll) ||
           (count.isCounting && count.numbers > 1);
}

/// Codes may stand before names, so the first column of figures is the first with figures behind it as well.
std::size_t firstOfFigures(const std::vector<ColumnCount>& counts)
{
    const auto n = counts.size();
    for (std::size_t c = 0; c < n; ++c)
        if (counts[c].isOfFigures() && !namesRows(counts[c]) && (c + 1 == n || counts[c + 1].isOfFigures()))
            return c;
    for (std::size_t c = 0; c < n; ++c)
        if (counts[c].isOfFigures() && !namesRows(counts[c]))
            return c;
    const auto last = std::ranges::find_if(counts.rbegin(), counts.rend(), &ColumnCount::isOfFigures);
    return last == counts.rend() ? n : static_cast<std::size_t>(counts.rend() - last) - 1;
}

struct HeadingKinds {
    std::size_t years = 0, months = 0, councils = 0;
};

void countHeading(HeadingKinds& kinds, const CellSense& cell, std::string_view text,
                  const CouncilTest& isCouncil)
{
    text = trimmed(text);
    if (cell.isYear()) {
        ++kinds.years;
    } else if (cell.kind == CellKind::Date || isMonthWord(text)) {
        const bool isYear = couldBeFinancialYear(text) || parseFinancialYear(text).has_value();
        ++(isYear ? kinds.years : kinds.months);
    } else if (cell.isWords()) {
        const bool isCoded = text.size() > 3 && !councilCode(text).empty();
        kinds.councils += isCoded || (isCouncil && isCouncil(text)) ? 1 : 0;
    }
}

} // namespace

void ColumnCount::add(const CellSense& cell)
{
    switch (cell.kind) {
    case CellKind::Text:
        ++texts;
        break;
    case CellKind::Number:
        isCounting = isCounting && cell.isWhole && (numbers == 0 || cell.value == last + 1);
        last = cell.value;
        ++numbers;
        years += cell.isYear() ? 1 : 0;
        break;
    case CellKind::Percent:
        ++percents;
        break;
    case CellKind::Date:
        ++dates;
        break;
    case CellKind::Suppressed:
        ++suppressed;
        break;
    case CellKind::Blank:
    case CellKind::Nothing:
        break;
    }
}

ColumnType ColumnCount::type() const
{
    const auto all = known();
    if (all == 0)
        return suppressed > 0 ? ColumnType::Number : ColumnType::Empty; // marks stand where figures would
    if (isShareOf(texts, all, kNearlyAll))
        return ColumnType::Text;
    if (isShareOf(dates, all, kNearlyAll))
        return ColumnType::Date;
    if (isShareOf(percents, all, kNearlyAll))
        return ColumnType::Percentage;
    return isShareOf(numbers + percents, all, kNearlyAll) ? ColumnType::Number : ColumnType::Mixed;
}

TableColumns columnsOf(const SheetGrid& grid, const TableRows& rows)
{
    TableColumns columns;
    columns.first = grid.width;
    const auto reach = [&](std::size_t row) {
        if (grid.rows[row].filled == 0)
            return;
        columns.first = std::min(columns.first, grid.rows[row].first);
        columns.last = std::max(columns.last, grid.rows[row].cells.size() - 1);
    };
    std::ranges::for_each(rows.headings, reach);
    std::ranges::for_each(rows.data, reach);
    columns.first = std::min(columns.first, columns.last);
    columns.counts.resize(columns.last - columns.first + 1);
    for (const auto row : rows.headings)
        for (auto c = columns.first; c <= columns.last; ++c)
            if (grid.at(row, c).isWords() && isCodeHeading(trimmed(grid.text(row, c))))
                columns.counts[c - columns.first].isCode = true;
    for (const auto row : rows.data)
        for (std::size_t c = columns.first; c < grid.rows[row].cells.size(); ++c)
            columns.counts[c - columns.first].add(grid.rows[row].cells[c]);
    columns.firstFigures = columns.first + firstOfFigures(columns.counts);
    return columns;
}

Across acrossOf(const SheetGrid& grid, const TableRows& rows, const TableColumns& columns,
                const CouncilTest& isCouncil)
{
    constexpr std::size_t least = 3;
    for (const auto row : rows.headings) {
        HeadingKinds kinds;
        std::size_t filled = 0;
        for (auto c = columns.firstFigures; c <= columns.last; ++c) {
            filled += grid.at(row, c).isFilled() ? 1 : 0;
            countHeading(kinds, grid.at(row, c), grid.text(row, c), isCouncil);
        }
        const auto most = std::max({kinds.years, kinds.months, kinds.councils});
        if (most >= least && isShareOf(most, filled, 0.6))
            return most == kinds.years    ? Across::Years
                   : most == kinds.months ? Across::Months
                                          : Across::Councils;
    }
    return Across::None;
}

} // namespace muster::exchange
