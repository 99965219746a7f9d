#include "cli/scenarios/library_actions.h"

#include "base/text.h"
#include "cli/output.h"
#include "exchange/library/change_list_file.h"
#include "plan/scenarios/library/add_list.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::cli {

namespace {

std::vector<exchange::ChangeListFile> library()
{
    return exchange::changeListsIn(std::array{exchange::shippedChangeLists()});
}

std::string nameOf(const exchange::ChangeListFile& each)
{
    return each.file.stem().string();
}

/// A list of the library by its name or title, or else the file of one.
Result<exchange::ChangeListFile> listCalled(const std::string& name)
{
    std::vector<std::string> names;
    for (exchange::ChangeListFile& each : library()) {
        if (nameKey(name) == nameKey(nameOf(each)) || nameKey(name) == nameKey(each.list.title))
            return std::move(each);
        names.push_back(nameOf(each));
    }
    std::error_code wrong;
    if (std::filesystem::exists(name, wrong))
        return exchange::readChangeList(name);
    return fail({ErrorCode::NotFound,
                 "there is no such list in the library, and no such file",
                 {},
                 name,
                 fmt::format("{}, or the file of one that was saved", fmt::join(names, ", ")),
                 {}});
}

Result<plan::PartChoices> choicesOf(const std::vector<std::string>& matches)
{
    plan::PartChoices choices;
    for (const std::string& match : matches) {
        const auto sign = match.find('=');
        if (sign == std::string::npos || sign == 0)
            return fail({ErrorCode::BadInput,
                         "--match: this does not say what is meant",
                         {},
                         match,
                         "NAME=OWN, or NAME= to leave out what the list says of it",
                         {}});
        choices[match.substr(0, sign)] = match.substr(sign + 1);
    }
    return choices;
}

/// What the list names and the plan has not, with the option that says what is meant.
std::optional<Error> whatLacks(const plan::Plan& plan, const plan::ChangeList& list,
                               const plan::PartChoices& choices)
{
    const auto parts = plan::partsOf(plan, list, choices);
    if (!parts)
        return parts.error();
    auto lacking = plan::missingParts(plan, *parts);
    const auto isLacking = [](const plan::ListedPart& part) { return part.rows.empty() && !part.isLeftOut; };
    const auto first = std::ranges::find_if(*parts, isLacking);
    if (lacking && first != parts->end())
        lacking->remedy += fmt::format(": --match \"{}=OWN\", or without OWN", first->name);
    return lacking;
}

} // namespace

exchange::Sheet librarySheet(const plan::Plan& plan)
{
    exchange::Sheet sheet{"library", {{"name"}, {"title"}, {"text"}, {"source"}, {"adjusts"}, {"lacks"}}, {}};
    const plan::Scenario none{};
    for (const exchange::ChangeListFile& each : library()) {
        const auto added = plan::addList(plan, none, each.list, {{}, plan.settings().firstMonth, {}});
        sheet.rows.push_back(
            {nameOf(each), each.list.title, each.list.text, each.list.source,
             added ? exchange::Cell(fmt::format("{}", fmt::join(added->lines, "; "))) : exchange::Cell(),
             added ? exchange::Cell() : exchange::Cell(added.error().sentence())});
    }
    return sheet;
}

Result<plan::Edit> addedFromLibrary(const plan::Plan& plan, const plan::Scenario& into,
                                    const LibraryOptions& options,
                                    const std::optional<plan::LocalityId>& locality,
                                    const std::optional<Month>& start)
{
    const auto file = listCalled(options.list);
    if (!file)
        return fail(file.error());
    const auto choices = choicesOf(options.matches);
    if (!choices)
        return fail(choices.error());
    for (const std::string& note : file->notes)
        tell(note + ".");
    if (auto lacking = whatLacks(plan, file->list, *choices))
        return fail(*std::move(lacking));
    return plan::addList(plan, into, file->list,
                         {locality, start.value_or(plan.settings().firstMonth), *choices})
        .map([](const plan::AddedList& added) {
            for (const std::string& note : added.notes)
                tell(note + ".");
            return added.edit;
        });
}

Result<exchange::Sheet> savedScenario(const plan::Plan& plan, const std::string& name)
{
    return plan::findByName<plan::Scenario>(plan, name).map([&](plan::ScenarioId id) {
        return exchange::sheetOf(plan::changeListOf(plan, *plan.find<plan::Scenario>(id)));
    });
}

} // namespace muster::cli
