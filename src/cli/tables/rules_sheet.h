#pragma once
// The plan's own rules as a table: kept or broken in the plan as it is and in each scenario, and what broke
// them. Source: docs/method.md, section 16.

#include "exchange/tables/sheet.h"
#include "store/plan_file.h"

namespace muster::cli {

inline constexpr std::string_view kRulesKept = "rules_kept";

/// Of the plan as it is and every scenario, or of the one of that name alone. NotFound: no such scenario.
[[nodiscard]] Result<exchange::Sheet> rulesSheet(const store::PlanFile& file, const std::string& scenario);

} // namespace muster::cli
