#include "exchange/inspect/table_file.h"

#include "base/text.h"
#include "exchange/inspect/open_book.h"
#include "exchange/read/workbook/workbook.h"
#include "exchange/sense/cell_words.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

namespace {

/// The texts of a row's cells, in less room than its cells.
CsvRow textsOf(BookRow&& row)
{
    CsvRow made{row.number, {}};
    made.cells.reserve(row.cells.size());
    for (BookCell& cell : row.cells)
        made.cells.push_back(std::move(cell.text));
    return made;
}

/// All rows as wide as the widest: a workbook's end with their last cell that holds something.
void makeEven(CsvFile& file)
{
    std::size_t width = 0;
    for (const CsvRow& row : file.rows)
        width = std::max(width, row.cells.size());
    for (CsvRow& row : file.rows)
        row.cells.resize(width);
}

void noteShape(CsvFile& file, const SheetShape& shape, std::size_t hiddenRows)
{
    if (shape.formulas > 0)
        file.notes.push_back(
            fmt::format("{}: {} cells hold formulas; the values that the workbook keeps for them "
                        "were read",
                        file.name, shape.formulas));
    if (hiddenRows > 0)
        file.notes.push_back(fmt::format("{}: {} hidden rows were read as well", file.name, hiddenRows));
}

Result<CsvFile> readOne(Book& book, std::size_t sheet, const std::string& file, const Progress& progress)
{
    CsvFile rows{fmt::format("{}, sheet \"{}\"", file, book.sheets()[sheet].name), {}, {}};
    std::size_t hidden = 0;
    const auto keep = [&](BookRow&& row) -> Result<void> {
        hidden += row.isHidden ? 1 : 0;
        rows.rows.push_back(textsOf(std::move(row)));
        return {};
    };
    const auto shape = book.read(sheet, keep, progress);
    if (!shape)
        return fail(shape.error());
    makeEven(rows);
    noteShape(rows, *shape, hidden);
    return rows;
}

/// What is published for adult social care and holds nothing that a plan is made of, by words of its titles
/// in small letters.
struct Publication {
    std::string_view words;
    std::string_view what;
};
constexpr std::array kOfNoUse{Publication{
    "adult social care outcomes framework",
    "the Adult Social Care Outcomes Framework (ASCOF), which has outcomes of care and no figures of "
    "staff or demand"}};

/// The publication that the first rows of a sheet name; null where they name none of these.
const Publication* publicationIn(const CsvFile& sheet)
{
    constexpr std::size_t kTitles = 5;
    for (std::size_t i = 0; i < std::min(sheet.rows.size(), kTitles); ++i)
        for (const std::string& cell : sheet.rows[i].cells)
            for (const Publication& each : kOfNoUse)
                if (lowerCase(cell).find(each.words) != std::string::npos)
                    return &each;
    return nullptr;
}

Error noneKnown(const std::filesystem::path& path, const Book& book, const Publication* publication)
{
    if (publication)
        return {ErrorCode::NotFound,
                fmt::format("this looks like {}", publication->what),
                {path.filename().string(), 0, {}},
                {},
                "a table as Muster exports it, a return, or a list whose columns you explain",
                "If one of its sheets is such a table, say which",
                Question::Sheet};
    std::vector<std::string> names;
    for (const SheetName& each : book.sheets())
        if (!each.isHidden)
            names.push_back(each.name);
    return {ErrorCode::NotFound,
            "this is a workbook, and none of its sheets has the headings of a table that Muster knows",
            {path.filename().string(), 0, {}},
            {},
            fmt::format("{}", fmt::join(names, ", ")),
            "Say which sheet holds the table",
            Question::Sheet};
}

std::string rowsInWords(const std::vector<std::size_t>& rows)
{
    constexpr std::size_t kMost = 6;
    std::vector<std::size_t> first(rows.begin(), rows.begin() + std::ptrdiff_t(std::min(rows.size(), kMost)));
    const std::string more =
        rows.size() > kMost ? fmt::format(" and {} more", rows.size() - kMost) : std::string();
    return fmt::format("{} {}{}", rows.size() == 1 ? "row" : "rows", fmt::join(first, ", "), more);
}

} // namespace

