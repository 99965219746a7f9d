#pragma once
// The small plan with North put into West.

#include "plan/rules/rules.h"
#include "plan/small_plan.h"
#include "plan/structure/structure.h"

#include <gtest/gtest.h>

namespace muster::plan {

/// North put into West.
inline Result<LocalityChange> merged(const Plan& plan)
{
    return mergeLocality(plan, kNorth, kWest);
}

inline Plan mergedPlan(const Plan& plan)
{
    const auto change = merged(plan);
    EXPECT_TRUE(change) << change.error().sentence();
    Plan made = after(plan, change->edit);
    EXPECT_TRUE(check(made).empty());
    return made;
}

/// What is told of its rows.
inline std::vector<std::string> notes(const Plan& plan)
{
    std::vector<std::string> found;
    const auto change = merged(plan);
    for (const RowNote& note : change->notes)
        found.push_back(note.row + ": " + note.note);
    return found;
}

/// Why the two cannot be merged; empty where they can.
inline std::string refusal(const Plan& plan)
{
    const auto change = merged(plan);
    return change ? "" : change.error().sentence();
}

/// Social workers, with one of an agency beside them.
inline Establishment position(std::int64_t id, LocalityId locality, const char* date, double posts,
                              double vacancy)
{
    return {{id},       locality,     kSocialWorker, Date::parse(date).value(),
            Fte(posts), Fte(vacancy), Fte(1),        Fte(0)};
}

} // namespace muster::plan
