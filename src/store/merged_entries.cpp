#include "store/merged_entries.h"

#include "store/checkpoints.h"
#include "store/signoffs.h"
#include "store/ways.h"

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

std::optional<std::int64_t> translated(const std::optional<std::int64_t>& link, const EntryNumbers& numbers)
{
    return link ? std::optional(numbers.at(*link)) : std::nullopt;
}

/// The names of the columns that a change tells: all of a row that came or went.
template <class Row, class Visit>
void forEachTold(const RowChange& change, Visit&& visit)
{
    std::size_t index = 0;
    plan::forEachColumn<Row>([&](const auto& column) {
        const std::size_t at = index++;
        const bool told =
            change.what != RowChange::What::Updated || (at < change.after.size() && change.after[at]);
        if (told && at > 0)
            visit(std::string(column.name));
    });
}

std::int64_t rowOf(const RowChange& change)
{
    const Cell& cell = change.before.empty() ? change.after.at(0) : change.before.at(0);
    return orRefuse(plan::Codec<std::int64_t>::read(cell.value_or(plan::Value())));
}

} // namespace

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

EntryNumbers bringEntries(History& mine, const History& theirs, const Stamp& stamp)
{
    EntryNumbers numbers = entriesInBoth(mine, theirs);
    const auto standing = Ways(theirs.entries()).within(theirs.tip().value_or(0));
    theirs.forEachWhole([&](const StoredEntry& stored) {
        if (numbers.contains(stored.entry.id))
            return;
        StoredEntry brought = stored;
        brought.origin = stored.identity();
        brought.entry.parent = translated(stored.entry.parent, numbers);
        brought.entry.merged = translated(stored.entry.merged, numbers);
        const bool counts = standing.contains(stored.entry.id);
        brought.entry.state = counts ? EntryState::Merged : EntryState::Discarded;
        brought.entry.changed = counts ? stamp : stored.entry.changed;
        numbers.emplace(stored.entry.id, mine.adopt(brought));
    });
    return numbers;
}

void bringCheckpoints(SQLite::Database& mine, SQLite::Database& theirs, const EntryNumbers& numbers)
{
    std::set<std::string> names;
    std::set<std::pair<std::int64_t, std::string>> known;
    for (const Checkpoint& own : readCheckpoints(mine)) {
        names.insert(own.name);
        known.emplace(own.entry, own.made.at);
    }
    for (Checkpoint each : readCheckpoints(theirs)) {
        each.entry = numbers.at(each.entry);
        if (known.contains({each.entry, each.made.at}))
            continue;
        while (!names.insert(each.name).second)
            each.name += " (merged)";
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
            return own.entry == each.entry && own.made.at == each.made.at && own.purpose == each.purpose;
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
        plan::forEachTable([&](auto tag) {
            using Row = typename decltype(tag)::Type;
            if (change.table != plan::Table<Row>::name)
                return;
            const std::string table(change.table);
            const std::int64_t row = rowOf(change);
            forEachTold<Row>(change, [&](const std::string& column) {
                m_stamps[{table, row, column}] = stamp;
            });
            m_stamps[{table, row, std::string()}] = stamp;
        });
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
