// What must hold of one pool of staff: docs/method.md, section 7.2.

#include "engine/random_plan.h"
#include "engine/results.h"

#include <cmath>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::engine {
namespace {

using plan::Kind;
using test::PlanBuilder;
using test::RandomPlan;

constexpr double kNothing = 1e-9;

/// Calls visit(queue, role, t) for every role's queue and month in which somebody may wait.
template <class Visit>
void forEachWaiting(const Results& results, const Visit& visit)
{
    for (const Queue& queue : results.queues().all())
        for (const RoleQueue& role : queue.roles())
            for (int t = 0; queue.isWaiting && t < results.inputs().months(); ++t)
                visit(queue, role, t);
}

RC_GTEST_PROP(Pool, NobodyWaitsForARoleThatHasTimeLeft, (std::uint32_t seed))
{
    const Results results = RandomPlan(seed, false).builder().results();
    forEachWaiting(results, [&](const Queue& queue, const RoleQueue& role, int t) {
        const auto at = std::size_t(t);
        const double waiting = role.flow.backlogs[at] + role.flow.arrivals[at];
        if (waiting - role.done[at] > kNothing * std::max(1.0, waiting)) // before it is restated
            RC_ASSERT(!(results.queues().time(queue.locality, role.role, t).idle > 0)); // it may not be known
    });
}

RC_GTEST_PROP(Pool, DoesNoMoreThanWaitsAndThanThereIsTimeFor, (std::uint32_t seed))
{
    const Results results = RandomPlan(seed, false).builder().results();
    forEachWaiting(results, [&](const Queue& queue, const RoleQueue& role, int t) {
        const auto at = std::size_t(t);
        if (std::isnan(role.done[at]))
            return;
        const double waiting = role.flow.backlogs[at] + role.flow.arrivals[at];
        RC_ASSERT(role.done[at] >= 0 && role.done[at] <= waiting + kNothing * std::max(1.0, waiting));
        RC_ASSERT(!(role.flow.capacity[at] < role.done[at])); // it may not be known
        RC_ASSERT(role.takenOver[at] >= 0);
        const RoleTime time = results.queues().time(queue.locality, role.role, t);
        RC_ASSERT(!(time.time.back() > time.time.front()) && !(time.idle > time.time.back()));
        RC_ASSERT(!(time.idle < 0));
        RC_ASSERT(!(time.time.front() > std::max(0.0, time.available)));
    });
}

/// Two activities that share two roles; in the second month so many assessments come.
Results withArrivals(std::uint32_t seed, double arrivals)
{
    std::mt19937 random(seed);
    const auto real = [&](double low, double high) {
        return std::uniform_real_distribution<double>(low, high)(random);
    };
    PlanBuilder plan(Month(2026, 4), 3);
    plan.locality("Essex").clientGroup("Adults");
    plan.role("SW", plan::RoleKind::Casework, true).role("CCO", plan::RoleKind::Casework, false);
    for (const char* activity : {"Assessment", "Review"}) {
        plan.activity(activity, plan::Standard::Hours);
        plan.set(Kind::HoursPerCase, real(2, 20), {.activity = activity});
        plan.set(Kind::QualifiedShare, real(0.1, 0.9), {.activity = activity});
        plan.set(Kind::OpeningBacklog, real(0, 300), {.locality = "Essex", .activity = activity});
        plan.demand("Essex", "Adults", activity, "2026-04", real(0, 300));
        plan.demand("Essex", "Adults", activity, "2026-06", real(0, 300));
    }
    plan.demand("Essex", "Adults", "Assessment", "2026-05", arrivals);
    plan.demand("Essex", "Adults", "Review", "2026-05", real(0, 300));
    plan.establishment("Essex", "SW", "2026-04-01", real(0, 30), 0);
    plan.establishment("Essex", "CCO", "2026-04-01", real(0, 30), 0);
    return plan.results();
}

RC_GTEST_PROP(Pool, ABillionthOfAnArrivalChangesNextToNothing, (std::uint32_t seed))
{
    const Results none = withArrivals(seed, 0);
    const Results some = withArrivals(seed, 1e-9);
    for (QueueIndex i; i < none.queues().all().behind(); ++i) {
        const Queue& a = none.queues().all()[i];
        const Queue& b = some.queues().all()[i];
        for (int t = 0; t < 3; ++t) {
            RC_ASSERT(std::abs(a.done[std::size_t(t)] - b.done[std::size_t(t)]) < 1e-6);
            RC_ASSERT(std::abs(a.backlog(t + 1) - b.backlog(t + 1)) < 1e-6);
        }
    }
}

RC_GTEST_PROP(Pool, OneActivityOfOneRoleDoesTheLesserOfCapacityAndWaiting, (std::uint32_t seed))
{
    std::mt19937 random(seed);
    const auto real = [&](double most) { return std::uniform_real_distribution<double>(0, most)(random); };
    const double staff = real(30), arrivals = real(400), backlog = real(400);
    PlanBuilder plan(Month(2026, 4), 1);
    plan.locality("Essex").clientGroup("Adults").role("SW", plan::RoleKind::Casework, true);
    plan.activity("Assessment", plan::Standard::Hours, true);
    plan.set(Kind::HoursPerCase, 13).set(Kind::DaysAWeek, 5).set(Kind::ContractedHours, 30);
    plan.set(Kind::OpeningBacklog, backlog, {.locality = "Essex", .activity = "Assessment"});
    plan.demand("Essex", "Adults", "Assessment", "2026-04", arrivals);
    plan.establishment("Essex", "SW", "2026-04-01", staff, 0);
    const Results results = plan.results();
    const Queue& queue = results.queues().all()[QueueIndex()];
    RC_ASSERT(std::abs(queue.capacity(0) - 10 * staff) < 1e-6);
    RC_ASSERT(std::abs(queue.done[0] - std::min(10 * staff, backlog + arrivals)) < 1e-6);
}

} // namespace
} // namespace muster::engine
