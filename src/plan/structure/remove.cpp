#include "base/text.h"
#include "plan/structure/structure.h"

#include <fmt/format.h>
#include <map>
#include <unordered_set>

namespace muster::plan {

namespace {

using IdSet = std::unordered_set<std::int64_t>;

/// What goes, by table.
using Gone = std::map<const TableInfo*, IdSet>;

/// Whether a column names rows that go.
bool namesGone(const ColumnInfo& column, const AnyRow* row, const Gone& gone)
{
    const auto there = gone.find(&column.named());
    if (there == gone.end())
        return false;
    const auto ids = column.ids(row);
    return std::ranges::any_of(ids, [&](std::int64_t id) { return there->second.contains(id); });
}

/// Finds the rows of one table that cannot stand without what goes; says whether there are more than before.
bool findGone(const Plan& plan, const TableInfo& table, Gone& gone)
{
    std::vector<std::int64_t> found;
    for (const AnyRow* row : table.rows(plan))
        if (std::ranges::any_of(table.columns, [&](const ColumnInfo& column) {
                return column.isReference() && column.type == CellType::Id && namesGone(column, row, gone);
            }))
            found.push_back(table.idOf(row));
    if (found.empty())
        return false;
    IdSet& ids = gone[&table];
    const std::size_t before = ids.size();
    ids.insert(found.begin(), found.end());
    return ids.size() > before;
}

/// Takes what goes out of the lists of those that stay; gives how many rows that changes.
std::size_t shortenLists(const Plan& plan, const TableInfo& table, const Gone& gone, Changes& changes)
{
    std::size_t changed = 0;
    for (const ColumnInfo& column : table.columns) {
        if (!column.isReference() || column.type != CellType::Ids)
            continue;
        const auto own = gone.find(&table);
        for (const AnyRow* row : table.rows(plan)) {
            const bool goes = own != gone.end() && own->second.contains(table.idOf(row));
            if (goes || !namesGone(column, row, gone))
                continue;
            auto ids = column.ids(row);
            std::erase_if(ids, [&](std::int64_t id) { return gone.at(&column.named()).contains(id); });
            column.setIds(table.put(changes, row), ids);
            ++changed;
        }
    }
    return changed;
}

/// A plan needs a locality at the top.
Result<void> mayGo(const Plan& plan, const Thing& thing)
{
    if (thing.table != &tableOf<Locality>() || !plan.rows<Locality>().find({thing.id}) ||
        plan.rows<Locality>().find({thing.id})->parent)
        return {};
    const auto isTop = [](const Locality& row) { return !row.parent; };
    if (std::ranges::count_if(plan.rows<Locality>(), isTop) > 1)
        return {};
    return fail({ErrorCode::BadInput,
                 "this is the plan's only locality at the top, and a plan needs one",
                 {},
                 plan.rows<Locality>().find({thing.id})->name,
                 "a locality beneath it",
                 "Rename it, or move another locality to the top first"});
}

} // namespace

Result<Removal> removeThing(const Plan& plan, const Thing& thing)
{
    const AnyRow* own = thing.table->find(plan, thing.id);
    if (!own)
        return fail({ErrorCode::NotFound,
                     fmt::format("the {} is not in the plan", nounOf(*thing.table)),
                     {},
                     {},
                     {},
                     {}});
    if (const auto may = mayGo(plan, thing); !may)
        return fail(may.error());
    Gone gone{{thing.table, {thing.id}}};
    while (findGone(plan, *thing.table, gone)) {
        // until nothing more of its own table stands beneath what goes
    }
    Removal removal{
        {fmt::format("Remove the {} {}", nounOf(*thing.table), shortened(thing.table->nameColumn->text(own))),
         {}},
        {}};
    for (const TableInfo& table : tables()) {
        findGone(plan, table, gone);
        RowsTouched rows{table.name, 0, shortenLists(plan, table, gone, removal.edit.changes)};
        for (const AnyRow* row : table.rows(plan)) // in their order: the same edit each time
            if (const auto of = gone.find(&table); of != gone.end() && of->second.contains(table.idOf(row))) {
                table.erase(removal.edit.changes, table.idOf(row));
                ++rows.removed;
            }
        rows.removed -= &table == thing.table ? 1 : 0;
        if (rows.removed + rows.changed > 0)
            removal.others.push_back(rows);
    }
    return removal;
}

} // namespace muster::plan
