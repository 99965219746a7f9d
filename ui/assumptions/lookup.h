#pragma once
// Which row of the plan counts for a scope, also for a scope that is open: one that names no locality, no
// client group, no activity or no role, as the grid's own rows and columns for all of them do. The rule is
// the engine's (engine/resolved_assumption.h); an open scope is asked for as one that no row can name.

#include "engine/resolve.h"

namespace muster::ui {

class Lookup {
  public:
    /// Of the plan as it is, or in a scenario.
    Lookup(const plan::Plan& plan, plan::Kind kind, std::optional<plan::ScenarioId> scenario = std::nullopt);

    /// The row that counts in this scope in this month, or null. It belongs to the plan; where a scenario has
    /// made it, to this.
    [[nodiscard]] const plan::Assumption* row(const plan::Scope& scope, Month month) const;
    /// How the scenario has made the row; null where it has not.
    [[nodiscard]] const engine::AdjustedRow* adjustment(const plan::Assumption* row) const
    {
        return m_field.adjustment(row);
    }

  private:
    engine::Dimensions m_dimensions;
    engine::Adjustments m_adjustments;
    engine::ResolvedAssumption m_field;
};

/// The rows of exactly this kind and scope, the one without a start first, then by start.
[[nodiscard]] std::vector<const plan::Assumption*> ownRows(const plan::Plan& plan, plan::Kind kind,
                                                           const plan::Scope& scope);

} // namespace muster::ui
