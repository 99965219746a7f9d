#pragma once
// What a plan still lacks, as the next things to do.

#include "plan/plan.h"

#include <QString>

namespace muster::ui {

/// At most three sentences, each with a link that names the table it leads to (for goToRequested); none where
/// the plan has all of it.
[[nodiscard]] QStringList nextSteps(const plan::Plan&);

} // namespace muster::ui
