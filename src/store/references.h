#pragma once
// The ids in a row that name rows of other tables.

#include "plan/plan.h"

#include <optional>
#include <type_traits>
#include <vector>

namespace muster::store {

/// Calls visit(Tag<Other>, id) for the row of another table that this id names.
template <class Id, class Visit>
void visitNamed(Id& id, Visit&& visit)
{
    plan::forEachTable([&](auto tag) {
        using Other = typename decltype(tag)::Type;
        if constexpr (std::is_same_v<std::remove_const_t<Id>, plan::IdOf<Other>>)
            visit(tag, id);
    });
}

template <class Tag, class Visit>
void visitReferences(Id<Tag>& id, Visit&& visit)
{
    visitNamed(id, visit);
}
template <class Tag, class Visit>
void visitReferences(std::optional<Id<Tag>>& id, Visit&& visit)
{
    if (id)
        visitNamed(*id, visit);
}
template <class Tag, class Visit>
void visitReferences(std::vector<Id<Tag>>& ids, Visit&& visit)
{
    for (Id<Tag>& id : ids)
        visitNamed(id, visit);
}
template <class Member, class Visit>
void visitReferences(Member&, Visit&&)
{
    // a value of its own
}

/// Calls visit(Tag<Other>, id) for each id in the row but its own; `visit` may change the id.
template <class Row, class Visit>
void forEachReference(Row& row, Visit&& visit)
{
    bool first = true;
    plan::forEachColumn<Row>([&](const auto& column) {
        if (!std::exchange(first, false))
            visitReferences(row.*column.member, visit);
    });
}

} // namespace muster::store
