#pragma once
// What of a plan's rows counts where: dimensions as indexes, assumptions by cell and month, targets, the
// staff's rows by locality and role, actual figures and budgets by place.

#include "engine/resolve/actuals.h"
#include "engine/resolve/adjustments.h"
#include "engine/resolve/dimensions.h"
#include "engine/resolve/post_parts.h"
#include "engine/resolve/resolved_assumption.h"
#include "engine/resolve/staff.h"
#include "engine/resolve/targets.h"
