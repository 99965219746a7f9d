// Who waited, by actual figures, restates the queue. Source: docs/method.md, section 7.4.

#include "engine/explain.h"
#include "engine/plan_builder.h"
#include "engine/random_plan.h"

#include <cmath>
#include <gtest/gtest.h>
#include <random>
#include <rapidcheck/gtest.h>

namespace muster::engine {
namespace {

using plan::Kind;
using test::kClose;
using test::PlanBuilder;

/// 100 assessments a month, which take 12 FTE: those in post do 75 with 9. 40 wait at the start.
PlanBuilder queueing(double inPost)
{
    PlanBuilder plan(Month(2026, 4), 12);
    plan.locality("Essex").locality("North", "Essex").clientGroup("Older people");
    plan.role("Social worker", plan::RoleKind::Casework, true);
    plan.activity("Assessment", plan::Standard::Hours, true).set(Kind::HoursPerCase, 10);
    plan.set(Kind::DaysAWeek, 5).set(Kind::ContractedHours, 40);
    plan.set(Kind::TrainingDays, 135, {.locality = "North", .role = "Social worker"});
    plan.demand("North", "Older people", "Assessment", "2026/27", 1200);
    plan.establishment("North", "Social worker", "2026-04-01", 15, 15 - inPost);
    plan.set(Kind::OpeningBacklog, 40, {.locality = "North", .activity = "Assessment"});
    return plan;
}

void wait(PlanBuilder& plan, Month month, double people, const char* locality = "Essex")
{
    plan::Actual row;
    row.id = newId<plan::ActualId>();
    row.measure = plan::ActualMeasure::Backlog;
    row.locality = plan.id<plan::Locality>(locality);
    row.activity = plan.id<plan::Activity>("Assessment");
    row.month = month;
    row.value = people;
    row.source = "case system";
    plan.put(row);
}

TablePlace placeIn(int month, int count = 1)
{
    return {LocalityIndex(0),
            kAllRoles,
            {{PeriodLength::Month, Month(2026, 4) + month}, month, count},
            Rollup::WithBeneath,
            ActivityIndex(0)};
}

double waitFigure(const PlanBuilder& plan, Column column, int month, int count = 1)
{
    return figureAt(plan.results(), placeIn(month, count), column).value_or(std::nan(""));
}

// April: 100 come after the 40, 75 are done, 35 leave on its last day; the others are done in May.
TEST(BacklogThatCame, IsFewerAsIfTheFirstOfThemHadLeft)
{
    PlanBuilder plan = queueing(9);
    wait(plan, Month(2026, 4), 30);
    EXPECT_NEAR(waitFigure(plan, Column::Backlog, 0), 30, kClose);
    EXPECT_NEAR(waitFigure(plan, Column::BacklogRestated, 0), -35, kClose);
    EXPECT_NEAR(waitFigure(plan, Column::Done, 0), 75, kClose);
    EXPECT_NEAR(waitFigure(plan, Column::OpeningBacklog, 1), 30, kClose);
    EXPECT_NEAR(waitFigure(plan, Column::Backlog, 1), 55, kClose);
    EXPECT_NEAR(waitFigure(plan, Column::LongestWaitDays, 0), 19.5, kClose);
    EXPECT_NEAR(waitFigure(plan, Column::MeanWaitDays, 0), 14.41, kClose);
}

// May: its arrivals are behind 75 who wait and 35 who joined; the first is done on 11 June, the last in July.
TEST(BacklogThatCame, IsMoreByWhoJoinsBehindAllWhoWait)
{
    PlanBuilder plan = queueing(9);
    wait(plan, Month(2026, 4), 100);
    EXPECT_NEAR(waitFigure(plan, Column::BacklogRestated, 0), 35, kClose);
    EXPECT_NEAR(waitFigure(plan, Column::Backlog, 1), 125, kClose);
    EXPECT_NEAR(waitFigure(plan, Column::LongestWaitDays, 1), 30 + 50 / 75.0 * 31, kClose);
    EXPECT_NEAR(waitFigure(plan, Column::BacklogRestated, 0, 12), 35, kClose);
}

TEST(BacklogThatCame, OfNobodyIsOfTheMixOfWhoWouldWaitFirst)
{
    PlanBuilder plan = queueing(15); // does 125 a month
    EXPECT_NEAR(waitFigure(plan, Column::Backlog, 1), 0, kClose);
    wait(plan, Month(2026, 5), 50);
    EXPECT_NEAR(waitFigure(plan, Column::Backlog, 1), 50, kClose);
    EXPECT_NEAR(waitFigure(plan, Column::Done, 2), 125, kClose);
    EXPECT_NEAR(waitFigure(plan, Column::Backlog, 2), 25, kClose);
    wait(plan, Month(2026, 6), 0);
    EXPECT_EQ(waitFigure(plan, Column::Backlog, 2), 0);
    EXPECT_EQ(waitFigure(plan, Column::LongestWaitDays, 3), 0);
}

TEST(BacklogThatCame, BeforeThePlanIsTheOpeningBacklogAndTheNearestCounts)
{
    PlanBuilder plan = queueing(9);
    wait(plan, Month(2026, 3), 25);
    EXPECT_NEAR(waitFigure(plan, Column::OpeningBacklog, 0), 25, kClose);
    wait(plan, Month(2026, 3), 10, "North");
    EXPECT_NEAR(waitFigure(plan, Column::OpeningBacklog, 0), 10, kClose);
    EXPECT_EQ(waitFigure(plan, Column::BacklogRestated, 0), 0);
}

TEST(BacklogThatCame, IsExplainedByItsRow)
{
    PlanBuilder plan = queueing(9);
    wait(plan, Month(2026, 3), 25);
    wait(plan, Month(2026, 4), 30);
    const Results results = plan.results();
    for (const Column column : {Column::OpeningBacklog, Column::Backlog, Column::BacklogRestated}) {
        const auto told = explain(results, placeIn(0), column);
        ASSERT_TRUE(told) << told.error().message;
        EXPECT_NEAR(evaluate(*told->trace), *figureAt(results, placeIn(0), column), kClose);
        EXPECT_NE(toText(*told).find("actual figure of the end of"), std::string::npos) << toText(*told);
    }
}

/// Whatever came, arrivals and restated are done or wait, and nobody waits less than not at all.
RC_GTEST_PROP(BacklogThatCame, ArrivalsAndRestatedAreDoneOrWait, (std::uint32_t seed))
{
    const test::RandomPlan random(seed, false);
    plan::Plan plan = random.plan();
    plan::Edit edit;
    std::mt19937 chance(seed);
    for (const plan::Locality& locality : plan.rows<plan::Locality>())
        for (const plan::Activity& activity : plan.rows<plan::Activity>())
            for (int i = -1; i < plan.settings().months; i += 1 + static_cast<int>(chance() % 5)) {
                plan::Actual row;
                row.id = newId<plan::ActualId>();
                row.measure = plan::ActualMeasure::Backlog;
                row.locality = locality.id;
                row.activity = activity.id;
                row.month = plan.settings().firstMonth + i;
                row.value = chance() % 4 == 0 ? 0.0 : static_cast<double>(chance() % 300);
                edit.put(row);
            }
    plan.apply(edit.changes);
    const Results results{Inputs(plan)};
    for (const Queue& queue : results.queues().all())
        for (int t = 0; queue.isWaiting && t < results.inputs().months(); ++t) {
            const double end = queue.backlog(t + 1);
            const double flows = queue.backlog(t) + queue.arrivals(t) -
                                 queue.done[static_cast<std::size_t>(t)] + queue.restated(t);
            RC_ASSERT(std::isnan(end) || std::abs(end - flows) < 1e-6 * std::max(1.0, end));
            std::vector<Wait> waits;
            if (queue.isKnown)
                queue.addWaits(t, waits);
            for (const Wait& each : waits)
                RC_ASSERT(each.arrivals > 0 && each.least() >= 0);
            if (queue.isKnown && queue.arrivals(t) > 0)
                RC_ASSERT(std::abs(arrivalsOf(waits) - queue.arrivals(t)) < 1e-6 * queue.arrivals(t));
        }
}

} // namespace
} // namespace muster::engine
