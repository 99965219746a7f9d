#include "exchange/map/heading_place.h"
#include "exchange/map/same_posts.h"
#include "exchange/map/vacancy_figures.h"
#include "plan/rows/rows.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <optional>
#include <span>

namespace muster::exchange {

namespace {

enum class Headings { All, OfOneColumn };

/// The first heading of the map that the table does not have, of all or of those that do not stand across;
/// empty where it has them.
std::string lackingHeading(const RawTable& table, const ImportMap& map, Headings which = Headings::All)
{
    const auto isAsked = [&](const MapLine& line) {
        return !line.heading.empty() && !line.column.empty() && line.found.empty() &&
               line.heading != kAcross && (which == Headings::All || !standsAcross(line));
    };
    for (const MapLine& line : map.lines)
        if (isAsked(line) && !placeOf(table, line.heading))
            return line.heading;
    return {};
}

/// A column of the plan's table and where its cells come from.
struct MappedColumn {
    std::string name;
    bool mustHold = false;
    std::optional<std::size_t> from{};          ///< column of the file
    std::string value{};                        ///< else
    bool isAcross = false;                      ///< from a heading that stands across
    bool isReadAgain = false;                   ///< a column behind it is read from the same one of the file
    std::map<std::string, std::string> means{}; ///< by the key of what is found
};

/// Whether a row without it is no row: an empty cell would be read as 0, or refused.
bool mustHold(const plan::TableInfo& table, const std::string& column)
{
    const plan::ColumnInfo* info = table.find(column);
    if (column == kVacancyRateColumn)
        return false;
    return !info || (info->type == plan::CellType::Number && !info->optional) ||
           std::ranges::find(table.needed, info) != table.needed.end();
}

/// How each row of the file becomes a row of the plan's table, by the columns' names.
using Reading = std::vector<MappedColumn>;

/// With the figures of one of the headings that stand across, where there are any.
Reading readingOf(const ImportMap& map, const RawTable& file, const std::string& across)
{
    const plan::TableInfo& table = *plan::findTable(map.table);
    Reading columns;
    for (const MapLine& line : map.lines) {
        const bool isGiven = !line.heading.empty() || !line.value.empty();
        const bool isOfAnother = standsAcross(line) && line.heading != across;
        if (line.column.empty() || !line.found.empty() || !isGiven || isOfAnother)
            continue;
        MappedColumn column{line.column, mustHold(table, line.column)};
        if (line.heading == kAcross) {
            column.from = placeOf(file, across);
            column.isAcross = true;
        } else if (line.value.empty())
            column.from = placeOf(file, line.heading);
        else
            column.value = line.value;
        for (const MapLine& each : map.lines)
            if (each.column == line.column && !each.found.empty())
                column.means.emplace(nameKey(each.found), each.value);
        columns.push_back(std::move(column));
    }
    std::ranges::sort(columns, {}, &MappedColumn::name);
    for (auto at = columns.begin(); at != columns.end(); ++at)
        at->isReadAgain = at->from && std::find_if(at + 1, columns.end(), [&](const MappedColumn& other) {
                                          return other.from == at->from;
                                      }) != columns.end();
    return columns;
}

/// One for each heading that stands across, else one.
std::vector<Reading> readingsOf(const ImportMap& map, const RawTable& file)
{
    std::vector<std::string> across;
    for (const MapLine& line : map.lines)
        if (standsAcross(line) && std::ranges::find(across, line.heading) == across.end())
            across.push_back(line.heading);
    if (across.empty())
        return {readingOf(map, file, {})};
    std::vector<Reading> readings;
    for (const std::string& heading : across)
        readings.push_back(readingOf(map, file, heading));
    return readings;
}

/// What else the establishment may be, where the table has a vacancy rate.
std::string orByRate(const plan::ColumnInfo& column, bool hasRate)
{
    if (column.name != "establishment_fte" || !hasRate)
        return {};
    return fmt::format(", or as its value {} where the establishment is to be worked out of these", kByRate);
}

Result<void> givesWhatIsNeeded(const ImportMap& map, const NeededColumns& needed, const Reading& columns)
{
    const auto isGiven = [&](std::string_view name) {
        const auto at = std::ranges::find(columns, name, &MappedColumn::name);
        return at != columns.end() && (at->from || !at->isAcross);
    };
    const auto isWorkedOut = [&](const plan::ColumnInfo* column) {
        return (column->name == "vacancy_fte" && isGiven(kInPostColumn) && isGiven("establishment_fte")) ||
               (column->name == "establishment_fte" && isGiven(kInPostColumn) && isGiven("vacancy_fte"));
    };
    for (const plan::ColumnInfo* column : needed)
        if (!isGiven(column->name) && !isWorkedOut(column))
            return fail(
                {ErrorCode::BadInput,
                 fmt::format(
                     "every row of {} needs {}, and the map gives neither a heading nor a value for it",
                     map.table, column->name),
                 {},
                 {},
                 {},
                 fmt::format("In its line of {}, write the file's heading, or the value of all rows{}",
                             column->name, orByRate(*column, isGiven(kVacancyRateColumn)))});
    return {};
}

/// The cell as the map means it, and whether it means nothing.
std::pair<std::string, bool> meant(const MappedColumn& column, std::string&& cell)
{
    if (!column.means.empty())
        if (const auto found = column.means.find(nameKey(cell)); found != column.means.end())
            return {found->second, found->second.empty()};
    return {std::move(cell), false};
}

/// The row in the columns of the plan's table; nothing where a mark stands in place of what it needs.
std::optional<CsvRow> mappedRow(const Reading& columns, CsvRow&& row)
{
    CsvRow made{row.line, {}};
    for (const MappedColumn& column : columns) {
        if (!column.from) {
            made.cells.push_back(column.value);
            continue;
        }
        std::string& cell = row.cells[*column.from];
        auto [text, isNothing] = meant(column, column.isReadAgain ? std::string(cell) : std::move(cell));
        if (isNothing && column.mustHold)
            return std::nullopt;
        made.cells.push_back(std::move(text));
    }
    return made;
}

/// Whether there is no figure beneath a heading that stands across.
bool lacksFigure(const Reading& columns, const CsvRow& row)
{
    return std::ranges::any_of(columns, [&](const MappedColumn& column) {
        return column.isAcross && trimmed(row.cells[*column.from]).empty();
    });
}

/// The rows of a sheet that are in none of the tables read.
std::vector<std::size_t> leftOut(const std::vector<std::size_t>& filled, std::vector<std::size_t> read)
{
    std::ranges::sort(read);
    std::vector<std::size_t> left;
    std::ranges::set_difference(filled, read, std::back_inserter(left));
    return left;
}

/// Headings of which the map takes nothing.
std::vector<std::string> columnsLeftOut(const CsvRow& header, const ImportMap& map)
{
    std::vector<std::string> left;
    for (const std::string& heading : header.cells)
        if (!heading.empty() && std::ranges::none_of(map.lines, [&](const MapLine& line) {
                return !line.column.empty() && line.found.empty() &&
                       nameKey(line.heading) == nameKey(heading);
            }))
            left.push_back(shortened(heading));
    return left;
}

/// Adds the rows of one table; what was read of it is told by line.
Result<void> addTable(const ImportMap& map, const NeededColumns& needed, HeadedTable& from, MappedTable& to,
                      std::vector<std::size_t>& read)
{
    const std::vector<Reading> readings = readingsOf(map, from.table);
    for (const Reading& columns : readings)
        if (auto given = givesWhatIsNeeded(map, needed, columns); !given)
            return given;
    to.table.header.cells.clear();
    for (const MappedColumn& column : readings.front())
        to.table.header.cells.push_back(column.name);
    read.push_back(from.table.header.line);
    for (CsvRow& row : from.table.rows) {
        read.push_back(row.line);
        for (const Reading& columns : readings) {
            const bool isLast = &columns == &readings.back();
            if (lacksFigure(columns, row))
                ++to.emptyCells;
            else if (auto kept = mappedRow(columns, isLast ? std::move(row) : CsvRow(row)))
                to.table.rows.push_back(*std::move(kept));
            else if (to.withMarks.empty() || to.withMarks.back() != read.back())
                to.withMarks.push_back(read.back());
        }
    }
    return {};
}

} // namespace

std::string linesInWords(const std::vector<std::size_t>& lines)
{
    constexpr std::size_t kMost = 8;
    const auto some = std::span(lines).first(std::min(lines.size(), kMost));
    return fmt::format("{} {}{}", lines.size() == 1 ? "line" : "lines", fmt::join(some, ", "),
                       lines.size() > kMost ? fmt::format(" and {} more", lines.size() - kMost) : "");
}

Result<MappedTable> mapped(std::vector<HeadedTable> tables, const ImportMap& map)
{
    auto made = mappedRows(std::move(tables), map, plan::findTable(map.table)->needed);
    if (made && map.table == plan::Table<plan::Post>::name)
        addUpSamePosts(*made);
    if (made && map.table == plan::Table<plan::Establishment>::name)
        if (auto complete = completeVacancyFigures(*made, map); !complete)
            return fail(std::move(complete.error()));
    return made;
}

Result<MappedTable> mappedRows(std::vector<HeadedTable> tables, const ImportMap& map,
                               const NeededColumns& needed)
{
    const auto fits = [&](const HeadedTable& each) { return lackingHeading(each.table, map).empty(); };
    const auto chosen = std::ranges::find_if(tables, fits);
    if (chosen == tables.end()) {
        const RawTable& nearest = tables.front().table;
        return fail({ErrorCode::BadInput,
                     "no table of the file has this heading, which the map names",
                     {nearest.file, nearest.header.line, {}},
                     lackingHeading(nearest, map),
                     shortened(fmt::format("{}", fmt::join(nearest.header.cells, ", "))),
                     "Write the file's heading into the map"});
    }
    const std::string sheet = chosen->table.file;
    const CsvRow chosenHeader = chosen->table.header;
    MappedTable made{{sheet, {chosen->table.header.line, {}}, {}}, chosen->notes};
    std::vector<std::size_t> read;
    for (HeadedTable& each : tables) // headings that come again, page by page or area by area, are one table
        if (each.table.file == sheet && fits(each))
            if (auto added = addTable(map, needed, each, made, read); !added)
                return fail(std::move(added.error()));
    if (!std::ranges::is_sorted(made.table.rows, {}, &CsvRow::line))
        std::ranges::stable_sort(made.table.rows, {}, &CsvRow::line);
    if (!made.withMarks.empty())
        made.notes.push_back(
            fmt::format("{}: left out, as a mark stands there in place of what its table needs: {}", sheet,
                        linesInWords(made.withMarks)));
    if (const auto columns = columnsLeftOut(chosenHeader, map); !columns.empty())
        made.notes.push_back(fmt::format("{}: columns left out: {}", sheet, fmt::join(columns, ", ")));
    if (made.emptyCells > 0)
        made.notes.push_back(fmt::format("{}: {} empty {} beneath headings that stand side by side {} no row",
                                         sheet, made.emptyCells, made.emptyCells == 1 ? "cell" : "cells",
                                         made.emptyCells == 1 ? "makes" : "make"));
    if (const auto left = leftOut(*chosen->filledLines, std::move(read)); !left.empty())
        made.notes.push_back(fmt::format("{}: left out as titles, notes, totals or names of groups: {}",
                                         sheet, linesInWords(left)));
    return made;
}

bool hasAllHeadings(const std::vector<HeadedTable>& tables, const ImportMap& map)
{
    return std::ranges::any_of(tables, [&](const HeadedTable& each) {
        return lackingHeading(each.table, map, Headings::OfOneColumn).empty();
    });
}

} // namespace muster::exchange
