#include "cli/output.h"

#include "base/text.h"
#include "cli/terminal_progress.h"
#include "exchange/read/text_file.h"
#include "store/file/plan_guard.h"

#include <cstdio>
#include <filesystem>

namespace muster::cli {

void addOutputOptions(CLI::App& command, OutputOptions& options)
{
    command
        .add_option("--format", options.format,
                    "csv, json, xlsx, or text for a terminal; without it as FILE ends (.json, .xlsx), or "
                    "else csv")
        ->check(CLI::IsMember({"csv", "json", "text", "xlsx"}));
    command
        .add_option_function<std::string>(
            "--for", [&options](const std::string&) { options.forExcel = true; },
            "excel: byte order mark, CRLF, texts that would start a formula guarded")
        ->check(CLI::IsMember({"excel"}));
    command.add_option("--decimals", options.decimals, "round for people; full precision without it")
        ->check(CLI::Range(0, 15));
    command.add_option("-o,--output", options.file, "write to this file instead of standard output");
}

void tell(std::string_view sentence)
{
    const std::string line = visible(sentence) + '\n';
    std::fwrite(line.data(), 1, line.size(), stderr);
}

Result<void> writeOut(std::string_view text)
{
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
        return fail({ErrorCode::Unreadable, "standard output cannot be written to", {}, {}, {}, {}});
    return {};
}

Result<void> writeText(std::string_view text)
{
    return writeOut(visible(text, Layout::LinesAndTabs));
}

namespace {

std::string formatOf(const OutputOptions& options)
{
    if (!options.format.empty())
        return options.format;
    switch (exchange::formOfName(options.file)) {
    case exchange::TableForm::Xlsx:
        return "xlsx";
    case exchange::TableForm::Json:
        return "json";
    default:
        return "csv";
    }
}

exchange::SheetOptions csvOf(const OutputOptions& options)
{
    return {options.forExcel ? exchange::CsvStyle::Excel : exchange::CsvStyle::Plain, options.decimals};
}

Error forExcelIsCsv(const OutputOptions& options)
{
    return {ErrorCode::BadInput,
            "--for excel is a form of CSV",
            {},
            formatOf(options),
            "--format csv",
            wantsWorkbook(options) ? "A workbook needs no guard: leave --for excel out" : ""};
}

void tellRounding(const OutputOptions& options)
{
    if (options.decimals)
        tell(exchange::roundingNote(*options.decimals) + '.');
}

} // namespace

bool wantsWorkbook(const OutputOptions& options)
{
    return formatOf(options) == "xlsx";
}

std::string textOf(const exchange::Sheet& sheet, const OutputOptions& options)
{
    const std::string format = formatOf(options);
    return format == "json"   ? exchange::toJson(sheet, options.decimals)
           : format == "text" ? exchange::toText(sheet, options.decimals)
                              : exchange::toCsv(sheet, csvOf(options));
}

std::string textOf(const exchange::SheetRows& rows, const OutputOptions& options)
{
    return formatOf(options) == "csv" ? exchange::toCsv(rows, csvOf(options))
                                      : textOf(exchange::asSheet(rows), options);
}

Result<void> write(std::string_view text, const OutputOptions& options)
{
    if (options.forExcel && formatOf(options) != "csv")
        return fail(forExcelIsCsv(options));
    tellRounding(options);
    if (options.file.empty())
        return writeOut(text);
    return store::mayReplace(options.file).and_then([&] {
        return exchange::writeTextFile(options.file, text);
    });
}

Result<void> write(const exchange::Sheet& sheet, const OutputOptions& options)
{
    if (!wantsWorkbook(options))
        return write(textOf(sheet, options), options);
    return writeWorkbook({{sheet.name, [&] { return Result<exchange::SheetRows>(exchange::rowsOf(sheet)); }}},
                         {}, options);
}

Result<void> writeWorkbook(const std::vector<exchange::TableMaker>& tables, const exchange::AboutPlan& about,
                           const OutputOptions& options)
{
    if (options.forExcel)
        return fail(forExcelIsCsv(options));
    if (options.file.empty())
        return fail({ErrorCode::BadInput,
                     "a workbook is no text for standard output",
                     {},
                     {},
                     {},
                     "Name a file: -o NAME.xlsx"});
    tellRounding(options);
    const std::filesystem::path path(options.file);
    const TerminalProgress shown("Writing " + path.filename().string());
    return store::mayReplace(options.file).and_then([&] {
        return exchange::writeBookFile(path, tables, about, options.decimals, shown.progress());
    });
}

} // namespace muster::cli
