#include "engine/resolve/targets.h"

namespace muster::engine {

Targets::Targets(const Dimensions& dimensions, const Adjustments::List& adjustments)
    : m_all(dimensions.activities.size())
{
    for (const ActivityIndex activity : dimensions.activities.indexes()) {
        Target& target = m_all[activity];
        target.days = dimensions.activities[activity].targetDays;
        if (!canWait(dimensions.activities[activity]))
            continue;
        for (const PlacedAdjustment& each : adjustments) {
            const bool isOfIt = each.activity.isNone() || each.activity == activity;
            if (!isOfIt || (!target.days && each.row.by != plan::AdjustBy::Set))
                continue;
            target.days =
                Days(adjustedValue(each.row.by, target.days ? target.days->value() : 0, each.row.amount));
            target.by.push_back(&each);
        }
    }
}

} // namespace muster::engine
