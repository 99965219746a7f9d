// report: a report of a plan for a committee, as a document.

#include "cli/commands.h"
#include "cli/open_plan.h"
#include "cli/output.h"
#include "cli/reports/shown_state.h"
#include "cli/terminal_progress.h"
#include "exchange/read/text_file.h"
#include "plan/scenarios/scenarios.h"
#include "report/formats.h"
#include "report/report.h"
#include "store/file/plan_guard.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace muster::cli {

namespace {

struct ReportCommand {
    std::string plan, scenario, against, period, file;
    std::optional<std::int64_t> signOff;
    std::vector<std::string> sections; ///< none: all
};

/// The last sign-off, and what moved since.
Result<std::optional<report::SinceSignOff>> sinceSignOff(const store::PlanFile& file)
{
    const auto all = file.signOffs();
    if (!all)
        return fail(all.error());
    if (all->empty())
        return std::nullopt;
    const auto past = file.signedPast(std::nullopt);
    if (!past)
        return fail(past.error());
    const TerminalProgress shown("Working out what moved since the sign-off");
    return exchange::moversSince(past->results, past->signOff.ruleSet, past->states, shown.progress())
        .map([&](std::vector<exchange::Mover> movers) {
            return std::optional(report::SinceSignOff{past->signOff, std::move(movers)});
        });
}

/// Those that were asked for, with the words that the plan has for them; without any the plan's own.
Result<std::vector<report::WishedSection>> wishedSections(const plan::Plan& plan,
                                                          const ReportCommand& command)
{
    const auto own = report::sectionsOf(plan);
    if (command.sections.empty())
        return own;
    std::vector<report::WishedSection> wished;
    for (const std::string& word : command.sections) {
        const auto section = report::sectionNamed(word);
        if (!section)
            return fail(section.error());
        const auto found = std::ranges::find(own, *section, &report::WishedSection::section);
        wished.push_back(found == own.end() ? report::WishedSection{*section} : *found);
    }
    return wished;
}

Result<report::Document> documentOf(const ReportCommand& command)
{
    const auto file = openToRead(command.plan);
    if (!file)
        return fail(file.error());
    const auto reported = stateToShow(*file, command.signOff);
    if (!reported)
        return fail(reported.error());
    const auto sections = wishedSections(reported->plan, command);
    if (!sections)
        return fail(sections.error());
    std::optional<report::SinceSignOff> since;
    const bool tellsChanges =
        std::ranges::count(*sections, report::Section::Changes, &report::WishedSection::section) > 0;
    if (tellsChanges && !command.signOff) {
        auto found = sinceSignOff(*file);
        if (!found)
            return fail(found.error());
        since = *std::move(found);
    }
    const auto shown = resultsOfShown(*file, *reported, command.scenario);
    if (!shown)
        return fail(shown.error());
    std::optional<engine::Results> against;
    if (!command.against.empty()) {
        auto other = plan::findScenario(reported->plan, command.against);
        if (!other)
            return fail(other.error());
        against.emplace(reported->plan, *shown, *other);
    }
    const auto period = yearOf(*shown, command.period);
    if (!period)
        return fail(period.error());
    const report::Subject subject{
        *shown, against ? &*against : nullptr, *period, reported->state.words, reported->state.made, since};
    const TerminalProgress progress("Making the report");
    return report::makeReport(subject, *sections, progress.progress());
}

Result<int> writeReport(const ReportCommand& command)
{
    const auto format = report::formatOf(command.file);
    if (!format)
        return fail(format.error());
    return documentOf(command)
        .and_then([&](const report::Document& document) { return report::write(document, *format); })
        .and_then([&](const std::string& bytes) {
            return store::mayReplace(command.file).and_then([&] {
                return exchange::writeTextFile(command.file, bytes);
            });
        })
        .map([] { return kDone; });
}

} // namespace

void addReport(CLI::App& app, Action& action)
{
    auto options = std::make_shared<ReportCommand>();
    CLI::App& command =
        *app.add_subcommand("report", "write a report for a committee, as PDF, ODT, DOCX or HTML");
    command.add_option("PLAN", options->plan, "the plan file")->required();
    addScenario(command, options->scenario);
    command.add_option("--against", options->against,
                       "say what makes the difference from this scenario, or Baseline");
    addShownState(command, options->signOff, options->period);
    command
        .add_option("--sections", options->sections,
                    "these sections alone, in this order, with commas between; without it those of the plan")
        ->delimiter(',');
    command.add_option("-o,--output", options->file, "FILE.pdf, FILE.odt, FILE.docx or FILE.html")
        ->required();
    command.callback([=, &action] { action = [=] { return writeReport(*options); }; });
}

} // namespace muster::cli
