#include "store/compact.h"

#include "store/checkpoints.h"
#include "store/signoffs.h"
#include "store/ways.h"

#include <algorithm>
#include <fmt/format.h>

namespace muster::store {

namespace {

/// The entries from the last kept one before this, which is left out, up to this one.
std::vector<std::int64_t> spanTo(const Ways& ways, std::int64_t id, const std::set<std::int64_t>& keep)
{
    std::vector<std::int64_t> way = ways.to(id);
    const auto last =
        std::find_if(way.rbegin() + 1, way.rend(), [&](std::int64_t each) { return keep.contains(each); });
    way.erase(way.begin(), last.base());
    return way;
}

/// The entries of the span as one.
StoredEntry joined(const History& history, const std::vector<std::int64_t>& span, const Stamp& stamp)
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

} // namespace

std::set<std::int64_t> entriesToKeep(SQLite::Database& database, const std::string& from)
{
    const History history(database);
    const auto entries = history.entries();
    const std::int64_t tip = history.tip().value_or(0);
    std::set<std::int64_t> keep{entries.front().id, tip};
    for (const Checkpoint& each : readCheckpoints(database))
        keep.insert(each.entry);
    for (const SignOff& each : readSignOffs(database))
        keep.insert(each.entry);
    const auto standing = Ways(entries).within(tip);
    // the newest first: what a merge brought comes before it, and may be a merge itself
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if (standing.contains(entry->id) && (entry->made.at >= from || entry->merged))
            keep.insert(entry->id);
        if (entry->merged && keep.contains(entry->id))
            keep.insert(*entry->merged);
    }
    return keep;
}

void joinEntries(SQLite::Database& database, const std::set<std::int64_t>& keep, const Stamp& stamp)
{
    History history(database);
    const Ways ways(history.entries());
    std::string previous;
    for (const std::int64_t id : keep) {
        const auto span = spanTo(ways, id, keep);
        StoredEntry entry = joined(history, span, stamp);
        entry.previousHash = previous;
        if (entry.entry.parent) {
            const auto way = ways.to(id);
            entry.entry.parent = way[way.size() - span.size() - 1];
        }
        if (entry.entry.state == EntryState::Undone)
            entry.entry.state = EntryState::Discarded;
        previous = history.rewrite(entry);
    }
    history.keepOnly(keep);
}

} // namespace muster::store
