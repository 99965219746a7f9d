#pragma once
// The figures of a report held against a plan as it is now.

#include "engine/results.h"
#include "report/figures/record.h"

namespace muster::report {

/// A figure of a report that is not as the report shows it.
struct MovedReportFigure {
    std::string id;
    std::string was; ///< as the report shows it
    std::string is;  ///< as a report would show it now; or why the plan has no such figure
};
struct Verified {
    std::size_t held = 0; ///< figures that are as they were
    std::vector<MovedReportFigure> moved;
};

/// The results are of the plan as it is; an id that names a scenario is of that. A figure has moved where it
/// differs by more than 1 part in 10^9, in which processors may differ, even where its rounded text is the
/// same: then both are told with all their digits.
[[nodiscard]] Verified verified(const std::vector<ShownFigure>&, const engine::Results&);

} // namespace muster::report
