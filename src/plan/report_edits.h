#pragma once
// Edits of the sections of a plan's report.

#include "plan/edits.h"

namespace muster::plan {

/// A section with what stands at its head.
struct WrittenSection {
    ReportPart section;
    std::string words{};
    bool operator==(const WrittenSection&) const = default;
};

/// The plan's report has these sections, each once, in this order; of none it has all. Without changes where
/// it is so already.
[[nodiscard]] Edit setReport(const Plan&, const std::vector<WrittenSection>&);
/// The sections that the plan has; empty where it has none of its own.
[[nodiscard]] std::vector<WrittenSection> reportOf(const Plan&);

} // namespace muster::plan
