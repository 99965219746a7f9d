#pragma once
// Which row of the plan counts for a scope, also for a scope that is open: one that names no locality, no
// client group, no activity or no role, as the grid's own rows and columns for all of them do. The rule is
// the engine's (engine/resolved_assumption.h); an open scope is asked for as one that no row can name.

#include "engine/resolve.h"

namespace muster::ui {

class Lookup {
  public:
    Lookup(const plan::Plan& plan, plan::Kind kind);

    /// The row that counts in this scope in this month, or null. It belongs to the plan.
    [[nodiscard]] const plan::Assumption* row(const plan::Scope& scope, Month month) const;

  private:
    engine::Dimensions m_dimensions;
    engine::ResolvedAssumption m_field;
};

/// The rows of exactly this kind and scope, the one without a start first, then by start.
[[nodiscard]] std::vector<const plan::Assumption*> ownRows(const plan::Plan& plan, plan::Kind kind,
                                                           const plan::Scope& scope);

} // namespace muster::ui
