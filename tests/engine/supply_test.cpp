// The staff of a plan month by month: published oracles, each flow on its own, and what cannot be.
// Source: docs/method.md, sections 6, 13.1 and 13.4.

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

/// docs/method.md, section 13.4: Heneman's Markov analysis, as one year's matrix of moves.
TEST(SupplyOracle, HenemansMatrixGivesNextYearsStaffAndExits)
{
    const std::array<std::string, 4> roles{"SP", "SF", "ASM", "RSM"};
    constexpr std::array kStock{300.0, 200.0, 50.0, 30.0};
    constexpr std::array<std::array<double, 4>, 4> kMoves{
        {{.50, .10, .05, .00}, {.05, .60, .10, .00}, {.05, .00, .80, .10}, {.00, .00, .00, .70}}};
    constexpr std::array kExits{.35, .25, .05, .30};
    PlanBuilder plan(Month(2026, 4), 2);
    plan.locality("North");
    for (std::size_t i = 0; i < roles.size(); ++i)
        plan.role(roles[i], RoleKind::Support, false)
            .establishment("North", roles[i], "2026-04-01", 1000, 1000 - kStock[i]); // with room for all
    const auto move = [&](std::size_t from, std::optional<plan::RoleId> to, double share) {
        plan.put(plan::Move{newId<plan::MoveId>(), {}, plan.id<plan::Role>(roles[from]), to, 4, share});
    };
    for (std::size_t i = 0; i < roles.size(); ++i) {
        for (std::size_t j = 0; j < roles.size(); ++j)
            if (i != j && kMoves[i][j] > 0)
                move(i, plan.id<plan::Role>(roles[j]), kMoves[i][j]);
        move(i, std::nullopt, kExits[i]);
    }
    constexpr std::array kNext{162.5, 150.0, 75.0, 26.0};
    double left = 0;
    double moved = 0;
    double arrived = 0;
    for (std::size_t i = 0; i < roles.size(); ++i) {
        EXPECT_NEAR(at(plan, Measure::InPost, 1, roles[i]), kNext[i], kClose) << roles[i];
        left += at(plan, Measure::Leavers, 0, roles[i]);
        moved += at(plan, Measure::MovesOut, 0, roles[i]);
        arrived += at(plan, Measure::MovesIn, 0, roles[i]);
    }
    EXPECT_NEAR(left, 166.5, kClose);
    EXPECT_NEAR(moved - arrived, 0, kClose);
    EXPECT_NEAR(at(plan, Measure::InPost, 1, "SP") - 400, -237.5, kClose); // the printed −140 is an error
}

/// docs/method.md, section 13.4: the published divisor is the closing stock.
TEST(SupplyOracle, CouncilTurnoverIsLeaversOverClosingStock)
{
    EXPECT_NEAR(formulas::shareOf(2355.0, 15655.0), 0.1504, 5e-5);
}

/// A year of a team kept at 15,655 by replacing each month's leavers has 2,355 of them at the converted rate.
TEST(SupplyOracle, APublishedRateGivesItsLeaversBackFromAStockThatIsKeptUp)
{
    const double published = 2355.0 / 15655.0;
    const double monthly = formulas::monthlyShare(formulas::turnoverOfPublished(published));
    EXPECT_NEAR(12 * monthly * 15655, 2355, 1e-6);
    EXPECT_LT(formulas::turnoverOfPublished(published), published);
}

TEST(Supply, AYearOfTurnoverLeavesTheShareOfItWhoStay)
{
    PlanBuilder plan = team(20, 20);
    plan.set(Kind::Turnover, 0.15);
    EXPECT_NEAR(at(plan, Measure::InPost, 12), 20 * 0.85, kClose);
    EXPECT_NEAR(at(plan, Measure::Leavers, 0), 20 * (1 - std::pow(0.85, 1.0 / 12)), kClose);
}

TEST(Supply, WhereNoFlowIsDescribedStaffStayNewlyQualifiedRunOffAndAgencyFollowsTheVacancies)
{
    PlanBuilder plan = team(20, 18, 24, 1.5, 2);
    EXPECT_EQ(at(plan, Measure::Agency, 23), 1.5);
    plan.set(Kind::AgencyCover, 0.5).set(Kind::NewlyQualifiedMonths, 12);
    EXPECT_EQ(at(plan, Measure::InPost, 23), 18);
    EXPECT_EQ(at(plan, Measure::Agency, 0), 1.5); // the position says so
    EXPECT_EQ(at(plan, Measure::Agency, 1), 1);
    EXPECT_EQ(at(plan, Measure::NewlyQualified, 11), 2);
    EXPECT_EQ(at(plan, Measure::NewlyQualified, 12), 0);
}

