#pragma once
// What an edit did to the rules that a council made for its own plan, in words.

#include "engine/results.h"

#include <QString>

namespace muster::ui {

/// "Breaks the rule No more than 22 cases: North in April 2027 and 12 more, 24.10 against at most 22.00", and
/// which rules are kept again; empty where no rule is kept or broken otherwise than before. Safe on any
/// thread.
[[nodiscard]] QString rulesInWords(const engine::Results& before, const engine::Results& now);

} // namespace muster::ui
