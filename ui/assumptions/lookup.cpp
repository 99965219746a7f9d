#include "assumptions/lookup.h"

#include <limits>

namespace muster::ui {

namespace {

/// An id that no row has been given.
constexpr std::int64_t kNobody = std::numeric_limits<std::int64_t>::max();

/// The plan with one more locality, client group, activity and role, which no assumption names.
plan::Plan withNobody(plan::Plan plan)
{
    plan::Changes changes;
    std::get<plan::RowChanges<plan::Locality>>(changes).put.push_back({{kNobody}, {}, {}, {}, kNobody});
    std::get<plan::RowChanges<plan::ClientGroup>>(changes).put.push_back({{kNobody}, {}, kNobody});
    plan::Activity activity;
    activity.id = {kNobody};
    std::get<plan::RowChanges<plan::Activity>>(changes).put.push_back(activity);
    plan::Role role;
    role.id = {kNobody};
    std::get<plan::RowChanges<plan::Role>>(changes).put.push_back(role);
    plan.apply(changes);
    return plan;
}

std::vector<const plan::Assumption*> rowsOf(const plan::Plan& plan, plan::Kind kind)
{
    std::vector<const plan::Assumption*> rows;
    for (const plan::Assumption& row : plan.rows<plan::Assumption>())
        if (row.kind == kind)
            rows.push_back(&row);
    return rows;
}

} // namespace

Lookup::Lookup(const plan::Plan& plan, plan::Kind kind, std::optional<plan::ScenarioId> scenario)
    : m_dimensions(withNobody(plan)), m_adjustments(plan, m_dimensions, scenario),
      m_field(kind, m_dimensions, rowsOf(plan, kind), m_adjustments.of(kind))
{
}

const plan::Assumption* Lookup::row(const plan::Scope& scope, Month month) const
{
    const auto at = [&](const auto& id) {
        using IdType = typename std::remove_cvref_t<decltype(id)>::value_type;
        return m_dimensions.indexOf(id.value_or(IdType{kNobody}));
    };
    const engine::Cell cell{at(scope.locality), at(scope.clientGroup), at(scope.activity), at(scope.role)};
    const bool known = !cell.locality.isNone() && !cell.clientGroup.isNone() && !cell.activity.isNone() &&
                       !cell.role.isNone();
    return known ? m_field.row(cell, month) : nullptr;
}

std::vector<const plan::Assumption*> ownRows(const plan::Plan& plan, plan::Kind kind,
                                             const plan::Scope& scope)
{
    std::vector<const plan::Assumption*> rows = rowsOf(plan, kind);
    std::erase_if(rows, [&](const plan::Assumption* row) { return row->scope() != scope; });
    std::ranges::sort(rows, {}, [](const plan::Assumption* row) { return row->from; });
    return rows;
}

} // namespace muster::ui
