// set: one assumption.

#include "cli/commands.h"
#include "cli/open_plan.h"
#include "cli/option_values.h"
#include "cli/output.h"
#include "engine/figures.h"
#include "exchange/read/csv.h"
#include "plan/column_units.h"
#include "plan/names.h"
#include "store/file/clock.h"

#include <fmt/format.h>
#include <memory>

namespace muster::cli {

namespace {

struct SetOptions {
    std::string plan, kind, value;
    bool published = false;
    ScopeOptions scope;
    std::string from, source;
};

/// A published rate of turnover as the share that the kind means; every other value as it is.
Result<double> valueOf(const SetOptions& options)
{
    const auto typed =
        numberOf("VALUE", options.value, plan::unitOf(*plan::fromWord<plan::Kind>(options.kind)));
    if (!typed || !options.published)
        return typed;
    const plan::KindInfo& turnover = plan::info(plan::Kind::Turnover);
    if (options.kind != turnover.id)
        return fail({ErrorCode::BadInput,
                     "only turnover is published over the closing stock",
                     {},
                     options.kind,
                     std::string(turnover.id),
                     "Leave out --published"});
    if (!turnover.allowed.holds(*typed))
        return typed; // the rules say what is wrong with it
    const double converted = engine::formulas::turnoverOfPublished(*typed);
    tell(fmt::format("{} of the closing stock is {:.6g} of those in post at the start of a year.", *typed,
                     converted));
    return converted;
}

Result<plan::Assumption> assumptionOf(const plan::Plan& plan, const SetOptions& options)
{
    const auto where = scopeOf(plan, options.scope);
    const auto from = optionValue(readMonth, "--from", options.from);
    const auto value = valueOf(options);
    for (const Error* error :
         {where ? nullptr : &where.error(), from ? nullptr : &from.error(), value ? nullptr : &value.error()})
        if (error)
            return fail(*error);
    const plan::Kind kind = *plan::fromWord<plan::Kind>(options.kind);
    const plan::Scope scope = *where;
    const plan::Assumption* own = plan::ownAssumption(plan, kind, scope, *from);
    plan::Assumption row = own ? *own : plan::Assumption{};
    std::tie(row.kind, row.locality, row.clientGroup, row.activity, row.role) =
        std::tie(kind, scope.locality, scope.clientGroup, scope.activity, scope.role);
    row.from = *from;
    row.value = *value;
    if (!options.source.empty())
        row.source = exchange::withPlainBreaks(options.source);
    return row;
}

Result<int> set(const SetOptions& options)
{
    if (!plan::fromWord<plan::Kind>(options.kind))
        return fail({ErrorCode::NotFound,
                     "there is no such kind of assumption",
                     {},
                     options.kind,
                     plan::wordList<plan::Kind>(),
                     {}});
    auto file = openToWrite(options.plan);
    if (!file)
        return fail(file.error());
    const auto row = assumptionOf(file->plan(), options);
    if (!row)
        return fail(row.error());
    const auto applied = file->apply(plan::setAssumption(file->plan(), *row), store::stampNow());
    if (!applied)
        return fail(applied.error());
    return kDone;
}

} // namespace

void addSet(CLI::App& app, Action& action)
{
    auto options = std::make_shared<SetOptions>();
    CLI::App& command = *app.add_subcommand("set", "set one assumption");
    command.add_option("PLAN", options->plan, "the plan file")->required();
    command.add_option("KIND", options->kind, "such as hours_per_case; see catalogue")->required();
    command.add_option("VALUE", options->value, "in the kind's unit; a share as a fraction of one or with %")
        ->required();
    addScope(command, options->scope);
    command.add_option("--from", options->from, "the month from which it counts, such as 2027-04");
    command.add_option("--source", options->source, "the evidence");
    command.add_flag("--published", options->published,
                     "the turnover is as published, leavers over the closing stock: convert it");
    command.callback([=, &action] { action = [=] { return set(*options); }; });
}

} // namespace muster::cli
