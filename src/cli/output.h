#pragma once
// Tables on their way to standard output or a file, in the form that was asked for.

#include "exchange/tables/sheet.h"

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace muster::cli {

struct OutputOptions {
    std::string format = "csv"; ///< csv, json, text
    bool forExcel = false;
    std::optional<int> decimals;
    std::string file; ///< empty: standard output
};

/// Adds --format, --for excel, --decimals and -o to a command.
void addOutputOptions(CLI::App& command, OutputOptions& options);
/// Says something on standard error, in one line, with nothing in it that a terminal would obey. Where nobody
/// can hear it, nothing comes of that: what was done stays done, and the exit status says so.
void tell(std::string_view sentence);
/// Writes to standard output. Error: Unreadable where it cannot be written to.
[[nodiscard]] Result<void> writeOut(std::string_view text);
/// The same for a text that people read: its lines and tabs stay, and a terminal obeys nothing else in it.
[[nodiscard]] Result<void> writeText(std::string_view text);
/// The table in the form that was asked for.
[[nodiscard]] std::string textOf(const exchange::Sheet& sheet, const OutputOptions& options);
[[nodiscard]] std::string textOf(const exchange::SheetRows& rows, const OutputOptions& options);
/// Writes the text of a table where it was asked for; a file is written whole or not at all, and never over a
/// plan (BadInput).
[[nodiscard]] Result<void> write(std::string_view text, const OutputOptions& options);
[[nodiscard]] inline Result<void> write(const exchange::Sheet& sheet, const OutputOptions& options)
{
    return write(textOf(sheet, options), options);
}

} // namespace muster::cli
