#include "plan/report_edits.h"

#include <algorithm>
#include <utility>

namespace muster::plan {

namespace {

std::vector<const ReportSection*> inOrder(const Plan& plan)
{
    std::vector<const ReportSection*> rows;
    for (const ReportSection& row : plan.rows<ReportSection>())
        rows.push_back(&row);
    std::ranges::sort(rows, {},
                      [](const ReportSection* row) { return std::pair(row->position, row->section); });
    return rows;
}

} // namespace

Edit setReport(const Plan& plan, const std::vector<WrittenSection>& sections)
{
    Edit edit{"Set the sections of the report", {}};
    const auto rows = inOrder(plan);
    for (const ReportSection* row : rows)
        if (std::ranges::find(sections, row->section, &WrittenSection::section) == sections.end())
            edit.erase<ReportSection>(row->id);
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const auto old = std::ranges::find(rows, sections[i].section, &ReportSection::section);
        const ReportSection row{old == rows.end() ? newId<ReportSectionId>() : (*old)->id,
                                sections[i].section, static_cast<std::int64_t>(i + 1), sections[i].words};
        if (old == rows.end() || **old != row)
            edit.put(row);
    }
    return edit;
}

std::vector<WrittenSection> reportOf(const Plan& plan)
{
    std::vector<WrittenSection> sections;
    for (const ReportSection* row : inOrder(plan))
        sections.push_back({row->section, row->words});
    return sections;
}

} // namespace muster::plan
