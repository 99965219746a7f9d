#include "plan/scenarios/library/change_list.h"

#include "plan/scenarios/scenarios.h"

namespace muster::plan {

namespace {

/// A name as one of a list, in which ";" stands between several.
template <class Id>
std::string listedName(const Plan& plan, const std::optional<Id>& id)
{
    return id ? joinedNames({nameOf(plan, *id)}) : std::string();
}

ListedMonth listedMonth(const std::optional<Month>& month)
{
    return month ? ListedMonth(*month) : ListedMonth();
}

} // namespace

ChangeList changeListOf(const Plan& plan, const Scenario& scenario)
{
    ChangeList list{scenario.name, scenario.note, {}, {}};
    for (const ScenarioChange* change : changesOf(plan, scenario.id)) {
        ListedChange listed{change->name, change->reason, change->on, {}};
        for (const Adjustment* row : adjustmentsOf(plan, change->id))
            listed.adjustments.push_back({row->kind, listedName(plan, row->locality),
                                          listedName(plan, row->clientGroup), listedName(plan, row->activity),
                                          listedName(plan, row->role), row->roles, listedMonth(row->from),
                                          listedMonth(row->until), false, row->by, row->amount, false});
        list.changes.push_back(std::move(listed));
    }
    return list;
}

} // namespace muster::plan
