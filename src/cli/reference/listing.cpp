#include "cli/reference/listing.h"

#include "cli/tables/export_choices.h"
#include "exchange/results/explained_cell.h"
#include "exchange/samples/samples.h"
#include "exchange/transfer.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::cli {

namespace {

/// The names in "TEXT:{csv,json}", or in "TEXT:value in {month->0,quarter->1} OR {0,1}".
std::vector<std::string> choicesOfType(const std::string& type)
{
    std::vector<std::string> choices;
    const auto begin = type.find('{');
    const auto end = type.find('}', begin);
    if (begin == std::string::npos || end == std::string::npos)
        return choices;
    for (const std::string& choice : CLI::detail::split(type.substr(begin + 1, end - begin - 1), ','))
        choices.push_back(choice.substr(0, choice.find("->")));
    return choices;
}

template <class Names>
std::vector<std::string> asTexts(const Names& names)
{
    return {names.begin(), names.end()};
}

/// And those that are neither of the plan nor of one result.
std::vector<std::string> withOthers(std::vector<std::string> tables)
{
    tables.insert(tables.end(), kOtherTables.begin(), kOtherTables.end());
    return tables;
}

/// The choices that the program refuses by itself, with a sentence of its own, and the parser does not know.
std::vector<std::string> choicesOf(const std::string& command, const std::string& name,
                                   const std::string& type)
{
    if (name == "--sample")
        return asTexts(exchange::sampleNames());
    if (command == "export" && name == "TABLE")
        return withOthers(asTexts(exchange::writableTables()));
    if (command == "explain" && name == "TABLE")
        return asTexts(exchange::explainableTables());
    return choicesOfType(type);
}

std::vector<std::string> namesOf(const CLI::Option& option)
{
    if (option.get_positional())
        return {option.get_name(true)};
    std::vector<std::string> names;
    for (const std::string& name : option.get_snames())
        names.push_back("-" + name);
    for (const std::string& name : option.get_lnames())
        names.push_back("--" + name);
    return names;
}

ListedArgument argumentOf(const CLI::Option& option, const std::string& command)
{
    const std::string type = option.get_type_name();
    ListedArgument argument{.names = namesOf(option),
                            .value =
                                option.get_items_expected_max() == 0 ? "" : type.substr(0, type.find(':')),
                            .description = option.get_description(),
                            .usual = option.get_default_str(),
                            .required = option.get_required(),
                            .repeated = option.get_items_expected_max() > 1};
    argument.choices = choicesOf(command, argument.names.back(), type);
    return argument;
}

/// Those of its groups of options too, which the parser keeps as commands without a name.
void addArguments(const CLI::App& command, ListedCommand& listed)
{
    for (const CLI::Option* option : command.get_options())
        (option->get_positional() ? listed.places : listed.options)
            .push_back(argumentOf(*option, listed.name));
    for (const CLI::App* group : command.get_subcommands([](const CLI::App*) { return true; }))
        addArguments(*group, listed);
}

} // namespace

std::vector<ListedCommand> listCommands(const CLI::App& app)
{
    std::vector<ListedCommand> commands;
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        commands.push_back({.name = command->get_name(), .description = command->get_description()});
        addArguments(*command, commands.back());
    }
    return commands;
}

std::vector<ListedArgument> listOptions(const CLI::App& app)
{
    std::vector<ListedArgument> options;
    for (const CLI::Option* option : app.get_options())
        options.push_back(argumentOf(*option, {}));
    return options;
}

std::string joined(const std::vector<std::string>& texts, const std::string& between)
{
    return fmt::format("{}", fmt::join(texts, between));
}

} // namespace muster::cli
