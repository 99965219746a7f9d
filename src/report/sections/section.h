#pragma once
// The sections of a report. Each is made by one function from what the report is of.

#include "analysis/attribution.h"
#include "engine/check.h"
#include "exchange/results/signed_results.h"
#include "history/entry.h"
#include "report/document/document.h"

#include <array>
#include <memory>
#include <string_view>

namespace muster::report {

enum class Section {
    Summary,
    Staff,
    Vacancies,
    TemporaryPosts,
    Supply,
    Timeliness,
    Cost,
    Scenarios,
    Risks,
    Method,
    Assumptions,
    Changes
};
struct SectionInfo {
    Section section;
    std::string_view word;    ///< as commands and tables name it
    std::string_view heading; ///< as the report has it
};
inline constexpr std::array kSections{
    SectionInfo{Section::Summary, "summary", "Summary"},
    SectionInfo{Section::Staff, "staff", "Staff required, funded and in post"},
    SectionInfo{Section::Vacancies, "vacancies", "Vacancies"},
    SectionInfo{Section::TemporaryPosts, "temporary_posts", "Temporary posts and decisions sought"},
    SectionInfo{Section::Supply, "supply", "Supply and recruitment"},
    SectionInfo{Section::Timeliness, "timeliness", "Timeliness against targets"},
    SectionInfo{Section::Cost, "cost", "Cost against the approved budget"},
    SectionInfo{Section::Scenarios, "scenarios", "Scenarios"},
    SectionInfo{Section::Risks, "risks", "Risks and checks"},
    SectionInfo{Section::Method, "method", "Method"},
    SectionInfo{Section::Assumptions, "assumptions", "Assumptions"},
    SectionInfo{Section::Changes, "changes", "Changes since the last sign-off"}};

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
