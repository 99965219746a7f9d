// check, verify, catalogue: what is wrong with a plan or its file, and what can be set.

#include "cli/commands.h"
#include "cli/open_plan.h"
#include "cli/output.h"
#include "cli/terminal_progress.h"
#include "engine/check.h"
#include "exchange/results/reference_page.h"
#include "exchange/results/result_tables.h"
#include "store/file/place.h"
#include "store/repair/verify.h"

#include <fmt/format.h>
#include <memory>

namespace muster::cli {

namespace {

struct CheckCommand {
    std::string plan, scenario;
    OutputOptions output;
};

Result<int> check(const CheckCommand& command)
{
    const std::string& plan = command.plan;
    auto verified = store::verified(plan);
    if (!verified)
        return fail(verified.error());
    tellFindings(verified->report);
    const bool isSound = verified->report.clean();
    const auto file = openVerified(plan, *std::move(verified));
    if (!file)
        return fail(file.error());
    const auto results = resultsIn(*file, command.scenario);
    if (!results)
        return fail(results.error());
    const auto [problems, evidence] = engine::checkOf(*results);
    if (const auto written = write(exchange::checksSheet(problems), command.output); !written)
        return fail(written.error());
    if (!evidence.empty())
        tell(evidence + ".");
    const bool wrong = std::ranges::any_of(
        problems, [](const plan::Problem& problem) { return problem.severity == plan::Severity::Error; });
    return wrong || !isSound ? kWrong : kDone;
}

Result<int> verify(const std::string& plan)
{
    const auto report = [&] {
        const TerminalProgress shown("Checking the file");
        return store::verify(plan, shown.progress());
    }();
    if (!report)
        return fail(report.error());
    tellFindings(*report);
    for (const std::string& note : report->notes)
        tell(note);
    if (const std::string note = store::noteOnPlace(plan); !note.empty())
        tell(note);
    if (report->clean())
        tell("The file is sound.");
    return report->clean() ? kDone : kWrong;
}

} // namespace

void addCheck(CLI::App& app, Action& action)
{
    auto options = std::make_shared<CheckCommand>();
    CLI::App& command =
        *app.add_subcommand("check", "every problem of the plan; exit status 1 if any is an error");
    command.add_option("PLAN", options->plan, "the plan file")->required();
    addScenario(command, options->scenario);
    addOutputOptions(command, options->output);
    command.callback([=, &action] { action = [=] { return check(*options); }; });
}

void addVerify(CLI::App& app, Action& action)
{
    auto plan = std::make_shared<std::string>();
    CLI::App& command = *app.add_subcommand("verify", "whether the file is sound; exit status 1 on damage");
    command.add_option("PLAN", *plan, "the plan file")->required();
    command.callback([=, &action] { action = [=] { return verify(*plan); }; });
}

void addCatalogue(CLI::App& app, Action& action)
{
    CLI::App& command = *app.add_subcommand("catalogue", "the kinds of assumption, as a page of Markdown");
    command.callback(
        [&action] { action = [] { return writeOut(exchange::referencePage()).map([] { return kDone; }); }; });
}

} // namespace muster::cli
