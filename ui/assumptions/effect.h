#pragma once
// What an edit does to the staff a locality needs: the same figures of the results before and after it.

#include "engine/results.h"

#include <optional>
#include <vector>

namespace muster::ui {

/// A locality, or none for the whole plan.
using Somewhere = std::optional<plan::LocalityId>;

/// A figure of a locality with all beneath it and all its roles; of the whole plan, the sum of its top
/// localities.
[[nodiscard]] std::optional<double> totalOf(const engine::Results& results, const Somewhere& where,
                                            const PeriodSpan& span, engine::Column column);
/// Required FTE by month of the plan; not a number where it is not known.
[[nodiscard]] std::vector<double> requiredByMonth(const engine::Results& results, const Somewhere& where);

struct RequiredCurves {
    Month first{};
    std::vector<double> now;    ///< FTE by month; not a number where it is not known
    std::vector<double> before; ///< empty where there is nothing to compare
};

/// A figure on both sides of an edit.
struct Moved {
    std::optional<double> before;
    std::optional<double> now;
    [[nodiscard]] std::optional<double> difference() const;
};

struct Effect {
    Moved required;
    Moved qualified;   ///< of the required
    Moved unqualified; ///< of the required
    Moved gap;
};
[[nodiscard]] Effect effectOf(const engine::Results& before, const engine::Results& now,
                              const Somewhere& where, const PeriodSpan& span);

/// Whether both results have the same months, so that their figures stand side by side.
[[nodiscard]] bool sameMonths(const engine::Results& a, const engine::Results& b);

} // namespace muster::ui
