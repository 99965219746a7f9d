#include "plan/names.h"

#include "base/text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::plan {

namespace {

/// So many names are listed in a message.
constexpr std::size_t kShown = 12;

template <class Row>
std::string plainName(const Plan& plan, IdOf<Row> id)
{
    const Row* row = plan.find<Row>(id);
    return row ? row->name : std::string{};
}

/// Names in a message: the first of them, with "…" for the rest.
std::string listed(const std::vector<std::string>& names, bool more)
{
    return fmt::format("{}{}", fmt::join(names, ", "), more ? " …" : "");
}

template <class Row>
Error noSuch(const Plan& plan, std::string_view name)
{
    const auto rows = plan.ordered<Row>();
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(rows.size(), kShown); ++i)
        names.push_back(shortened(rows[i]->name));
    return {ErrorCode::NotFound, fmt::format("there is no such {} in the plan", Noun<Row>::one),   {},
            std::string(name),   names.empty() ? "none yet" : listed(names, rows.size() > kShown), {}};
}

template <class Row>
Result<IdOf<Row>> findPlain(const Plan& plan, std::string_view name)
{
    const auto found = plan.rows<Row>().named(name);
    if (found.empty())
        return fail(noSuch<Row>(plan, name));
    const auto exact = std::ranges::find(found, name, &Row::name);
    return (exact == found.end() ? found.front() : *exact)->id;
}

/// The locality of that name right beneath the parent, or null.
const Locality* child(const Plan& plan, const std::optional<LocalityId>& parent, std::string_view name)
{
    const auto named = plan.rows<Locality>().named(name);
    const auto found = std::ranges::lower_bound(named, parent, {}, &Locality::parent);
    return found != named.end() && (*found)->parent == parent ? *found : nullptr;
}

/// The locality of a path, walked from the top; null where a name on the way is not there.
const Locality* atPath(const Plan& plan, std::string_view path)
{
    const Locality* at = nullptr;
    for (bool more = true; more;) {
        const auto stroke = path.find('/');
        more = stroke != std::string_view::npos;
        at = child(plan, at ? std::optional(at->id) : std::nullopt, path.substr(0, stroke));
        if (!at)
            return nullptr;
        path.remove_prefix(more ? stroke + 1 : 0);
    }
    return at;
}

} // namespace

std::string fullPath(const Plan& plan, LocalityId id)
{
    std::vector<std::string_view> names;
    std::size_t length = 0;
    const Locality* at = plan.find<Locality>(id);
    for (; at && std::ssize(names) < kMostLevels && length <= kLongestPath;
         at = at->parent ? plan.find<Locality>(*at->parent) : nullptr) {
        names.emplace_back(at->name);
        length += at->name.size() + 1;
    }
    if (at)
        names.emplace_back("…"); // a circle, or a path that no plan may have
    return fmt::format("{}", fmt::join(names.rbegin(), names.rend(), "/"));
}

std::string nameOf(const Plan& plan, LocalityId id)
{
    const Locality* row = plan.find<Locality>(id);
    if (!row)
        return {};
    const bool unique = plan.rows<Locality>().named(row->name).size() == 1;
    return unique ? row->name : fullPath(plan, id);
}

std::string nameOf(const Plan& plan, ClientGroupId id)
{
    return plainName<ClientGroup>(plan, id);
}

std::string nameOf(const Plan& plan, ActivityId id)
{
    return plainName<Activity>(plan, id);
}

std::string nameOf(const Plan& plan, RoleId id)
{
    return plainName<Role>(plan, id);
}

std::string nameOf(const Plan& plan, const TableInfo& table, std::int64_t id)
{
    if (&table == &tableOf<Locality>())
        return nameOf(plan, LocalityId{id});
    if (&table == &tableOf<ClientGroup>())
        return nameOf(plan, ClientGroupId{id});
    if (&table == &tableOf<Activity>())
        return nameOf(plan, ActivityId{id});
    return &table == &tableOf<Role>() ? nameOf(plan, RoleId{id}) : std::string();
}

std::vector<std::string> namesIn(const Plan& plan, const TableInfo& table)
{
    std::vector<std::string> names;
    for (const AnyRow* row : table.rows(plan))
        names.push_back(nameOf(plan, table, table.idOf(row)));
    return names;
}

