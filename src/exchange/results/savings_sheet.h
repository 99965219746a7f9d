#pragma once
// The committee's table of savings: what each change is to save by financial year, before and after it was
// re-profiled, what is delivered and what is still to find. Source: docs/method.md, section 14.6.

#include "exchange/tables/sheet.h"
#include "plan/plan.h"

#include <optional>

namespace muster::exchange {

inline constexpr std::string_view kSavingsProgramme = "savings_programme";

/// Of every scenario, or of one: a row for each year of a change and one for all its years; where a scenario
/// has several changes that save pounds, a row for each year of all of them and one for all their years.
[[nodiscard]] Sheet savingsSheet(const plan::Plan&, std::optional<plan::ScenarioId>);

} // namespace muster::exchange
