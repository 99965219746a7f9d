#include "store/past/past.h"

#include "history/graph.h"
#include "history/words.h"

#include <algorithm>
#include <fmt/format.h>
#include <span>

namespace muster::store {

plan::Plan planAfter(const History& history, std::int64_t entry, plan::Plan now)
{
    const history::Detour way =
        history::between(history::HistoryGraph(history.entries()), history.tip().value_or(0), entry);
    JoinedChangesets joined;
    history.forEachOf(way.back, [&](const StoredEntry& later) { joined.add(inverted(later.changeset)); });
    history.forEachOf(way.forth, [&](const StoredEntry& aside) { joined.add(aside.changeset); });
    now.apply(changesOf(joined.changeset(), now));
    return now;
}

namespace {

/// A step to the state after the last of these entries.
plan::PastState stepTo(const History& history, std::span<const std::int64_t> entries,
                       const plan::Plan& before)
{
    JoinedChangesets joined;
    history::HistoryEntry last;
    history.forEachOf({entries.begin(), entries.end()}, [&](const StoredEntry& stored) {
        joined.add(stored.changeset);
        last = stored.entry;
    });
    plan::PastState state{entries.size() == 1 ? history::inWords(last)
                                              : fmt::format("edits {} to {}, {} of them", entries.front(),
                                                            last.id, entries.size()),
                          before};
    state.plan.apply(changesOf(joined.changeset(), before));
    return state;
}

} // namespace

std::vector<plan::PastState> statesSince(const History& history, std::int64_t entry, const plan::Plan& now,
                                         std::size_t most)
{
    const history::Detour way =
        history::between(history::HistoryGraph(history.entries()), entry, history.tip().value_or(0));
    std::vector<plan::PastState> states{{fmt::format("entry {}", entry), planAfter(history, entry, now)}};
    if (!way.back.empty()) {
        const auto [count, last] = std::pair(way.back.size(), way.back.back());
        JoinedChangesets joined;
        history.forEachOf(way.back,
                          [&](const StoredEntry& undone) { joined.add(inverted(undone.changeset)); });
        plan::PastState back{
            fmt::format("edits {} to {}, {} of them taken back", last, way.back.front(), count),
            states.front().plan};
        back.plan.apply(changesOf(joined.changeset(), back.plan));
        states.push_back(std::move(back));
    }
    const std::span<const std::int64_t> forth(way.forth);
    const std::size_t atOnce = std::max<std::size_t>(1, (forth.size() + most - 1) / most);
    for (std::size_t from = 0; from < forth.size(); from += atOnce)
        states.push_back(
            stepTo(history, forth.subspan(from, std::min(atOnce, forth.size() - from)), states.back().plan));
    return states;
}

std::vector<plan::PastState> statesBeforeFigures(const History& history, plan::Plan now, std::size_t most,
                                                 plan::FiguresOf of)
{
    std::vector<plan::PastState> states;
    constexpr std::int64_t kMaking = 1;
    const history::Detour way =
        history::between(history::HistoryGraph(history.entries()), history.tip().value_or(kMaking), kMaking);
    for (const std::int64_t entry : way.back) {
        if (states.size() == most)
            break;
        plan::Changes back;
        history.forEachOf(
            {entry}, [&](const StoredEntry& stored) { back = changesOf(inverted(stored.changeset), now); });
        plan::Plan before = now;
        before.apply(back);
        if (plan::bringsFigures(history::differences(before, now), of))
            states.push_back({fmt::format("before entry {}", entry), before});
        now = std::move(before);
    }
    return states;
}

} // namespace muster::store
