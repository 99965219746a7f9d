#include "store/same_rows.h"

#include "plan/edits.h"
#include "store/references.h"

namespace muster::store {

namespace {

template <class Row>
void exchange(plan::IdOf<Row>& id, const OtherIds& ids)
{
    const auto table = ids.find(plan::Table<Row>::name);
    if (table == ids.end())
        return;
    if (const auto other = table->second.find(id.value); other != table->second.end())
        id.value = other->second;
}

/// The row as the other side would write it: its own id, and what it names by the ids known so far.
template <class Row>
Row translated(Row row, const OtherIds& ids)
{
    exchange<Row>(row.id, ids);
    forEachReference(row, [&](auto tag, auto& id) { exchange<typename decltype(tag)::Type>(id, ids); });
    return row;
}

template <class Row>
using ByKey = std::map<decltype(plan::keyOf(std::declval<Row>())), plan::IdOf<Row>>;

/// Rows of mine that the other side does not know by their id.
template <class Row>
ByKey<Row> onlyIn(const plan::Plan& mine, const plan::Plan& theirs)
{
    ByKey<Row> found;
    for (const Row& row : mine.rows<Row>())
        if (!theirs.find<Row>(row.id))
            found.emplace(plan::keyOf(row), row.id);
    return found;
}

/// Adds the pairs of one table; whether there were any that were not known.
template <class Row>
bool addPairs(OtherIds& ids, const plan::Plan& mine, const std::vector<plan::Plan>& bases,
              const plan::Plan& theirs)
{
    ByKey<Row> known = onlyIn<Row>(mine, theirs);
    auto& pairs = ids[std::string(plan::Table<Row>::name)];
    const std::size_t before = pairs.size();
    for (const auto& [own, other] : pairs)
        std::erase_if(known, [other = other](const auto& each) { return each.second.value == other; });
    // What they are called now counts before what they were called once.
    std::vector<const plan::Plan*> plans{&theirs};
    for (const plan::Plan& base : bases)
        plans.push_back(&base);
    for (const plan::Plan* plan : plans)
        for (const Row& row : plan->rows<Row>()) {
            if (known.empty() || pairs.contains(row.id.value) || mine.find<Row>(row.id) ||
                !theirs.find<Row>(row.id))
                continue;
            if (const auto same = known.extract(plan::keyOf(translated(row, ids))))
                pairs.emplace(row.id.value, same.mapped().value);
        }
    return pairs.size() > before;
}

} // namespace

OtherIds idsIn(const plan::Plan& mine, const std::vector<plan::Plan>& bases, const plan::Plan& theirs)
{
    OtherIds ids;
    plan::forEachTable([&](auto tag) {
        // A locality is told by its parent, so a pair of parents may make one of their children.
        while (addPairs<typename decltype(tag)::Type>(ids, mine, bases, theirs)) {
        }
    });
    return ids;
}

plan::Plan withIds(const plan::Plan& plan, const OtherIds& ids)
{
    plan::Changes changes;
    plan::forEachTable([&](auto tag) {
        using Row = typename decltype(tag)::Type;
        auto& own = std::get<plan::RowChanges<Row>>(changes);
        for (const Row& row : plan.rows<Row>())
            if (const Row other = translated(row, ids); other != row) {
                own.erase.push_back(row.id);
                own.put.push_back(other);
            }
    });
    plan::Plan other = plan;
    other.apply(changes);
    return other;
}

} // namespace muster::store
