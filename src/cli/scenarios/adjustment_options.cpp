#include "cli/scenarios/adjustment_options.h"

#include "plan/column_units.h"

#include <vector>

namespace muster::cli {

namespace {

std::vector<std::string> roleGroups()
{
    std::vector<std::string> words;
    for (const auto& [group, word] : plan::Words<plan::RoleGroup>::list)
        words.emplace_back(word);
    return words;
}

} // namespace

void addAdjustment(CLI::App& command, AdjustmentOptions& options, const std::string& from)
{
    addScope(command, options.scope);
    command.add_option("--roles", options.roles, "roles of a kind instead of one role")
        ->check(CLI::IsMember(roleGroups()));
    command.add_option("--from", options.from, from);
    command.add_option("--until", options.until, "the last month; without it to the end");
}

Result<plan::Adjustment> adjustmentOf(const plan::Plan& plan, const AdjustmentOptions& options)
{
    const auto what = plan::fromWord<plan::Adjusted>(options.kind);
    if (!what)
        return fail({ErrorCode::NotFound,
                     "there is no such thing to adjust",
                     {},
                     options.kind,
                     plan::wordList<plan::Adjusted>(),
                     {}});
    const auto scope = scopeOf(plan, options.scope);
    const auto from = optionValue(readMonth, "--from", options.from);
    const auto until = optionValue(readMonth, "--until", options.until);
    for (const Error* error :
         {scope ? nullptr : &scope.error(), from ? nullptr : &from.error(), until ? nullptr : &until.error()})
        if (error)
            return fail(*error);
    plan::Adjustment row;
    row.kind = *what;
    std::tie(row.locality, row.clientGroup, row.activity, row.role) =
        std::tie(scope->locality, scope->clientGroup, scope->activity, scope->role);
    if (!options.roles.empty())
        row.roles = plan::fromWord<plan::RoleGroup>(options.roles);
    row.from = *from;
    row.until = *until;
    return row;
}

Result<double> amountOf(const plan::Adjustment& row, std::string_view option, const std::string& text)
{
    return numberOf(option, text, plan::unitOfAmount(row));
}

} // namespace muster::cli
