#include "plan/names.h"

#include "base/text.h"

#include <array>
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

/// A table whose rows others name.
struct NamedTable {
    const TableInfo* table;
    std::string (*nameOf)(const Plan&, std::int64_t id);
    Result<std::int64_t> (*find)(const Plan&, std::string_view name);
};

template <class Row>
NamedTable namedTableOf()
{
    return {&tableOf<Row>(), [](const Plan& plan, std::int64_t id) { return nameOf(plan, IdOf<Row>{id}); },
            [](const Plan& plan, std::string_view name) {
                return findByName<Row>(plan, name).map([](auto id) { return id.value; });
            }};
}

/// Null of a table whose rows no other names.
const NamedTable* namedTable(const TableInfo& table)
{
    static const std::array kNamed{namedTableOf<Locality>(), namedTableOf<ClientGroup>(),
                                   namedTableOf<Activity>(), namedTableOf<Role>(),
                                   namedTableOf<Scenario>(), namedTableOf<ScenarioChange>()};
    const auto found = std::ranges::find(kNamed, &table, &NamedTable::table);
    return found == kNamed.end() ? nullptr : &*found;
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

std::string nameOf(const Plan& plan, ScenarioId id)
{
    return plainName<Scenario>(plan, id);
}

std::string nameOf(const Plan& plan, ChangeId id)
{
    const ScenarioChange* row = plan.find<ScenarioChange>(id);
    return row ? fmt::format("{}/{}", nameOf(plan, row->scenario), row->name) : std::string();
}

std::string nameOf(const Plan& plan, const TableInfo& table, std::int64_t id)
{
    const auto* named = namedTable(table);
    return named ? named->nameOf(plan, id) : std::string();
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

template <>
Result<ScenarioId> findByName<Scenario>(const Plan& plan, std::string_view name)
{
    return findPlain<Scenario>(plan, name);
}

template <>
Result<ChangeId> findByName<ScenarioChange>(const Plan& plan, std::string_view name)
{
    const auto only = plan.rows<ScenarioChange>().named(name);
    if (only.size() == 1)
        return only.front()->id;
    const auto stroke = name.find('/');
    const auto scenarios = plan.rows<Scenario>().named(name.substr(0, stroke));
    if (stroke != std::string_view::npos && !scenarios.empty())
        for (const ScenarioChange* row : plan.rows<ScenarioChange>().named(name.substr(stroke + 1)))
            if (row->scenario == scenarios.front()->id)
                return row->id;
    if (only.empty())
        return fail(noSuch<ScenarioChange>(plan, name));
    return fail({ErrorCode::BadInput,
                 "more than one scenario has a change of this name",
                 {},
                 std::string(name),
                 fmt::format("the scenario before it: {}", nameOf(plan, only.front()->id)),
                 {}});
}

Result<std::int64_t> findByName(const Plan& plan, const TableInfo& table, std::string_view name)
{
    return namedTable(table)->find(plan, name);
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
