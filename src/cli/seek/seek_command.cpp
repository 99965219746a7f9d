// seek: the value or the factor that makes a figure what it should be.

#include "analysis/seek/goal_seek.h"
#include "cli/commands.h"
#include "cli/open_plan.h"
#include "cli/output.h"
#include "cli/scenarios/adjustment_options.h"
#include "cli/tables/figure_of_roles.h"
#include "cli/tables/sensitivity_sheet.h"
#include "cli/terminal_progress.h"
#include "exchange/read/csv.h"
#include "exchange/results/result_tables.h"
#include "plan/scenarios/scenarios.h"

#include <fmt/format.h>
#include <memory>

namespace muster::cli {

namespace {

using analysis::Found;
using exchange::Cell;
using exchange::cellOf;

struct SeekOptions {
    std::string plan, scenario;
    AdjustmentOptions lever;
    bool isFactor = false;
    std::vector<std::string> between;
    std::string figure, target, at;
    engine::Rollup reach = engine::Rollup::WithBeneath;
    OutputOptions output;
};

Result<analysis::Lever> leverOf(const plan::Plan& plan, const SeekOptions& options)
{
    return adjustmentOf(plan, options.lever).map([&](analysis::Lever lever) {
        lever.by = options.isFactor ? plan::AdjustBy::Multiply : plan::AdjustBy::Set;
        return lever;
    });
}

/// The numbers of the goal.
Result<void> readNumbers(const SeekOptions& options, analysis::Goal& goal)
{
    const auto target = numberOf("--target", options.target, NumberUnit::None);
    if (!target)
        return fail(target.error());
    goal.target = *target;
    if (options.between.empty())
        return {};
    const auto low = amountOf(goal.lever, "--between", options.between.front());
    const auto high = amountOf(goal.lever, "--between", options.between.back());
    if (!low || !high)
        return fail(low ? high.error() : low.error());
    goal.between = {*low, *high};
    return {};
}

/// What was found in one sentence.
std::string sentenceOf(const Found& found, const std::string& figure, double target)
{
    switch (found.how) {
    case Found::How::Exactly:
        return fmt::format("{:.6g} gives {} {}", found.at.at, figure, target);
    case Found::How::Jump:
        return fmt::format(
            "no value gives {} {} exactly: the figure goes from {:.6g} to {:.6g} between {:.6g} and {:.6g}",
            figure, target, found.before.value, found.after.value, found.before.at, found.after.at);
    case Found::How::Nowhere:
        break;
    case Found::How::Unknown:
        return fmt::format("{} is not known with any of these values", figure);
    }
    return fmt::format(
        "no value between {:.6g} and {:.6g} gives {} {}; the figure goes from {:.6g} to {:.6g} there",
        found.first.at, found.last.at, figure, target, found.first.value, found.last.value);
}

exchange::Sheet sheetOf(const plan::Plan& plan, const analysis::Goal& goal, const analysis::Sought& sought,
                        const std::vector<Cell>& names)
{
    exchange::Sheet sheet{"seek", {}, {}};
    for (const char* name : {"scenario", "figure", "figure_locality", "figure_role", "period", "adjusts"})
        sheet.columns.push_back({name});
    for (const char* name : {"target", "value_now", "figure_now", "value", "figure_there", "lowest",
                             "figure_at_lowest", "highest", "figure_at_highest"})
        sheet.columns.push_back({name, true});
    sheet.columns.push_back({"found"});
    sheet.columns.push_back({"answer"});
    const Found& found = sought.found;
    const bool isKnown = found.how != Found::How::Unknown;
    const auto at = found.how == Found::How::Exactly ? std::optional(found.at)
                    : found.how == Found::How::Jump  ? std::optional(found.after)
                                                     : std::nullopt;
    constexpr std::array kHow{"yes", "jumps", "no", "unknown"};
    std::vector<Cell> row = names;
    row.insert(row.end(),
               {analysis::leverInWords(plan, goal.lever), goal.target, cellOf(sought.valueNow),
                cellOf(sought.figureNow), at ? Cell(at->at) : Cell(), at ? Cell(at->value) : Cell(),
                isKnown ? found.first.at : sought.domain.lowest, isKnown ? Cell(found.first.value) : Cell(),
                isKnown ? found.last.at : sought.domain.highest, isKnown ? Cell(found.last.value) : Cell(),
                std::string(kHow[std::size_t(found.how)]),
                sentenceOf(found, std::get<std::string>(names[1]), goal.target)});
    sheet.rows.push_back(std::move(row));
    return sheet;
}

Result<exchange::Sheet> sought(const store::PlanFile& file, const SeekOptions& options)
{
    const auto column = columnOfRoles(options.figure);
    const auto lever = leverOf(file.plan(), options);
    if (!column || !lever)
        return fail(column ? lever.error() : column.error());
    const auto results = resultsIn(file, options.scenario);
    if (!results)
        return fail(results.error());
    if (const auto stand = exchange::resultsStand(*results); !stand)
        return fail(stand.error());
    exchange::NamedPlace named = wholePlace(placeOfText(file.plan(), options.at), *results);
    named.reach = options.reach;
    const auto place = exchange::findPlace(*results, named);
    if (!place)
        return fail(place.error());
    analysis::Goal goal{{*place, *column}, 0, *lever, {}};
    if (auto read = readNumbers(options, goal); !read)
        return fail(std::move(read.error()));
    const auto found = [&] {
        const TerminalProgress shown("Looking for the value");
        return analysis::seekGoal(*results, goal, shown.progress());
    }();
    if (!found)
        return fail(found.error());
    return sheetOf(file.plan(), goal, *found,
                   {plan::nameOf(file.plan(), results->inputs().scenario()), options.figure, named.locality,
                    named.role, place->span.period.toString()});
}

Result<int> seek(const SeekOptions& options)
{
    return openToRead(options.plan)
        .and_then([&](const store::PlanFile& file) { return sought(file, options); })
        .and_then([&](const exchange::Sheet& sheet) {
            tell(std::get<std::string>(sheet.rows.front().back()) + ".");
            return write(sheet, options.output);
        })
        .map([] { return kDone; });
}

} // namespace

void addSeek(CLI::App& app, Action& action)
{
    auto options = std::make_shared<SeekOptions>();
    CLI::App& command = *app.add_subcommand("seek", "the value that makes a figure what it should be");
    command.add_option("PLAN", options->plan, "the plan file")->required();
    command
        .add_option("--kind", options->lever.kind,
                    "what to move: a kind of assumption, volume, establishment_fte")
        ->required();
    addAdjustment(command, options->lever, "the first month, such as 2027-04; without it always");
    command.add_flag("--factor", options->isFactor, "look for a factor of the values there, not for a value");
    command
        .add_option("--between", options->between,
                    "the lowest and the highest value; without it what is allowed, for a factor 0.1 to 10")
        ->expected(2);
    options->figure = kFigureThatFlips;
    command.add_option("--figure", options->figure, "a figure of the tables of roles")->capture_default_str();
    command.add_option("--target", options->target, "what the figure should be")->required();
    command.add_option("--at", options->at,
                       "where the figure is: LOCALITY/ROLE/PERIOD; without it the whole, in the first year");
    addOwn(command, options->reach);
    addScenario(command, options->scenario);
    addOutputOptions(command, options->output);
    command.callback([=, &action] { action = [=] { return seek(*options); }; });
}

} // namespace muster::cli
