#pragma once
// Options of export that a table cannot take, refused before the plan is opened.

#include "cli/tables/attribution_sheet.h"
#include "cli/tables/differences_sheet.h"
#include "cli/tables/rules_sheet.h"
#include "cli/tables/sensitivity_sheet.h"
#include "exchange/results/savings_sheet.h"

#include <CLI/CLI.hpp>
#include <array>
#include <string>

namespace muster::cli {

/// Tables that are neither of the plan nor of one result.
inline constexpr std::array<std::string_view, 6> kOtherTables{
    kAttribution, kDifferences, kRulesKept, exchange::kSavingsProgramme, kSensitivity, "history"};

/// Whether a table is of one figure in one place.
[[nodiscard]] bool isOfOneFigure(const std::string& table);
/// Refuses what would choose nothing in this table.
void requireChoice(const CLI::App& command, const std::string& table);
/// Refuses scenarios of what is the same in all of them.
void requireResults(const CLI::App& command, const std::string& table);

} // namespace muster::cli
