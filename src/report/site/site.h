#pragma once
// Pages of a plan for people who do not have the program: a page for the whole and for each locality, with
// the staff by role and how activities wait. Small numbers are suppressed. Source: docs/method.md,
// section 17.

#include "base/progress.h"
#include "engine/results.h"
#include "exchange/write/web_folder.h"
#include "report/state.h"

#include <string>
#include <vector>

namespace muster::report {

struct SiteWish {
    PeriodSpan period; ///< the financial year of the tables by locality and role
    double least = 5;  ///< figures of people above 0 and under this are suppressed; 0: none are
};

/// The page that one begins with.
inline constexpr std::string_view kFirstPage = "index.html";

/// The files of the site, which need nothing beside each other. Errors: BadInput where the results do not
/// stand; Cancelled.
[[nodiscard]] Result<std::vector<exchange::WebFile>> makeSite(const engine::Results&, const SiteWish&,
                                                              const ReportedState&, const Progress&);

} // namespace muster::report
