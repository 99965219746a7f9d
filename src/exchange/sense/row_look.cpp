#include "exchange/sense/row_look.h"

#include "exchange/sense/cell_words.h"

#include "base/text.h"

#include <algorithm>

namespace muster::exchange {

namespace {

constexpr std::size_t kLongCell = 60;
constexpr std::size_t kLongName = 50;
constexpr std::size_t kShortCell = 20;
constexpr double kFade = 0.9;     // how much less each row further down counts
constexpr double kLeastBelow = 1; // rows there must be below for a column to have a kind

/// What stands in a column below the row looked at, near rows counting most.
struct Below {
    double words = 0, amounts = 0, dates = 0, years = 0, marks = 0;

    void add(const CellSense& cell)
    {
        if (!cell.isFilled())
            return;
        for (double* sum : {&words, &amounts, &dates, &years, &marks})
            *sum *= kFade;
        words += cell.isWords() ? 1 : 0;
        dates += cell.kind == CellKind::Date ? 1 : 0;
        amounts += cell.isAmount() ? 1 : 0;
        marks += cell.kind == CellKind::Suppressed ? 1 : 0;
        years += cell.isYear() ? 1 : 0;
    }
    /// Publishers' marks among amounts stand for amounts; alone they say nothing.
    [[nodiscard]] double shareOfAmounts() const { return amounts > 0 ? share(amounts + marks) : 0; }
    [[nodiscard]] double share(double part) const
    {
        const double all = words + amounts + dates + marks;
        return all < kLeastBelow * kFade ? 0 : part / all;
    }
};

/// Counts what the row's cells are over.
struct RowCount {
    double wordsOverAmounts = 0, amountsOverSame = 0, amounts = 0, yearsOver = 0;
    std::size_t longest = 0, units = 0, pastFirst = 0, suppressed = 0, named = 0;
};

/// Half of a column below being amounts is as good as all of it: headings of several rows stand there too.
double enough(double share)
{
    return std::min(1.0, 2 * share);
}

void countCell(RowCount& count, const CellSense& cell, const Below& below, bool isFirst)
{
    const double amountsBelow = enough(below.shareOfAmounts());
    count.pastFirst += isFirst ? 0 : 1;
    count.units += !isFirst && cell.isUnit ? 1 : 0;
    count.suppressed += cell.kind == CellKind::Suppressed ? 1 : 0;
    const bool isYearColumn = below.years > below.amounts / 2;
    if (cell.isWords() || cell.isUnit) {
        count.longest = std::max<std::size_t>(count.longest, cell.letters);
        if (isFirst && (isYearColumn || amountsBelow == 0))
            count.named = 1; // the row's own name, or what names of rows are called
        else
            count.wordsOverAmounts += std::max(amountsBelow, enough(below.share(below.dates)));
    } else if (cell.kind == CellKind::Date || cell.isYear()) {
        if (!isYearColumn)
            count.yearsOver += amountsBelow;
        if (cell.kind != CellKind::Date) {
            count.amounts += 1;
            count.amountsOverSame += isYearColumn ? amountsBelow : amountsBelow / 2;
        }
    } else if (cell.isAmount() || amountsBelow > 0) {
        count.amounts += 1;
        count.amountsOverSame += amountsBelow;
    }
}

/// Whether the numbers of the row count on, as the years or the ages over a table do. Series may start anew:
/// 2006, 2007, 2008, 2006, 2007, 2008.
bool isSeries(const GridRow& row)
{
    std::size_t numbers = 0, years = 0, steps = 0, others = 0;
    const CellSense* last = nullptr;
    for (const auto& cell : row.cells) {
        others += cell.kind == CellKind::Percent || cell.kind == CellKind::Suppressed ||
                          (cell.kind == CellKind::Number && !cell.isWhole)
                      ? 1
                      : 0;
        if (cell.kind != CellKind::Number)
            continue;
        ++numbers;
        years += cell.isYear() ? 1 : 0;
        steps += last != nullptr && cell.isWhole && cell.value == last->value + 1 ? 1 : 0;
        last = &cell;
    }
    if (numbers < 2 || others * 10 > numbers)
        return false;
    constexpr std::size_t leastSteps = 5;
    return years * 10 >= numbers * 9 || (steps >= leastSteps && steps * 10 >= (numbers - 1) * 8);
}

void put(RowLook& look, Look which, double value)
{
    look[static_cast<std::size_t>(which)] = value;
}
void put(RowLook& look, Look which, bool value)
{
    put(look, which, value ? 1.0 : 0.0);
}
double at(const RowLook& look, Look which)
{
    return look[static_cast<std::size_t>(which)];
}

/// Words of the row that stand again behind themselves, as "No" and "Total" do.
double alikeOf(const SheetGrid& grid, std::size_t index)
{
    const auto& cells = grid.rows[index].cells;
    std::string_view last;
    std::size_t words = 0, again = 0;
    for (std::size_t c = grid.firstColumn + 1; c < cells.size(); ++c) {
        if (!cells[c].isWords())
            continue;
        const auto text = grid.text(index, c);
        ++words;
        again += text == last ? 1 : 0;
        last = text;
    }
    return words > 2 ? static_cast<double>(again) / static_cast<double>(words - 1) : 0;
}

RowCount countOf(const SheetGrid& grid, const GridRow& row, const std::vector<Below>& below)
{
    RowCount count;
    for (std::size_t c = row.first; c < row.cells.size(); ++c) {
        const bool isFirst = c == grid.firstColumn;
        if (row.cells[c].isFilled())
            countCell(count, row.cells[c], row.filled == 1 && isFirst ? Below{} : below[c], isFirst);
    }
    return count;
}

void lookAtWidth(RowLook& look, const SheetGrid& grid, std::size_t index, const RowCount& count)
{
    const auto& row = grid.rows[index];
    const bool isLone = row.filled == 1;
    const bool isPastFirst = row.first > grid.firstColumn;
    const bool isOver = count.wordsOverAmounts + count.yearsOver > 0;
    const bool isShort = row.cells[row.first].letters <= kShortCell;
    put(look, Look::Lone, isLone);
    put(look, Look::FirstLone, isLone && &row == &grid.rows.front());
    const bool isStub = index + 1 < grid.rows.size() && grid.rows[index + 1].first > row.first;
    put(look, Look::LoneStub, isLone && isShort && isStub);
    put(look, Look::LoneOverAmounts, isLone && isPastFirst && isOver);
    const bool isDirectlyOver = index > 0 && index + 1 < grid.rows.size() && !grid.rows[index + 1].isEmpty &&
                                !grid.rows[index + 1].hasBlankAbove;
    put(look, Look::LoneAside, isLone && isPastFirst && !isOver && (isShort || isDirectlyOver));
    put(look, Look::LeftPair,
        row.filled == 2 && !isPastFirst && row.cells.size() == row.first + 2 &&
            grid.width > grid.firstColumn + 2);
    put(look, Look::Many, row.filled > 2);
}

RowLook lookOf(const SheetGrid& grid, std::size_t index, const std::vector<Below>& below, bool isList)
{
    const auto& row = grid.rows[index];
    RowLook look{};
    put(look, Look::Any, true);
    const auto count = countOf(grid, row, below);
    const double filled = static_cast<double>(row.filled);
    if (row.filled == count.suppressed && (row.filled == 0 || row.first == grid.firstColumn)) {
        put(look, Look::NothingOnly, true);
        return look;
    }
    const bool series = isSeries(row);
    put(look, Look::WordsOverAmounts,
        count.wordsOverAmounts / std::max(1.0, filled - static_cast<double>(count.named)));
    put(look, Look::Alike, alikeOf(grid, index));
    put(look, Look::AmountsOverSame, series ? 0.0 : count.amountsOverSame / filled);
    put(look, Look::Amounts, series ? 0.0 : count.amounts / filled);
    put(look, Look::Series, series);
    if (!isList)
        lookAtWidth(look, grid, index, count);
    put(look, Look::YearOverAmounts, at(look, Look::LeftPair) > 0 ? 0.0 : count.yearsOver / filled);
    const auto first = trimmed(grid.text(index, row.first));
    const bool isName = row.first == grid.firstColumn && row.cells[row.first].isWords();
    put(look, Look::LongName, isName && first.size() > kLongName);
    put(look, Look::Colon, isName && first.ends_with(':'));
    put(look, Look::Long, count.longest > kLongCell);
    put(look, Look::NoteStart, beginsNote(first));
    put(look, Look::Units, count.units > 0 && count.units == count.pastFirst);
    return look;
}

/// A sheet of one column is a list where its cells are short, and a page of text where they are long.
bool isListSheet(const SheetGrid& grid)
{
    constexpr std::size_t longestMean = 40;
    if (grid.width != grid.firstColumn + 1)
        return false;
    std::size_t letters = 0, filled = 0;
    for (const auto& row : grid.rows)
        for (const auto& cell : row.cells) {
            letters += cell.letters;
            filled += cell.isFilled() ? 1 : 0;
        }
    return letters <= longestMean * filled;
}

} // namespace

std::vector<RowLook> looksOf(const SheetGrid& grid)
{
    std::vector<RowLook> looks(grid.rows.size());
    std::vector<Below> below(grid.width);
    const bool isList = isListSheet(grid);
    for (std::size_t i = grid.rows.size(); i-- > 0;) {
        const auto& row = grid.rows[i];
        if (!row.isEmpty)
            looks[i] = lookOf(grid, i, below, isList);
        for (std::size_t c = 0; c < row.cells.size(); ++c)
            below[c].add(row.cells[c]);
    }
    return looks;
}

} // namespace muster::exchange
