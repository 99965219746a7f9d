#pragma once
// The figures of a report that are of the plan's own rows and no results: assumptions, and posts that end.
// They have ids too, so that they can be verified. Source: docs/method.md, section 17.

#include "engine/results.h"
#include "exchange/tables/sheet.h"
#include "report/document/document.h"

#include <map>

namespace muster::report {

/// The value with its unit and its range where it has one: "0.35 share of one (0.3 to 0.4)". Its id is
/// assumption:KIND:WHERE:FROM.
[[nodiscard]] Run valueOf(const plan::Plan&, const plan::Assumption&);

/// What a report tells of the posts that end.
struct PostsThatEnd {
    exchange::Sheet posts;    ///< the table temporary_posts
    std::vector<Run> costs{}; ///< a year, of each of them; post:TITLE:LOCALITY:ROLE:END
    Run count{}, cost{};      ///< posts_that_end:count and :annual_cost
    Run undecided{};          ///< posts_that_end:undecided
};
[[nodiscard]] Result<PostsThatEnd> postsThatEnd(const engine::Results&);

/// Whether an id is of a row: such a figure is the same in every scenario.
[[nodiscard]] bool isOfRow(std::string_view id);
/// All of a plan, by their ids.
[[nodiscard]] std::map<std::string, Run> rowFigures(const engine::Results&);

} // namespace muster::report
