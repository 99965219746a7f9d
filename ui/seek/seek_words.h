#pragma once
// What is sought and what was found, in sentences.

#include "analysis/seek/goal_seek.h"

#include <QString>

namespace muster::ui {

/// "Hours per case, North: which one makes the figure 0 FTE?"
[[nodiscard]] QString goalInWords(const plan::Plan&, const analysis::Goal&);
/// The value, or why there is none.
[[nodiscard]] QString answerInWords(const analysis::Goal&, const analysis::Sought&);
/// Why the value is in the plan: "Found so that gap in North is 0 FTE".
[[nodiscard]] QString reasonOf(const engine::Results&, const analysis::Goal&);

} // namespace muster::ui
