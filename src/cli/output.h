#pragma once
// Tables on their way to standard output or a file, in the form that was asked for.

#include "exchange/read/new_file.h"
#include "exchange/tables/sheet.h"
#include "exchange/write/table_file.h"

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace muster::cli {

struct OutputOptions {
    std::string format; ///< csv, json, text, xlsx; empty: as the file's name ends, or else csv
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
/// Whether a workbook is asked for, by --format or by the ending of -o.
[[nodiscard]] bool wantsWorkbook(const OutputOptions& options);

/// Where the text of a table goes: a file that is there whole or not at all, and never over a plan, or
/// standard output, which hears nothing before all is there.
class Outlet {
  public:
    /// Errors: BadInput where that is no form of the text, or a plan stands there; those of NewFile.
    [[nodiscard]] static Result<Outlet> at(const OutputOptions& options);

    [[nodiscard]] Result<void> write(std::string_view text);
    /// The table in the form that was asked for, which is no workbook.
    [[nodiscard]] Result<void> write(const exchange::SheetRows& rows);
    /// Gives out all that was written, and says how it is rounded.
    [[nodiscard]] Result<void> finish();

  private:
    explicit Outlet(const OutputOptions& options) : m_options(options) {}

    OutputOptions m_options;
    std::optional<exchange::NewFile> m_file; ///< none: the text waits for its end
    std::string m_text;
};

/// Writes the text of a table where it was asked for.
[[nodiscard]] Result<void> write(std::string_view text, const OutputOptions& options);
[[nodiscard]] Result<void> write(const exchange::SheetRows& rows, const OutputOptions& options);
/// The same of a table, as text or as a workbook.
[[nodiscard]] Result<void> write(const exchange::Sheet& sheet, const OutputOptions& options);
/// Writes tables into a workbook, which needs a file; says how they are rounded.
[[nodiscard]] Result<void> writeWorkbook(const std::vector<exchange::TableMaker>& tables,
                                         const exchange::AboutPlan& about, const OutputOptions& options);

} // namespace muster::cli
