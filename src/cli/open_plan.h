#pragma once
// A plan as a command opens it.

#include "engine/results.h"
#include "store/plan_file.h"
#include "store/repair/verify.h"

#include <CLI/CLI.hpp>

namespace muster::cli {

/// The plan for reading alone; it may be open elsewhere.
[[nodiscard]] Result<store::PlanFile> openToRead(const std::string& path);
/// The same of a file that was verified: as it was verified where it is sound, or else as it is.
[[nodiscard]] Result<store::PlanFile> openVerified(const std::string& path, store::Verified verified);
/// The same to show its figures. What is wrong with the file is told; where anything is, the plan is refused
/// (Damaged) unless `evenDamaged`.
[[nodiscard]] Result<store::PlanFile> openToShow(const std::string& path, bool evenDamaged);
/// Says what is wrong with a file.
void tellFindings(const store::Report& report);
/// Adds --even-damaged.
void addEvenDamaged(CLI::App& command, bool& evenDamaged);
/// The plan for writing; refused (ReadOnly) with the reason where it may not be written.
[[nodiscard]] Result<store::PlanFile> openToWrite(const std::string& path);

/// The results of the plan. Forecasts that were fitted before are not fitted again, and new ones are kept in
/// the file where it may be written.
[[nodiscard]] engine::Results resultsOf(const store::PlanFile& file);
/// The same in a scenario; of no name, or of that of the baseline, as the plan is. NotFound: no such
/// scenario.
[[nodiscard]] Result<engine::Results> resultsIn(const store::PlanFile& file, const std::string& scenario);
/// The same of another state of the file's plan, of which nothing is kept.
[[nodiscard]] Result<engine::Results> resultsOfState(const store::PlanFile& file, const plan::Plan& state,
                                                     const std::string& scenario);
/// Keeps the work for this in the file, where it may be written and does not have it.
void keep(const store::PlanFile& file, KeptFor use, KeptWork work);
/// The plan in a state of its past (see PlanFile::findState), or where no state is named as it is now.
[[nodiscard]] Result<plan::Plan> stateOf(const store::PlanFile& file, const std::string& state);
/// Adds --scenario.
void addScenario(CLI::App& command, std::string& scenario);

} // namespace muster::cli
