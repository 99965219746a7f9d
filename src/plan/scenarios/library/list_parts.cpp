#include "plan/scenarios/library/list_parts.h"

#include "base/text.h"
#include "plan/names.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::plan {

namespace {

/// So many of the plan's names are listed in a message.
constexpr std::size_t kNamesListed = 12;

/// Whether a text fits a pattern in which "*" stands for any letters.
bool fits(std::string_view text, std::string_view pattern)
{
    std::size_t at = 0;
    std::size_t in = 0;
    std::size_t star = std::string_view::npos;
    std::size_t taken = 0; // of the text by the last star
    while (at < text.size()) {
        if (in < pattern.size() && pattern[in] == '*') {
            star = in++;
            taken = at;
        } else if (in < pattern.size() && pattern[in] == text[at]) {
            ++in;
            ++at;
        } else if (star != std::string_view::npos) {
            in = star + 1;
            at = ++taken;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', in) == std::string_view::npos;
}

/// The row that is called so and no other.
std::optional<std::int64_t> rowCalled(const Plan& plan, const TableInfo& table, const std::string& name)
{
    if (&table == &tableOf<Locality>()) {
        const Locality* row = findLocality(plan, name);
        return row ? std::optional(row->id.value) : std::nullopt;
    }
    const auto found = findByName(plan, table, name);
    return found ? std::optional(*found) : std::nullopt;
}

template <class Row>
std::vector<std::int64_t> inOrder(const Plan& plan)
{
    std::vector<std::int64_t> ids;
    for (const Row* row : plan.ordered<Row>())
        ids.push_back(row->id.value);
    return ids;
}

std::vector<std::int64_t> rowsInOrder(const Plan& plan, const TableInfo& table)
{
    if (&table == &tableOf<Locality>())
        return inOrder<Locality>(plan);
    if (&table == &tableOf<ClientGroup>())
        return inOrder<ClientGroup>(plan);
    return &table == &tableOf<Activity>() ? inOrder<Activity>(plan) : inOrder<Role>(plan);
}

/// What names of a list mean in the plan.
Result<void> lookUp(const Plan& plan, const std::string& names, ListedPart& part)
{
    const auto all = splitNames(names);
    if (!all)
        return fail(all.error());
    std::vector<std::int64_t> meant;
    part.isExact = true;
    for (const std::string& name : *all) {
        if (const auto row = rowCalled(plan, *part.table, name)) {
            meant.push_back(*row);
            continue;
        }
        part.isExact = false;
        if (name.find('*') == std::string::npos)
            continue;
        const std::string pattern = nameKey(name);
        for (const std::int64_t id : rowsInOrder(plan, *part.table))
            if (fits(nameKey(nameOf(plan, *part.table, id)), pattern))
                meant.push_back(id);
    }
    for (const std::int64_t id : rowsInOrder(plan, *part.table))
        if (std::ranges::find(meant, id) != meant.end())
            part.rows.push_back(id);
    return {};
}

std::string_view oneOf(const TableInfo& table)
{
    if (&table == &tableOf<Locality>())
        return Noun<Locality>::one;
    if (&table == &tableOf<ClientGroup>())
        return Noun<ClientGroup>::one;
    return &table == &tableOf<Activity>() ? Noun<Activity>::one : Noun<Role>::one;
}

std::string namesListed(const Plan& plan, const TableInfo& table)
{
    std::vector<std::string> names;
    for (const std::int64_t id : rowsInOrder(plan, table))
        names.push_back(shortened(nameOf(plan, table, id)));
    if (names.empty())
        return "none yet";
    const bool isMore = names.size() > kNamesListed;
    names.resize(std::min(names.size(), kNamesListed));
    return fmt::format("{}{}", fmt::join(names, ", "), isMore ? " …" : "");
}

Error notOfList(const std::string& name, const std::vector<ListedPart>& parts)
{
    std::vector<std::string_view> names;
    for (const ListedPart& part : parts)
        names.push_back(part.name);
    return {ErrorCode::NotFound,
            "the list names no such thing",
            {},
            name,
            names.empty() ? "none" : fmt::format("{}", fmt::join(names, ", ")),
            {}};
}

/// Applies the choice of a part, where there is one.
Result<void> choose(const Plan& plan, const PartChoices& choices, ListedPart& part)
{
    const auto isIts = [&](const auto& choice) { return nameKey(choice.first) == nameKey(part.name); };
    const auto choice = std::ranges::find_if(choices, isIts);
    if (choice == choices.end())
        return lookUp(plan, part.name, part);
    part.isLeftOut = trimmed(choice->second).empty();
    if (part.isLeftOut)
        return {};
    if (auto found = lookUp(plan, choice->second, part); !found)
        return found;
    if (!part.rows.empty())
        return {};
    return fail({ErrorCode::NotFound,
                 fmt::format("there is no such {} in the plan", oneOf(*part.table)),
                 {},
                 choice->second,
                 namesListed(plan, *part.table),
                 {}});
}

/// "review" of "*review*", "long term" of "*long*term*".
std::string plainly(std::string name)
{
    std::ranges::replace(name, '*', ' ');
    return shortened(trimmed(name));
}

} // namespace

Result<std::vector<ListedPart>> partsOf(const Plan& plan, const ChangeList& list, const PartChoices& choices)
{
    std::vector<ListedPart> parts;
    for (const ListedChange& change : list.changes)
        for (const ListedAdjustment& row : change.adjustments)
            for (const auto& [table, name] : {std::pair(&tableOf<Locality>(), &row.locality),
                                              {&tableOf<ClientGroup>(), &row.clientGroup},
                                              {&tableOf<Activity>(), &row.activity},
                                              {&tableOf<Role>(), &row.role}})
                if (!name->empty() && !partNamed(parts, *table, *name))
                    parts.push_back({table, *name});
    for (const auto& [name, instead] : choices)
        if (std::ranges::none_of(parts,
                                 [&](const ListedPart& part) { return nameKey(part.name) == nameKey(name); }))
            return fail(notOfList(name, parts));
    for (ListedPart& part : parts)
        if (auto chosen = choose(plan, choices, part); !chosen)
            return fail(chosen.error());
    return parts;
}

const ListedPart* partNamed(const std::vector<ListedPart>& parts, const TableInfo& table,
                            const std::string& name)
{
    const auto found = std::ranges::find_if(
        parts, [&](const ListedPart& part) { return part.table == &table && part.name == name; });
    return found == parts.end() ? nullptr : &*found;
}

std::string inWords(const ListedPart& part)
{
    const auto names = splitNames(part.name);
    if (!names || part.name.find('*') == std::string::npos)
        return fmt::format("{} {}", oneOf(*part.table), shortened(part.name));
    std::vector<std::string> plain;
    for (const std::string& name : *names)
        plain.push_back(plainly(name));
    return fmt::format("{} like “{}”", oneOf(*part.table), fmt::join(plain, "” or “"));
}

std::optional<Error> missingParts(const Plan& plan, const std::vector<ListedPart>& parts)
{
    std::vector<std::string> missing;
    std::string allowed;
    for (const ListedPart& part : parts)
        if (part.rows.empty() && !part.isLeftOut) {
            missing.push_back(inWords(part));
            if (allowed.empty())
                allowed = namesListed(plan, *part.table);
        }
    if (missing.empty())
        return std::nullopt;
    return Error{ErrorCode::NotFound,
                 fmt::format("the plan has no {}", fmt::join(missing, " and no ")),
                 {},
                 {},
                 allowed,
                 "Say which of the plan's own is meant, or leave it out"};
}

} // namespace muster::plan
