#pragma once
// In how many days people are to be seen, activity by activity, as a scenario adjusts it. Source:
// docs/method.md, sections 7.2 and 14.1.

#include "base/units.h"
#include "engine/resolve/adjustments.h"

namespace muster::engine {

/// Whether the events of an activity can wait.
[[nodiscard]] inline bool canWait(const plan::Activity& activity)
{
    return activity.standard == plan::Standard::Hours || activity.standard == plan::Standard::Rate;
}

class Targets {
  public:
    Targets() = default;
    /// The adjustments outlive this.
    Targets(const Dimensions&, const Adjustments::List&);

    /// None: it has no target.
    [[nodiscard]] std::optional<Days> of(ActivityIndex activity) const { return m_all[activity].days; }
    /// Those that have made it what it is, in their order. A factor or a sum makes nothing of no target, and
    /// nothing is made of one of an activity whose events cannot wait.
    [[nodiscard]] const std::vector<const PlacedAdjustment*>& adjustments(ActivityIndex activity) const
    {
        return m_all[activity].by;
    }

  private:
    struct Target {
        std::optional<Days> days;
        std::vector<const PlacedAdjustment*> by;
    };
    IndexedVector<ActivityIndex, Target> m_all;
};

} // namespace muster::engine
