// flip: how far each assumption must move before a figure passes a bound.

#include "cli/commands.h"
#include "cli/open_plan.h"
#include "cli/option_values.h"
#include "cli/output.h"
#include "cli/tables/figure_of_roles.h"
#include "cli/tables/sensitivity_sheet.h"

#include <memory>

namespace muster::cli {

namespace {

struct FlipOptions {
    std::string plan, at, kind;
    ScopeOptions scope;
    SensitivityQuestion question;
    OutputOptions output;
};

Result<exchange::Sheet> flips(const store::PlanFile& file, const FlipOptions& options)
{
    SensitivityQuestion question = options.question;
    question.nearestFirst = true;
    question.place = placeOfText(file.plan(), options.at);
    question.place.reach = options.question.place.reach;
    if (!options.kind.empty()) {
        question.kind = plan::fromWord<plan::Kind>(options.kind);
        if (!question.kind)
            return fail({ErrorCode::NotFound,
                         "there is no such kind of assumption",
                         {},
                         options.kind,
                         plan::wordList<plan::Kind>(),
                         {}});
    }
    const auto scope = scopeOf(file.plan(), options.scope);
    if (!scope)
        return fail(scope.error());
    question.scope = *scope;
    return sensitivitySheet(file, std::move(question));
}

Result<int> flip(const FlipOptions& options)
{
    return openToRead(options.plan)
        .and_then([&](const store::PlanFile& file) { return flips(file, options); })
        .and_then([&](const exchange::Sheet& sheet) {
            if (sheet.rows.empty())
                tell(options.kind.empty() ? "No assumption of the plan has a range: low and high."
                                          : "The plan has no assumption of this kind there.");
            return write(sheet, options.output);
        })
        .map([] { return kDone; });
}

/// What --locality and the others choose among, and which bound another figure than the gap has.
void requireFlipParts(const CLI::App& command, const FlipOptions& options)
{
    for (const char* option : {"--locality", "--client-group", "--activity", "--role"})
        if (command.count(option) > 0 && options.kind.empty())
            throw CLI::RequiredError("--kind");
    if (options.question.figure != kFigureThatFlips && !options.question.bound)
        throw CLI::RequiredError("--bound");
}

} // namespace

void addFlip(CLI::App& app, Action& action)
{
    auto options = std::make_shared<FlipOptions>();
    CLI::App& command =
        *app.add_subcommand("flip", "how far each assumption must move before a figure passes a bound");
    command.add_option("PLAN", options->plan, "the plan file")->required();
    options->question.figure = kFigureThatFlips;
    command.add_option("--figure", options->question.figure, "a figure of the tables of roles")
        ->capture_default_str();
    command.add_option("--bound", options->question.bound,
                       "what it passes, in the figure's unit; of gap_fte 0 where nothing is said");
    command.add_option("--at", options->at,
                       "where the figure is: LOCALITY/ROLE/PERIOD; without it the whole, in the first year");
    addOwn(command, options->question.place.reach);
    command.add_option("--kind", options->kind,
                       "the assumptions of this kind alone, those without a range too");
    addScope(command, options->scope);
    addScenario(command, options->question.scenario);
    addOutputOptions(command, options->output);
    command.callback([=, &action, &command] {
        requireFlipParts(command, *options);
        action = [=] { return flip(*options); };
    });
}

} // namespace muster::cli
