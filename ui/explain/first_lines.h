#pragma once
// How much of an explanation is shown before somebody asks for all of it. A line is what has room beside one
// another in the panel at its usual width.

#include "engine/explain.h"

namespace muster::ui {

/// The lines that an explanation takes: its steps, and the figures that went in.
[[nodiscard]] int linesOf(const engine::ExplanationText& story);

/// The beginning of a story: what fits on 12 lines, from the whole down, and then the figures that went in.
/// The whole itself is always there, however long it is.
[[nodiscard]] engine::ExplanationText firstLines(engine::ExplanationText story);

} // namespace muster::ui
