#pragma once
// What an edit did to the figures of the whole plan, in words: by how much, when, and where most.

#include "engine/results.h"

#include <QString>

namespace muster::ui {

/// "Required +3.4 FTE in 2027/28, most in North +2.1 · Gap −3.4 FTE": the figures of the period that moved;
/// of another of the same length where they moved in none of that. Empty where the plan has other months than
/// before. Safe on any thread.
[[nodiscard]] QString movedInWords(const engine::Results& before, const engine::Results& now,
                                   const PeriodSpan& span);

} // namespace muster::ui
