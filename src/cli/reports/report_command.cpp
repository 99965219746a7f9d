// report: a report of a plan for a committee, as a document.

#include "cli/commands.h"
#include "cli/open_plan.h"
#include "cli/output.h"
#include "cli/terminal_progress.h"
#include "exchange/read/text_file.h"
#include "exchange/results/named_places.h"
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

/// "3 May 2026" of a stamp.
std::string dayInEnglish(const std::string& at)
{
    const auto day = Date::parse(std::string_view(at).substr(0, 10));
    return day ? day->toEnglish() : at;
}

/// The state that a report is of.
struct Reported {
    plan::Plan plan;
    std::string state, made;
    std::optional<report::SinceSignOff> since{};
};

Result<Reported> signedState(const store::PlanFile& file, std::int64_t id)
{
    return file.signedPast(id).map([](const store::SignedPast& past) {
        const history::SignOff& signOff = past.signOff;
        return Reported{past.states.front().plan,
                        fmt::format("As signed off by {} on {} for {} (sign-off {})", signOff.made.who,
                                    dayInEnglish(signOff.made.at), signOff.purpose, signOff.id),
                        signOff.made.at};
    });
}

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

Result<Reported> presentState(const store::PlanFile& file, bool tellsChanges)
{
    const auto entries = file.entries();
    if (!entries)
        return fail(entries.error());
    Reported reported{file.plan(), "The plan", {}};
    const auto last =
        std::ranges::find_if(entries->rbegin(), entries->rend(), &history::HistoryEntry::counts);
    if (last != entries->rend()) {
        reported.state = fmt::format("The plan after edit {} of its history, made on {}", last->id,
                                     dayInEnglish(last->made.at));
        reported.made = last->made.at;
    }
    if (!tellsChanges)
        return reported;
    return sinceSignOff(file).map([&](std::optional<report::SinceSignOff> since) {
        reported.since = std::move(since);
        return std::move(reported);
    });
}

Result<std::vector<report::WishedSection>> sectionsOf(const ReportCommand& command)
{
    if (command.sections.empty())
        return report::everySection();
    std::vector<report::WishedSection> wished;
    for (const std::string& word : command.sections) {
        const auto section = report::sectionNamed(word);
        if (!section)
            return fail(section.error());
        wished.push_back({*section});
    }
    return wished;
}

Result<report::Document> documentOf(const ReportCommand& command)
{
    const auto file = openToRead(command.plan);
    if (!file)
        return fail(file.error());
    const auto sections = sectionsOf(command);
    if (!sections)
        return fail(sections.error());
    const bool tellsChanges = std::ranges::any_of(*sections, [](const report::WishedSection& each) {
        return each.section == report::Section::Changes;
    });
    const auto reported =
        command.signOff ? signedState(*file, *command.signOff) : presentState(*file, tellsChanges);
    if (!reported)
        return fail(reported.error());
    const auto shown = resultsIn(reported->plan, command.scenario);
    if (!shown)
        return fail(shown.error());
    std::optional<engine::Results> against;
    if (!command.against.empty()) {
        auto other = plan::findScenario(reported->plan, command.against);
        if (!other)
            return fail(other.error());
        against.emplace(reported->plan, *shown, *other);
    }
    const auto period = command.period.empty() ? Result<PeriodSpan>(shown->inputs().financialYears().front())
                                               : exchange::findSpan(*shown, command.period);
    if (!period)
        return fail(period.error());
    const report::Subject subject{
        *shown, against ? &*against : nullptr, *period, reported->state, reported->made, reported->since};
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
    command.add_option("--signoff", options->signOff, "of the state with this number of sign-off");
    command.add_option("--period", options->period,
                       "the financial year of the tables by locality and role; without it the plan's first");
    command
        .add_option("--sections", options->sections,
                    "these sections alone, in this order, with commas between")
        ->delimiter(',');
    command.add_option("-o,--output", options->file, "FILE.pdf, FILE.odt, FILE.docx or FILE.html")
        ->required();
    command.callback([=, &action] { action = [=] { return writeReport(*options); }; });
}

} // namespace muster::cli