TEST(Supply, ATurnoverOfOneEmptiesTheTeamAndNobodyIsLeftToRetire)
{
    PlanBuilder plan = team(20, 20);
    plan.set(Kind::Turnover, 1).set(Kind::Retirement, 0.5);
    EXPECT_EQ(at(plan, Measure::Leavers, 0), 20);
    EXPECT_EQ(at(plan, Measure::Retirements, 0), 0);
    EXPECT_EQ(at(plan, Measure::InPost, 1), 0);
}

TEST(Supply, TheAgeProfileRetiresItsBandsAndTheNearestOneCounts)
{
    PlanBuilder plan = team(20, 20);
    const auto role = plan.id<plan::Role>("Social worker");
    plan.put(plan::StaffAge{newId<plan::StaffAgeId>(), {}, {}, "all", 1, 1});
    EXPECT_EQ(at(plan, Measure::InPost, 1), 0);
    plan.put(plan::StaffAge{newId<plan::StaffAgeId>(), {}, role, "under 60", 0.75, 0});
    plan.put(plan::StaffAge{newId<plan::StaffAgeId>(), {}, role, "60 and over", 0.25, 0.4});
    EXPECT_NEAR(at(plan, Measure::Retirements, 0), 20 * (1 - std::pow(1 - 0.25 * 0.4, 1.0 / 12)), kClose);
}

/// Whoever is 65 retires in the year, and not each month anew of those who are left.
TEST(Supply, ThoseDueToRetireInAYearAreThatManyAndNoMore)
{
    PlanBuilder plan = team(100, 100);
    plan.put(plan::StaffAge{newId<plan::StaffAgeId>(), {}, {}, "under 65", 0.95, 0});
    plan.put(plan::StaffAge{newId<plan::StaffAgeId>(), {}, {}, "65 and over", 0.05, 1});
    EXPECT_NEAR(at(plan, Measure::InPost, 12), 95, kClose);

    PlanBuilder bands = team(100, 100);
    bands.put(plan::StaffAge{newId<plan::StaffAgeId>(), {}, {}, "under 60", 0.85, 0});
    bands.put(plan::StaffAge{newId<plan::StaffAgeId>(), {}, {}, "60-64", 0.10, 0.3});
    bands.put(plan::StaffAge{newId<plan::StaffAgeId>(), {}, {}, "65 and over", 0.05, 0.8});
    EXPECT_NEAR(at(bands, Measure::InPost, 12), 93, kClose);
}

/// Kent County Council, Adult Social Care Transformation and Efficiency Partner Update, 3 March 2015,
/// paragraph 2.3: 38 posts advertised, 12 appointments.
TEST(Supply, KentsAdvertsFillTwelvePostsOfThirtyEight)
{
    PlanBuilder plan = team(60, 20);
    plan.set(Kind::Adverts, 38, {.locality = "North", .role = "Social worker", .from = "2026-05"});
    plan.set(Kind::Adverts, 0, {.locality = "North", .role = "Social worker", .from = "2026-06"});
    plan.set(Kind::AdvertSuccess, 12.0 / 38).set(Kind::MonthsToStart, 3);
    EXPECT_EQ(at(plan, Measure::Starts, 3), 0);
    EXPECT_NEAR(at(plan, Measure::Starts, 4), 12, kClose);
    EXPECT_NEAR(at(plan, Measure::InPost, 5), 32, kClose);
    EXPECT_EQ(at(plan, Measure::Starts, 5), 0);
}

TEST(Supply, NobodyStartsBeforeTheDelayOfAdvertsThatBeginWithThePlan)
{
    PlanBuilder plan = team(60, 20);
    plan.set(Kind::Adverts, 4, {.locality = "North", .role = "Social worker"});
    plan.set(Kind::AdvertSuccess, 0.5).set(Kind::MonthsToStart, 3);
    EXPECT_EQ(at(plan, Measure::Starts, 2), 0);
    EXPECT_NEAR(at(plan, Measure::Starts, 3), 2, kClose);
}

