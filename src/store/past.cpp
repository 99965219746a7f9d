#include "store/past.h"

#include <fmt/format.h>

namespace muster::store {

namespace {

template <class Row>
plan::RowChanges<Row> rowDifferences(const plan::Rows<Row>& from, const plan::Rows<Row>& to)
{
    plan::RowChanges<Row> changes;
    if (from.sameAs(to))
        return changes;
    for (const Row& row : from)
        if (!to.find(row.id))
            changes.erase.push_back(row.id);
    for (const Row& row : to)
        if (const Row* was = from.find(row.id); !was || *was != row)
            changes.put.push_back(row);
    return changes;
}

void requireOnTheWay(const History& history, std::int64_t id)
{
    const auto entry = history.entry(id);
    if (!entry)
        throw Refused({ErrorCode::NotFound, "there is no such entry in the history", {}, std::to_string(id)});
    if (entry->state == EntryState::Undone || entry->state == EntryState::Discarded)
        throw Refused(
            {ErrorCode::BadInput,
             fmt::format("entry {} of the history was undone, and the plan did not go on from it", id),
             {},
             std::string(plan::word(entry->state)),
             "created, applied"});
}

} // namespace

plan::Plan planAfter(const History& history, std::int64_t entry, plan::Plan now)
{
    requireOnTheWay(history, entry);
    history.forEachBackTo(
        entry, [&](const StoredEntry& later) { now.apply(changesOf(inverted(later.changeset), now)); });
    return now;
}

plan::Changes differences(const plan::Plan& from, const plan::Plan& to)
{
    plan::Changes changes;
    plan::forEachTable([&](auto tag) {
        using Row = typename decltype(tag)::Type;
        std::get<plan::RowChanges<Row>>(changes) = rowDifferences(from.rows<Row>(), to.rows<Row>());
    });
    return changes;
}

} // namespace muster::store
