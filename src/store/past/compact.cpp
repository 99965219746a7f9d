#include "store/past/compact.h"

#include "history/graph.h"
#include "store/past/checkpoints.h"
#include "store/past/signoffs.h"
#include "store/past/states.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace muster::store {

namespace {

/// The entries from the last kept one before this, which is left out, up to this one.
std::vector<std::int64_t> spanTo(const history::HistoryGraph& ways, std::int64_t id,
                                 const std::set<std::int64_t>& keep)
{
    std::vector<std::int64_t> way = ways.to(id);
    const auto last =
        std::find_if(way.rbegin() + 1, way.rend(), [&](std::int64_t each) { return keep.contains(each); });
    way.erase(way.begin(), last.base());
    return way;
}

/// The entries of the span as one.
StoredEntry joined(const History& history, const std::vector<std::int64_t>& span, const history::Stamp& stamp)
{
    JoinedChangesets changesets;
    StoredEntry last;
    history.forEachOf(span, [&](const StoredEntry& stored) {
        changesets.add(stored.changeset);
        last = stored;
    });
    last.origin = last.identity();
    if (span.size() == 1)
        return last;
    last.changeset = changesets.changeset();
    const std::size_t before = span.size() - 1;
    last.entry.label = fmt::format("{} (with {} {} before it, joined by {} on {})", last.entry.label, before,
                                   before == 1 ? "edit" : "edits", stamp.who, stamp.at.substr(0, 10));
    return last;
}

/// Keeps the states of the entries that are joined or given up: each goes on standing between its neighbours.
class JoinedStates {
  public:
    JoinedStates(SQLite::Database& database, const std::set<std::int64_t>& keep) : m_keep(keep)
    {
        States states(database);
        std::vector<StoredState> toLink = states.all();
        std::map<std::string, std::int64_t>
            known; // an entry may have come back from a copy in which it was not joined
        for (const StoredState& state : toLink)
            known.emplace(state.identity, state.id);
        const std::vector<history::HistoryEntry> entries = History(database).entries();
        auto entry = entries.begin();
        History(database).forEachIdentity([&](std::int64_t id, const std::string& identity) {
            const history::HistoryEntry& own = *entry++;
            if (keep.contains(id))
                return;
            StoredState state{0,       identity, {}, history::stateBefore(own), history::stateMerged(own),
                              own.made};
            const auto [same, isNew] = known.try_emplace(identity, 0);
            if (isNew) {
                state.id = same->second = states.add(state);
                toLink.push_back(state);
            }
            m_stateOf[id] = same->second;
        });
        for (const StoredState& state : toLink) {
            StoredState linked = state;
            if (state.entry && !keep.contains(*state.entry))
                linked.entry.reset();
            linked.before = linkFor(state.before);
            linked.merged = linkFor(state.merged);
            if (linked.entry != state.entry || linked.before != state.before || linked.merged != state.merged)
                states.relink(linked);
        }
    }
    /// The link without entries that are not kept.
    [[nodiscard]] history::StateLink linkFor(history::StateLink link) const
    {
        if (!link.entry || m_keep.contains(*link.entry))
            return link;
        const auto state = m_stateOf.find(*link.entry);
        if (!link.state && state != m_stateOf.end())
            link.state = state->second;
        link.entry.reset();
        return link;
    }

  private:
    const std::set<std::int64_t>& m_keep;
    std::map<std::int64_t, std::int64_t> m_stateOf; ///< by the number of its entry
};

} // namespace

std::set<std::int64_t> entriesToKeep(SQLite::Database& database, const std::string& from)
{
    const History history(database);
    const auto entries = history.entries();
    if (entries.empty())
        throw Refused(
            {ErrorCode::Damaged, "the plan has no history", {}, {}, {}, "Go back to a copy of the plan"});
    const std::int64_t tip = history.tip().value_or(0);
    std::set<std::int64_t> keep{entries.front().id, tip};
    for (const history::Checkpoint& each : readCheckpoints(database))
        keep.insert(each.entry);
    for (const history::SignOff& each : readSignOffs(database))
        keep.insert(each.entry);
    const auto standing = history::HistoryGraph(entries).within(tip);
    // the newest first: what a merge brought comes before it, and may be a merge itself
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if (standing.contains(entry->id) && (entry->made.at >= from || entry->merged))
            keep.insert(entry->id);
        if (entry->merged && keep.contains(entry->id))
            keep.insert(*entry->merged);
    }
    return keep;
}

void joinEntries(SQLite::Database& database, const std::set<std::int64_t>& keep, const history::Stamp& stamp)
{
    History history(database);
    const history::HistoryGraph ways(history.entries());
    const JoinedStates states(database, keep);
    std::string previous;
    for (const std::int64_t id : keep) {
        const auto span = spanTo(ways, id, keep);
        StoredEntry entry = joined(history, span, stamp);
        entry.previousHash = previous;
        entry.entry.afterState = states.linkFor(history::stateBefore(entry.entry)).state;
        entry.entry.mergedState = states.linkFor(history::stateMerged(entry.entry)).state;
        if (entry.entry.parent) {
            const auto way = ways.to(id);
            entry.entry.parent = way[way.size() - span.size() - 1];
        }
        if (entry.entry.state == history::EntryState::Undone)
            entry.entry.state = history::EntryState::Discarded;
        previous = history.rewrite(entry);
    }
    history.keepOnly(keep);
}

} // namespace muster::store