const Locality* findLocality(const Plan& plan, std::string_view name)
{
    // A root's path is its bare name, and a path names one locality alone: it goes before a name further
    // down.
    if (const Locality* row = atPath(plan, name))
        return row;
    const auto named = plan.rows<Locality>().named(name);
    if (named.size() == 1)
        return named.front();
    const auto isWritten = [&](const Locality* row) { return row->name == name; };
    return std::ranges::count_if(named, isWritten) == 1 ? *std::ranges::find_if(named, isWritten) : nullptr;
}

template <>
Result<LocalityId> findByName<Locality>(const Plan& plan, std::string_view name)
{
    if (const Locality* row = findLocality(plan, name))
        return row->id;
    const auto named = plan.rows<Locality>().named(name);
    if (named.empty())
        return fail(noSuch<Locality>(plan, name));
    std::vector<std::string> paths;
    for (const Locality* row : named.first(std::min(named.size(), kShown)))
        paths.push_back(shortened(fullPath(plan, row->id)));
    return fail({ErrorCode::BadInput,
                 "more than one locality has this name",
                 {},
                 std::string(name),
                 fmt::format("one of the paths {}", listed(paths, named.size() > kShown)),
                 {}});
}

template <>
Result<ClientGroupId> findByName<ClientGroup>(const Plan& plan, std::string_view name)
{
    return findPlain<ClientGroup>(plan, name);
}

template <>
Result<ActivityId> findByName<Activity>(const Plan& plan, std::string_view name)
{
    return findPlain<Activity>(plan, name);
}

template <>
Result<RoleId> findByName<Role>(const Plan& plan, std::string_view name)
{
    return findPlain<Role>(plan, name);
}

Result<std::int64_t> findByName(const Plan& plan, const TableInfo& table, std::string_view name)
{
    const auto value = [](auto id) { return id.value; };
    if (&table == &tableOf<Locality>())
        return findByName<Locality>(plan, name).map(value);
    if (&table == &tableOf<ClientGroup>())
        return findByName<ClientGroup>(plan, name).map(value);
    if (&table == &tableOf<Activity>())
        return findByName<Activity>(plan, name).map(value);
    return findByName<Role>(plan, name).map(value);
}

std::string joinedNames(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names) {
        text += text.empty() ? "" : ";";
        if (name.find_first_of(";\"") == std::string::npos) {
            text += name;
            continue;
        }
        text += '"';
        for (const char each : name)
            text += each == '"' ? "\"\"" : std::string(1, each);
        text += '"';
    }
    return text;
}

Result<std::vector<std::string>> splitNames(std::string_view text)
{
    std::vector<std::string> names(1);
    bool isQuoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isMark = text[i] == '"';
        if (isMark && isQuoted && i + 1 < text.size() && text[i + 1] == '"')
            names.back() += text[i++];
        else if (isMark)
            isQuoted = !isQuoted;
        else if (text[i] == ';' && !isQuoted)
            names.emplace_back();
        else
            names.back() += text[i];
    }
    if (isQuoted)
        return fail({ErrorCode::BadInput,
                     "the quotation marks of this list do not pair up",
                     {},
                     std::string(text),
                     "names separated by ;",
                     {}});
    for (std::string& name : names)
        name = std::string(trimmed(name));
    std::erase_if(names, [](const std::string& name) { return name.empty(); });
    return names;
}

std::string inSentence(std::string_view name)
{
    std::string text(name);
    if (!text.empty())
        text.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(text.front())));
    return text;
}

std::string describe(const Plan& plan, const Scope& scope)
{
    std::vector<std::string> parts;
    const auto add = [&](const auto& id) {
        if (!id)
            return;
        const std::string name = nameOf(plan, *id);
        parts.push_back(name.empty() ? "(not in the plan)" : shortened(name));
    };
    add(scope.locality);
    add(scope.clientGroup);
    add(scope.activity);
    add(scope.role);
    return parts.empty() ? "everywhere" : fmt::format("{}", fmt::join(parts, ", "));
}

} // namespace muster::plan
