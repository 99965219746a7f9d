// Staff that came restate the forecast, and those who are away are not available. Source: docs/method.md,
// sections 6.4 and 7.4.

#include "engine/explain.h"
#include "engine/plan_builder.h"

#include <gtest/gtest.h>

namespace muster::engine {
namespace {

using plan::Actual;
using plan::ActualMeasure;
using plan::Kind;
using plan::RoleKind;
using test::kClose;
using test::PlanBuilder;
using test::Reading;

/// North and West beneath a council, 20 posts for social workers each, 18 and 15 in post, 2 agency in North.
PlanBuilder twoTeams()
{
    PlanBuilder plan(Month(2027, 4), 12);
    plan.locality("Council").locality("North", "Council").locality("West", "Council");
    plan.role("Social worker", RoleKind::Casework, true).role("Care officer", RoleKind::Casework, false);
    plan.establishment("North", "Social worker", "2027-04-01", 20, 2, 2);
    plan.establishment("West", "Social worker", "2027-04-01", 20, 5);
    return plan;
}

Actual cameIn(const PlanBuilder& plan, ActualMeasure measure, Month month, double value,
              const std::string& locality = "North", const std::string& role = "Social worker")
{
    Actual row;
    row.id = newId<plan::ActualId>();
    row.measure = measure;
    row.locality = plan.id<plan::Locality>(locality);
    if (!role.empty())
        row.role = plan.id<plan::Role>(role);
    row.month = month;
    row.value = value;
    return row;
}

double staffAt(const PlanBuilder& plan, Measure measure, int month, const char* locality = "North")
{
    return Reading(plan.results()).mean(measure, locality, "Social worker", month, 1).value_or(-1);
}

TEST(StaffThatCame, RestateThoseInPostFromTheNextMonth)
{
    for (const bool leave : {false, true}) {
        PlanBuilder plan = twoTeams();
        if (leave)
            plan.set(Kind::Turnover, 0.2);
        const double before = staffAt(plan, Measure::Closing, 2);
        plan.put(cameIn(plan, ActualMeasure::InPostFte, Month(2027, 6), 16.5));
        EXPECT_NEAR(staffAt(plan, Measure::InPost, 3), 16.5, kClose);
        EXPECT_NEAR(staffAt(plan, Measure::Closing, 2), 16.5, kClose);
        EXPECT_NEAR(staffAt(plan, Measure::Restated, 2), 16.5 - before, kClose);
        EXPECT_NEAR(staffAt(plan, Measure::Establishment, 3), 20, kClose);
        EXPECT_NEAR(staffAt(plan, Measure::Closing, 3), 16.5 - staffAt(plan, Measure::Leavers, 3), kClose);
        EXPECT_EQ(std::abs(staffAt(plan, Measure::InPost, 11) - 16.5) < kClose, !leave);
    }
}

TEST(StaffThatCame, BeforeThePlanTheLastOneCountsAndALaterPositionStands)
{
    PlanBuilder plan = twoTeams();
    plan.put(cameIn(plan, ActualMeasure::InPostFte, Month(2027, 2), 17)); // before the position of 1 April
    EXPECT_NEAR(staffAt(plan, Measure::InPost, 0), 18, kClose);
    plan.put(cameIn(plan, ActualMeasure::InPostFte, Month(2027, 3), 17.5)); // from the same month
    EXPECT_NEAR(staffAt(plan, Measure::InPost, 0), 17.5, kClose);
    plan.establishment("North", "Social worker", "2027-08-01", 20, 1);
    plan.put(cameIn(plan, ActualMeasure::InPostFte, Month(2027, 5), 16));
    EXPECT_NEAR(staffAt(plan, Measure::InPost, 3), 16, kClose);
    EXPECT_NEAR(staffAt(plan, Measure::InPost, 4), 19, kClose);
}

TEST(StaffThatCame, RestateOneRoleOfOneLocalityAloneAndTheNearestOfThem)
{
    PlanBuilder plan = twoTeams();
    plan.put(cameIn(plan, ActualMeasure::InPostFte, Month(2027, 6), 30, "Council", ""));
    EXPECT_NEAR(staffAt(plan, Measure::InPost, 3), 18, kClose);
    plan.put(cameIn(plan, ActualMeasure::InPostFte, Month(2027, 6), 16, "North", ""));
    EXPECT_NEAR(staffAt(plan, Measure::InPost, 3), 16, kClose);
    plan.put(cameIn(plan, ActualMeasure::InPostFte, Month(2027, 6), 15, "North"));
    EXPECT_NEAR(staffAt(plan, Measure::InPost, 3), 15, kClose);
    EXPECT_NEAR(staffAt(plan, Measure::InPost, 3, "West"), 15, kClose);
    const auto problems = checkOf(plan.results()).problems;
    EXPECT_EQ(std::ranges::count(problems, "actual-restates-nothing", &plan::Problem::code), 1);
}

TEST(StaffThatCame, AgencyStaffCountInTheNextMonthAndThenFollowTheVacancies)
{
    PlanBuilder plan = twoTeams();
    plan.put(cameIn(plan, ActualMeasure::AgencyFte, Month(2027, 6), 5));
    EXPECT_NEAR(staffAt(plan, Measure::Agency, 2), 2, kClose);
    EXPECT_NEAR(staffAt(plan, Measure::Agency, 3), 5, kClose);
    EXPECT_NEAR(staffAt(plan, Measure::Agency, 9), 5, kClose); // nothing is said of cover
    plan.set(Kind::AgencyCover, 0.5);
    EXPECT_NEAR(staffAt(plan, Measure::Agency, 3), 5, kClose);
    EXPECT_NEAR(staffAt(plan, Measure::Agency, 4), 1, kClose);
}

TEST(Absent, AreInPostAndNotAvailable)
{
    PlanBuilder plan = twoTeams();
    EXPECT_NEAR(staffAt(plan, Measure::Available, 0), 20, kClose);
    plan::Establishment position = *plan.plan().rows<plan::Establishment>().begin();
    for (const plan::Establishment& row : plan.plan().rows<plan::Establishment>())
        if (row.locality == plan.id<plan::Locality>("North"))
            position = row;
    position.absent = Fte(1.5);
    plan.put(position);
    EXPECT_NEAR(staffAt(plan, Measure::InPost, 5), 18, kClose);
    EXPECT_NEAR(staffAt(plan, Measure::Absent, 5), 1.5, kClose);
    EXPECT_NEAR(staffAt(plan, Measure::Available, 5), 18.5, kClose);
    plan.put(cameIn(plan, ActualMeasure::AbsentFte, Month(2027, 6), 3));
    EXPECT_NEAR(staffAt(plan, Measure::Available, 2), 18.5, kClose);
    EXPECT_NEAR(staffAt(plan, Measure::Available, 3), 17, kClose);
    plan.put(cameIn(plan, ActualMeasure::InPostFte, Month(2027, 7), 2));
    EXPECT_NEAR(staffAt(plan, Measure::Absent, 4), 2, kClose);    // at most those in post
    EXPECT_NEAR(staffAt(plan, Measure::Available, 4), 2, kClose); // agency
}

TEST(StaffThatCame, AreExplainedByTheirRow)
{
    PlanBuilder plan = twoTeams();
    plan.set(Kind::Turnover, 0.2);
    Actual row = cameIn(plan, ActualMeasure::InPostFte, Month(2027, 6), 16.5);
    row.source = "HR system";
    plan.put(row);
    plan.put(cameIn(plan, ActualMeasure::AbsentFte, Month(2027, 6), 1));
    const Results results = plan.results();
    const PeriodSpan july{{PeriodLength::Month, Month(2027, 7)}, 3, 1};
    for (const Column column : {Column::InPostFte, Column::AvailableFte, Column::OpeningFte}) {
        const TablePlace place{LocalityIndex(1), RoleIndex(0), july};
        const auto told = explain(results, place, column);
        ASSERT_TRUE(told) << told.error().message;
        EXPECT_NEAR(evaluate(*told->trace), *figureAt(results, place, column), kClose);
        EXPECT_NE(toText(*told).find("actual figure of the end of June 2027"), std::string::npos)
            << toText(*told);
        EXPECT_NE(toText(*told).find("HR system"), std::string::npos);
    }
}

} // namespace
} // namespace muster::engine
