#pragma once
// Values that stand apart from the others of their kind.

#include <optional>
#include <vector>

namespace muster::ui {

/// Fewer values say nothing of what is usual.
inline constexpr std::size_t kLeastForOutliers = 4;

/// What lies outside stands apart: one and a half times the distance of the quartiles beyond them. The
/// quartiles lie between the values nearest to a quarter and three quarters of them, in proportion.
struct UsualSpread {
    double lowest = 0;
    double highest = 0;

    [[nodiscard]] bool holds(double value) const { return value >= lowest && value <= highest; }
};
/// None of fewer than kLeastForOutliers values.
[[nodiscard]] std::optional<UsualSpread> usualSpreadOf(std::vector<double> values);

} // namespace muster::ui