TEST(Supply, AdvertsOfBeforeThePlanBringTheirStarts)
{
    PlanBuilder plan = team(60, 20);
    plan.set(Kind::Adverts, 4, {.locality = "North", .role = "Social worker", .from = "2026-02"});
    plan.set(Kind::Adverts, 0, {.locality = "North", .role = "Social worker", .from = "2026-03"});
    plan.set(Kind::AdvertSuccess, 0.5).set(Kind::MonthsToStart, 3);
    EXPECT_NEAR(at(plan, Measure::Starts, 1), 2, kClose);
}

TEST(Supply, StartsStopAtTheEstablishmentUnlessToldOtherwise)
{
    PlanBuilder plan = team(20, 18);
    plan.set(Kind::PlannedStarts, 1.5, {.locality = "North", .role = "Social worker"});
    EXPECT_NEAR(at(plan, Measure::Starts, 1), 0.5, kClose);
    EXPECT_EQ(at(plan, Measure::Starts, 2), 0);
    EXPECT_NEAR(at(plan, Measure::InPost, 5), 20, kClose);
    plan.set(Kind::OverRecruitment, 0.1);
    EXPECT_NEAR(at(plan, Measure::InPost, 5), 22, kClose);
}

TEST(Supply, ACohortJoinsBeforeOthersStartAndIsNewlyQualifiedForItsMonths)
{
    PlanBuilder plan = team(20, 12);
    plan.put(cohort(plan, Month(2026, 9), 10, 0.8, 0.75));
    plan.set(Kind::PlannedStarts, 1, {.locality = "North", .role = "Social worker"});
    plan.set(Kind::NewlyQualifiedCapacity, 0.9).set(Kind::NewlyQualifiedMonths, 3);
    EXPECT_NEAR(at(plan, Measure::InPost, 5), 17, kClose);
    EXPECT_NEAR(at(plan, Measure::Cohorts, 5), 3, kClose); // of the 6 who come there is room for 3
    EXPECT_EQ(at(plan, Measure::Starts, 5), 0);
    EXPECT_EQ(at(plan, Measure::NewlyQualified, 5), 0);
    EXPECT_NEAR(at(plan, Measure::NewlyQualified, 6), 3, kClose);
    EXPECT_NEAR(at(plan, Measure::NewlyQualified, 8), 3, kClose);
    EXPECT_EQ(at(plan, Measure::NewlyQualified, 9), 0);
    EXPECT_NEAR(at(plan, Measure::Available, 6), 20 - 0.3, kClose);
}

TEST(Supply, NewlyQualifiedLeaveAsOthersDo)
{
    PlanBuilder plan = team(20, 20, 24, 0, 4);
    plan.set(Kind::Turnover, 0.15).set(Kind::NewlyQualifiedMonths, 12);
    EXPECT_NEAR(at(plan, Measure::NewlyQualified, 6), 4 * std::sqrt(0.85), kClose);
    EXPECT_EQ(at(plan, Measure::NewlyQualified, 12), 0);
}

TEST(Supply, AgencyFollowsTheVacanciesUpToItsCap)
{
    PlanBuilder plan = team(20, 18, 24, 1.25);
    plan.set(Kind::Turnover, 0.5).set(Kind::AgencyCover, 0.6);
    EXPECT_EQ(at(plan, Measure::Agency, 0), 1.25); // the position says so
    EXPECT_NEAR(at(plan, Measure::Agency, 12), 0.6 * (20 - 9), kClose);
    plan.set(Kind::AgencyCap, 3, {.locality = "North", .role = "Social worker"});
    EXPECT_EQ(at(plan, Measure::Agency, 12), 3);
}

TEST(Supply, PostsCountWhileTheyRunAndTakeWhoHasNoPostLeft)
{
    PlanBuilder plan = team(20, 19);
    plan.put(post(plan, "Project", 2, date("2026-07-01"), date("2026-12-31")));
    plan.put(post(plan, "Was there", 4, std::nullopt, date("2026-09-15")));
    EXPECT_EQ(at(plan, Measure::Establishment, 2), 20);
    EXPECT_EQ(at(plan, Measure::Establishment, 3), 22);
    EXPECT_EQ(at(plan, Measure::Establishment, 6), 18);
    EXPECT_EQ(at(plan, Measure::Establishment, 9), 16);
    EXPECT_NEAR(at(plan, Measure::Ended, 5), 1, kClose); // 19 people, 18 posts that remain
    EXPECT_NEAR(at(plan, Measure::InPost, 6), 18, kClose);
    EXPECT_NEAR(at(plan, Measure::Ended, 8), 2, kClose);
}

