#pragma once
// What the second engine reads of a plan: its rows and which of them counts, found by looking through all of
// them.

#include "plan/plan.h"

#include <cmath>
#include <limits>
#include <optional>

namespace muster::audit {

class ReferenceRows {
  public:
    using Real = long double;

    explicit ReferenceRows(const plan::Plan& plan) : m_plan(plan) {}

    struct Cell {
        plan::LocalityId locality;
        std::optional<plan::ClientGroupId> group{};
        std::optional<plan::ActivityId> activity{};
        std::optional<plan::RoleId> role{};
    };

    /// Section 2, inheritance: the row that decides.
    [[nodiscard]] const plan::Assumption* row(plan::Kind kind, const Cell& cell, Month t) const
    {
        const plan::Assumption* best = nullptr;
        for (const plan::Assumption& row : m_plan.rows<plan::Assumption>())
            if (row.kind == kind && applies(row, cell, t) && (!best || rank(row, cell) > rank(*best, cell)))
                best = &row;
        return best;
    }

    [[nodiscard]] Real value(plan::Kind kind, const Cell& cell, Month t) const
    {
        const plan::Assumption* found = row(kind, cell, t);
        return found ? found->value : plan::info(kind).neutral.value_or(kNone);
    }

  protected:
    static constexpr Real kNone = std::numeric_limits<Real>::quiet_NaN();

    [[nodiscard]] int distance(plan::LocalityId from, std::optional<plan::LocalityId> up) const
    {
        int steps = 0;
        for (std::optional<plan::LocalityId> at = from; at;
             at = m_plan.find<plan::Locality>(*at)->parent, ++steps)
            if (up == at)
                return steps;
        return up ? -1 : steps;
    }
    [[nodiscard]] bool applies(const plan::Assumption& row, const Cell& cell, Month t) const
    {
        const int steps = distance(cell.locality, row.locality);
        const bool amount = !plan::info(row.kind).inherits;
        return steps >= 0 && (!amount || row.locality == cell.locality) &&
               (!row.clientGroup || row.clientGroup == cell.group) &&
               (!row.activity || row.activity == cell.activity) && (!row.role || row.role == cell.role) &&
               (!row.from || *row.from <= t);
    }
    [[nodiscard]] std::tuple<int, bool, bool, bool, Month> rank(const plan::Assumption& row,
                                                                const Cell& cell) const
    {
        return {-distance(cell.locality, row.locality), row.role.has_value(), row.activity.has_value(),
                row.clientGroup.has_value(), row.from.value_or(Month(1000, 1))};
    }

    const plan::Plan& m_plan;
};

} // namespace muster::audit
