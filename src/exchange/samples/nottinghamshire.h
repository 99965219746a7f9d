#pragma once
// The sample Nottinghamshire posts: the temporary posts of the paper of 7 January 2019 as a register, with
// what they cost and who pays, and its savings projects with their profiles. Source: Nottinghamshire County
// Council, Adult Social Care and Public Health Committee, 7 January 2019, paragraphs 5 to 24 and
// recommendations.

#include "exchange/tables/import_outcome.h"

namespace muster::exchange {

[[nodiscard]] NewPlan makeNottinghamshire();

} // namespace muster::exchange
