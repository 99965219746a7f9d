#include "cli/reference/completion.h"

#include <fmt/format.h>

namespace muster::cli {

namespace {

/// A branch of a shell's `case`: the pattern, and the lines to print.
std::string bashBranch(const std::string& pattern, const std::vector<std::string>& lines)
{
    return fmt::format("    {}) printf '%s\\n' \"{}\" ;;\n", pattern, joined(lines, "\" \""));
}

std::string bashFunction(const std::string& name, const std::string& subject, const std::string& branches)
{
    return fmt::format("\n{}()\n{{\n    case {} in\n{}    esac\n}}\n", name, subject, branches);
}

struct BashTables {
    std::string options{}, takesValue{}, values{};

    void add(const ListedCommand& command)
    {
        std::vector<std::string> names;
        for (const ListedArgument& option : command.options)
            for (const std::string& name : option.names) {
                names.push_back(name);
                if (!option.value.empty())
                    takesValue += bashBranch('"' + command.name + ' ' + name + '"', {"yes"});
                addValues(command.name + ' ' + name, option);
            }
        for (std::size_t place = 0; place < command.places.size(); ++place)
            addValues(fmt::format("{} {}", command.name, place + 1), command.places[place]);
        options += bashBranch(command.name, names);
    }

    void addValues(const std::string& subject, const ListedArgument& argument)
    {
        if (!argument.choices.empty())
            values += bashBranch('"' + subject + '"', argument.choices);
    }
};

} // namespace

std::string bashTables(const CLI::App& app)
{
    std::vector<std::string> first;
    BashTables tables;
    for (const ListedCommand& command : listCommands(app)) {
        first.push_back(command.name);
        tables.add(command);
    }
    for (const ListedArgument& option : listOptions(app))
        first.insert(first.end(), option.names.begin(), option.names.end());
    return "_muster_cli_commands()\n{\n    printf '%s\\n' " + joined(first, " ") + "\n}\n" +
           bashFunction("_muster_cli_options", "$1", tables.options) +
           bashFunction("_muster_cli_takes_value", "\"$1 $2\"", tables.takesValue) +
           bashFunction("_muster_cli_values", "\"$1 $2\"", tables.values) + '\n';
}

} // namespace muster::cli
