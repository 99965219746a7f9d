#pragma once
// What the Tab key offers after muster-cli in the shells bash, zsh and fish: commands, options, the values
// that an option may have, tables, and files for the rest.

#include "cli/reference/listing.h"

namespace muster::cli {

/// The functions that bash's completion asks: _muster_cli_commands, …_options COMMAND, …_takes_value COMMAND
/// OPTION, …_values COMMAND OPTION|PLACE.
[[nodiscard]] std::string bashTables(const CLI::App& app);
[[nodiscard]] std::string zshCompletion(const CLI::App& app);
[[nodiscard]] std::string fishCompletion(const CLI::App& app);

} // namespace muster::cli
