#pragma once
// What the second engine reads of a plan: its rows and which of them counts.

#include "audit/demand/reference_index.h"

#include <cmath>
#include <limits>
#include <optional>

namespace muster::audit {

class ReferenceRows {
  public:
    using Real = long double;

    explicit ReferenceRows(const plan::Plan& plan) : m_plan(plan), m_assumptions(plan::kKindCount)
    {
        for (const plan::Assumption& row : plan.rows<plan::Assumption>())
            m_assumptions.at(static_cast<std::size_t>(row.kind))[row.locality].push_back(&row);
    }

    struct Cell {
        plan::LocalityId locality;
        std::optional<plan::ClientGroupId> group{};
        std::optional<plan::ActivityId> activity{};
        std::optional<plan::RoleId> role{};
    };

    /// Section 2, inheritance: the row that decides. The nearest locality with a row that counts has it.
    [[nodiscard]] const plan::Assumption* row(plan::Kind kind, const Cell& cell, Month t) const
    {
        const auto& rows = m_assumptions[static_cast<std::size_t>(kind)];
        if (rows.empty())
            return nullptr;
        std::optional<plan::LocalityId> at = cell.locality;
        const bool inherits = plan::info(kind).inherits;
        if (inherits && !rows.rbegin()->first) // none is of a locality
            at = std::nullopt;
        for (;; at = m_plan.find<plan::Locality>(*at)->parent) {
            const auto here = rows.find(at);
            const plan::Assumption* found = here == rows.end() ? nullptr : best(here->second, cell, t);
            if (found || !at || !inherits)
                return found;
        }
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
    static const plan::Assumption* best(const std::vector<const plan::Assumption*>& rows, const Cell& cell,
                                        Month t)
    {
        const plan::Assumption* best = nullptr;
        for (const plan::Assumption* row : rows)
            if (applies(*row, cell, t) && (!best || rank(*row) > rank(*best)))
                best = row;
        return best;
    }
    static bool applies(const plan::Assumption& row, const Cell& cell, Month t)
    {
        return (!row.clientGroup || row.clientGroup == cell.group) &&
               (!row.activity || row.activity == cell.activity) && (!row.role || row.role == cell.role) &&
               (!row.from || *row.from <= t);
    }
    static std::tuple<bool, bool, bool, Month> rank(const plan::Assumption& row)
    {
        return {row.role.has_value(), row.activity.has_value(), row.clientGroup.has_value(),
                row.from.value_or(Month(1000, 1))};
    }

    const plan::Plan& m_plan;

  private:
    /// By kind and locality.
    std::vector<std::map<std::optional<plan::LocalityId>, std::vector<const plan::Assumption*>>>
        m_assumptions;
};

} // namespace muster::audit
