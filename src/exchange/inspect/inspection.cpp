#include "exchange/inspect/inspection.h"

#include "exchange/inspect/column_guess.h"
#include "exchange/profiles/profiles.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

namespace {

/// The rows as the profiles of import know files.
CsvFile asText(const std::string& name, const std::vector<BookRow>& rows)
{
    constexpr std::size_t kMostRows = 2000; // by which every profile knows its files
    CsvFile file{name, {}, {}};
    for (std::size_t i = 0; i < std::min(rows.size(), kMostRows); ++i) {
        CsvRow& row = file.rows.emplace_back(CsvRow{rows[i].number, {}});
        for (const BookCell& cell : rows[i].cells)
            row.cells.push_back(cell.text);
    }
    return file;
}

void addProfiles(const CsvFile& file, std::vector<Likeness>& likely)
{
    for (const ImportProfile& profile : importProfiles())
        if (profile.isOf(file))
            likely.push_back(
                {std::string(profile.name), true, 1, "Its headings are those of this published file."});
}

void addTables(const SensedTable& table, std::vector<Likeness>& likely)
{
    std::vector<std::string_view> columns;
    for (const SensedColumn& column : table.columns)
        columns.push_back(column.guess);
    for (const TableLikeness& each : likelyTables(columns)) {
        const std::string why =
            each.lacking.empty() ? std::string("It has every column that a row of this table needs.")
                                 : fmt::format("Of the columns that a row of this table needs it lacks {}.",
                                               fmt::join(each.lacking, ", "));
        likely.push_back({std::string(each.table), false, each.score, why});
    }
}

/// Each name once, with its best score; the likeliest first.
void settle(std::vector<Likeness>& likely)
{
    constexpr std::size_t kMost = 5;
    std::ranges::stable_sort(likely, std::greater<>(), &Likeness::score);
    std::vector<Likeness> once;
    for (Likeness& each : likely)
        if (once.size() < kMost && std::ranges::find(once, each.name, &Likeness::name) == once.end())
            once.push_back(std::move(each));
    likely = std::move(once);
}

void inspectSheet(const std::string& file, const std::string& sheet, const SheetRowsRead& read,
                  Inspection& into)
{
    SheetSense sense = senseSheet(read.rows, read.shape, into.format);
    for (SensedTable& table : sense.tables) {
        for (SensedColumn& column : table.columns)
            column.guess = columnGuess(column.heading);
        addTables(table, into.looksLike);
        into.tables.push_back({sheet, std::move(table)});
    }
    addProfiles(asText(file, read.rows), into.looksLike);
}

} // namespace

Result<Inspection> inspectFile(const std::filesystem::path& path, const Progress& progress)
{
    auto open = openBook(path);
    if (!open)
        return fail(std::move(open.error()));
    Inspection inspection{open->book->format(), open->dialect, open->encoding, {}, {}};
    const auto& sheets = open->book->sheets();
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const double share = 1.0 / double(sheets.size());
        const auto read = readSheet(*open->book, i, progress.part(double(i) * share, double(i + 1) * share));
        if (!read)
            return fail(read.error());
        inspectSheet(path.filename().string(), sheets[i].name, *read, inspection);
    }
    settle(inspection.looksLike);
    return inspection;
}

} // namespace muster::exchange
