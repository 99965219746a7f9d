#include "store/merged_entries.h"

#include "store/checkpoints.h"
#include "store/history_graph.h"
#include "store/signoffs.h"
#include "store/states.h"

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
    [[nodiscard]] StateLink linkTo(const StateLink& link, const EntryNumbers& entries) const
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
                          const Stamp& stamp)
{
    EntryNumbers numbers = entriesInBoth(mine, theirs);
    const auto standing = HistoryGraph(theirs.entries()).within(theirs.tip().value_or(0));
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
        brought.entry.state = counts ? EntryState::Merged : EntryState::Discarded;
        brought.entry.changed = counts ? stamp : stored.entry.changed;
        numbers.emplace(stored.entry.id, mine.adopt(brought));
    });
    return numbers;
}

/// Whether a change tells the cell of that column: every one of a row that came or went.
bool tells(const RowChange& change, std::size_t at)
{
    return change.what != RowChange::What::Updated || (at < change.after.size() && change.after[at]);
}

std::int64_t rowOf(const RowChange& change)
{
    const Cell& cell = change.before.empty() ? change.after.at(0) : change.before.at(0);
    return orRefuse(plan::Codec<std::int64_t>::read(cell.value_or(plan::Value())));
}

} // namespace

EntryNumbers bringHistory(SQLite::Database& mine, SQLite::Database& theirs, const Stamp& stamp)
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
bool isSame(const Checkpoint& own, const Checkpoint& theirs)
{
    return own.entry == theirs.entry && own.made.at == theirs.made.at && own.made.who == theirs.made.who &&
           nameBeforeMerges(own.name) == nameBeforeMerges(theirs.name);
}

} // namespace

void bringCheckpoints(SQLite::Database& mine, SQLite::Database& theirs, const EntryNumbers& numbers)
{
    std::set<std::string> names;
    const auto here = readCheckpoints(mine);
    for (const Checkpoint& own : here)
        names.insert(own.name);
    for (Checkpoint each : readCheckpoints(theirs)) {
        each.entry = numbers.at(each.entry);
        if (std::ranges::any_of(here, [&](const Checkpoint& own) { return isSame(own, each); }))
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
    for (SignOff each : readSignOffs(theirs)) {
        const std::int64_t there = each.id;
        each.entry = numbers.at(each.entry);
        if (each.supersedes)
            each.supersedes = signOffs.at(*each.supersedes);
        const auto same = std::ranges::find_if(here, [&](const SignOff& own) {
            return own.entry == each.entry && own.made.at == each.made.at && own.made.who == each.made.who &&
                   own.purpose == each.purpose && own.ruleSet == each.ruleSet &&
                   own.supersedes == each.supersedes;
        });
        signOffs[there] =
            same != here.end() ? same->id : writeSignOff(mine, each, readSignOff(theirs, there).tables);
    }
}

LastTouches::LastTouches(const History& history, const std::vector<std::int64_t>& made,
                         const std::vector<std::int64_t>& takenBack)
{
    history.forEachOf(takenBack,
                      [&](const StoredEntry& stored) { add(stored.changeset, stored.entry.changed); });
    history.forEachOf(made, [&](const StoredEntry& stored) { add(stored.changeset, stored.entry.made); });
}

void LastTouches::add(const Changeset& changeset, const Stamp& stamp)
{
    forEachChange(changeset, [&](const RowChange& change) {
        const plan::TableInfo* table = plan::findTable(change.table);
        if (!table)
            return;
        const std::string name(change.table);
        const std::int64_t row = rowOf(change);
        for (std::size_t at = 1; at < table->columns.size(); ++at)
            if (tells(change, at))
                m_stamps[{name, row, std::string(table->columns[at].name)}] = stamp;
        m_stamps[{name, row, std::string()}] = stamp;
    });
}

Stamp LastTouches::of(std::string_view table, std::int64_t row, std::string_view column) const
{
    for (const std::string_view which : {column, std::string_view()})
        if (const auto found = m_stamps.find({std::string(table), row, std::string(which)});
            found != m_stamps.end())
            return found->second;
    return {};
}

} // namespace muster::store
