// Both engines on staff that came and on who waited: docs/method.md, section 7.4.

#include "engine/both/both_engines.h"

#include <gtest/gtest.h>

namespace muster::test {
namespace {

using engine::Column;
using plan::ActualMeasure;
using plan::Kind;

void came(PlanBuilder& plan, ActualMeasure measure, Month month, double value, const std::string& of = {})
{
    plan::Actual row;
    row.id = newId<plan::ActualId>();
    row.measure = measure;
    row.locality = plan.id<plan::Locality>("Essex");
    row.month = month;
    row.value = value;
    if (!of.empty() && plan::isOfActivity(measure))
        row.activity = plan.id<plan::Activity>(of);
    else if (!of.empty())
        row.role = plan.id<plan::Role>(of);
    plan.put(row);
}

TEST(BothEnginesOnStaffThatCame, TheyRestateTheOneRoleOfOneLocality)
{
    PlanBuilder plan = smallCouncil(3);
    plan.locality("North", "Essex").establishment("North", "Social worker", "2026-04-01", 10, 2, 1);
    came(plan, ActualMeasure::InPostFte, Month(2026, 4), 7);
    came(plan, ActualMeasure::AbsentFte, Month(2026, 4), 2);
    came(plan, ActualMeasure::AgencyFte, Month(2026, 4), 3);
    plan.set(Kind::AgencyCover, 1);
    BothEngines read(plan);
    EXPECT_NEAR(read.of(Column::RestatedFte, "North", "Social worker", 0), -1, kClose);
    EXPECT_NEAR(read.of(Column::InPostFte, "North", "Social worker", 1), 7, kClose);
    // Three of the agency in May; from June they fill the vacancies, of which there are three as well.
    EXPECT_NEAR(read.of(Column::AvailableFte, "Essex", "", 1), 7 - 2 + 3, kClose);
    EXPECT_NEAR(read.of(Column::AgencyFte, "Essex", "", 2), 3, kClose);
}

TEST(BothEnginesOnStaffThatCame, OfSeveralTheNearestCountsAndALaterPosition)
{
    PlanBuilder plan = smallCouncil(3);
    plan.establishment("Essex", "Social worker", "2026-04-01", 10, 2);
    plan.establishment("Essex", "Social worker", "2026-06-01", 10, 4);
    came(plan, ActualMeasure::InPostFte, Month(2026, 4), 7);
    came(plan, ActualMeasure::InPostFte, Month(2026, 4), 9, "Social worker"); // names the role
    BothEngines read(plan);
    EXPECT_NEAR(read.of(Column::InPostFte, "Essex", "", 1), 9, kClose);
    EXPECT_NEAR(read.of(Column::InPostFte, "Essex", "", 2), 6, kClose);
}

TEST(BothEnginesOnStaffThatCame, FiguresOfMoreRestateNothing)
{
    PlanBuilder plan = smallCouncil(2);
    plan.role("Care officer", plan::RoleKind::Casework, false);
    plan.establishment("Essex", "Social worker", "2026-04-01", 10, 2);
    plan.establishment("Essex", "Care officer", "2026-04-01", 4, 0);
    came(plan, ActualMeasure::InPostFte, Month(2026, 4), 7);
    EXPECT_NEAR(BothEngines(plan).of(Column::InPostFte, "Essex", "", 1), 12, kClose);
}

/// In North the first position counts from October; another place's serves from April.
PlanBuilder lateTeam()
{
    PlanBuilder plan = smallCouncil(12);
    plan.locality("North", "Essex").locality("West", "Essex");
    plan.establishment("West", "Social worker", "2026-04-01", 5, 0);
    plan.establishment("North", "Social worker", "2026-10-01", 10, 2);
    plan::Actual row;
    row.id = newId<plan::ActualId>();
    row.measure = ActualMeasure::InPostFte;
    row.locality = plan.id<plan::Locality>("North");
    row.month = Month(2026, 6);
    row.value = 7;
    plan.put(row);
    return plan;
}

TEST(BothEnginesOnStaffThatCame, BeforeTheFirstPositionTheyAreInPostOnNoPosts)
{
    PlanBuilder plan = lateTeam();
    plan.set(Kind::Turnover, 1 - std::pow(0.9, 12));
    BothEngines read(plan);
    const auto north = [&](Column column, int t) { return read.of(column, "North", "Social worker", t); };
    EXPECT_EQ(north(Column::InPostFte, 2), 0);
    EXPECT_NEAR(north(Column::RestatedFte, 2), 7, kClose);
    EXPECT_NEAR(north(Column::InPostFte, 3), 7, kClose);
    EXPECT_EQ(north(Column::EstablishmentFte, 3), 0);
    EXPECT_NEAR(north(Column::InPostFte, 5), 7 * 0.9 * 0.9, kClose); // they leave as others do
    EXPECT_NEAR(north(Column::InPostFte, 6), 8, kClose);
}

/// A social worker does ten assessments a month; ten do 100 of 150 in April, which has 30 days.
PlanBuilder assessing()
{
    PlanBuilder plan = smallCouncil(2);
    plan.activity("Assessment", plan::Standard::Hours);
    plan.set(Kind::DaysAWeek, 5).set(Kind::ContractedHours, 30).set(Kind::HoursPerCase, 13);
    plan.set(Kind::QualifiedShare, 1);
    plan.demand("Essex", "Adults", "Assessment", "2026-04", 150);
    plan.demand("Essex", "Adults", "Assessment", "2026-05", 155);
    plan.establishment("Essex", "Social worker", "2026-04-01", 10, 0);
    return plan;
}

TEST(BothEnginesOnWhoWaited, MoreJoinBehindAllWhoWait)
{
    PlanBuilder plan = assessing();
    came(plan, ActualMeasure::Backlog, Month(2026, 4), 80, "Assessment");
    BothEngines read(plan);
    EXPECT_NEAR(read.waiting(Column::BacklogRestated, "Essex", "Assessment", 0), 30, kClose);
    EXPECT_NEAR(read.waiting(Column::Backlog, "Essex", "Assessment", 0), 80, kClose);
    EXPECT_NEAR(read.waiting(Column::Backlog, "Essex", "", 1), 80 + 155 - 100, kClose);
    // The first of May wait for 80 at 100 in 31 days.
    EXPECT_NEAR(read.waiting(Column::MeanWaitDays, "Essex", "", 1),
                80 * 0.31 + 155.0 / 2 * (0.31 - 31.0 / 155), kClose);
}

TEST(BothEnginesOnWhoWaited, WhoCameFirstLeaves)
{
    PlanBuilder plan = assessing();
    came(plan, ActualMeasure::Backlog, Month(2026, 4), 20, "Assessment");
    BothEngines read(plan);
    EXPECT_NEAR(read.waiting(Column::BacklogRestated, "Essex", "", 0), -30, kClose);
    // Of April's 150, 100 wait 5 days on average, 30 leave after 10 to 4 days, and 20 are seen in May after 4
    // to 6.2.
    EXPECT_NEAR(read.waiting(Column::MeanWaitDays, "Essex", "", 0), (100 * 5 + 30 * 7 + 20 * 5.1) / 150,
                kClose);
}

/// Nobody comes before June, when it is not known who assesses them.
TEST(BothEnginesOnWhoWaited, NobodyWaitsForAnyRoleOfAMixThatIsNotKnown)
{
    PlanBuilder plan = smallCouncil(3);
    plan.activity("Assessment", plan::Standard::Hours).role("Senior", plan::RoleKind::Casework, true);
    plan.set(Kind::HoursPerCase, 13).set(Kind::QualifiedShare, 1);
    plan.set(Kind::RoleShare, 1, {.role = "Social worker"});
    plan.set(Kind::RoleShare, 0, {.role = "Senior"});
    plan.set(Kind::RoleShare, 0.4, {.role = "Social worker", .from = "2026-06"});
    plan.set(Kind::RoleShare, 0.5, {.role = "Senior", .from = "2026-06"}); // 0.9 in all
    plan.demand("Essex", "Adults", "Assessment", "2026-06", 150);
    plan.establishment("Essex", "Social worker", "2026-04-01", 10, 0);
    came(plan, ActualMeasure::Backlog, Month(2026, 4), 0, "Assessment");
    BothEngines read(plan);
    EXPECT_EQ(read.waiting(Column::Backlog, "Essex", "Assessment", 0), 0);
    EXPECT_EQ(read.waiting(Column::Done, "Essex", "Assessment", 1), 0);
    EXPECT_EQ(read.waiting(Column::Backlog, "Essex", "Assessment", 1), 0);
}

TEST(BothEnginesOnWhoWaited, TheMonthBeforeTakesThePlaceOfTheOpeningBacklog)
{
    PlanBuilder plan = assessing();
    plan.set(Kind::OpeningBacklog, 70, {.locality = "Essex", .activity = "Assessment"});
    came(plan, ActualMeasure::Backlog, Month(2026, 3), 40, "Assessment");
    BothEngines read(plan);
    EXPECT_NEAR(read.waiting(Column::OpeningBacklog, "Essex", "", 0), 40, kClose);
    EXPECT_NEAR(read.waiting(Column::Backlog, "Essex", "", 0), 90, kClose);
    EXPECT_EQ(read.waiting(Column::BacklogRestated, "Essex", "", 0), 0);
}

} // namespace
} // namespace muster::test
