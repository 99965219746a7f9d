// reconcile: staff lists of several hands put beside each other, and the register made of what they agree on.

#include "cli/commands.h"
#include "cli/files/list_reading.h"
#include "cli/open_plan.h"
#include "cli/option_values.h"
#include "cli/output.h"
#include "cli/terminal_progress.h"
#include "exchange/reconcile/agreed.h"
#include "exchange/reconcile/findings_sheet.h"
#include "exchange/reconcile/reconcile.h"
#include "exchange/tables/missing_rows.h"
#include "plan/rules/admitted_edit.h"
#include "store/file/clock.h"

#include <fmt/format.h>
#include <memory>

namespace muster::cli {

namespace {

constexpr std::size_t kMostLines = 40; // what people take in on a terminal

struct ReconcileCommand {
    std::string plan;
    std::vector<std::string> files, maps;
    std::string follow, decisions, date;
    bool apply = false;
    bool dryRun = false;
    bool removesMissing = false;
    std::string output;
};

Result<Date> listsDay(const ReconcileCommand& command)
{
    return optionValue(readDate, "--date", command.date).and_then([](std::optional<Date> date) {
        constexpr std::size_t kDay = 10; // characters of 2026-11-22
        return date ? Result<Date>(*date) : Date::parse(store::stampNow().at.substr(0, kDay));
    });
}

Result<exchange::Reconciliation> reconciled(const ReconcileCommand& command, const plan::Plan& plan)
{
    const auto day = listsDay(command);
    if (!day)
        return fail(day.error());
    return readLists(plan, command.files, command.maps).and_then([&](std::vector<exchange::StaffList> lists) {
        for (const exchange::StaffList& list : lists)
            for (const std::string& note : list.notes)
                tell(note);
        return exchange::reconcile(plan, std::move(lists), *day);
    });
}

/// Those of the file, and for what it does not decide those of the list that is followed.
Result<exchange::Decisions> decisionsOf(const ReconcileCommand& command, const exchange::Reconciliation& all)
{
    exchange::DecisionsRead read{exchange::Decisions(all.findings.size()), {}};
    if (!command.decisions.empty()) {
        auto fromFile = exchange::readDecisions(all, command.decisions);
        if (!fromFile)
            return fail(std::move(fromFile.error()));
        read = *std::move(fromFile);
    }
    for (const std::string& note : read.notes)
        tell(note);
    if (command.follow.empty())
        return std::move(read.decisions);
    return exchange::findList(all, command.follow)
        .map([&](std::size_t list) {
            exchange::follow(all, list, read.decisions);
            return std::move(read.decisions);
        })
        .map_error([](Error error) {
            error.message = "--follow: " + error.message;
            return error;
        });
}

Result<void> writeFindings(const ReconcileCommand& command, const exchange::Reconciliation& all,
                           const exchange::Decisions& decisions)
{
    if (command.output.empty())
        return {};
    OutputOptions options;
    options.file = command.output;
    options.forExcel = !wantsWorkbook(options); // people fill it in there
    return write(exchange::findingsSheet(all, decisions), options);
}

void reportRegister(const exchange::ImportOutcome& outcome, bool dryRun)
{
    for (const std::string& note : outcome.notes)
        tell(note);
    if (const std::string missing = exchange::missingInWords(outcome.missing); !missing.empty())
        tell(missing + (outcome.missing.isErased
                            ? ""
                            : " --remove-missing takes away what the agreed list does not have."));
    tell(fmt::format("{}{} posts agreed: {} new, {} changed, {} as they were.",
                     dryRun ? "Nothing is changed yet. " : "", outcome.counts.read, outcome.counts.added,
                     outcome.counts.changed, outcome.counts.unchanged));
}

/// Makes the register, or only looks whether it could be made.
Result<int> applyTo(store::PlanFile& file, const ReconcileCommand& command,
                    const exchange::Reconciliation& all, const exchange::Decisions& decisions)
{
    exchange::ImportOptions options;
    options.removesMissing = command.removesMissing;
    const auto outcome = exchange::agreedPosts(file.plan(), all, decisions, options);
    if (!outcome)
        return fail(outcome.error());
    const TerminalProgress shown("Making the register of posts");
    const auto made =
        command.dryRun
            ? plan::admitEdit(file.plan(), outcome->edit).map([](const auto&) {})
            : file.apply(outcome->edit, store::stampNow(), shown.progress()).map([](const auto&) {});
    return made.map([&] {
        reportRegister(*outcome, command.dryRun);
        return kDone;
    });
}

Result<int> reconcileLists(const ReconcileCommand& command)
{
    auto file = command.apply && !command.dryRun ? openToWrite(command.plan) : openToRead(command.plan);
    if (!file)
        return fail(file.error());
    const auto all = reconciled(command, file->plan());
    if (!all)
        return fail(all.error());
    for (const std::string& note : all->notes)
        tell(note);
    const auto decisions = decisionsOf(command, *all);
    if (!decisions)
        return fail(decisions.error());
    if (auto written = writeFindings(command, *all, *decisions); !written)
        return fail(std::move(written.error()));
    if (command.apply)
        return applyTo(*file, command, *all, *decisions);
    return writeText(exchange::reconciliationInWords(*all, kMostLines)).map([&] {
        return exchange::undecided(*all, *decisions).empty() ? kDone : kWrong;
    });
}

} // namespace

void addReconcile(CLI::App& app, Action& action)
{
    auto options = std::make_shared<ReconcileCommand>();
    CLI::App& command = *app.add_subcommand(
        "reconcile",
        "match staff lists post by post, list what does not fit, and make the register of posts; exit "
        "status 1 where a finding has no decision");
    command.add_option("PLAN", options->plan, "the plan file")->required();
    command.add_option("LIST", options->files, "two staff lists or more; each is called by its file's name")
        ->required()
        ->expected(-2);
    command
        .add_option(
            "--map", options->maps,
            "a map for the lists that have its headings, or for one of them as NAME=MAP; may be repeated")
        ->allow_extra_args(false);
    command.add_option("--follow", options->follow, "the list that is right where nothing else is decided");
    command.add_option("--decisions", options->decisions,
                       "the findings as -o wrote them, with their decisions");
    command.add_option("--date", options->date,
                       "the date of the lists, by which funding has ended; without it, today");
    command.add_option("-o,--output", options->output, "write the findings to this file, as CSV to fill in");
    auto* apply = command.add_flag(
        "--apply", options->apply,
        "make the register of posts from the agreed list, as one edit: all of it or nothing");
    command
        .add_flag("--remove-missing", options->removesMissing,
                  "take away posts that the agreed list does not have")
        ->needs(apply);
    command.add_flag("--dry-run", options->dryRun, "say what --apply would change, and change nothing")
        ->needs(apply);
    command.callback([=, &action] { action = [=] { return reconcileLists(*options); }; });
}

} // namespace muster::cli
