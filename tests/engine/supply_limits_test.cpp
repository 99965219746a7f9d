// The staff of a plan month by month: what cannot be, and how a month explains itself.
// Source: docs/method.md, section 6.

#include "engine/check.h"
#include "engine/explain.h"
#include "engine/staff_team.h"

#include <gtest/gtest.h>

namespace muster::engine {
namespace {

using plan::Kind;
using plan::RoleKind;
using test::at;
using test::cohort;
using test::date;
using test::kClose;
using test::PlanBuilder;
using test::post;
using test::Reading;
using test::restructure;
using test::team;

TEST(SupplyProblem, AProfileThatDoesNotAddUpIsAnErrorAndNothingIsGuessed)
{
    PlanBuilder plan = team(20, 20);
    plan.put(plan::StaffAge{newId<plan::StaffAgeId>(), {}, {}, "all", 0.9, 0.1});
    EXPECT_EQ(codes(plan), std::vector<std::string>{"profile-does-not-add-up"});
    EXPECT_FALSE(Reading(plan.results()).mean(Measure::InPost, "North", "Social worker", 1, 1));
}

TEST(SupplyProblem, MoreThanEverybodyMovingIsAnError)
{
    PlanBuilder plan = team(20, 20);
    plan.role("Manager", RoleKind::Management, true);
    const auto role = plan.id<plan::Role>("Social worker");
    plan.put(plan::Move{newId<plan::MoveId>(), {}, role, {}, 6, 0.7});
    plan.put(plan::Move{newId<plan::MoveId>(), {}, role, plan.id<plan::Role>("Manager"), 6, 0.4});
    EXPECT_EQ(codes(plan).front(), "moves-do-not-add-up");
    EXPECT_TRUE(Reading(plan.results()).mean(Measure::InPost, "North", "Social worker", 2, 1));
    EXPECT_FALSE(Reading(plan.results()).mean(Measure::InPost, "North", "Social worker", 3, 1));
}

TEST(SupplyProblem, AStructureWithFewerPostsThanNoneIsAnError)
{
    PlanBuilder plan = team(20, 19);
    plan.put(restructure(plan, -20.5, 0, 0, 1));
    EXPECT_EQ(codes(plan), std::vector<std::string>{"establishment-below-nothing"});
    EXPECT_FALSE(Reading(plan.results()).mean(Measure::Establishment, "North", "Social worker", 2, 1));
}

TEST(SupplyProblem, ACohortWithNoPostsToJoinIsTold)
{
    PlanBuilder plan = team(20, 19);
    plan.role("Therapist", RoleKind::Casework, true);
    plan::Cohort students = cohort(plan, Month(2026, 9), 5, 1, 1);
    students.role = plan.id<plan::Role>("Therapist");
    plan.put(students);
    EXPECT_EQ(codes(plan), std::vector<std::string>{"cohort-without-posts"});
}

TEST(SupplyExplained, AMonthIsMadeFromTheOneBeforeByValue)
{
    PlanBuilder plan = team(20, 20);
    plan.set(Kind::Turnover, 0.15);
    const Results results = plan.results();
    const PeriodSpan august{{PeriodLength::Month, Month(2026, 8)}, 4, 1};
    const auto told = [&](Column column) {
        return toText(
            explain(results, {LocalityIndex(0), RoleIndex(0), august, Rollup::Own}, column).value());
    };
    const std::string closing = told(Column::ClosingFte);
    EXPECT_NE(closing.find("= in post at the start − leavers = "), std::string::npos) << closing;
    const std::string leavers = told(Column::LeaversFte);
    EXPECT_NE(leavers.find("in post at the end of July 2026 × (1 − (1 − turnover)^(1 ÷ 12))"),
              std::string::npos)
        << leavers;
    EXPECT_EQ(leavers.find("end of June 2026"), std::string::npos) << leavers; // told in a month of its own
    EXPECT_NE(told(Column::EstablishmentFte).find("establishment as at 1 April 2026"), std::string::npos);
}

TEST(SupplyExplained, ALongPlanIsExplainedWithoutReachingDeep)
{
    PlanBuilder plan = team(20, 20, 240);
    plan.set(Kind::Turnover, 0.15)
        .set(Kind::PlannedStarts, 0.1, {.locality = "North", .role = "Social worker"});
    const Results results = plan.results();
    const PeriodSpan last{{PeriodLength::Month, Month(2026, 4) + 239}, 239, 1};
    const TablePlace place{LocalityIndex(0), RoleIndex(0), last, Rollup::Own};
    const auto explanation = explain(results, place, Column::ClosingFte);
    ASSERT_TRUE(explanation);
    EXPECT_NEAR(evaluate(*explanation->trace), figureAt(results, place, Column::ClosingFte).value_or(0),
                kClose);
}

TEST(SupplyProblem, PostsThatTheEstablishmentDoesNotHoldAndThoseThatNeverCountAreTold)
{
    PlanBuilder plan = team(4, 4);
    plan.put(post(plan, "Listed", 5, std::nullopt, std::nullopt));
    plan.put(post(plan, "Short", 1, test::date("2026-05-04"), test::date("2026-05-29")));
    plan.put(post(plan, "Month", 1, test::date("2026-06-01"), test::date("2026-06-01")));
    EXPECT_EQ(codes(plan), (std::vector<std::string>{"register-lists-more", "post-never-counts"}));
    EXPECT_NEAR(test::at(plan, Measure::Establishment, 1), 4, test::kClose);
    EXPECT_NEAR(test::at(plan, Measure::Establishment, 2), 5, test::kClose);
}

TEST(SupplyProblem, RedundanciesBeyondThePeopleThereAreAreTold)
{
    PlanBuilder plan = team(20, 3);
    plan.put(restructure(plan, -2, 2, 0, 1));
    EXPECT_TRUE(findHalfRestructures(plan.results()).empty());
    plan::Restructure second = restructure(plan, -2, 2, 0, 1);
    second.name = "Another";
    plan.put(second);
    const auto problems = findHalfRestructures(plan.results());
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems[0].found, "4 FTE in June 2026");
    EXPECT_EQ(problems[0].allowed, "at most 3 FTE, who are in post then");
}

TEST(SupplyProblem, ARestructureThatDoesNotHappenWholeIsToldWithTheMoneyOfAYear)
{
    PlanBuilder people = team(20, 20);
    people.set(Kind::Salary, 40000).set(Kind::OnCosts, 0.25);
    people.put(restructure(people, -1, 3, 0, 1));
    auto problems = findHalfRestructures(people.results());
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems[0].code, "redundancies-without-posts");
    EXPECT_EQ(problems[0].allowed, "posts that go with them; 2 FTE of theirs stay");
    EXPECT_NE(problems[0].message.find("about £100,000 a year"), std::string::npos) << problems[0].message;

    PlanBuilder posts = team(20, 20);
    posts.set(Kind::Salary, 40000).set(Kind::OnCosts, 0.25);
    posts.put(restructure(posts, -3, 1, 0, 1));
    problems = findHalfRestructures(posts.results());
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems[0].code, "posts-below-people");
    EXPECT_EQ(problems[0].found, "17 FTE of posts in June 2026");
    EXPECT_NE(problems[0].message.find("about £100,000 a year"), std::string::npos) << problems[0].message;
}

} // namespace
} // namespace muster::engine
