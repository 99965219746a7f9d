#include "cli/reference/man_page.h"

#include <algorithm>
#include <fmt/format.h>

namespace muster::cli {

namespace {

/// The text as it is: man obeys a backslash anywhere and a full stop or an apostrophe that begins a line, and
/// prints a bare hyphen as a dash that nobody can paste.
std::string plain(const std::string& text)
{
    std::string escaped;
    for (const char letter : text) {
        if (letter == '\\')
            escaped += "\\e";
        else if (letter == '-')
            escaped += "\\-";
        else
            escaped += letter;
    }
    const bool obeyed = escaped.starts_with('.') || escaped.starts_with('\'');
    return obeyed ? "\\&" + escaped : escaped;
}

std::string bold(const std::string& text)
{
    return "\\fB" + plain(text) + "\\fR";
}

std::string italic(const std::string& text)
{
    return "\\fI" + plain(text) + "\\fR";
}

/// A line that begins with a capital, unless it begins with a name to be typed, and ends with a full stop.
std::string sentence(std::string text, const std::vector<std::string>& names = {})
{
    if (text.empty())
        return text;
    const bool startsWithName =
        std::ranges::any_of(names, [&](const std::string& name) { return text.starts_with(name); });
    if (!startsWithName)
        text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    return plain(text) + (text.ends_with('.') ? "\n" : ".\n");
}

bool isPlace(const ListedArgument& argument)
{
    return !argument.names.front().starts_with('-');
}

/// -o, --output TEXT
std::string headOf(const ListedArgument& argument)
{
    if (isPlace(argument))
        return italic(argument.names.front());
    std::vector<std::string> names;
    std::ranges::transform(argument.names, std::back_inserter(names), bold);
    return joined(names, ", ") + (argument.value.empty() ? "" : " " + italic(argument.value));
}

/// The choices that its description does not already name.
std::string choicesOf(const ListedArgument& argument)
{
    const bool allNamed = std::ranges::all_of(argument.choices, [&](const std::string& choice) {
        return argument.description.find(choice) != std::string::npos;
    });
    return allNamed ? "" : "One of: " + plain(joined(argument.choices, ", ")) + ".\n";
}

std::string paragraphOf(const ListedArgument& argument)
{
    std::string text = ".TP\n" + headOf(argument) + '\n' + sentence(argument.description, argument.choices) +
                       choicesOf(argument);
    if (!argument.usual.empty())
        text += "Without it: " + plain(argument.usual) + ".\n";
    if (argument.required && !isPlace(argument))
        text += "It must be given.\n";
    if (argument.repeated)
        text += "It may be given several times.\n";
    return text;
}

/// PLAN [N], as the command wants them.
std::string synopsisOf(const ListedCommand& command)
{
    std::string line = bold("muster-cli " + command.name);
    for (const ListedArgument& place : command.places)
        line += place.required ? " " + headOf(place) : " [" + headOf(place) + "]";
    for (const ListedArgument& option : command.options)
        if (option.required)
            line += " " + headOf(option);
    return line + " [" + italic("OPTION") + "]...\n";
}

std::string sectionOf(const ListedCommand& command)
{
    std::string text =
        ".SS " + plain(command.name) + '\n' + synopsisOf(command) + ".PP\n" + sentence(command.description);
    for (const ListedArgument& place : command.places)
        text += paragraphOf(place);
    for (const ListedArgument& option : command.options)
        if (option.names.back() != "--help") // every command's; said once above
            text += paragraphOf(option);
    return text;
}

} // namespace

std::string manSections(const CLI::App& app)
{
    std::string text = ".SH OPTIONS\n";
    for (const ListedArgument& option : listOptions(app))
        text += paragraphOf(option);
    text += ".SH COMMANDS\n";
    for (const ListedCommand& command : listCommands(app))
        text += sectionOf(command);
    return text;
}

} // namespace muster::cli
