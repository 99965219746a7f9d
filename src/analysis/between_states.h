#pragma once
// How much of the difference of a figure between two states of a plan, such as two sign-offs, is due to what
// drives it. Source: docs/method.md, section 14.5.

#include "base/progress.h"
#include "engine/results.h"
#include "plan/scenarios/drivers.h"

#include <optional>
#include <vector>

namespace muster::analysis {

struct StatesWish {
    plan::LocalityId locality;        ///< that both states have
    std::optional<plan::RoleId> role; ///< likewise; none: all roles
    engine::Rollup reach = engine::Rollup::WithBeneath;
    engine::Column column{};
    std::vector<Period> periods; ///< at least one; of a length that the plan has
};

/// The part of a driver in the figure's unit. What is of no driver is of the structure: settings, localities,
/// client groups, activities, roles.
struct StatePart {
    std::optional<plan::Driver> driver;
    std::vector<double> parts; ///< by period
};
struct StateDifference {
    std::vector<double> from; ///< by period: the figure before
    std::vector<double> to;
    std::vector<StatePart> parts; ///< of those whose rows differ; they add up to the difference
};

/// Whether the period is one of the plan's, of whichever length.
[[nodiscard]] bool hasPeriod(const plan::Plan&, const Period&);

/// Of the plan itself, whatever scenarios it has. Rows are told apart by their ids, so both are states of one
/// plan, or of copies of it. Errors: NotFound where the figure is not known in one of the states, or with the
/// rows of some drivers alone; Cancelled.
[[nodiscard]] Result<StateDifference> attributeStates(const plan::Plan& before, const plan::Plan& after,
                                                      const StatesWish& wish, const Progress& progress);

} // namespace muster::analysis
