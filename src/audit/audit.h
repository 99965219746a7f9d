#pragma once
// A plan computed a second time by plain scalar code in long double, which shares no formula and no index
// with the engine, and every figure of its tables compared. Source: docs/method.md, section 11.

#include "engine/results.h"

#include <optional>
#include <string>

namespace muster::audit {

/// Figures agree within this part of their size (of 1 where they are smaller).
inline constexpr double kAgreement = 1e-9;

struct Difference {
    engine::TablePlace place;
    engine::Column column{};
    std::optional<double> engine;    ///< empty: not known
    std::optional<double> reference; ///< empty: not known
    double relative = 0;             ///< infinite where only one of them is known
};

struct Report {
    std::size_t figures = 0; ///< compared, known or not
    std::optional<Difference>
        largest{}; ///< the figure that differs most; none where there is no figure at all
    [[nodiscard]] bool agrees() const { return !largest || largest->relative <= kAgreement; }
};

/// Compares every figure of the tables of requirement, vacancies, supply, cost and timeliness, for localities
/// with all beneath them and by themselves, and of outturns. The plan's rows must keep the rules.
[[nodiscard]] Report audit(const engine::Results&, PeriodLength);

} // namespace muster::audit
