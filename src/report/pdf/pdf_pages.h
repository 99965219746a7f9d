#pragma once
// The pages of a report drawn by cairo, which tags what it draws; what cairo cannot say is said afterwards
// (pdf_tags.h).

#include "base/result.h"
#include "report/document/document.h"

namespace muster::report {

/// Pages with their tags, and what belongs to some of these, in the order of the document.
struct DrawnPages {
    std::string pdf;
    std::vector<std::string> alternatives; ///< of each Figure
    std::vector<bool> namesRow;            ///< of each TH: it heads a row, not a column
};

[[nodiscard]] Result<DrawnPages> drawPages(const Document&);

} // namespace muster::report
