#pragma once
// Traces the figures of outturns: actual figures and budgets by their rows, forecasts by their values.

#include "engine/explain/traced.h"
#include "engine/results.h"

#include <string>

namespace muster::engine {

/// A figure that is known.
[[nodiscard]] Traced tracedOutturn(const Results&, const TablePlace&, Column);

/// Why a place has no such figure.
[[nodiscard]] std::string whyNoOutturn(const Results&, const TablePlace&, Column);

} // namespace muster::engine
