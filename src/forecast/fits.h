#pragma once
// The fits behind what methods of smoothing say, for those who want to see their weights and states.

#include "forecast/smoothing_fit.h"

#include <optional>
#include <string>

namespace muster::forecast {

enum class Method;

/// None of a method that is no smoothing. Quick as automatic has it.
[[nodiscard]] std::optional<Smoothed> smoothedBy(Method, const Series&, Effort);

/// "M,Ad,A": errors, trend and season, as the literature names a form.
[[nodiscard]] std::string nameOf(const Form&);

} // namespace muster::forecast
