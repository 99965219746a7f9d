// Completion for zsh and fish.

#include "cli/reference/completion.h"

#include <fmt/format.h>

namespace muster::cli {

namespace {

/// In single quotes, as both shells read them.
std::string quoted(const std::string& text)
{
    std::string escaped;
    for (const char letter : text)
        escaped += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
    return "'" + escaped + "'";
}

/// zsh's _arguments gives brackets and colons a meaning.
std::string ofArguments(const std::string& text)
{
    std::string escaped;
    for (const char letter : text) {
        if (letter == '[' || letter == ']' || letter == ':' || letter == '\\')
            escaped += '\\';
        escaped += letter;
    }
    return escaped;
}

std::string zshValues(const ListedArgument& argument)
{
    if (argument.choices.empty())
        return argument.names.front() == "PLAN" ? "_files -g \"*.muster\"" : "_files";
    std::vector<std::string> choices;
    for (const std::string& choice : argument.choices) {
        std::string escaped;
        for (const char letter : choice)
            escaped += letter == ' ' ? std::string("\\ ") : std::string(1, letter);
        choices.push_back(ofArguments(escaped) == escaped ? escaped : '"' + choice + '"');
    }
    return "(" + joined(choices, " ") + ")";
}

std::string zshOption(const ListedArgument& option)
{
    std::string lines;
    for (const std::string& name : option.names) {
        const std::string value =
            option.value.empty() ? "" : fmt::format(":{}:{}", option.value, zshValues(option));
        const std::string many = option.repeated ? "*" : "";
        lines += fmt::format(" \\\n            {}",
                             quoted(many + name + "[" + ofArguments(option.description) + "]" + value));
    }
    return lines;
}

std::string zshCommand(const ListedCommand& command)
{
    std::string text = fmt::format("    {})\n        _arguments", command.name);
    for (const ListedArgument& option : command.options)
        text += zshOption(option);
    for (std::size_t place = 0; place < command.places.size(); ++place)
        text += fmt::format(" \\\n            {}",
                            quoted(fmt::format("{}:{}:{}", place + 1, command.places[place].names.front(),
                                               zshValues(command.places[place]))));
    return text + "\n        ;;\n";
}

/// What comes after a command in fish: an option, or what stands by its place.
std::string fishArgument(const ListedArgument& argument, const std::string& command)
{
    std::string line = "complete -c muster-cli -n " + quoted("__fish_seen_subcommand_from " + command);
    for (const std::string& name : argument.names)
        if (name.starts_with('-'))
            line += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    if (!argument.choices.empty()) {
        std::vector<std::string> choices;
        for (const std::string& choice : argument.choices)
            choices.push_back(quoted(choice));
        line +=
            " -x -a " +
            quoted(joined(
                argument.choices.front().find(' ') == std::string::npos ? argument.choices : choices, " "));
    } else if (!argument.value.empty()) {
        line += " -r";
    }
    return line + " -d " + quoted(argument.description) + '\n';
}

} // namespace

std::string zshCompletion(const CLI::App& app)
{
    std::string names;
    std::string cases;
    for (const ListedCommand& command : listCommands(app)) {
        names += "        " + quoted(command.name + ":" + command.description) + '\n';
        cases += zshCommand(command);
    }
    std::string own;
    for (const ListedArgument& option : listOptions(app))
        for (const std::string& name : option.names)
            own += ' ' + quoted(name + ":" + option.description);
    return fmt::format(
        "#compdef muster-cli\n"
        "# What the Tab key offers after muster-cli; made with the program from its own options.\n"
        "local -a commands options\n"
        "commands=(\n{}    )\n"
        "options=({} )\n"
        "if (( CURRENT == 2 )); then\n"
        "    _describe command commands -- options\n"
        "    return\n"
        "fi\n"
        "local command=$words[2]\n"
        "shift words\n"
        "(( CURRENT-- ))\n"
        "case $command in\n{}esac\n",
        names, own, cases);
}

std::string fishCompletion(const CLI::App& app)
{
    std::string text =
        "# What the Tab key offers after muster-cli; made with the program from its own options.\n";
    for (const ListedCommand& command : listCommands(app)) {
        text += fmt::format("complete -c muster-cli -f -n __fish_use_subcommand -a {} -d {}\n", command.name,
                            quoted(command.description));
        for (const ListedArgument& option : command.options)
            text += fishArgument(option, command.name);
        for (const ListedArgument& place : command.places)
            if (!place.choices.empty())
                text += fishArgument(place, command.name);
    }
    for (const ListedArgument& option : listOptions(app))
        for (const std::string& name : option.names)
            if (name.starts_with("--"))
                text += fmt::format("complete -c muster-cli -n __fish_use_subcommand -l {} -d {}\n",
                                    name.substr(2), quoted(option.description));
    return text;
}

} // namespace muster::cli
