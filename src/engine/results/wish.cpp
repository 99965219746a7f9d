#include "engine/results/wish.h"

#include <algorithm>

namespace muster::engine {

Wish Wish::everything(const Inputs& in)
{
    Wish wish;
    wish.measures.set();
    wish.waiting = true;
    wish.extent = {in.dimensions().localities.indexes(), 0, in.months()};
    return wish;
}

Wish Wish::of(const Inputs& in, Measure measure, LocalityIndex locality, const PeriodSpan& span)
{
    Wish wish;
    wish.measures.set(static_cast<std::size_t>(measure));
    wish.extent = {in.dimensions().withBeneath(locality), span.first, span.first + span.count};
    return wish;
}

bool Wish::covers(Measure measure, LocalityIndex locality, const PeriodSpan& span) const
{
    return measures.test(static_cast<std::size_t>(measure)) && extent.localities.contains(locality) &&
           span.first >= extent.firstMonth && span.first + span.count <= extent.endMonth;
}

bool Wish::asksFor(MadeBy part) const
{
    return std::ranges::any_of(kMeasures, [&](const MeasureInfo& each) {
        return each.madeBy == part && measures.test(static_cast<std::size_t>(each.measure));
    });
}

} // namespace muster::engine
