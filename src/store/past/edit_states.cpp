#include "store/past/edit_states.h"

#include "history/graph.h"

#include <algorithm>

namespace muster::store {

std::vector<plan::EditStates> statesOfEdits(const History& history, plan::Plan now,
                                            const std::vector<std::int64_t>& entries)
{
    constexpr std::int64_t kMaking = 1;
    const std::set<std::int64_t> wanted(entries.begin(), entries.end());
    const history::Detour way =
        history::between(history::HistoryGraph(history.entries()), history.tip().value_or(kMaking), kMaking);
    std::vector<plan::EditStates> states;
    bool isPrevious = false;
    for (const std::int64_t entry : way.back) {
        if (states.size() == wanted.size())
            break;
        plan::Plan before = now;
        history.forEachOf({entry}, [&](const StoredEntry& stored) {
            before.apply(changesOf(inverted(stored.changeset), now));
        });
        if (wanted.contains(entry))
            states.push_back({entry, before, now, isPrevious});
        isPrevious = wanted.contains(entry);
        now = std::move(before);
    }
    return states;
}

} // namespace muster::store
