// Both engines on one pool of staff: docs/method.md, section 7.2. The figures are those of the method.

#include "audit/reference_pool.h"
#include "engine/both/both_engines.h"

#include <gtest/gtest.h>

namespace muster::test {
namespace {

using engine::Column;
using plan::Kind;

struct Work {
    double assessments = 0, reviews = 0, safeguarding = 0;
};

/// C_hours of 1,249.12; assessments of 12 h (60 % qualified), reviews of 5 h (30 %), safeguarding of 15 h.
PlanBuilder pooled(double socialWorkers, double careOfficers, const Work& come, const Work& wait = {})
{
    PlanBuilder plan(Month(2026, 4), 1);
    plan.locality("Essex").clientGroup("Adults");
    plan.role("SW", plan::RoleKind::Casework, true).role("CCO", plan::RoleKind::Casework, false);
    plan.set(Kind::AnnualLeaveDays, 28).set(Kind::BankHolidays, 8).set(Kind::SicknessDays, 8);
    plan.set(Kind::TrainingDays, 5).set(Kind::NonCaseTime, 0.2).set(Kind::DaysAWeek, 5);
    plan.set(Kind::ContractedHours, 37);
    plan.establishment("Essex", "SW", "2026-04-01", socialWorkers, 0);
    plan.establishment("Essex", "CCO", "2026-04-01", careOfficers, 0);
    const auto activity = [&](const char* name, double hours, double share, double arrivals, double backlog) {
        plan.activity(name, plan::Standard::Hours, share == 1);
        plan.set(Kind::HoursPerCase, hours, {.activity = name});
        if (share < 1)
            plan.set(Kind::QualifiedShare, share, {.activity = name});
        plan.demand("Essex", "Adults", name, "2026-04", arrivals);
        plan.set(Kind::OpeningBacklog, backlog, {.locality = "Essex", .activity = name});
    };
    activity("Assessment", 12, 0.6, come.assessments, wait.assessments);
    activity("Review", 5, 0.3, come.reviews, wait.reviews);
    activity("Safeguarding", 15, 1, come.safeguarding, wait.safeguarding);
    return plan;
}
double done(BothEngines& read, const char* activity)
{
    return read.waiting(Column::Done, "Essex", activity, 0);
}
double idle(BothEngines& read, const char* role)
{
    return read.idle("Essex", role, 0);
}
constexpr double kSixPlaces = 5e-7;

TEST(BothEnginesOnThePool, WhoIsShortDecidesWhatIsDoneAndTheOtherHasTimeLeft)
{
    const PlanBuilder plan = pooled(20, 30, {.assessments = 460});
    BothEngines read(plan);
    EXPECT_NEAR(done(read, "Assessment"), 357.488889, kSixPlaces);
    EXPECT_NEAR(idle(read, "CCO"), 8.788267, kSixPlaces);
    EXPECT_EQ(idle(read, "SW"), 0);
}

TEST(BothEnginesOnThePool, AMonthInWhichNothingComesWorksTheBacklogOff)
{
    const PlanBuilder plan = pooled(20, 30, {}, {.assessments = 200});
    BothEngines read(plan);
    EXPECT_NEAR(done(read, "Assessment"), 200, kClose);
    EXPECT_NEAR(idle(read, "SW"), 6.166261, kSixPlaces);
    EXPECT_NEAR(idle(read, "CCO"), 20.777507, kSixPlaces);
    EXPECT_EQ(read.waiting(Column::Backlog, "Essex", "Assessment", 0), 0);
}

TEST(BothEnginesOnThePool, ActivitiesOfAClassShareAShortage)
{
    const PlanBuilder plan = pooled(20, 12, {.assessments = 300, .reviews = 500});
    BothEngines read(plan);
    EXPECT_NEAR(done(read, "Assessment"), 175.764098, kSixPlaces);
    EXPECT_NEAR(done(read, "Review"), 244.363498, kSixPlaces);
}

TEST(BothEnginesOnThePool, QualifiedStaffTakeOverWhatOthersLeaveUndone)
{
    const PlanBuilder plan = pooled(20, 12, {.reviews = 500});
    BothEngines read(plan);
    EXPECT_NEAR(done(read, "Review"), 500, kClose);
    EXPECT_NEAR(idle(read, "SW"), 7.983092, kSixPlaces);
}

TEST(BothEnginesOnThePool, WithoutTakeOverTheTimeOfQualifiedStaffIsLeft)
{
    PlanBuilder plan = pooled(20, 12, {.reviews = 500});
    plan::Settings settings = plan.plan().settings();
    settings.qualifiedTakeOver = false;
    plan.put(settings);
    BothEngines read(plan);
    EXPECT_NEAR(done(read, "Review"), 399.824, kSixPlaces);
    EXPECT_NEAR(idle(read, "SW"), 12.794928, kSixPlaces);
    EXPECT_EQ(idle(read, "CCO"), 0);
}

TEST(BothEnginesOnThePool, TheClassOfAnActivityIsItsPriority)
{
    PlanBuilder plan = pooled(20, 12, {.assessments = 300, .reviews = 500});
    plan::Activity reviews = *plan.plan().find<plan::Activity>(plan.id<plan::Activity>("Review"));
    reviews.priority = 3;
    plan.put(reviews);
    BothEngines read(plan);
    // Assessments first: 12 FTE are all that care officers have, and social workers do the rest of their
    // part.
    EXPECT_NEAR(done(read, "Assessment"), 32 * 1249.12 / 12 / 12, kSixPlaces);
    EXPECT_EQ(done(read, "Review"), 0);
}

TEST(BothEnginesOnThePool, StatutoryWorkComesFirst)
{
    const PlanBuilder plan = pooled(20, 12, {.assessments = 300, .reviews = 500, .safeguarding = 90});
    BothEngines read(plan);
    EXPECT_NEAR(done(read, "Safeguarding"), 90, kClose);
    EXPECT_NEAR(done(read, "Assessment"), 92.258943, kSixPlaces);
    EXPECT_NEAR(done(read, "Review"), 174.775870, kSixPlaces);
}

TEST(BothEnginesOnThePool, TakersWithLittleTimeLeaveTheRestToThoseWithMore)
{
    using audit::ReferencePool;
    // Two activities wait for a role (2) that has no time; the first may go to 0 alone, the second to 0
    // and 1.
    std::vector<ReferencePool::Waiting> work{{2, 0, 2, 10, 10, 1, {{0, 10}}},
                                             {2, 1, 2, 10, 10, 1, {{0, 10}, {1, 10}}}};
    std::vector<ReferencePool::Real> time{6, 8, 0};
    ReferencePool::share(work, time, true);
    EXPECT_NEAR(static_cast<double>(work[0].done + work[1].done), 14, kClose);
    EXPECT_EQ(time[0] + time[1], 0);
}

TEST(BothEnginesOnThePool, OneActivityOfOneRoleDoesTheLesserOfCapacityAndWaiting)
{
    const PlanBuilder plan = pooled(20, 0, {.safeguarding = 90});
    BothEngines read(plan);
    const auto figure = [&](Column column) { return read.waiting(column, "Essex", "Safeguarding", 0); };
    EXPECT_NEAR(figure(Column::Capacity), 20 * 1249.12 / 12 / 15, 1e-6);
    EXPECT_NEAR(figure(Column::Done), 90, kClose);
    EXPECT_NEAR(figure(Column::QueueLoad), 90 * 15 * 12 / 1249.12 / 20, kClose);
}

} // namespace
} // namespace muster::test
