#include "base/text.h"
#include "plan/names.h"
#include "plan/rules/row_rules.h"
#include "plan/structure/merging.h"

#include <fmt/format.h>

namespace muster::plan {

namespace {

bool liesBeneath(const Plan& plan, LocalityId locality, LocalityId above)
{
    const Locality* row = plan.find<Locality>(locality);
    for (int level = 0; row && row->parent && level <= kMostLevels; ++level) {
        if (*row->parent == above)
            return true;
        row = plan.find<Locality>(*row->parent);
    }
    return false;
}

Result<void> mayMerge(const Plan& plan, LocalityId from, LocalityId into)
{
    const auto refused = [&](std::string message, std::string allowed, std::string remedy) -> Result<void> {
        return fail({ErrorCode::BadInput,
                     std::move(message),
                     {},
                     nameOf(plan, into),
                     std::move(allowed),
                     std::move(remedy)});
    };
    if (!plan.find<Locality>(from) || !plan.find<Locality>(into))
        return fail({ErrorCode::NotFound, "the locality is not in the plan", {}, {}, {}, {}});
    if (from == into)
        return refused("a locality cannot be merged into itself", "another locality", {});
    if (liesBeneath(plan, into, from))
        return refused(fmt::format("{} lies beneath {}, which cannot be merged into it",
                                   shortened(nameOf(plan, into)), shortened(nameOf(plan, from))),
                       "a locality that does not lie beneath it", "Merge the lower one into the upper one");
    for (const Locality& child : plan.rows<Locality>())
        for (const Locality& other : plan.rows<Locality>())
            if (child.parent == from && other.parent == into && other.id != from &&
                nameKey(child.name) == nameKey(other.name))
                return refused(fmt::format("both have a locality {} beneath them", shortened(child.name)),
                               "localities with different names beneath them",
                               "Merge those two first, or rename one of them");
    return {};
}

/// Puts what lies beneath the one beneath the other.
void moveChildren(Merging& merging)
{
    for (Locality row : merging.plan.rows<Locality>())
        if (row.parent == merging.from) {
            row.parent = merging.into;
            merging.change.edit.put(row);
        }
    merging.change.edit.erase<Locality>(merging.from);
}

} // namespace

std::string Merging::nameOfFrom() const
{
    return shortened(nameOf(plan, from));
}

std::string Merging::nameOfInto() const
{
    return shortened(nameOf(plan, into));
}

std::string Merging::rowInWords(const TableInfo& table, const AnyRow* row) const
{
    return whereOf(plan, table, row);
}

Result<LocalityChange> mergeLocality(const Plan& plan, LocalityId from, LocalityId into)
{
    if (const auto may = mayMerge(plan, from, into); !may)
        return fail(may.error());
    Merging merging{plan, from, into, liesBeneath(plan, from, into)};
    merging.change.edit.label =
        fmt::format("Merge the locality {} into {}", merging.nameOfFrom(), merging.nameOfInto());
    if (const auto may = mayAddDemand(merging); !may)
        return fail(may.error());
    if (const auto positions = mergePositions(merging); !positions)
        return fail(positions.error());
    mergeAssumptions(merging);
    mergePosts(merging);
    mergeRows(merging);
    moveChildren(merging);
    return std::move(merging.change);
}

} // namespace muster::plan
