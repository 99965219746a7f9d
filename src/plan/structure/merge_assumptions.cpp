// Assumptions of two localities as those of one: amounts add up, of anything else the other locality's
// stands.

#include "plan/structure/merging.h"

#include <fmt/format.h>
#include <map>
#include <set>
#include <tuple>

namespace muster::plan {

namespace {

/// The rows of one kind and scope, by the month from which they count.
using Course = std::map<std::optional<Month>, const Assumption*>;
using CourseKey =
    std::tuple<Kind, std::optional<ClientGroupId>, std::optional<ActivityId>, std::optional<RoleId>>;

std::map<CourseKey, Course> coursesOf(const Plan& plan, LocalityId locality)
{
    std::map<CourseKey, Course> courses;
    for (const Assumption& row : plan.rows<Assumption>())
        if (row.locality == locality)
            courses[{row.kind, row.clientGroup, row.activity, row.role}][row.from] = &row;
    return courses;
}

/// The row that counts from a month on, or null.
const Assumption* inForce(const Course& course, const std::optional<Month>& from)
{
    const auto after = course.upper_bound(from);
    return after == course.begin() ? nullptr : std::prev(after)->second;
}

/// The sum of two amounts, of which one may not be set: then what counts where nothing is set.
Assumption sumOf(const Assumption* a, const Assumption* b)
{
    Assumption sum = b ? *b : *a;
    const KindInfo& kind = info(sum.kind);
    const auto value = [&](const Assumption* row) { return row ? row->value : kind.neutral.value_or(0); };
    const auto end = [&](const Assumption* row, std::optional<double> Assumption::*which) {
        return row ? (row->*which).value_or(row->value) : value(row);
    };
    const auto add = [&](double x, double y) { return std::min(x + y, kind.allowed.highest); };
    const bool hasLow = (a && a->low) || (b && b->low);
    const bool hasHigh = (a && a->high) || (b && b->high);
    sum.value = add(value(a), value(b));
    sum.low = hasLow ? std::optional(add(end(a, &Assumption::low), end(b, &Assumption::low))) : std::nullopt;
    sum.high =
        hasHigh ? std::optional(add(end(a, &Assumption::high), end(b, &Assumption::high))) : std::nullopt;
    return sum;
}

/// At each month from which either has a new amount, the sum of both in force.
void addAmounts(Merging& merging, const Course& ours, const Course& theirs)
{
    std::set<std::optional<Month>> months;
    for (const Course* each : {&ours, &theirs})
        for (const auto& [from, row] : *each)
            months.insert(from);
    for (const auto& from : months) {
        const auto our = ours.find(from);
        const auto their = theirs.find(from);
        Assumption row = sumOf(inForce(ours, from), inForce(theirs, from));
        row.id = their != theirs.end() ? their->second->id : our->second->id;
        row.from = from;
        row.locality = merging.into;
        merging.change.edit.put(row);
        if (our != ours.end() && their != theirs.end())
            merging.change.edit.erase<Assumption>(our->second->id);
    }
}

/// Whether two rows say the same value with the same range.
bool saysTheSame(const Assumption& a, const Assumption& b)
{
    return a.value == b.value && a.low == b.low && a.high == b.high && a.shape == b.shape;
}

/// Of values that cannot be added, the other locality's stand; where it has none, they move there.
void keepOrMove(Merging& merging, const Course& ours, const Course* theirs)
{
    for (const auto& [from, row] : ours) {
        if (!theirs) {
            Assumption moved = *row;
            moved.locality = merging.into;
            merging.change.edit.put(moved);
            merging.note(*row, fmt::format("now counts for all of {}", merging.nameOfInto()));
            continue;
        }
        const auto same = theirs->find(from);
        if (same != theirs->end() && saysTheSame(*row, *same->second))
            merging.change.edit.erase<Assumption>(row->id);
        else
            merging.leaveAside(tableOf<Assumption>(), asAny(*row),
                               fmt::format("{}{}, {} has its own", row->value,
                                           row->from ? " from " + row->from->toString() : std::string(),
                                           merging.nameOfInto()));
    }
}

} // namespace

void mergeAssumptions(Merging& merging)
{
    const auto ours = coursesOf(merging.plan, merging.from);
    const auto theirs = coursesOf(merging.plan, merging.into);
    for (const auto& [key, course] : ours) {
        const auto found = theirs.find(key);
        const KindInfo& kind = info(std::get<Kind>(key));
        // an agency cap that is not set is none at all: to it nothing can be added
        const bool isAmount = !kind.inherits && (found != theirs.end() || kind.neutral == 0);
        if (isAmount)
            addAmounts(merging, course, found == theirs.end() ? Course{} : found->second);
        else
            keepOrMove(merging, course, found == theirs.end() ? nullptr : &found->second);
    }
}

} // namespace muster::plan
