#pragma once
// How wide the columns of a table are on paper.

#include "report/document/document.h"
#include "report/write/typeset.h"

namespace muster::report {

struct TableWidths {
    std::vector<double> columns; ///< with the padding at both sides; no wider together than the page
    double font = 0;
};

/// As wide as the texts are, where all find room; else the wide ones are broken into lines, in smaller
/// letters where even the words do not fit.
[[nodiscard]] TableWidths widthsOf(const Table&, const Typesetter&, double pageWidth, double padding);

} // namespace muster::report
