#pragma once
// Values that are allowed and yet hardly meant: hours of 0.37 a week, a billionth of a post.

#include "plan/rules/problem.h"

namespace muster::plan {

/// A number other than zero that is nearer to it than this is nobody's figure, whatever it counts.
inline constexpr double kLeastFigure = 1e-6;

/// Warnings of values that are hardly meant: of an assumption outside its kind's usual range (Usual), and of
/// any table's number between zero and kLeastFigure. Zero is no slip, and neither is what counts where
/// nothing is set.
[[nodiscard]] std::vector<Problem> findImplausible(const Plan&);

} // namespace muster::plan
