#include "history/same_rows.h"

#include "plan/table_info.h"

#include <algorithm>
#include <unordered_set>

namespace muster::history {

namespace {

/// The id that the other side has for it.
std::int64_t exchanged(const plan::TableInfo& table, std::int64_t id, const OtherIds& ids)
{
    const auto own = ids.find(table.name);
    if (own == ids.end())
        return id;
    const auto other = own->second.find(id);
    return other == own->second.end() ? id : other->second;
}

/// The row as the other side would write it: its own id, and what it names by the ids known so far.
plan::RowCopy translated(const plan::TableInfo& table, const plan::AnyRow* row, const OtherIds& ids)
{
    plan::RowCopy copy(table, row);
    for (const plan::ColumnInfo& column : table.columns) {
        if (!column.isReference())
            continue;
        auto named = column.ids(row);
        for (std::int64_t& id : named)
            id = exchanged(column.named(), id, ids);
        column.setIds(copy.get(), named);
    }
    return copy;
}

using RowsByKey = std::unordered_set<const plan::AnyRow*, plan::KeyHash, plan::KeySame>;

/// Rows of mine that the other side does not know by their id.
RowsByKey onlyIn(const plan::TableInfo& table, const plan::Plan& mine, const plan::Plan& theirs)
{
    RowsByKey found(0, plan::KeyHash{&table}, plan::KeySame{&table});
    for (const plan::AnyRow* row : table.rows(mine))
        if (!table.find(theirs, table.idOf(row)))
            found.insert(row);
    return found;
}

/// Whether some base has the row. Two rows of the bases are two, whatever either is called now.
bool isIn(const std::vector<plan::Plan>& bases, const plan::TableInfo& table, std::int64_t id)
{
    return std::ranges::any_of(bases, [&](const plan::Plan& base) { return table.find(base, id); });
}

/// Adds the pairs of one table; whether there were any that were not known.
bool addPairs(OtherIds& ids, const plan::TableInfo& table, const plan::Plan& mine,
              const std::vector<plan::Plan>& bases, const plan::Plan& theirs)
{
    RowsByKey known = onlyIn(table, mine, theirs);
    auto& pairs = ids[std::string(table.name)];
    const std::size_t before = pairs.size();
    for (const auto& [own, other] : pairs)
        std::erase_if(known, [&, other = other](const auto* row) { return table.idOf(row) == other; });
    // What they are called now counts before what they were called once.
    std::vector<const plan::Plan*> plans{&theirs};
    for (const plan::Plan& base : bases)
        plans.push_back(&base);
    for (const plan::Plan* plan : plans)
        for (const plan::AnyRow* row : table.rows(*plan)) {
            const std::int64_t id = table.idOf(row);
            if (known.empty() || pairs.contains(id) || table.find(mine, id) || !table.find(theirs, id))
                continue;
            const plan::RowCopy other = translated(table, row, ids);
            const auto same = known.find(other.get());
            if (same == known.end() || (isIn(bases, table, id) && isIn(bases, table, table.idOf(*same))))
                continue;
            pairs.emplace(id, table.idOf(*same));
            known.erase(same);
        }
    return pairs.size() > before;
}

} // namespace

OtherIds idsIn(const plan::Plan& mine, const std::vector<plan::Plan>& bases, const plan::Plan& theirs)
{
    OtherIds ids;
    for (const plan::TableInfo& table : plan::tables())
        // A locality is known by its parent too, so a pair of parents may make pairs of their children.
        while (addPairs(ids, table, mine, bases, theirs)) {
        }
    return ids;
}

plan::Plan withIds(const plan::Plan& plan, const OtherIds& ids)
{
    plan::Changes changes;
    for (const plan::TableInfo& table : plan::tables())
        for (const plan::AnyRow* row : table.rows(plan)) {
            const plan::RowCopy other = translated(table, row, ids);
            if (table.same(other.get(), row))
                continue;
            table.erase(changes, table.idOf(row));
            table.put(changes, other.get());
        }
    plan::Plan other = plan;
    other.apply(changes);
    return other;
}

} // namespace muster::history
