// The part of Staff that looks at what came: stocks that restate the one role of one locality.

#include "engine/resolve/staff.h"

#include <algorithm>

namespace muster::engine {

namespace {

using plan::Actual;

/// Of two figures for one role and month the nearer locality's counts, then the one that names the role.
bool isNearerFigure(const Actual& a, const Actual& b, const Dimensions& dimensions)
{
    const auto depth = [&](const Actual& row) {
        return dimensions.localities[dimensions.indexOf(row.locality)].depth;
    };
    return std::pair(depth(a), a.role.has_value()) > std::pair(depth(b), b.role.has_value());
}

} // namespace

std::optional<std::pair<LocalityIndex, RoleIndex>> Staff::onlyStaffIn(const Actual& row,
                                                                      const Dimensions& dimensions) const
{
    std::optional<std::pair<LocalityIndex, RoleIndex>> only;
    const RoleIndex role = row.role ? dimensions.indexOf(*row.role) : kAllRoles;
    for (const LocalityIndex l : dimensions.withBeneath(dimensions.indexOf(row.locality)))
        for (const RoleIndex r : rolesOf(l)) {
            if (role != kAllRoles && r != role)
                continue;
            if (only)
                return std::nullopt;
            only = {l, r};
        }
    return only;
}

void Staff::placeActuals(const plan::Plan& plan, const Dimensions& dimensions)
{
    for (const Actual& row : plan.rows<Actual>()) {
        const auto only = isStock(row.measure) ? onlyStaffIn(row, dimensions) : std::nullopt;
        if (!only)
            continue;
        auto& rows = m_cells[offset(only->first, only->second)].came[placeOfStock(row.measure)];
        const auto same = std::ranges::find(rows, row.month, &Actual::month);
        if (same == rows.end())
            rows.push_back(&row);
        else if (isNearerFigure(row, **same, dimensions))
            *same = &row;
    }
    for (StaffCell& cell : m_cells) {
        for (auto& rows : cell.came)
            std::ranges::sort(rows, {}, &Actual::month);
        const auto saysAbsent = [](const plan::Establishment* row) { return row->absent.has_value(); };
        cell.mayBeAbsent = !cell.came[placeOfStock(plan::ActualMeasure::AbsentFte)].empty() ||
                           std::ranges::any_of(cell.positions, saysAbsent);
    }
}

const Actual* StaffCell::cameFor(const Came& rows, Month month)
{
    const auto at = std::ranges::lower_bound(rows, month - 1, {}, &Actual::month);
    return at != rows.end() && (*at)->month == month - 1 ? *at : nullptr;
}

const Actual* StaffCell::cameBefore(const Came& rows, Month month) const
{
    const auto after = std::ranges::lower_bound(rows, month, {}, &Actual::month);
    if (after == rows.begin())
        return nullptr;
    const Actual* last = *(after - 1);
    const auto isSince = [&](Month start) { return start > last->month + 1 && start <= month; };
    return std::ranges::any_of(starts, isSince) ? nullptr : last;
}

} // namespace muster::engine
