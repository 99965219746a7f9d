#include "engine/check/idle_adjustments.h"

#include "plan/rules/scenario_rules.h"
#include "plan/scenarios/scenarios.h"

namespace muster::engine {

namespace {

/// Whether a role that the adjustment covers has staff in a locality that it covers.
bool actsOnStaff(const Inputs& in, const PlacedAdjustment& by)
{
    const auto isStaffed = [&](LocalityIndex l, RoleIndex r) {
        return by.covers(r) && in.staff().at(l, r).isStaffed;
    };
    return std::ranges::any_of(by.localities, [&](LocalityIndex l) {
        return std::ranges::any_of(in.dimensions().roles.indexes(),
                                   [&](RoleIndex r) { return isStaffed(l, r); });
    });
}

bool acts(const Inputs& in, const PlacedAdjustment& by)
{
    const Month end = in.firstMonth() + in.months();
    if ((by.row.from && *by.row.from >= end) || (by.row.until && *by.row.until < in.firstMonth()))
        return false;
    if (const auto kind = plan::kindOf(by.row.kind))
        return std::ranges::any_of(in.field(*kind).adjusted(),
                                   [&](const AdjustedRow& row) { return row.by == &by; });
    if (by.row.kind == plan::kAdjustsTargetDays)
        return std::ranges::any_of(in.dimensions().activities.indexes(), [&](ActivityIndex activity) {
            return std::ranges::find(in.targets().adjustments(activity), &by) !=
                   in.targets().adjustments(activity).end();
        });
    if (by.row.kind != plan::kAdjustsVolume)
        return actsOnStaff(in, by);
    return std::ranges::any_of(in.demand().lines(), [&](const SeriesKey& line) {
        return by.covers(line.locality, line.clientGroup, line.activity);
    });
}

} // namespace

std::vector<plan::Problem> idleAdjustments(const Inputs& in)
{
    std::vector<plan::Problem> problems;
    for (std::size_t i = 0; i < plan::kAdjustedCount; ++i)
        for (const PlacedAdjustment& by : in.adjustments().of(static_cast<plan::Adjusted>(i)))
            if (!acts(in, by))
                problems.push_back(
                    {plan::Severity::Warning,
                     "adjusts-nothing",
                     plan::whereOf(in.plan(), by.row),
                     plan::inWords(in.plan(), by.row),
                     "something of the kind in the place and the months",
                     "there is nothing that this adjustment acts on: it changes no figure",
                     {std::string(plan::Table<plan::Adjustment>::name), by.row.id.value, {}, {}, "kind"}});
    return problems;
}

} // namespace muster::engine
