#pragma once
// The sections of a report. Each is made by one function from what the report is of.

#include "analysis/attribution.h"
#include "engine/check.h"
#include "exchange/results/signed_results.h"
#include "history/entry.h"
#include "plan/rows/rows_of_reports.h"
#include "report/document/document.h"

#include <memory>
#include <string_view>

namespace muster::report {

using Section = plan::ReportPart;

/// "Staff required, funded and in post": as the report has it.
[[nodiscard]] std::string_view headingOf(Section);

/// What has moved since the plan was signed off.
struct SinceSignOff {
    history::SignOff signOff;
    std::vector<exchange::Mover> movers;
};

/// What a report is of.
struct Subject {
    const engine::Results& shown;             ///< the plan as it is, or in a scenario
    const engine::Results* against = nullptr; ///< another scenario of the plan; null: none
    PeriodSpan period;                   ///< a financial year, of which the tables by locality and role are
    std::string state;                   ///< "the plan after edit 12 of 3 May 2026"
    std::string made{};                  ///< when that was, see Document::made
    std::optional<SinceSignOff> since{}; ///< none: it was never signed off
};

/// The blocks of a section behind its heading. None where the plan has nothing for it. Error: Cancelled, and
/// BadInput where what makes the difference between two scenarios cannot be told.
[[nodiscard]] Result<std::vector<Block>> makeSection(Section, const Subject&, const Progress&);

} // namespace muster::report
