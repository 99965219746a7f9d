#pragma once
// What the second engine reads of a plan: its rows and which of them counts.

#include "audit/demand/reference_index.h"
#include "audit/demand/reference_scenario.h"

#include <cmath>
#include <limits>
#include <optional>

namespace muster::audit {

class ReferenceRows {
  public:
    using Real = long double;

    ReferenceRows(const plan::Plan& plan, const AnyScenario& scenario)
        : m_plan(plan), m_scenario(plan, scenario), m_assumptions(plan::kKindCount)
    {
        for (const plan::Assumption& row : plan.rows<plan::Assumption>())
            m_assumptions.at(static_cast<std::size_t>(row.kind))[row.locality].push_back(&row);
    }

    using Cell = ReferenceScenario::Cell;
    [[nodiscard]] const ReferenceScenario& scenario() const { return m_scenario; }

    /// The value that counts in a cell.
    struct Resolved {
        Real value = kNone;
        bool isSaid = false;         ///< by a row or the scenario; the neutral value is not
        std::optional<Month> from{}; ///< where it is said: the month from which it counts
    };
    /// Section 2, and what the scenario makes of it: section 14.1.
    [[nodiscard]] Resolved resolved(plan::Kind kind, const Cell& cell, Month t) const
    {
        const plan::Assumption* found = row(kind, cell, t);
        Resolved now{found ? found->value : plan::info(kind).neutral.value_or(kNone), found != nullptr,
                     found ? found->from : std::nullopt};
        for (const plan::Adjustment* each : m_scenario.of(kind))
            if (m_scenario.acts(*each, cell, t))
                adjust(now, *each);
        return now;
    }
    [[nodiscard]] Real value(plan::Kind kind, const Cell& cell, Month t) const
    {
        return resolved(kind, cell, t).value;
    }

  protected:
    static constexpr Real kNone = std::numeric_limits<Real>::quiet_NaN();

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
    /// What is not said is neutral: a sum or a factor says it where it moves it.
    static void adjust(Resolved& now, const plan::Adjustment& by)
    {
        const bool isOfAmounts = by.by == plan::AdjustBy::Multiply && !plan::info(by.kind).inherits;
        const bool isSet = by.by == plan::AdjustBy::Set;
        if (!now.isSaid && !isSet && (std::isnan(now.value) || isOfAmounts))
            return; // there is nothing that it could act on
        const Real before = now.value;
        now.value = ReferenceScenario::made(by, before);
        if (now.isSaid || (!isSet && now.value == before))
            return;
        now.isSaid = true;
        now.from = by.from;
    }
    static std::tuple<bool, bool, bool, Month> rank(const plan::Assumption& row)
    {
        return {row.role.has_value(), row.activity.has_value(), row.clientGroup.has_value(),
                row.from.value_or(Month(1000, 1))};
    }

    const plan::Plan& m_plan;

  private:
    ReferenceScenario m_scenario;
    /// By kind and locality.
    std::vector<std::map<std::optional<plan::LocalityId>, std::vector<const plan::Assumption*>>>
        m_assumptions;
};

} // namespace muster::audit
