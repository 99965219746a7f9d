#include "history/graph.h"

#include "history/refused.h"

#include <algorithm>
#include <fmt/format.h>

namespace muster::history {

HistoryGraph::HistoryGraph(const std::vector<HistoryEntry>& entries)
{
    for (const HistoryEntry& entry : entries)
        m_entries.emplace_hint(m_entries.end(), entry.id, Links{entry.parent, entry.merged});
}

std::vector<std::int64_t> HistoryGraph::to(std::int64_t id) const
{
    if (!m_entries.contains(id))
        throw Refused({ErrorCode::NotFound, "there is no such entry in the history", {}, std::to_string(id)});
    std::vector<std::int64_t> way;
    for (std::optional<std::int64_t> at = id; at;) {
        const auto entry = m_entries.find(*at);
        if (entry == m_entries.end() || entry->second.parent >= at)
            throw Refused(
                {ErrorCode::Damaged, fmt::format("entry {} of the history follows an entry that is missing",
                                                 way.empty() ? id : way.back())});
        way.push_back(*at);
        at = entry->second.parent;
    }
    std::ranges::reverse(way);
    return way;
}

std::set<std::int64_t> HistoryGraph::within(std::int64_t id) const
{
    std::set<std::int64_t> found;
    std::vector<std::int64_t> open{id};
    while (!open.empty()) {
        const auto entry = m_entries.find(open.back());
        open.pop_back();
        if (entry == m_entries.end() || !found.insert(entry->first).second)
            continue;
        for (const auto& link : {entry->second.parent, entry->second.merged})
            if (link)
                open.push_back(*link);
    }
    return found;
}

Detour between(const HistoryGraph& ways, std::int64_t from, std::int64_t to)
{
    const auto there = ways.to(from);
    const auto here = ways.to(to);
    const auto [back, forth] = std::ranges::mismatch(there, here);
    Detour detour{{back, there.end()}, {forth, here.end()}};
    std::ranges::reverse(detour.back);
    return detour;
}

} // namespace muster::history
