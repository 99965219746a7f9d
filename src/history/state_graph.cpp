#include "history/state_graph.h"

#include "history/graph.h"

#include <algorithm>

namespace muster::history {

namespace {

/// The identities of what the tables name by number.
struct Numbers {
    std::map<std::int64_t, std::string> entries;
    std::map<std::int64_t, std::string> states;

    [[nodiscard]] std::string identityOf(const StateLink& link) const
    {
        const auto in = [](const auto& list, std::int64_t id) {
            const auto found = list.find(id);
            return found == list.end() ? std::string() : found->second;
        };
        if (link.state)
            return in(states, *link.state);
        return link.entry ? in(entries, *link.entry) : std::string();
    }
};

} // namespace

StateGraph::StateGraph(const RecordedStates& recorded)
{
    Numbers numbers{recorded.identities, {}};
    for (const StoredState& state : recorded.states)
        numbers.states.emplace(state.id, state.identity);
    const auto standing = HistoryGraph(recorded.entries).within(recorded.present.entry.value_or(0));
    // A state whose entry was joined here may have come back with the entry from a copy: it is told twice.
    for (const StoredState& state : recorded.states)
        m_states[state.identity] = {
            state.entry, {numbers.identityOf(state.before), numbers.identityOf(state.merged)}, false};
    for (const HistoryEntry& entry : recorded.entries)
        m_states[numbers.entries.at(entry.id)] = {
            entry.id,
            {numbers.identityOf(stateBefore(entry)), numbers.identityOf(stateMerged(entry))},
            standing.contains(entry.id)};
    m_head = numbers.identityOf(recorded.present);
}

std::optional<std::int64_t> StateGraph::entryOf(const Identity& state) const
{
    const auto found = m_states.find(state);
    return found == m_states.end() ? std::nullopt : found->second.entry;
}

std::optional<std::int64_t> StateGraph::lastEntryAt(const Identity& state) const
{
    std::set<Identity> seen;
    for (Identity at = state; m_states.contains(at) && seen.insert(at).second; at = originsOf(at).before)
        if (const auto entry = entryOf(at))
            return entry;
    return std::nullopt;
}

std::set<StateGraph::Identity> StateGraph::cameThrough(const StateGraph& other) const
{
    std::set<Identity> found;
    std::vector<Identity> open{m_head};
    while (!open.empty()) {
        const auto state = m_states.find(open.back());
        open.pop_back();
        if (state == m_states.end() || !found.insert(state->first).second)
            continue;
        open.push_back(state->second.origins.before);
        if (state->second.counts || other.knows(state->first))
            open.push_back(state->second.origins.merged);
    }
    return found;
}

std::vector<StateGraph::Identity> lastCommonStates(const StateGraph& mine, const StateGraph& theirs)
{
    const auto here = mine.cameThrough(theirs);
    const auto there = theirs.cameThrough(mine);
    std::set<StateGraph::Identity> common;
    std::ranges::set_intersection(here, there, std::inserter(common, common.end()));
    std::set<StateGraph::Identity> last = common;
    for (const auto& state : common)
        for (const StateGraph* graph : {&mine, &theirs}) {
            last.erase(graph->originsOf(state).before);
            last.erase(graph->originsOf(state).merged);
        }
    return {last.begin(), last.end()};
}

} // namespace muster::history
