#pragma once
// Writes what is on a tape as a formula: in names, in figures, or as a list of names with their figures.
// Source: docs/method.md, section 10.

#include "engine/explain/trace_node.h"

#include <string>

namespace muster::engine {

enum class Written { InNames, InFigures };

/// A formula, in which a named part stands as one word except at the top: "volume × share ÷ case hours".
/// Factors alike in a row are one power; of long sums of what is alike the first and the last stand.
[[nodiscard]] std::string infix(const TraceNode&, Written);

/// Whether a sum of what is alike can be told as a list: each of its parts has a name.
[[nodiscard]] bool isListed(const TraceNode&);
/// "Social worker 24.5 + Team manager 7.9"; of many parts the largest, and the others as one.
[[nodiscard]] std::string list(const TraceNode& sum);

} // namespace muster::engine
