#include "cli/option_values.h"

namespace muster::cli {

Result<double> numberOf(std::string_view option, const std::string& text, NumberUnit unit)
{
    return parseNumber(text, unit).map_error([&](Error error) {
        error.message = std::string(option) + ": " + error.message;
        return error;
    });
}

void addPeriods(CLI::App& command, std::optional<HyphenIs>& reading)
{
    command
        .add_option_function<std::string>(
            "--periods",
            [&reading](const std::string& word) {
                reading = word == "month" ? HyphenIs::Month : HyphenIs::FinancialYear;
            },
            "what 2010-11 means: month or financial-year")
        ->check(CLI::IsMember({"month", "financial-year"}));
}

void addOwn(CLI::App& command, engine::Rollup& reach)
{
    command.add_flag_callback(
        "--own", [&reach] { reach = engine::Rollup::Own; },
        "each locality's own data, without those beneath it");
}

void addScope(CLI::App& command, ScopeOptions& options)
{
    command.add_option("--locality", options.locality, "by name or path");
    command.add_option("--client-group", options.clientGroup);
    command.add_option("--activity", options.activity);
    command.add_option("--role", options.role);
}

Result<plan::Scope> scopeOf(const plan::Plan& plan, const ScopeOptions& options)
{
    const auto locality = named<plan::Locality>(plan, options.locality);
    const auto clientGroup = named<plan::ClientGroup>(plan, options.clientGroup);
    const auto activity = named<plan::Activity>(plan, options.activity);
    const auto role = named<plan::Role>(plan, options.role);
    for (const Error* error :
         {locality ? nullptr : &locality.error(), clientGroup ? nullptr : &clientGroup.error(),
          activity ? nullptr : &activity.error(), role ? nullptr : &role.error()})
        if (error)
            return fail(*error);
    return plan::Scope{*locality, *clientGroup, *activity, *role};
}

} // namespace muster::cli
