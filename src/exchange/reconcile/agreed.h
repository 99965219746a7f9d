#pragma once
// The list on which staff lists agree, or that was decided, and the register that is made of it.

#include "exchange/reconcile/decisions.h"
#include "exchange/tables/import_outcome.h"

namespace muster::exchange {

/// The posts that stay, with the columns of the plan's posts. What lists are compared by is as they agree or
/// as was decided; anything else is as the list followed says it, or the first that does. Its rows are
/// numbered from 1.
struct AgreedList {
    RawTable table;
    std::vector<Place> from;    ///< where each row stands in the list it follows
    std::size_t overfilled = 0; ///< rows with more people than FTE, of whom no more are counted
};
[[nodiscard]] AgreedList agreedList(const Reconciliation&, const Decisions&);

/// The edit that makes the plan's posts of the agreed list, by the way of every import: posts of one title,
/// team, role and first day are added up (same_posts.h), and a post of the plan keeps what no list has.
/// Errors: BadInput where findings without a decision stand, with their number and the first; those of
/// readTable(), with the file and line of the list.
[[nodiscard]] Result<ImportOutcome> agreedPosts(const plan::Plan&, const Reconciliation&, const Decisions&,
                                                const ImportOptions&);

} // namespace muster::exchange
