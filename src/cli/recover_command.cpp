// recover: what can be saved of a damaged plan.

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/terminal_progress.h"
#include "store/file/clock.h"
#include "store/recover.h"

#include <memory>

namespace muster::cli {

namespace {

Result<int> recover(const std::string& plan, const std::string& into)
{
    const auto recovery = [&] {
        const TerminalProgress shown("Recovering the plan");
        return store::recover(plan, into, store::stampNow(), shown.progress());
    }();
    if (!recovery)
        return fail(recovery.error());
    for (const std::string& sentence : recovery->saved)
        tell(sentence);
    for (const std::string& sentence : recovery->lost)
        tell(sentence);
    tell(recovery->lost.empty() ? "Nothing is lost." : "Not everything could be saved.");
    return recovery->lost.empty() ? kDone : kWrong;
}

} // namespace

void addRecover(CLI::App& app, Action& action)
{
    auto plan = std::make_shared<std::string>();
    auto into = std::make_shared<std::string>();
    CLI::App& command = *app.add_subcommand(
        "recover", "save what can be saved of a damaged plan; exit status 1 if something was lost");
    command.add_option("PLAN", *plan, "the damaged plan, to which nothing is done")->required();
    command.add_option("NEW", *into, "the plan file to make")->required();
    command.callback([=, &action] { action = [=] { return recover(*plan, *into); }; });
}

} // namespace muster::cli
