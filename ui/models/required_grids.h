#pragma once
// The tables of the required staff page. Every total is the sum of its unrounded parts.

#include "models/grid.h"

namespace muster::ui {

struct RequiredQuestion {
    engine::LocalityIndex locality{};
    PeriodSpan span{};
    PeriodLength length = PeriodLength::FinancialYear;
    engine::Column column = engine::Column::RequiredFte; ///< service, required, required establishment
};

/// The chosen locality and all beneath it down, as a tree; roles across.
[[nodiscard]] Grid requiredByRole(const engine::Results& results, const RequiredQuestion& question);

/// The parts a requirement is shown in.
struct RequiredParts {
    QString name;
    std::vector<double> values; ///< one a period
};
/// Qualified and unqualified casework, management and support: a value each for every period of the plan.
/// Empty where the requirement is not known.
[[nodiscard]] std::vector<RequiredParts> requiredParts(const engine::Results& results,
                                                       const RequiredQuestion& question);
/// The periods of the plan down, the parts and their sum across.
[[nodiscard]] Grid requiredByPeriod(const engine::Results& results, const RequiredQuestion& question);

/// The work of the chosen locality by client group and activity.
[[nodiscard]] Grid workload(const engine::Results& results, const RequiredQuestion& question);

} // namespace muster::ui
