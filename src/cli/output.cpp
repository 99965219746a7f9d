#include "cli/output.h"

#include "base/text.h"
#include "exchange/read/text_file.h"
#include "store/file/plan_guard.h"

#include <cstdio>

namespace muster::cli {

void addOutputOptions(CLI::App& command, OutputOptions& options)
{
    command.add_option("--format", options.format, "csv, json, or text for a terminal")
        ->check(CLI::IsMember({"csv", "json", "text"}))
        ->capture_default_str();
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

exchange::SheetOptions csvOf(const OutputOptions& options)
{
    return {options.forExcel ? exchange::CsvStyle::Excel : exchange::CsvStyle::Plain, options.decimals};
}

} // namespace

std::string textOf(const exchange::Sheet& sheet, const OutputOptions& options)
{
    return options.format == "json"   ? exchange::toJson(sheet, options.decimals)
           : options.format == "text" ? exchange::toText(sheet, options.decimals)
                                      : exchange::toCsv(sheet, csvOf(options));
}

std::string textOf(const exchange::SheetRows& rows, const OutputOptions& options)
{
    return options.format == "csv" ? exchange::toCsv(rows, csvOf(options))
                                   : textOf(exchange::asSheet(rows), options);
}

Result<void> write(std::string_view text, const OutputOptions& options)
{
    if (options.forExcel && options.format != "csv")
        return fail(
            {ErrorCode::BadInput, "--for excel is a form of CSV", {}, options.format, "--format csv", {}});
    if (options.decimals)
        tell(exchange::roundingNote(*options.decimals) + '.');
    if (options.file.empty())
        return writeOut(text);
    return store::mayReplace(options.file).and_then([&] {
        return exchange::writeTextFile(options.file, text);
    });
}

} // namespace muster::cli
