#include "plan/names.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::plan {

namespace {

template <class Row>
std::string plainName(const Plan& plan, IdOf<Row> id)
{
    const Row* row = plan.find<Row>(id);
    return row ? row->name : std::string{};
}

template <class Row>
Error noSuch(const Plan& plan, std::string_view name)
{
    std::vector<std::string> names;
    for (const Row* row : plan.ordered<Row>())
        names.push_back(row->name);
    constexpr std::size_t kShown = 12;
    const bool more = names.size() > kShown;
    names.resize(std::min(names.size(), kShown));
    const std::string allowed =
        names.empty() ? "none yet" : fmt::format("{}{}", fmt::join(names, ", "), more ? " …" : "");
    return {ErrorCode::NotFound,
            fmt::format("there is no such {} in the plan", Noun<Row>::one),
            {},
            std::string(name),
            allowed,
            {}};
}

template <class Row>
Result<IdOf<Row>> findPlain(const Plan& plan, std::string_view name)
{
    const auto found = std::ranges::find(plan.rows<Row>(), name, &Row::name);
    if (found == plan.rows<Row>().end())
        return fail(noSuch<Row>(plan, name));
    return found->id;
}

} // namespace

std::string fullPath(const Plan& plan, LocalityId id)
{
    std::string path;
    const Locality* at = plan.find<Locality>(id);
    for (std::size_t steps = 0; at && steps <= plan.rows<Locality>().size(); ++steps) {
        path = path.empty() ? at->name : fmt::format("{}/{}", at->name, path);
        at = at->parent ? plan.find<Locality>(*at->parent) : nullptr;
    }
    return path;
}

std::string nameOf(const Plan& plan, LocalityId id)
{
    const Locality* row = plan.find<Locality>(id);
    if (!row)
        return {};
    const bool unique = std::ranges::count(plan.rows<Locality>(), row->name, &Locality::name) == 1;
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

template <>
Result<LocalityId> findByName<Locality>(const Plan& plan, std::string_view name)
{
    // A root's path is its bare name, and a path names one locality alone: it goes before a name further
    // down.
    const bool isPath = name.find('/') != std::string_view::npos;
    std::vector<LocalityId> found;
    for (const Locality& row : plan.rows<Locality>()) {
        if ((isPath || row.name == name) && fullPath(plan, row.id) == name)
            return row.id;
        if (row.name == name)
            found.push_back(row.id);
    }
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        return fail(noSuch<Locality>(plan, name));
    std::vector<std::string> paths(found.size());
    std::ranges::transform(found, paths.begin(), [&](LocalityId id) { return fullPath(plan, id); });
    return fail({ErrorCode::BadInput,
                 "more than one locality has this name",
                 {},
                 std::string(name),
                 fmt::format("one of the paths {}", fmt::join(paths, ", ")),
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

std::string describe(const Plan& plan, const Scope& scope)
{
    std::vector<std::string> parts;
    const auto add = [&](const auto& id) {
        if (!id)
            return;
        const std::string name = nameOf(plan, *id);
        parts.push_back(name.empty() ? "(not in the plan)" : name);
    };
    add(scope.locality);
    add(scope.clientGroup);
    add(scope.activity);
    add(scope.role);
    return parts.empty() ? "everywhere" : fmt::format("{}", fmt::join(parts, ", "));
}

} // namespace muster::plan
