#pragma once
// What muster-cli understands, as its parser has it: the manual page and the completion of shells are made
// from this, so that neither can say anything else than --help.

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace muster::cli {

/// An argument: an option with its value, a flag, or what stands by its place.
struct ListedArgument {
    std::vector<std::string> names{};   ///< as typed: -o, --output; of one that stands by its place: PLAN
    std::string value{};                ///< what kind of value it takes: TEXT; empty for a flag
    std::vector<std::string> choices{}; ///< the values it may have; empty: any
    std::string description{};
    std::string usual{}; ///< the value it has where it is left out, or empty
    bool required = false;
    bool repeated = false; ///< may be given several times
};

struct ListedCommand {
    std::string name{};
    std::string description{};
    std::vector<ListedArgument> places{};  ///< in their order
    std::vector<ListedArgument> options{}; ///< --help too
};

/// The commands in the order of --help.
[[nodiscard]] std::vector<ListedCommand> listCommands(const CLI::App& app);
/// The options of the program itself: --help, --version.
[[nodiscard]] std::vector<ListedArgument> listOptions(const CLI::App& app);

/// The texts with something between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& texts, const std::string& between);

} // namespace muster::cli
