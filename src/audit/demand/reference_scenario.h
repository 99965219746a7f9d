#pragma once
// The second engine's scenarios: docs/method.md, section 14, one adjustment after the other.

#include "plan/plan.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace muster::audit {

/// None: the plan as it is.
using AnyScenario = std::optional<plan::ScenarioId>;

/// The adjustments of a scenario that count, in the order in which they act.
class ReferenceScenario {
  public:
    using Real = long double;

    struct Cell {
        plan::LocalityId locality;
        std::optional<plan::ClientGroupId> group{};
        std::optional<plan::ActivityId> activity{};
        std::optional<plan::RoleId> role{};
    };

    ReferenceScenario(const plan::Plan& plan, const AnyScenario& scenario) : m_plan(plan)
    {
        std::vector<plan::ScenarioId> lowestFirst;
        for (AnyScenario at = scenario; at; at = plan.find<plan::Scenario>(*at)->parent)
            lowestFirst.insert(lowestFirst.begin(), *at);
        for (const plan::ScenarioId each : lowestFirst)
            for (const plan::ScenarioChange* change : listed<plan::ScenarioChange>(
                     [&](const auto& row) { return row.scenario == each && row.on; }))
                for (const plan::Adjustment* row :
                     listed<plan::Adjustment>([&](const auto& of) { return of.change == change->id; }))
                    m_byKind.at(static_cast<std::size_t>(row->kind)).push_back(row);
    }

    /// Those of a kind, wherever they act.
    [[nodiscard]] const std::vector<const plan::Adjustment*>& of(plan::Adjusted kind) const
    {
        return m_byKind.at(static_cast<std::size_t>(kind));
    }
    [[nodiscard]] const std::vector<const plan::Adjustment*>& of(plan::Kind kind) const
    {
        return of(plan::adjusted(kind));
    }

    /// Whether an adjustment acts in a cell and month.
    [[nodiscard]] bool acts(const plan::Adjustment& row, const Cell& cell, Month t) const
    {
        return isIn(row, t) && reaches(row, cell);
    }
    /// What an adjustment makes of a value.
    [[nodiscard]] static Real made(const plan::Adjustment& row, Real of)
    {
        if (row.by == plan::AdjustBy::Set)
            return row.amount;
        return row.by == plan::AdjustBy::Add ? of + row.amount : of * row.amount;
    }
    /// What all that act in a cell and month make of a value.
    [[nodiscard]] Real changed(plan::Adjusted kind, const Cell& cell, Month t, Real value) const
    {
        for (const plan::Adjustment* row : of(kind))
            if (acts(*row, cell, t))
                value = made(*row, value);
        return value;
    }
    /// Whether something is set or added in a cell, so that there is something even where the plan has
    /// nothing.
    [[nodiscard]] bool makes(plan::Adjusted kind, const Cell& cell) const
    {
        return std::ranges::any_of(of(kind), [&](const plan::Adjustment* row) {
            return row->by != plan::AdjustBy::Multiply && reaches(*row, cell);
        });
    }

  private:
    /// The rows that are wanted, as the list has them.
    template <class Row, class IsWanted>
    [[nodiscard]] std::vector<const Row*> listed(const IsWanted& isWanted) const
    {
        std::vector<const Row*> rows;
        for (const Row& row : m_plan.rows<Row>())
            if (isWanted(row))
                rows.push_back(&row);
        std::ranges::stable_sort(rows, {}, &Row::position);
        return rows;
    }
    /// Redundancies without months are of the plan's first month, and of the first alone without a last.
    [[nodiscard]] bool isIn(const plan::Adjustment& row, Month t) const
    {
        if (row.kind != plan::kAdjustsRedundancies)
            return (!row.from || *row.from <= t) && (!row.until || t <= *row.until);
        const Month first = row.from.value_or(m_plan.settings().firstMonth);
        return first <= t && t <= row.until.value_or(first);
    }
    /// A locality is with all beneath it; what is set or added to an amount counts in the place itself.
    [[nodiscard]] bool reaches(const plan::Adjustment& row, const Cell& cell) const
    {
        if ((row.clientGroup && row.clientGroup != cell.group) ||
            (row.activity && row.activity != cell.activity) || (row.role && row.role != cell.role))
            return false;
        if (row.roles && !(cell.role && plan::isOf(*row.roles, *m_plan.find<plan::Role>(*cell.role))))
            return false;
        const bool isOfPlaceAlone =
            !plan::info(row.kind).inherits && row.by != plan::AdjustBy::Multiply && row.locality;
        return isOfPlaceAlone ? *row.locality == cell.locality
                              : !row.locality || isWithin(cell.locality, *row.locality);
    }
    [[nodiscard]] bool isWithin(plan::LocalityId l, plan::LocalityId whole) const
    {
        for (std::optional<plan::LocalityId> at = l; at; at = m_plan.find<plan::Locality>(*at)->parent)
            if (*at == whole)
                return true;
        return false;
    }

    const plan::Plan& m_plan;
    std::array<std::vector<const plan::Adjustment*>, plan::kAdjustedCount> m_byKind;
};

} // namespace muster::audit
