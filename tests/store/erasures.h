#pragma once
// Takes rows out of a plan together with what names them, and says what can be taken out.

#include "plan/edits.h"
#include "plan/plan.h"

#include <algorithm>

namespace muster::store::test {

using namespace plan;

/// Takes out every row that keeps to the condition.
template <class Row, class Condition>
void eraseWhere(Edit& edit, const Plan& plan, Condition&& condition)
{
    for (const Row& row : plan.rows<Row>())
        if (condition(row))
            edit.erase<Row>(row.id);
}

template <class Condition>
void eraseStaff(Edit& edit, const Plan& plan, const Condition& condition)
{
    eraseWhere<Post>(edit, plan, condition);
    eraseWhere<Cohort>(edit, plan, condition);
    eraseWhere<Move>(edit, plan, condition);
    eraseWhere<Restructure>(edit, plan, condition);
    eraseWhere<StaffAge>(edit, plan, condition);
    eraseWhere<MeasureTarget>(edit, plan, condition);
    eraseWhere<Budget>(edit, plan, condition);
    eraseWhere<Actual>(edit, plan, condition);
}

template <class Condition>
void eraseOfDemand(Edit& edit, const Plan& plan, const Condition& condition)
{
    eraseWhere<Population>(edit, plan, condition);
    eraseWhere<SeriesMethod>(edit, plan, condition);
    eraseWhere<SeriesBreak>(edit, plan, condition);
    eraseWhere<SharedForecast>(edit, plan, condition);
}

inline void eraseLocality(Edit& edit, const Plan& plan, LocalityId id)
{
    edit.erase<Locality>(id);
    const auto there = [id](const auto& row) { return row.locality == id; };
    eraseWhere<Demand>(edit, plan, there);
    eraseWhere<Assumption>(edit, plan, there);
    eraseWhere<Establishment>(edit, plan, there);
    eraseStaff(edit, plan, there);
    eraseOfDemand(edit, plan, there);
}

inline void eraseRole(Edit& edit, const Plan& plan, RoleId id)
{
    edit.erase<Role>(id);
    const auto of = [id](const auto& row) { return row.role == id; };
    eraseWhere<Assumption>(edit, plan, of);
    eraseWhere<Establishment>(edit, plan, of);
    eraseStaff(edit, plan, of);
    eraseWhere<Move>(edit, plan, [id](const Move& row) { return row.toRole == id; });
    for (Role role : plan.rows<Role>())
        if (role.id != id && std::erase(role.supervises, id) > 0)
            edit.put(role);
}

/// Every row of figures that keeps to the condition.
template <class Condition>
void eraseOfFigures(Edit& edit, const Plan& plan, const Condition& condition)
{
    eraseWhere<Demand>(edit, plan, condition);
    eraseWhere<Assumption>(edit, plan, condition);
    eraseWhere<Establishment>(edit, plan, condition);
    eraseStaff(edit, plan, condition);
    eraseOfDemand(edit, plan, condition);
    eraseWhere<DemandRate>(edit, plan, condition);
    eraseWhere<DemandProfile>(edit, plan, condition);
}

/// Whether no locality lies beneath it.
inline bool isLeaf(const Plan& plan, LocalityId id)
{
    return std::ranges::count(plan.rows<Locality>(), std::optional(id), &Locality::parent) == 0;
}

/// Whether the plan lacks what figures are about.
inline bool isBare(const Plan& plan)
{
    return plan.rows<Locality>().empty() || plan.rows<ClientGroup>().empty() ||
           plan.rows<Activity>().empty() || plan.rows<Role>().empty();
}

} // namespace muster::store::test
