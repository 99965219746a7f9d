#include "store/past/merged_entries.h"

#include "history/graph.h"
#include "store/past/checkpoints.h"
#include "store/past/signoffs.h"
#include "store/past/states.h"

#include <algorithm>
#include <set>

namespace muster::store {

namespace {

std::map<std::string, std::int64_t> numbersByIdentity(const History& history)
{
    std::map<std::string, std::int64_t> numbers;
    history.forEachIdentity(
        [&](std::int64_t id, const std::string& identity) { numbers.emplace(identity, id); });
    return numbers;
}

/// For each entry of `theirs` that `mine` holds too, its number there.
EntryNumbers entriesInBoth(const History& mine, const History& theirs)
{
    const auto known = numbersByIdentity(mine);
    EntryNumbers numbers;
    theirs.forEachIdentity([&](std::int64_t id, const std::string& identity) {
        if (const auto same = known.find(identity); same != known.end())
            numbers.emplace(id, same->second);
    });
    return numbers;
}

std::optional<std::int64_t> translated(const std::optional<std::int64_t>& link, const EntryNumbers& numbers)
{
    return link ? std::optional(numbers.at(*link)) : std::nullopt;
}

/// States of the other copy on their way here: first added, so that entries can name them, and linked when
/// the entries are here.
class BroughtStates {
  public:
    BroughtStates(SQLite::Database& mine, SQLite::Database& theirs)
        : m_mine(mine), m_theirs(States(theirs).all())
    {
        std::map<std::string, std::int64_t> known;
        for (const StoredState& state : m_mine.all())
            known.emplace(state.identity, state.id);
        for (const StoredState& state : m_theirs) {
            const auto same = known.find(state.identity);
            m_numbers[state.id] =
                same != known.end() ? same->second : m_mine.add({0, state.identity, {}, {}, {}, state.made});
            if (same == known.end())
                m_new.insert(state.id);
        }
    }
    /// Of each by its number in the other copy.
    [[nodiscard]] const EntryNumbers& numbers() const { return m_numbers; }

    void link(const EntryNumbers& entries)
    {
        for (const StoredState& state : m_theirs)
            if (m_new.contains(state.id))
                m_mine.relink({m_numbers.at(state.id), state.identity, translated(state.entry, entries),
                               linkTo(state.before, entries), linkTo(state.merged, entries), state.made});
    }

  private:
    [[nodiscard]] history::StateLink linkTo(const history::StateLink& link, const EntryNumbers& entries) const
    {
        return {translated(link.entry, entries), translated(link.state, m_numbers)};
    }
    States m_mine;
    std::vector<StoredState> m_theirs;
    EntryNumbers m_numbers;
    std::set<std::int64_t> m_new; ///< by their numbers in the other copy
};

/// Adds all entries of theirs that are not here; the numbers of all.
EntryNumbers bringEntries(History& mine, const History& theirs, const EntryNumbers& states,
                          const history::Stamp& stamp)
{
    EntryNumbers numbers = entriesInBoth(mine, theirs);
    const auto standing = history::HistoryGraph(theirs.entries()).within(theirs.tip().value_or(0));
    theirs.forEachWhole([&](const StoredEntry& stored) {
        if (numbers.contains(stored.entry.id))
            return;
        StoredEntry brought = stored;
        brought.origin = stored.identity();
        brought.entry.parent = translated(stored.entry.parent, numbers);
        brought.entry.merged = translated(stored.entry.merged, numbers);
        brought.entry.afterState = translated(stored.entry.afterState, states);
        brought.entry.mergedState = translated(stored.entry.mergedState, states);
        const bool counts = standing.contains(stored.entry.id);
        brought.entry.state = counts ? history::EntryState::Merged : history::EntryState::Discarded;
        brought.entry.changed = counts ? stamp : stored.entry.changed;
        numbers.emplace(stored.entry.id, mine.adopt(brought));
    });
    return numbers;
}

} // namespace

EntryNumbers bringHistory(SQLite::Database& mine, SQLite::Database& theirs, const history::Stamp& stamp)
{
    BroughtStates states(mine, theirs);
    History history(mine);
    EntryNumbers numbers = bringEntries(history, History(theirs), states.numbers(), stamp);
    states.link(numbers);
    return numbers;
}

namespace {

constexpr std::string_view kMerged = " (merged)";

std::string_view nameBeforeMerges(std::string_view name)
{
    while (name.ends_with(kMerged))
        name.remove_suffix(kMerged.size());
    return name;
}

/// Whether the checkpoint of theirs came here by an earlier merge, or was there before the copies parted.
bool isSame(const history::Checkpoint& own, const history::Checkpoint& theirs)
{
    return own.entry == theirs.entry && own.made.at == theirs.made.at && own.made.who == theirs.made.who &&
           nameBeforeMerges(own.name) == nameBeforeMerges(theirs.name);
}

} // namespace

void bringCheckpoints(SQLite::Database& mine, SQLite::Database& theirs, const EntryNumbers& numbers)
{
    std::set<std::string> names;
    const auto here = readCheckpoints(mine);
    for (const history::Checkpoint& own : here)
        names.insert(own.name);
    for (history::Checkpoint each : readCheckpoints(theirs)) {
        each.entry = numbers.at(each.entry);
        if (std::ranges::any_of(here, [&](const history::Checkpoint& own) { return isSame(own, each); }))
            continue;
        while (!names.insert(each.name).second)
            each.name += kMerged;
        writeCheckpoint(mine, each);
    }
}

void bringSignOffs(SQLite::Database& mine, SQLite::Database& theirs, const EntryNumbers& numbers)
{
    const auto here = readSignOffs(mine);
    EntryNumbers signOffs;
    for (history::SignOff each : readSignOffs(theirs)) {
        const std::int64_t there = each.id;
        each.entry = numbers.at(each.entry);
        if (each.supersedes)
            each.supersedes = signOffs.at(*each.supersedes);
        const auto same = std::ranges::find_if(here, [&](const history::SignOff& own) {
            return own.entry == each.entry && own.made.at == each.made.at && own.made.who == each.made.who &&
                   own.purpose == each.purpose && own.ruleSet == each.ruleSet &&
                   own.supersedes == each.supersedes;
        });
        signOffs[there] =
            same != here.end() ? same->id : writeSignOff(mine, each, readSignOff(theirs, there).tables);
    }
}

} // namespace muster::store
