#pragma once
// One page for the public, before it becomes HTML: what it tells of one locality.

#include "report/sections/parts.h"
#include "report/site/public_figures.h"

#include <optional>
#include <string>
#include <vector>

namespace muster::report {

/// Blocks that the choice of a role shows or hides.
struct SitePart {
    std::optional<std::string> role{}; ///< whose part it is; none: shown with every choice
    Blocks blocks;
};

struct SitePage {
    std::string title;
    std::vector<SitePart> parts; ///< the first of a role is the one of all roles
};

/// What the public is told of this locality with all beneath it.
[[nodiscard]] SitePage makePage(const PublicFigures&, engine::LocalityIndex, const PeriodSpan&);
/// What figures mean, and which are suppressed.
[[nodiscard]] Blocks notesOfSite(double least);

} // namespace muster::report
