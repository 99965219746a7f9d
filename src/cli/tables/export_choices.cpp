#include "cli/tables/export_choices.h"

#include "exchange/transfer.h"
#include "exchange/whole_book.h"

#include <fmt/format.h>

namespace muster::cli {

namespace {

/// Whether a table is of scenarios by itself.
bool isOfScenarios(const std::string& table, std::string_view option)
{
    return isOfOneFigure(table) || table == kDifferences ||
           ((table == exchange::kSavingsProgramme || table == kRulesKept || table == exchange::kAllTables) &&
            option == "--scenario");
}

/// What the rows of a table can be chosen by.
exchange::TableChoices choicesOf(const std::string& table)
{
    if (isOfOneFigure(table))
        return {.own = true, .locality = true, .role = true};
    if (table == kDifferences)
        return {.periods = true, .own = true, .locality = true, .role = true};
    return exchange::choicesOf(table);
}

} // namespace

bool isOfOneFigure(const std::string& table)
{
    return table == kAttribution || table == kSensitivity;
}

void requireChoice(const CLI::App& command, const std::string& table)
{
    const auto may = choicesOf(table);
    const std::initializer_list<std::pair<const char*, bool>> options{{"--by", may.periods},
                                                                      {"--own", may.own},
                                                                      {"--locality", may.locality},
                                                                      {"--role", may.role},
                                                                      {"--activity", may.activity}};
    for (const auto& [option, allowed] : options)
        if (!allowed && command.count(option) > 0)
            throw CLI::ValidationError(option,
                                       fmt::format("the table {} cannot be limited in this way", table));
}

void requireResults(const CLI::App& command, const std::string& table)
{
    if (table == kAttribution && command.count("--scenario") == 0 && command.count("--against") == 0 &&
        command.count("--since") == 0)
        throw CLI::RequiredError("--scenario, --against or --since");
    if (table == kDifferences && command.count("--scenario") == 0 && command.count("--against") == 0)
        throw CLI::RequiredError("--scenario or --against");
    if (!isOfOneFigure(table) && table != kDifferences && command.count("--figure") > 0)
        throw CLI::ValidationError("--figure",
                                   "attribution, sensitivity and differences alone are of one figure");
    for (const char* option : {"--by-driver", "--since", "--until"})
        if (table != kAttribution && command.count(option) > 0)
            throw CLI::ValidationError(option, "attribution alone takes it");
    if (table != kSensitivity && command.count("--bound") > 0)
        throw CLI::ValidationError("--bound", "sensitivity alone has a bound");
    if (table == kSensitivity && command.count("--against") > 0)
        throw CLI::ValidationError("--against", "sensitivity is of one scenario");
    for (const char* option : {"--scenario", "--against"})
        if (command.count(option) > 0 && !isOfScenarios(table, option) && !exchange::resultChoices(table))
            throw CLI::ValidationError(
                option,
                isOfScenarios(table, "--scenario")
                    ? fmt::format("the table {} is not put beside another scenario", table)
                    : fmt::format("the table {} is no table of results: it is of the plan as it is", table));
}

} // namespace muster::cli
