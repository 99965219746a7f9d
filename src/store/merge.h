#pragma once
// What PlanFile::merge() tells and is told. The common ancestor of two copies is found by the entries that
// both histories hold, and each side's changes since then are put together cell by cell.

#include "history/entry.h"
#include "history/lines/difference_lines.h"
#include "history/three_way.h"

#include <optional>

namespace muster::store {

/// What both copies changed, each in its own way, and who did it when (the last time).
struct Conflict {
    history::CellConflict cell;
    history::Stamp mine;
    history::Stamp theirs;
    history::Side taken = history::Side::Mine;
};

/// What a merge would do.
struct MergePreview {
    bool nothingNew = false;       ///< all that the other copy has is here already
    std::int64_t ancestor = 0;     ///< the last entry that both have, by its number here
    std::size_t editsOfMine = 0;   ///< made since then, and still counting
    std::size_t editsOfTheirs = 0; ///< likewise
    std::vector<Conflict> conflicts;
    std::vector<history::DifferenceLine> changes; ///< of this plan, with the conflicts decided as they stand
    std::optional<Error> broken{};                ///< the rule that the plan would break with them decided so
};

/// Which side is taken: of the conflicts in their order as far as decided, and of all the rest.
struct ConflictResolution {
    std::vector<history::Side> each;
    std::optional<history::Side> rest;
};

} // namespace muster::store
