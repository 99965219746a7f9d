#pragma once
// The table of the sections of a plan's report, with its columns. No result is made of it. Source:
// docs/method.md, section 17.

#include "plan/catalogue/words.h"
#include "plan/rows/column.h"
#include "plan/rows/ids.h"

namespace muster::plan {

/// What a section of a report tells.
enum class ReportPart {
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
template <>
struct Words<ReportPart> {
    static constexpr std::array<std::pair<ReportPart, std::string_view>, 12> list{
        {{ReportPart::Summary, "summary"},
         {ReportPart::Staff, "staff"},
         {ReportPart::Vacancies, "vacancies"},
         {ReportPart::TemporaryPosts, "temporary_posts"},
         {ReportPart::Supply, "supply"},
         {ReportPart::Timeliness, "timeliness"},
         {ReportPart::Cost, "cost"},
         {ReportPart::Scenarios, "scenarios"},
         {ReportPart::Risks, "risks"},
         {ReportPart::Method, "method"},
         {ReportPart::Assumptions, "assumptions"},
         {ReportPart::Changes, "changes"}}};
};

/// A section of the plan's report: of a plan that has none, a report has all of them.
struct ReportSection {
    ReportSectionId id;
    ReportPart section = ReportPart::Summary;
    std::int64_t position = 0; ///< the order in the report
    std::string words;         ///< what stands at its head; figures in braces, see method, section 17
    bool operator==(const ReportSection&) const = default;
};

template <>
struct Table<ReportSection> {
    static constexpr std::string_view name = "report_sections";
    static constexpr auto columns =
        Columns(Column{"id", &ReportSection::id, true}, Column{"section", &ReportSection::section},
                Column{"position", &ReportSection::position}, Column{"words", &ReportSection::words});
    static constexpr auto key = columnNames("section");
    static constexpr auto order = columnNames("position", "section");
    static constexpr auto needed = columnNames("section");
};

} // namespace muster::plan
