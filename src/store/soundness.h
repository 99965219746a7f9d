#pragma once
// Whether a plan's rows keep to its rules. Every edit does before it is written, so that rows which do not
// were damaged, or written past the program; nothing is computed from them.

#include "base/result.h"
#include "plan/plan.h"
#include "plan/rules.h"

namespace muster::store {

/// What the rules say of a row of the file, naming its table and id (Damaged).
[[nodiscard]] Error damageBy(const plan::Problem&);

/// Refuses a plan whose rows break a rule, naming the first of them (Damaged).
void requireSound(const plan::Plan&);
/// The same of the rows changed alone: those of `after` that the changes put, in a plan that was sound.
void requireSound(const plan::Plan& after, const plan::Changes&);

} // namespace muster::store
