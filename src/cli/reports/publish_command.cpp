// publish: pages of a plan for people who do not have the program.

#include "cli/commands.h"
#include "cli/option_values.h"
#include "cli/output.h"
#include "cli/reports/shown_state.h"
#include "cli/terminal_progress.h"
#include "report/site/site.h"

#include <fmt/format.h>
#include <memory>

namespace muster::cli {

namespace {

struct PublishCommand {
    std::string plan, scenario, period, folder;
    std::optional<std::int64_t> signOff;
    double least = report::SiteWish().least;
};

Result<std::vector<exchange::WebFile>> filesOf(const PublishCommand& command)
{
    const auto file = openToRead(command.plan);
    if (!file)
        return fail(file.error());
    const auto shown = stateToShow(*file, command.signOff);
    if (!shown)
        return fail(shown.error());
    const auto results = resultsOfShown(*file, *shown, command.scenario);
    if (!results)
        return fail(results.error());
    const auto period = yearOf(*results, command.period);
    if (!period)
        return fail(period.error());
    const TerminalProgress progress("Making the pages");
    return report::makeSite(*results, {*period, command.least}, shown->state, progress.progress());
}

Result<int> publish(const PublishCommand& command)
{
    const auto files = filesOf(command);
    if (!files)
        return fail(files.error());
    return exchange::writeWebFolder(command.folder, *files).map([&] {
        tell(command.least > 0 ? fmt::format("Written to {}. Figures of people under {:g} are suppressed.",
                                             command.folder, command.least)
                               : fmt::format("Written to {}. No figure is suppressed.", command.folder));
        return kDone;
    });
}

} // namespace

void addPublish(CLI::App& app, Action& action)
{
    auto options = std::make_shared<PublishCommand>();
    CLI::App& command = *app.add_subcommand(
        "publish", "write pages of a plan for the web, by locality and role, without small numbers");
    command.add_option("PLAN", options->plan, "the plan file")->required();
    addScenario(command, options->scenario);
    addShownState(command, options->signOff, options->period);
    constexpr double kMost = 1000;
    command
        .add_option("--suppress-under", options->least,
                    "suppress figures of people above 0 and under this; 5 without it, 0 for none")
        ->check(CLI::Range(0.0, kMost));
    command.add_option("-o,--output", options->folder, "the folder")->required();
    command.callback([=, &action] { action = [=] { return publish(*options); }; });
}

} // namespace muster::cli
