#pragma once
// A report of a plan for a committee. Source: docs/method.md, section 17.

#include "plan/report_edits.h"
#include "report/sections/section.h"

namespace muster::report {

/// A section with what somebody wrote to stand at its head: paragraphs between empty lines; in them
/// {FIGURE:LOCALITY:ROLE:PERIOD} stands for a figure of the plan (figures/figure_id.h).
using WishedSection = plan::WrittenSection;
/// The sections of the plan's own report, or where it has none all of them.
[[nodiscard]] std::vector<WishedSection> sectionsOf(const plan::Plan&);
/// All of them, without words.
[[nodiscard]] std::vector<WishedSection> everySection();
/// The section of that word. BadInput: there is none; the error lists them.
[[nodiscard]] Result<Section> sectionNamed(std::string_view word);

/// The report with these sections in this order; one of which the plan has nothing, and nobody wrote
/// anything, is left out. Errors: BadInput where the results do not stand, or a text names a figure that the
/// plan has not; Cancelled.
[[nodiscard]] Result<Document> makeReport(const Subject&, const std::vector<WishedSection>&, const Progress&);

} // namespace muster::report
