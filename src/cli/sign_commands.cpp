// sign, signoffs, verify-signoff: states of a plan that somebody answers for.

#include "cli/commands.h"
#include "cli/history_sheet.h"
#include "cli/open_plan.h"
#include "cli/output.h"
#include "cli/terminal_progress.h"
#include "engine/figures.h"
#include "exchange/results/signed_results.h"
#include "store/file/clock.h"

#include <fmt/format.h>
#include <memory>

namespace muster::cli {

namespace {

struct SignCommand {
    std::string plan, purpose, by;
    std::optional<std::int64_t> supersedes;
};

Result<int> sign(const SignCommand& command)
{
    auto file = openToWrite(command.plan);
    if (!file)
        return fail(file.error());
    const auto tables = exchange::signedTables(resultsOf(*file));
    if (!tables)
        return fail(tables.error());
    history::SignOff signOff;
    signOff.made = store::stampNow();
    if (!command.by.empty())
        signOff.made.who = command.by;
    signOff.purpose = command.purpose;
    signOff.supersedes = command.supersedes;
    signOff.ruleSet = engine::kRuleSet;
    const auto made = file->signOff(signOff, *tables);
    if (!made)
        return fail(made.error());
    tell(fmt::format("Sign-off {} by {}: the plan as it is after entry {} of its history, for \"{}\".",
                     made->id, made->made.who, made->entry, made->purpose));
    return kDone;
}

Result<int> list(const std::string& plan, const OutputOptions& output)
{
    const auto file = openToRead(plan);
    if (!file)
        return fail(file.error());
    const auto all = file->signOffs();
    if (!all)
        return fail(all.error());
    const auto number = [](const std::optional<std::int64_t>& id) {
        return id ? exchange::Cell(double(*id)) : exchange::Cell();
    };
    exchange::Sheet sheet{"signoffs",
                          {{"id", true},
                           {"at"},
                           {"who"},
                           {"purpose"},
                           {"entry", true},
                           {"rule_set"},
                           {"supersedes", true},
                           {"superseded_by", true}},
                          {}};
    for (const history::SignOff& each : *all)
        sheet.rows.push_back({double(each.id), textCell(each.made.at), textCell(each.made.who),
                              textCell(each.purpose), double(each.entry), textCell(each.ruleSet),
                              number(each.supersedes), number(each.supersededBy)});
    return write(sheet, output).map([] { return kDone; });
}

Result<int> verifySignOff(const std::string& plan, std::optional<std::int64_t> id,
                          const OutputOptions& output)
{
    const auto file = openToRead(plan);
    if (!file)
        return fail(file.error());
    const auto past = file->signedPast(id);
    if (!past)
        return fail(past.error());
    const history::SignOff& signOff = past->signOff;
    const auto movers = [&] {
        const TerminalProgress shown("Working out the figures again");
        return exchange::moversSince(past->results, signOff.ruleSet, past->states, shown.progress());
    }();
    if (!movers)
        return fail(movers.error());
    const std::string which =
        fmt::format("Sign-off {}, \"{}\", by {}", signOff.id, signOff.purpose, signOff.made.who);
    if (movers->empty()) {
        tell(which + ": identical.");
        return kDone;
    }
    exchange::Sheet sheet{"moved", {{"moved_by"}, {"table"}, {"row"}, {"column"}, {"was"}, {"is"}}, {}};
    for (const exchange::Mover& mover : *movers) {
        tell(fmt::format("{}: {} figures moved by {}.", which, mover.figures.size(), mover.what));
        for (const exchange::MovedFigure& figure : mover.figures)
            sheet.rows.push_back({mover.what, figure.table, figure.row, textCell(figure.column),
                                  textCell(figure.was), textCell(figure.is)});
    }
    return write(sheet, output).map([] { return kWrong; });
}

} // namespace

void addSign(CLI::App& app, Action& action)
{
    auto options = std::make_shared<SignCommand>();
    CLI::App& command = *app.add_subcommand("sign", "sign the plan as it is now off, with its results");
    command.add_option("PLAN", options->plan, "the plan file")->required();
    command.add_option("--purpose", options->purpose, "what it is signed off for")->required();
    command.add_option("--by", options->by, "who answers for it; without it, the user");
    command.add_option("--supersedes", options->supersedes,
                       "the number of the sign-off that this one replaces");
    command.callback([=, &action] { action = [=] { return sign(*options); }; });
}

void addSignOffs(CLI::App& app, Action& action)
{
    auto plan = std::make_shared<std::string>();
    auto output = std::make_shared<OutputOptions>();
    CLI::App& command = *app.add_subcommand("signoffs", "every sign-off of the plan");
    command.add_option("PLAN", *plan, "the plan file")->required();
    addOutputOptions(command, *output);
    command.callback([=, &action] { action = [=] { return list(*plan, *output); }; });
}

void addVerifySignOff(CLI::App& app, Action& action)
{
    auto plan = std::make_shared<std::string>();
    auto id = std::make_shared<std::optional<std::int64_t>>();
    auto output = std::make_shared<OutputOptions>();
    CLI::App& command = *app.add_subcommand(
        "verify-signoff",
        "work out the signed figures again, and list what has changed and the edits that changed it");
    command.add_option("PLAN", *plan, "the plan file")->required();
    command.add_option("ID", *id, "of the sign-off; without it, the last one");
    addOutputOptions(command, *output);
    command.callback([=, &action] { action = [=] { return verifySignOff(*plan, *id, *output); }; });
}

} // namespace muster::cli
