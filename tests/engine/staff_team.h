#pragma once
// A team of social workers whose staff come and go, for the tests of supply.

#include "engine/plan_builder.h"
#include "engine/supply.h"

#include <gtest/gtest.h>

namespace muster::test {

/// One locality with social workers, `posts` funded and `inPost` of them filled on 1 April 2026.
inline PlanBuilder team(double posts, double inPost, int months = 24, double agency = 0,
                        double newlyQualified = 0)
{
    PlanBuilder plan(Month(2026, 4), months);
    plan.locality("North").role("Social worker", plan::RoleKind::Casework, true);
    plan.establishment("North", "Social worker", "2026-04-01", posts, posts - inPost, agency, newlyQualified);
    return plan;
}

inline Date date(const char* text)
{
    return Date::parse(text).value();
}

/// A measure of the team in the month so many after April 2026.
inline double at(const PlanBuilder& plan, engine::Measure measure, int month,
                 const std::string& role = "Social worker")
{
    const auto figure = Reading(plan.results()).mean(measure, "North", role, month, 1);
    EXPECT_TRUE(figure) << engine::nameOf(measure) << " in month " << month;
    return figure.value_or(-1);
}

inline plan::Post post(const PlanBuilder& plan, const char* title, double fte, std::optional<Date> start,
                       std::optional<Date> end)
{
    return postOf(plan, "North", title, fte, start, end);
}

inline plan::Cohort cohort(const PlanBuilder& plan, Month month, double fte, double completion, double joins)
{
    return {newId<plan::CohortId>(),
            "ASYE",
            plan.id<plan::Locality>("North"),
            plan.id<plan::Role>("Social worker"),
            month,
            Fte(fte),
            completion,
            joins};
}

inline plan::Restructure restructure(const PlanBuilder& plan, double change, double redundancies,
                                     double resignations, int months)
{
    return {newId<plan::RestructureId>(),
            "One service",
            plan.id<plan::Locality>("North"),
            plan.id<plan::Role>("Social worker"),
            Month(2026, 6),
            Fte(change),
            Fte(redundancies),
            Fte(resignations),
            months};
}

} // namespace muster::test
