#pragma once
// The figures of timeliness, traced.

#include "engine/explain/traced.h"
#include "engine/results.h"

namespace muster::engine {

/// Only where the figure is known.
[[nodiscard]] Traced tracedWaiting(const Results&, const TablePlace&, Column);
/// Why it is not known, in words.
[[nodiscard]] std::string whyNotWaiting(const Results&, const TablePlace&, Column);

} // namespace muster::engine
