#pragma once
// A scenario's adjustments with the places and months that they reach, in the order in which they act.
// Source: docs/method.md, section 14.

#include "engine/resolve/dimensions.h"

#include <array>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace muster::engine {

/// What an adjustment makes of a value.
template <class N>
[[nodiscard]] N adjustedValue(plan::AdjustBy by, const N& value, const N& amount)
{
    switch (by) {
    case plan::AdjustBy::Add:
        return value + amount;
    case plan::AdjustBy::Multiply:
        return value * amount;
    case plan::AdjustBy::Set:
        break;
    }
    return amount;
}

/// One adjustment, and where it acts.
struct PlacedAdjustment {
    plan::Adjustment row;
    std::string change; ///< "reviews take longer (change 2 of Fewer reviews), because …"
    LocalityRange localities;
    ClientGroupIndex clientGroup = ClientGroupIndex::none(); ///< none: every one
    ActivityIndex activity = ActivityIndex::none();          ///< likewise
    std::vector<bool> roles;                                 ///< by index; empty: every one

    [[nodiscard]] bool covers(RoleIndex role) const { return roles.empty() || roles[role.offset()]; }
    [[nodiscard]] bool covers(Month month) const
    {
        return (!row.from || *row.from <= month) && (!row.until || month <= *row.until);
    }
    [[nodiscard]] bool covers(LocalityIndex l, ClientGroupIndex g, ActivityIndex a) const
    {
        return localities.contains(l) && (clientGroup.isNone() || clientGroup == g) &&
               (activity.isNone() || activity == a);
    }
    bool operator==(const PlacedAdjustment&) const = default;
};

/// All that a scenario adjusts.
class Adjustments {
  public:
    using List = std::vector<PlacedAdjustment>;

    Adjustments() = default;
    /// Those of the changes that are switched on, of the scenarios it stands on first. None without a
    /// scenario.
    Adjustments(const plan::Plan&, const Dimensions&, std::optional<plan::ScenarioId>);
    /// Those of these changes of the plan, in this order, whether they are switched on or not.
    Adjustments(const plan::Plan&, const Dimensions&, const std::vector<const plan::ScenarioChange*>&);

    [[nodiscard]] const List& of(plan::Adjusted what) const
    {
        static const List kNone;
        const auto& list = m_lists[std::size_t(what)];
        return list ? *list : kNone;
    }
    [[nodiscard]] const List& of(plan::Kind kind) const { return of(plan::adjusted(kind)); }

    /// Some of them, in their order. A list that is the same as in these others is theirs, where it stands.
    [[nodiscard]] Adjustments where(const std::function<bool(const plan::Adjustment&)>& counts,
                                    const Adjustments& others) const;

  private:
    std::array<std::shared_ptr<const List>, plan::kAdjustedCount> m_lists; ///< null: none
};

} // namespace muster::engine
