#pragma once
// The rows that make the posts of a locality's own role in a month. Source: docs/method.md, section 6.1.

#include "engine/resolve/staff.h"

namespace muster::engine {

/// Calls visit(row) for each change of the structure that counts beside the position in force.
template <class Visit>
void forEachChange(const StaffCell& staff, Month month, const Visit& visit)
{
    if (staff.restructures.empty() || staff.isAhead(month))
        return;
    const plan::Establishment* since = staff.position(month);
    for (std::size_t i = 0; i < staff.restructures.size(); ++i) {
        const plan::Restructure& event = *staff.restructures[i];
        const bool hasEnded = staff.changesEnd[i] && *staff.changesEnd[i] <= month;
        if (event.month <= month && !hasEnded && (!since || event.month >= since->asAt.firstMonthStart()))
            visit(event);
    }
}

/// FTE that a post counts: where the register lists more on a position's date than it has, its part.
[[nodiscard]] inline double countedFte(const StaffCell& staff, Month month, const PostLine& post)
{
    const double fte = post.row->fte.value();
    const plan::Establishment* since = staff.position(month);
    if (!since || !runs(*post.row, since->asAt))
        return fte;
    const double listed = staff.listedIn(*since);
    const double posts = since->establishment.value();
    return listed > posts ? fte * posts / listed : fte;
}

/// Calls visit(part, FTE, its name, whether it is there rather than gone) for every row that makes the posts
/// of the month: an establishment, a PostLine or a restructure. A position that is all in the register is
/// what is left of it there. Whether any takes posts away.
template <class Visit>
bool forEachPart(const StaffCell& staff, Month month, const Visit& visit)
{
    const plan::Establishment* since = staff.position(month);
    const bool isAhead = since && month < staff.starts.front();
    const bool isAllListed = since && !isAhead && !staff.posts.empty() && staff.listedIn(*since) > 0 &&
                             staff.listedIn(*since) >= since->establishment.value();
    if (since && !isAllListed)
        visit(*since, since->establishment.value(), "establishment", true);
    if (isAhead)
        return false;
    bool falls = false;
    for (const PostLine& post : staff.posts) {
        const bool was = since && !isAllListed && runs(*post.row, since->asAt);
        const bool is = runs(*post.row, startOf(month));
        if (was != is)
            visit(post, countedFte(staff, month, post), "post", is);
        falls = falls || (was && !is);
    }
    forEachChange(staff, month, [&](const plan::Restructure& event) {
        visit(event, event.establishment.value(), "change of the structure", true);
        falls = falls || event.establishment.value() < 0;
    });
    return falls;
}

} // namespace muster::engine
