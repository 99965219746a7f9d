#include "base/text.h"
#include "plan/names.h"
#include "plan/structure/structure.h"

#include <fmt/format.h>

namespace muster::plan {

namespace {

/// How many levels lie beneath a locality, itself the first.
int levelsFrom(const Plan& plan, LocalityId locality)
{
    std::vector<LocalityId> level{locality};
    int levels = 0;
    for (; !level.empty() && levels <= kMostLevels; ++levels) {
        std::vector<LocalityId> next;
        for (const Locality& row : plan.rows<Locality>())
            if (row.parent && std::ranges::find(level, *row.parent) != level.end())
                next.push_back(row.id);
        level = std::move(next);
    }
    return levels;
}

/// How many levels lie from the top to a locality, itself the last; 0 of none.
int levelsTo(const Plan& plan, std::optional<LocalityId> locality)
{
    int levels = 0;
    while (locality && levels <= kMostLevels) {
        const Locality* row = plan.find<Locality>(*locality);
        locality = row ? row->parent : std::nullopt;
        ++levels;
    }
    return levels;
}

bool isBeneath(const Plan& plan, std::optional<LocalityId> locality, LocalityId above)
{
    for (int level = 0; locality && level <= kMostLevels; ++level) {
        if (*locality == above)
            return true;
        const Locality* row = plan.find<Locality>(*locality);
        locality = row ? row->parent : std::nullopt;
    }
    return false;
}

/// "under Essex", or "at the top".
std::string placeUnder(const Plan& plan, const std::optional<LocalityId>& parent)
{
    return parent ? "under " + shortened(nameOf(plan, *parent)) : "at the top";
}

Result<void> mayStandUnder(const Plan& plan, const Locality& row, const std::optional<LocalityId>& parent)
{
    const auto refused = [&](std::string message, std::string allowed, std::string remedy) -> Result<void> {
        return fail({ErrorCode::BadInput,
                     std::move(message),
                     {},
                     parent ? nameOf(plan, *parent) : std::string(),
                     std::move(allowed),
                     std::move(remedy)});
    };
    if (row.parent == parent)
        return refused(fmt::format("{} stands {} already", shortened(row.name), placeUnder(plan, parent)),
                       "another locality, or the top", {});
    if (isBeneath(plan, parent, row.id))
        return refused(
            fmt::format("a locality cannot stand under itself, or under one beneath it, as {} would",
                        shortened(row.name)),
            "a locality that is not beneath it, or the top", "Move the one beneath it out first");
    if (const int levels = levelsTo(plan, parent) + levelsFrom(plan, row.id); levels > kMostLevels)
        return refused(
            fmt::format("{} with all beneath it would reach down to level {}", shortened(row.name), levels),
            fmt::format("at most {} levels", kMostLevels), "Put it under a locality further up");
    for (const Locality& other : plan.rows<Locality>())
        if (other.id != row.id && other.parent == parent && nameKey(other.name) == nameKey(row.name))
            return refused(fmt::format("there is a locality {} {} already", shortened(other.name),
                                       placeUnder(plan, parent)),
                           "a parent without a locality of this name",
                           "Rename one of the two first, or merge them");
    return {};
}

} // namespace

Result<Edit> moveLocality(const Plan& plan, LocalityId locality, std::optional<LocalityId> parent)
{
    const Locality* row = plan.find<Locality>(locality);
    if (!row || (parent && !plan.find<Locality>(*parent)))
        return fail({ErrorCode::NotFound, "the locality is not in the plan", {}, {}, {}, {}});
    if (const auto may = mayStandUnder(plan, *row, parent); !may)
        return fail(may.error());
    Edit edit{parent ? fmt::format("Move the locality {} {}", shortened(row->name), placeUnder(plan, parent))
                     : fmt::format("Move the locality {} to the top", shortened(row->name)),
              {}};
    Locality moved = *row;
    moved.parent = parent;
    edit.put(moved);
    return edit;
}

} // namespace muster::plan
