// Both engines on people, vacancies and spans: docs/method.md, section 6.7.

#include "engine/both/both_engines.h"

#include <gtest/gtest.h>

namespace muster::test {
namespace {

using engine::Column;
using plan::Kind;

/// Essex with North and South beneath it; social workers are qualified, care officers are not, and managers
/// supervise both.
PlanBuilder county(int months)
{
    PlanBuilder plan = smallCouncil(months);
    plan.locality("North", "Essex").locality("South", "Essex");
    plan.role("Care officer", plan::RoleKind::Casework, false);
    plan.role("Manager", plan::RoleKind::Management, true, {"Social worker", "Care officer"});
    return plan;
}
void staff(PlanBuilder& plan, const std::string& locality, const std::string& role, double posts,
           double inPost)
{
    plan.establishment(locality, role, "2026-04-01", posts, posts - inPost);
}

TEST(BothEnginesOnPeople, HeadcountIsMadeWhereThePeopleAre)
{
    PlanBuilder plan = county(2);
    staff(plan, "North", "Social worker", 10, 8);
    staff(plan, "South", "Social worker", 9, 9);
    plan.set(Kind::FtePerHead, 0.9).set(Kind::FtePerHead, 0.8, {.locality = "North"});
    plan.set(Kind::FtePerHead, 0.5, {.locality = "North", .from = "2026-05"});
    BothEngines read(plan);
    // 8 ÷ 0.8 + 9 ÷ 0.9 in April, 8 ÷ 0.5 + 9 ÷ 0.9 in May.
    EXPECT_NEAR(read.of(Column::Headcount, "Essex", "", 0), 20, kClose);
    EXPECT_NEAR(read.of(Column::Headcount, "Essex", "Social worker", 1), 26, kClose);
    EXPECT_NEAR(read.of(Column::Headcount, "Essex", "", 0, 2), 23, kClose);
}

TEST(BothEnginesOnPeople, HeadcountIsNotKnownWhereItIsNotSaidUnlessNobodyIsThere)
{
    PlanBuilder plan = county(1);
    staff(plan, "North", "Social worker", 10, 8);
    staff(plan, "North", "Care officer", 5, 5);
    staff(plan, "South", "Care officer", 5, 0);
    plan.set(Kind::FtePerHead, 0.8, {.role = "Social worker"});
    BothEngines read(plan);
    EXPECT_NEAR(read.of(Column::Headcount, "North", "Social worker", 0), 10, kClose);
    EXPECT_TRUE(std::isnan(read.of(Column::Headcount, "North", "Care officer", 0)));
    EXPECT_TRUE(std::isnan(read.of(Column::Headcount, "Essex", "", 0)));
    EXPECT_EQ(read.of(Column::Headcount, "South", "Care officer", 0), 0);
}

TEST(BothEnginesOnPeople, AllLeaversAreWhoeverLeavesTheCouncil)
{
    PlanBuilder plan = county(1);
    staff(plan, "North", "Social worker", 10, 10);
    plan.set(Kind::Turnover, 1 - std::pow(0.9, 12)).set(Kind::Retirement, 1 - std::pow(0.8, 12));
    plan.put(plan::Restructure{newId<plan::RestructureId>(), "One service", plan.id<plan::Locality>("North"),
                               plan.id<plan::Role>("Social worker"), Month(2026, 4), Fte(0), Fte(2), Fte(1),
                               1});
    BothEngines read(plan);
    // Of ten a tenth leaves and a fifth retires; one resigns and two are made redundant.
    EXPECT_NEAR(read.of(Column::AllLeaversFte, "Essex", "", 0), 1 + 2 + 1 + 2, kClose);
    EXPECT_NEAR(read.of(Column::ClosingFte, "Essex", "", 0), 4, kClose);
}

TEST(BothEnginesOnPeople, AVacancyStandsOpenForItsMonthsOverThoseWhoCome)
{
    PlanBuilder plan = county(3);
    staff(plan, "North", "Social worker", 10, 6);
    staff(plan, "South", "Social worker", 10, 12);
    plan.set(Kind::PlannedStarts, 1, {.locality = "North", .role = "Social worker"});
    BothEngines read(plan);
    // 4, 3 and 2 vacant at the starts of the months, whatever South has too many; one comes in each.
    EXPECT_NEAR(read.of(Column::VacancyMonths, "Essex", "", 0, 3), 9, kClose);
    EXPECT_NEAR(read.of(Column::MonthsToHire, "Essex", "", 0, 3), 3, kClose);
    EXPECT_EQ(read.of(Column::VacancyMonths, "South", "", 0, 3), 0);
    EXPECT_TRUE(std::isnan(read.of(Column::MonthsToHire, "South", "", 0, 3))); // nobody comes
}

TEST(BothEnginesOnPeople, WhoMovesInComesToo)
{
    PlanBuilder plan = county(1);
    staff(plan, "North", "Social worker", 10, 6);
    staff(plan, "North", "Care officer", 8, 8);
    plan.put(plan::Move{newId<plan::MoveId>(),
                        {},
                        plan.id<plan::Role>("Care officer"),
                        plan.id<plan::Role>("Social worker"),
                        4,
                        0.25});
    BothEngines read(plan);
    EXPECT_NEAR(read.of(Column::MonthsToHire, "North", "Social worker", 0), 4.0 / 2, kClose);
    EXPECT_EQ(read.of(Column::AllLeaversFte, "North", "", 0), 0); // nobody leaves the council
}

TEST(BothEnginesOnPeople, TheQualifiedAreAShareOfThoseInPost)
{
    PlanBuilder plan = county(1);
    staff(plan, "North", "Social worker", 8, 6);
    staff(plan, "North", "Care officer", 9, 4);
    staff(plan, "South", "Care officer", 4, 2);
    BothEngines read(plan);
    EXPECT_NEAR(read.of(Column::QualifiedShare, "North", "", 0), 0.6, kClose);
    EXPECT_NEAR(read.of(Column::QualifiedShare, "Essex", "", 0), 6.0 / 12, kClose);
    EXPECT_EQ(read.of(Column::QualifiedShare, "Essex", "Social worker", 0), 1);
    EXPECT_EQ(read.of(Column::QualifiedShare, "Essex", "Care officer", 0), 0);
    EXPECT_EQ(read.of(Column::QualifiedShare, "South", "", 0), 0);
    EXPECT_TRUE(std::isnan(read.of(Column::QualifiedShare, "South", "Social worker", 0)));
}

TEST(BothEnginesOnPeople, ASpanIsHeldByWhoIsInPost)
{
    PlanBuilder plan = county(1);
    staff(plan, "North", "Social worker", 8, 6);
    staff(plan, "North", "Care officer", 9, 4);
    staff(plan, "North", "Manager", 3, 2);
    staff(plan, "South", "Care officer", 4, 2);
    staff(plan, "South", "Manager", 1, 0);
    BothEngines read(plan);
    EXPECT_NEAR(read.of(Column::SpanHeld, "North", "Manager", 0), 10.0 / 2, kClose);
    EXPECT_NEAR(read.of(Column::SpanHeld, "Essex", "Manager", 0), 12.0 / 2, kClose);
    EXPECT_TRUE(std::isnan(read.of(Column::SpanHeld, "South", "Manager", 0))); // nobody
    EXPECT_TRUE(std::isnan(read.of(Column::SpanHeld, "North", "", 0)));
    EXPECT_TRUE(std::isnan(read.of(Column::SpanHeld, "North", "Social worker", 0)));
}

TEST(BothEnginesOnPeople, QualifiedWorkersAtWorkHoldTheirOpenCases)
{
    PlanBuilder plan = county(1);
    plan.activity("Open", plan::Standard::Caseload).demand("North", "Adults", "Open", "2026-04", 120);
    plan.set(Kind::CasesPerWorker, 20).set(Kind::QualifiedShare, 0.5);
    plan.set(Kind::NewlyQualifiedCapacity, 0.5).set(Kind::AgencyEfficiency, 0.5);
    plan.establishment("North", "Social worker", "2026-04-01", 8, 2, 2, 2);
    staff(plan, "North", "Care officer", 5, 5);
    BothEngines read(plan);
    // Half of 120 are held by 6 − 2 × 0.5 + 2 × 0.5 at work.
    EXPECT_NEAR(read.of(Column::CaseloadPerQualified, "North", "", 0), 10, kClose);
    EXPECT_NEAR(read.of(Column::CaseloadPerQualified, "North", "Social worker", 0), 10, kClose);
    EXPECT_TRUE(std::isnan(read.of(Column::CaseloadPerQualified, "North", "Care officer", 0)));
    staff(plan, "North", "Manager", 4, 4); // qualified, and at work
    EXPECT_NEAR(BothEngines(plan).of(Column::CaseloadPerQualified, "North", "", 0), 6, kClose);
}

} // namespace
} // namespace muster::test