Result<CsvFile> readTableFile(const std::filesystem::path& path, const std::string& sheet,
                              const KnowsFile& knows, const Progress& progress)
{
    if (!isWorkbook(firstBytesOf(path)))
        return readCsvFile(path);
    auto book = openWorkbook(path);
    if (!book)
        return fail(std::move(book.error()));
    const std::string name = path.filename().string();
    if (!sheet.empty() || (*book)->sheets().size() == 1)
        return readSheetFile(**book, name, sheet, progress);
    const Publication* publication = nullptr;
    for (std::size_t at = 0; at < (*book)->sheets().size(); ++at) {
        if ((*book)->sheets()[at].isHidden)
            continue;
        auto file = readOne(**book, at, name, progress);
        if (!file || knows(*file))
            return file;
        if (!publication)
            publication = publicationIn(*file);
    }
    return fail(noneKnown(path, **book, publication));
}

Result<CsvFile> readSheetFile(Book& book, const std::string& name, const std::string& sheet,
                              const Progress& progress)
{
    return findSheet(book, sheet).and_then([&](std::size_t at) { return readOne(book, at, name, progress); });
}

void leaveOutFootnotes(CsvFile& file)
{
    const auto filled = [](const CsvRow& row) {
        return std::ranges::count_if(row.cells,
                                     [](const std::string& cell) { return !trimmed(cell).empty(); });
    };
    if (file.rows.empty() || filled(file.rows.front()) < 2)
        return; // one column: its texts are rows
    std::size_t end = file.rows.size();
    std::size_t behind = end; // what is left out begins here
    while (end > 1 && filled(file.rows[end - 1]) <= 1) {
        --end;
        const CsvRow& row = file.rows[end];
        const std::string_view first = trimmed(row.cells.empty() ? std::string_view() : row.cells.front());
        if (filled(row) == 1 && first.empty())
            break; // a figure alone, or the cell of a row that lacks the rest
        const bool isBeginning = !first.empty() && beginsNote(first);
        if (filled(row) == 0 || isBeginning)
            behind = end;
    }
    for (std::size_t i = behind; i < file.rows.size(); ++i)
        if (filled(file.rows[i]) == 1)
            file.notes.push_back(fmt::format("{}, line {}: a note was left out: \"{}\"", file.name,
                                             file.rows[i].line,
                                             shortened(trimmed(file.rows[i].cells.front()))));
    file.rows.resize(behind);
}

std::optional<CsvFile> tableWithin(const CsvFile& file)
{
    std::vector<BookRow> rows;
    for (const CsvRow& row : file.rows) {
        BookRow& made = rows.emplace_back(BookRow{row.line, false, {}});
        for (const std::string& cell : row.cells)
            made.cells.push_back({cell, cell.empty() ? CellType::Empty : CellType::Text, 0});
    }
    const SheetSense sense = senseSheet(rows);
    const auto largest = std::ranges::max_element(sense.tables, {}, &dataRowsOf);
    if (largest == sense.tables.end() || dataRowsOf(*largest) == 0 || largest->headerRows.size() != 1)
        return std::nullopt;
    const std::size_t header = largest->headerRows.front();
    CsvFile table{file.name, {}, file.notes};
    std::vector<std::size_t> left;
    for (const CsvRow& row : file.rows) {
        const bool isTotal = std::ranges::find(largest->totalRows, row.line) != largest->totalRows.end();
        const bool isTable =
            row.line == header || (row.line >= largest->firstDataRow && row.line <= largest->lastRow);
        if (isTable && !isTotal)
            table.rows.push_back(row);
        else if (!std::ranges::all_of(row.cells, &std::string::empty))
            left.push_back(row.line);
    }
    if (left.empty())
        return std::nullopt;
    table.notes.push_back(
        fmt::format("{}: the table was found at row {}; titles, notes and totals were left out: {}",
                    file.name, header, rowsInWords(left)));
    return table;
}

} // namespace muster::exchange
