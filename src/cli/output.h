#pragma once
// Tables on their way to standard output or a file, in the form that was asked for.

#include "exchange/sheet.h"

#include <CLI/CLI.hpp>
#include <optional>
#include <string>

namespace muster::cli {

struct OutputOptions {
    std::string format = "csv"; ///< csv, json, text
    bool forExcel = false;
    std::optional<int> decimals;
    std::string file; ///< empty: standard output
};

/// Adds --format, --for excel, --decimals and -o to a command.
void addOutputOptions(CLI::App& command, OutputOptions& options);
/// Writes the table; a file is written whole or not at all.
[[nodiscard]] Result<void> write(const exchange::Sheet& sheet, const OutputOptions& options);

} // namespace muster::cli
