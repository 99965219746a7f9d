#include "cli/output.h"

#include "base/text.h"
#include "cli/terminal_progress.h"
#include "exchange/tables/sheet_writer.h"
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

namespace {

Result<void> writeThrough(const OutputOptions& options, const auto& what)
{
    return Outlet::at(options).and_then(
        [&](Outlet outlet) { return outlet.write(what).and_then([&] { return outlet.finish(); }); });
}

} // namespace

Result<Outlet> Outlet::at(const OutputOptions& options)
{
    if (options.forExcel && formatOf(options) != "csv")
        return fail(forExcelIsCsv(options));
    Outlet outlet(options);
    if (options.file.empty())
        return outlet;
    return store::mayReplace(options.file)
        .and_then([&] { return exchange::NewFile::at(options.file); })
        .map([&](exchange::NewFile file) {
            outlet.m_file.emplace(std::move(file));
            return std::move(outlet);
        });
}

Result<void> Outlet::write(std::string_view text)
{
    if (m_file && !m_file->isDevice())
        return m_file->write(text);
    m_text += text;
    return {};
}

Result<void> Outlet::write(const exchange::SheetRows& rows)
{
    const std::string format = formatOf(m_options);
    if (format == "json")
        return write(exchange::toJson(exchange::asSheet(rows), m_options.decimals));
    if (format == "text")
        return write(exchange::toText(exchange::asSheet(rows), m_options.decimals));
    return exchange::writeCsv(rows, csvOf(m_options), [this](std::string_view text) { return write(text); });
}

Result<void> Outlet::finish()
{
    tellRounding(m_options);
    if (!m_file)
        return writeOut(m_text);
    return m_file->write(m_text).and_then([this] { return m_file->finish(); });
}

Result<void> write(std::string_view text, const OutputOptions& options)
{
    return writeThrough(options, text);
}

Result<void> write(const exchange::SheetRows& rows, const OutputOptions& options)
{
    return writeThrough(options, rows);
}

Result<void> write(const exchange::Sheet& sheet, const OutputOptions& options)
{
    if (!wantsWorkbook(options))
        return writeThrough(options, exchange::rowsOf(sheet));
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
