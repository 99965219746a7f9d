// inspect and read: what a file of rows and columns is, and what stands in it, with nothing changed.

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/terminal_progress.h"
#include "exchange/inspect/inspection.h"
#include "exchange/read/cell_text.h"

#include <filesystem>
#include <memory>

namespace muster::cli {

namespace {

struct InspectCommand {
    std::string file;
    std::string format = "text";
};

Result<int> inspect(const InspectCommand& command)
{
    const TerminalProgress shown("Looking at " + std::filesystem::path(command.file).filename().string());
    return exchange::inspectFile(command.file, shown.progress())
        .and_then([&](const exchange::Inspection& inspection) {
            return command.format == "json" ? writeOut(exchange::inspectionAsJson(inspection))
                                            : writeText(exchange::inspectionAsText(inspection));
        })
        .map([] { return kDone; });
}

struct ReadCommand {
    std::string file, sheet;
    bool raw = false;
    OutputOptions output;
};

std::string lineOf(const std::vector<std::string>& cells)
{
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        line += i ? "," : "";
        exchange::addQuoted(line, cells[i]);
    }
    return line + '\n';
}

/// The cells from one column of the sheet to another, counted from 1.
std::vector<std::string> cellsOf(const exchange::BookRow& row, std::size_t first, std::size_t last)
{
    std::vector<std::string> cells;
    for (std::size_t column = first; column <= last; ++column)
        cells.push_back(column <= row.cells.size() ? row.cells[column - 1].text : std::string());
    return cells;
}

std::string allCells(const exchange::SheetRowsRead& read)
{
    std::size_t width = 1;
    for (const exchange::BookRow& row : read.rows)
        width = std::max(width, row.cells.size());
    std::string text;
    std::size_t next = 1;
    for (const exchange::BookRow& row : read.rows) {
        for (; next < row.number; ++next) // rows without anything keep their place
            text += lineOf(std::vector<std::string>(width));
        text += lineOf(cellsOf(row, 1, width));
        next = std::max(next, row.number) + 1;
    }
    return text;
}

/// One line of headings and the rows beneath them. Totals are rows of the table as well.
std::string cellsOfTable(const exchange::SheetRowsRead& read, const exchange::SensedTable& table)
{
    std::vector<std::string> headings;
    for (const exchange::SensedColumn& column : table.columns)
        headings.push_back(column.heading);
    std::string text = lineOf(headings);
    for (const exchange::BookRow& row : read.rows)
        if (table.firstDataRow > 0 && row.number >= table.firstDataRow && row.number <= table.lastRow)
            text += lineOf(cellsOf(row, table.firstColumn, table.lastColumn));
    return text;
}

Result<std::string> textOfSheet(const ReadCommand& command)
{
    const TerminalProgress shown("Reading " + std::filesystem::path(command.file).filename().string());
    auto open = exchange::openBook(command.file);
    if (!open)
        return fail(open.error());
    const auto sheet = exchange::findSheet(*open->book, command.sheet);
    if (!sheet)
        return fail(sheet.error());
    const auto read = exchange::readSheet(*open->book, *sheet, shown.progress());
    if (!read)
        return fail(read.error());
    if (command.raw)
        return allCells(*read);
    const auto sense = exchange::senseSheet(read->rows, read->shape, open->book->format());
    const auto table = std::ranges::max_element(sense.tables, {}, &exchange::dataRowsOf);
    if (table == sense.tables.end())
        return fail({ErrorCode::NotFound,
                     "no table was found in the sheet",
                     {command.file, 0, {}},
                     command.sheet,
                     {},
                     "Choose another sheet, or read all cells as they stand with --raw"});
    return cellsOfTable(*read, *table);
}

Result<int> read(const ReadCommand& command)
{
    return textOfSheet(command)
        .and_then([&](const std::string& text) { return write(text, command.output); })
        .map([] { return kDone; });
}

} // namespace

void addInspect(CLI::App& app, Action& action)
{
    auto options = std::make_shared<InspectCommand>();
    CLI::App& command = *app.add_subcommand(
        "inspect", "what a file of rows and columns is: how it is written, its tables, and what they may be");
    command.add_option("FILE", options->file, "separated text, or a workbook (.xlsx, .ods, .xls)")
        ->required();
    command.add_option("--format", options->format, "text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    command.callback([=, &action] { action = [=] { return inspect(*options); }; });
}

void addRead(CLI::App& app, Action& action)
{
    auto options = std::make_shared<ReadCommand>();
    CLI::App& command = *app.add_subcommand("read", "a table of a file as plain CSV");
    command.add_option("FILE", options->file, "separated text, or a workbook (.xlsx, .ods, .xls)")
        ->required();
    command.add_option("--sheet", options->sheet, "the sheet; without it, the first that is not hidden");
    command.add_flag("--raw", options->raw,
                     "all cells of the sheet as they stand, and not its largest table");
    command.add_option("-o,--output", options->output.file, "write to this file instead of standard output");
    command.callback([=, &action] { action = [=] { return read(*options); }; });
}

} // namespace muster::cli
