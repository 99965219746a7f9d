// method, decide: how the months of a series of demand are made, and what counts at its breaks.

#include "cli/commands.h"
#include "cli/open_plan.h"
#include "cli/option_values.h"
#include "exchange/read/csv.h"
#include "plan/demand_edits.h"
#include "store/file/clock.h"

#include <memory>

namespace muster::cli {

namespace {

/// What both commands are asked about.
struct SeriesOptions {
    std::string plan, locality, clientGroup, activity, reason;
};

void addSeries(CLI::App& command, SeriesOptions& options)
{
    command.add_option("PLAN", options.plan, "the plan file")->required();
    command.add_option("--locality", options.locality, "by name or path; without it, every one");
    command.add_option("--client-group", options.clientGroup, "without it, every one");
    command.add_option("--activity", options.activity, "without it, every one");
    command.add_option("--reason", options.reason, "is kept with the row");
}

/// Fills in the scope and the reason of a row.
template <class Row>
Result<void> scope(const plan::Plan& plan, const SeriesOptions& options, Row& row)
{
    const auto locality = named<plan::Locality>(plan, options.locality);
    const auto clientGroup = named<plan::ClientGroup>(plan, options.clientGroup);
    const auto activity = named<plan::Activity>(plan, options.activity);
    for (const Error* error :
         {locality ? nullptr : &locality.error(), clientGroup ? nullptr : &clientGroup.error(),
          activity ? nullptr : &activity.error()})
        if (error)
            return fail(*error);
    row.locality = *locality;
    row.clientGroup = *clientGroup;
    if constexpr (std::is_same_v<decltype(row.activity), plan::ActivityId>) {
        if (!*activity)
            return fail({ErrorCode::BadInput,
                         "a break is of one activity",
                         {},
                         {},
                         "the name of an activity",
                         "Say which with --activity"});
        row.activity = **activity;
    } else {
        row.activity = *activity;
    }
    row.reason = exchange::withPlainBreaks(options.reason);
    return {};
}

template <class E>
Result<E> wordOf(const std::string& text, std::string_view what)
{
    if (const auto found = plan::fromWord<E>(text))
        return *found;
    return fail(
        {ErrorCode::NotFound, "there is no such " + std::string(what), {}, text, plan::wordList<E>(), {}});
}

Result<int> applied(store::PlanFile& file, const plan::Edit& edit)
{
    return file.apply(edit, store::stampNow()).map([](const auto&) { return kDone; });
}

struct MethodOptions {
    SeriesOptions series;
    std::string method, opened, closed;
    std::optional<double> alpha, beta, gamma, phi;
    bool perDay = false;
};

Result<int> setMethod(const MethodOptions& options)
{
    const auto method = wordOf<plan::DemandMethod>(options.method, "method");
    if (!method)
        return fail(method.error());
    auto file = openToWrite(options.series.plan);
    if (!file)
        return fail(file.error());
    plan::SeriesMethod row;
    if (const auto filled = scope(file->plan(), options.series, row); !filled)
        return fail(filled.error());
    const auto opened = named<plan::Activity>(file->plan(), options.opened);
    const auto closed = named<plan::Activity>(file->plan(), options.closed);
    if (!opened || !closed)
        return fail(!opened ? opened.error() : closed.error());
    row.method = *method;
    std::tie(row.alpha, row.beta, row.gamma, row.phi) =
        std::tie(options.alpha, options.beta, options.gamma, options.phi);
    row.perDay = options.perDay;
    row.opened = *opened;
    row.closed = *closed;
    return applied(*file, plan::setMethod(file->plan(), row));
}

struct DecideOptions {
    SeriesOptions series;
    std::string period, decision;
};

Result<int> decide(const DecideOptions& options)
{
    const auto decision = wordOf<plan::BreakDecision>(options.decision, "decision");
    if (!decision)
        return fail(decision.error());
    const auto period = readPeriod(options.period);
    if (!period)
        return fail(period.error());
    auto file = openToWrite(options.series.plan);
    if (!file)
        return fail(file.error());
    plan::SeriesBreak row;
    if (const auto filled = scope(file->plan(), options.series, row); !filled)
        return fail(filled.error());
    row.period = *period;
    row.decision = *decision;
    return applied(*file, plan::decideBreak(file->plan(), row));
}

} // namespace

void addMethod(CLI::App& app, Action& action)
{
    auto options = std::make_shared<MethodOptions>();
    CLI::App& command = *app.add_subcommand("method", "set how months of demand without a figure are made");
    addSeries(command, options->series);
    command.add_option("METHOD", options->method, plan::wordList<plan::DemandMethod>())->required();
    command.add_option("--alpha", options->alpha,
                       "fixed weight of the newest figure; without weights they are fitted");
    command.add_option("--beta", options->beta, "fixed weight of the newest change of the level");
    command.add_option("--gamma", options->gamma, "fixed weight of the newest season");
    command.add_option("--phi", options->phi, "what is left of the trend a period later");
    command.add_flag("--per-day", options->perDay,
                     "work on figures per day: months, quarters and years differ in length");
    command.add_option("--opened", options->opened, "for stock_from_flow: the activity that opens cases");
    command.add_option("--closed", options->closed, "for stock_from_flow: the activity that closes them");
    command.callback([=, &action] { action = [=] { return setMethod(*options); }; });
}

void addDecide(CLI::App& app, Action& action)
{
    auto options = std::make_shared<DecideOptions>();
    CLI::App& command =
        *app.add_subcommand("decide", "decide what counts at a break of a series (see found_breaks)");
    addSeries(command, options->series);
    command.add_option("PERIOD", options->period, "the first that is otherwise, or missing: 2013/14")
        ->required();
    command.add_option("DECISION", options->decision, plan::wordList<plan::BreakDecision>())->required();
    command.callback([=, &action] { action = [=] { return decide(*options); }; });
}

} // namespace muster::cli
