#pragma once
// A forecast in words: by which method, chosen how, from which figures.

#include "engine/demand/demand_series.h"

#include <string>

namespace muster::engine {

/// "damped Holt": the name of a method of demand for people.
[[nodiscard]] std::string_view nameOf(plan::DemandMethod);

/// "damped Holt, chosen automatically: its past forecasts were off by 0.84 of what the same as last year was,
/// at 5 dates", or why another method was used than the one that is set.
[[nodiscard]] std::string howForecast(const CarriedOn&, const plan::SeriesMethod*);

/// "12 years of figures, 2012/13 to 2023/24": those that count.
[[nodiscard]] std::string figuresText(const CarriedOn&);

/// Why a series cannot have a method.
[[nodiscard]] std::string reasonText(forecast::UnavailableReason, forecast::Method, int season);

} // namespace muster::engine