TEST(Supply, TheRegisterAloneIsAnEstablishmentAndItsDisestablishedPostsStandEmpty)
{
    PlanBuilder plan(Month(2026, 4), 12);
    plan.locality("North").role("Social worker", RoleKind::Casework, true);
    plan.put(post(plan, "Permanent", 3, std::nullopt, std::nullopt));
    plan::Post going = post(plan, "Going", 1, std::nullopt, date("2026-06-30"));
    going.status = plan::PostStatus::Disestablished;
    plan.put(going);
    plan::Post proposed = post(plan, "Asked for", 5, std::nullopt, std::nullopt);
    proposed.status = plan::PostStatus::Proposed;
    plan.put(proposed);
    EXPECT_EQ(at(plan, Measure::Establishment, 0), 4);
    EXPECT_EQ(at(plan, Measure::InPost, 0), 3);
    EXPECT_EQ(at(plan, Measure::Establishment, 3), 3);
    EXPECT_EQ(at(plan, Measure::InPost, 3), 3);
}

TEST(Supply, ANewPositionSaysTheStockAnewAndTheDifferenceIsShown)
{
    PlanBuilder plan = team(20, 20);
    plan.set(Kind::Turnover, 0.15);
    plan.establishment("North", "Social worker", "2026-10-01", 22, 1);
    const double flowed = 20 * std::sqrt(0.85);
    EXPECT_NEAR(at(plan, Measure::Restated, 5), 21 - flowed, kClose);
    EXPECT_EQ(at(plan, Measure::InPost, 6), 21);
    EXPECT_EQ(at(plan, Measure::Establishment, 6), 22);
}

TEST(Supply, BeforeTheFirstPositionNothingFlows)
{
    PlanBuilder plan(Month(2026, 4), 12);
    plan.locality("North").role("Social worker", RoleKind::Casework, true);
    plan.establishment("North", "Social worker", "2026-07-01", 10, 0).set(Kind::Turnover, 0.5);
    EXPECT_EQ(at(plan, Measure::InPost, 2), 10);
    EXPECT_EQ(at(plan, Measure::Leavers, 2), 0);
    EXPECT_EQ(at(plan, Measure::InPost, 3), 10);
    EXPECT_GT(at(plan, Measure::Leavers, 3), 0);
}

TEST(Supply, TheSteadyStateIsWhereAsManyJoinAsLeave)
{
    PlanBuilder plan = team(20, 18, 600 / 10);
    plan.set(Kind::Turnover, 0.15)
        .set(Kind::PlannedStarts, 0.2, {.locality = "North", .role = "Social worker"});
    const double steady = 0.2 / (1 - std::pow(0.85, 1.0 / 12));
    EXPECT_NEAR(at(plan, Measure::SteadyState, 0), steady, kClose);
    EXPECT_EQ(codes(plan), std::vector<std::string>{"structure-cannot-be-kept"});
    plan.set(Kind::PlannedStarts, 1, {.locality = "North", .role = "Social worker", .from = "2026-05"});
    EXPECT_EQ(at(plan, Measure::SteadyState, 59), 20);
    EXPECT_NEAR(at(plan, Measure::Closing, 59), 20, kClose);
    EXPECT_TRUE(codes(plan).empty());
}

TEST(Supply, TenureIsTheStockOverThoseWhoGoInAYear)
{
    PlanBuilder plan = team(20, 20, 12);
    plan.set(Kind::Turnover, 0.2).set(Kind::PlannedStarts, 5, {.locality = "North", .role = "Social worker"});
    const Results results = plan.results();
    const PeriodSpan year = periodsOf(Month(2026, 4), 12, PeriodLength::FinancialYear).front();
    const double monthly = 1 - std::pow(0.8, 1.0 / 12);
    EXPECT_NEAR(figureAt(results, {LocalityIndex(0), RoleIndex(0), year, Rollup::Own}, Column::TenureYears)
                    .value_or(0),
                1 / (12 * monthly), kClose);
    EXPECT_NEAR(figureAt(results, {LocalityIndex(0), RoleIndex(0), year, Rollup::Own}, Column::LeaversFte)
                    .value_or(0),
                240 * monthly, kClose);
    EXPECT_EQ(figureAt(team(1, 1).results(), {LocalityIndex(0), RoleIndex(0), year, Rollup::Own},
                       Column::TenureYears),
              std::nullopt);
}

} // namespace
} // namespace muster::engine
