#pragma once
// Options of export that a table cannot take, refused before the plan is opened.

#include <CLI/CLI.hpp>
#include <string>

namespace muster::cli {

/// Whether a table is of one figure in one place.
[[nodiscard]] bool isOfOneFigure(const std::string& table);
/// Refuses what would choose nothing in this table.
void requireChoice(const CLI::App& command, const std::string& table);
/// Refuses scenarios of what is the same in all of them.
void requireResults(const CLI::App& command, const std::string& table);

} // namespace muster::cli
