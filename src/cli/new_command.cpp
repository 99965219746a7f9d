// new, templates, save-template: how a plan begins.

#include "cli/commands.h"
#include "cli/open_plan.h"
#include "cli/option_values.h"
#include "cli/output.h"
#include "exchange/folder.h"
#include "exchange/new_plan/councils.h"
#include "exchange/new_plan/start.h"
#include "exchange/new_plan/templates.h"
#include "exchange/read/text_file.h"
#include "exchange/samples/samples.h"
#include "store/file/clock.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <memory>

namespace muster::cli {

namespace {

struct NewOptions {
    std::string plan, folder, sample, templateName, council, localities;
    bool districts = false;
    std::optional<std::string> title, organisation;
    std::string firstMonth;
    std::optional<int> months;
    exchange::ImportOptions reading; ///< of the folder's tables
};

/// April of the financial year that this moment lies in.
Month thisFinancialYear()
{
    const auto today = Date::parse(store::stampNow().at.substr(0, 10)).value();
    return Period::containing(Month(today.year, today.month), PeriodLength::FinancialYear).start;
}

std::vector<exchange::PlanTemplate> templates()
{
    return exchange::templatesIn(std::array{exchange::shippedTemplates()});
}

std::string titlesOf(const std::vector<exchange::PlanTemplate>& all)
{
    std::vector<std::string_view> titles;
    for (const exchange::PlanTemplate& each : all)
        titles.push_back(each.title);
    return fmt::format("{}", fmt::join(titles, "; "));
}

/// A template by its title, or the folder of one that somebody saved.
Result<std::filesystem::path> templateFolder(const std::string& name)
{
    std::error_code wrong;
    if (name.empty() || std::filesystem::is_directory(name, wrong))
        return std::filesystem::path(name);
    const auto all = templates();
    const auto found = std::ranges::find(all, name, &exchange::PlanTemplate::title);
    if (found != all.end())
        return found->folder;
    return fail({ErrorCode::NotFound,
                 "there is no such template",
                 {},
                 name,
                 fmt::format("{}, or the folder of one that you saved", titlesOf(all)),
                 {}});
}

/// The council's own name and code, and its districts where they are to be the localities.
Result<void> takeCouncil(const NewOptions& options, exchange::PlanStart& start)
{
    if (options.council.empty())
        return {};
    return exchange::councilsOfEngland()
        .and_then([&](const auto& councils) { return exchange::findCouncil(councils, options.council); })
        .map([&](const exchange::Council& council) {
            start.organisation = council.name;
            start.code = council.code;
            if (options.districts)
                for (const exchange::District& each : council.districts)
                    start.localities.push_back({each.name, 0, each.code});
        });
}

Result<void> takeLocalities(const NewOptions& options, exchange::PlanStart& start)
{
    if (options.localities.empty())
        return {};
    return exchange::readTextFile(options.localities)
        .and_then([](const exchange::FileText& file) { return plan::localityLines(file.text); })
        .map([&](std::vector<plan::LocalityLine> lines) { start.localities = std::move(lines); })
        .map_error([&](Error error) {
            error.place.file = options.localities;
            return error;
        });
}

/// A plan that begins with a council, its localities and a template, or with nothing.
Result<plan::Edit> begun(const NewOptions& options)
{
    exchange::PlanStart start;
    start.title = options.title.value_or("New plan");
    start.organisation = options.organisation.value_or("Council");
    start.firstMonth = thisFinancialYear();
    start.months = plan::Settings{}.months;
    return takeCouncil(options, start)
        .and_then([&] { return takeLocalities(options, start); })
        .and_then([&] { return templateFolder(options.templateName); })
        .and_then([&](const std::filesystem::path& folder) {
            start.templateFolder = folder;
            return exchange::startedPlan(start);
        });
}

/// The rows of the new plan before the options have their say.
Result<plan::Edit> foundation(const NewOptions& options)
{
    if (options.folder.empty() && options.sample.empty())
        return begun(options);
    const auto made = options.sample.empty() ? exchange::readFolder(options.folder, options.reading)
                                             : exchange::makeSample(options.sample);
    if (!made)
        return fail(made.error());
    for (const std::string& note : made->notes)
        tell(note);
    return made->edit;
}

Result<plan::Edit> firstEdit(const NewOptions& options)
{
    const auto first = optionValue(readMonth, "--first-month", options.firstMonth);
    if (!first)
        return fail(first.error());
    auto edit = foundation(options);
    if (!edit)
        return edit;
    plan::Settings& settings = std::get<plan::RowChanges<plan::Settings>>(edit->changes).put.front();
    settings.title = exchange::withPlainBreaks(options.title.value_or(settings.title));
    settings.organisation = exchange::withPlainBreaks(options.organisation.value_or(settings.organisation));
    settings.months = options.months.value_or(settings.months);
    settings.firstMonth = first->value_or(settings.firstMonth);
    return edit;
}

Result<int> makeNew(const NewOptions& options)
{
    const auto first = firstEdit(options);
    if (!first)
        return fail(first.error());
    const auto file = store::PlanFile::create(options.plan, first->changes, first->label, store::stampNow());
    if (!file)
        return fail(file.error());
    return kDone;
}

Result<int> listTemplates()
{
    std::string lines;
    for (const exchange::PlanTemplate& each : templates())
        lines += each.title + '\n';
    return writeText(lines).map([] { return kDone; });
}

Result<int> saveTemplate(const std::string& plan, const std::string& folder, const std::string& title)
{
    const auto file = openToRead(plan);
    if (!file)
        return fail(file.error());
    const std::string& name = title.empty() ? file->plan().settings().title : title;
    return exchange::saveTemplate(file->plan(), folder, name).map([] { return kDone; });
}

/// What a plan begins with where it is not made of a folder or a sample.
void addBeginning(CLI::App& command, NewOptions& options, const std::vector<CLI::Option*>& others)
{
    auto* council = command.add_option("--council", options.council,
                                       "a council of England with adult social care, by its name or code");
    auto* districts = command.add_flag("--districts", options.districts, "its districts are the localities");
    districts->needs(council);
    auto* localities =
        command.add_option("--localities", options.localities,
                           "a text file of localities, one a line, what lies beneath indented");
    localities->excludes(districts);
    auto* of =
        command.add_option("--template", options.templateName,
                           "client groups, activities, roles and illustrative standards to begin with: "
                           "a name that the command templates lists, or a folder that save-template made");
    for (CLI::Option* other : others)
        other->excludes(council)->excludes(localities)->excludes(of);
}

} // namespace

void addNew(CLI::App& app, Action& action)
{
    auto options = std::make_shared<NewOptions>();
    CLI::App& command = *app.add_subcommand("new", "make a plan");
    command.add_option("PLAN", options->plan, "the plan file to make")->required();
    auto* from = command.add_option("--from", options->folder,
                                    "read every canonical CSV in this folder, all or nothing");
    auto* sample = command.add_option(
        "--sample", options->sample,
        fmt::format("make one of the samples: {}", fmt::join(exchange::sampleNames(), ", ")));
    addBeginning(command, *options, {from, sample});
    command.add_option("--title", options->title, "what the plan is called");
    command.add_option("--organisation", options->organisation, "council name, e.g. Essex");
    command.add_option("--first-month", options->firstMonth, "such as 2027-04");
    command.add_option("--months", options->months, "1 to 240")->check(CLI::Range(1, 240));
    addPeriods(command, options->reading.periods);
    from->excludes(sample);
    command.callback([=, &action] { action = [=] { return makeNew(*options); }; });
}

void addTemplates(CLI::App& app, Action& action)
{
    CLI::App& command = *app.add_subcommand("templates", "the templates that a new plan may begin with");
    command.callback([&action] { action = listTemplates; });
}

void addSaveTemplate(CLI::App& app, Action& action)
{
    auto plan = std::make_shared<std::string>();
    auto folder = std::make_shared<std::string>();
    auto title = std::make_shared<std::string>();
    CLI::App& command = *app.add_subcommand(
        "save-template", "save what a new plan may begin with: client groups, activities, roles, standards");
    command.add_option("PLAN", *plan, "the plan file")->required();
    command.add_option("FOLDER", *folder, "a new folder, or an empty one")->required();
    command.add_option("--title", *title,
                       "what the template is called; the plan's title where it is left out");
    command.callback([=, &action] { action = [=] { return saveTemplate(*plan, *folder, *title); }; });
}

} // namespace muster::cli
