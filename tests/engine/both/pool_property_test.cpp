// What must hold of one pool of staff, in both engines: docs/method.md, section 7.2.

#include "audit/reference_pool.h"

#include <array>
#include <gtest/gtest.h>
#include <random>
#include <rapidcheck/gtest.h>

namespace muster::audit {
namespace {

using Real = ReferencePool::Real;
constexpr Real kNothing = 1e-9L;

/// Three activities of two classes; roles 0 and 1 are qualified and may take over from 2 and 3.
struct Draw {
    std::vector<ReferencePool::Waiting> work;
    std::vector<Real> time;
};

Draw drawn(std::uint32_t seed)
{
    std::mt19937 random(seed);
    const auto real = [&](double most) {
        return std::uniform_real_distribution<double>(0, 1)(random) < 0.2
                   ? Real(0)
                   : Real(std::uniform_real_distribution<double>(0, most)(random));
    };
    Draw draw;
    for (std::size_t activity = 0; activity < 3; ++activity) {
        const int priority = real(1) < 0.4L ? 1 : 2;
        const std::array mayTake{real(1) > 0.1L, real(1) > 0.1L}; // whoever does some of the activity
        for (std::size_t role = 0; role < 4; ++role) {
            ReferencePool::Waiting each{priority, activity, role, real(100), 0, 1, {}};
            each.fte = each.events * (real(0.2) + 0.01L);
            if (role >= 2)
                for (std::size_t taker = 0; taker < 2; ++taker)
                    if (mayTake[taker])
                        each.takers[taker] = each.events * (real(0.2) + 0.01L);
            draw.work.push_back(each);
        }
    }
    for (int role = 0; role < 4; ++role)
        draw.time.push_back(real(15));
    return draw;
}

RC_GTEST_PROP(BothEnginesOnThePool, NobodyWaitsForARoleThatHasTimeLeft, (std::uint32_t seed))
{
    for (const bool takeOver : {false, true}) {
        Draw draw = drawn(seed);
        ReferencePool::share(draw.work, draw.time, takeOver);
        for (const ReferencePool::Waiting& each : draw.work) {
            RC_ASSERT(each.done <= each.events + kNothing && each.done >= 0);
            RC_ASSERT(each.capacity >= each.done);
            if (each.left * each.events < kNothing)
                continue;
            RC_ASSERT(draw.time[each.role] < kNothing);
            for (const auto& [taker, fte] : each.takers)
                RC_ASSERT(!takeOver || draw.time[taker] < kNothing);
        }
        for (const Real left : draw.time)
            RC_ASSERT(left >= 0);
    }
}

RC_GTEST_PROP(BothEnginesOnThePool, NoMoreTimeIsUsedThanThereIs, (std::uint32_t seed))
{
    Draw draw = drawn(seed);
    const Draw before = draw;
    ReferencePool::share(draw.work, draw.time, false);
    for (std::size_t role = 0; role < draw.time.size(); ++role) {
        Real used = 0;
        for (const ReferencePool::Waiting& each : draw.work)
            used += each.role == role ? each.fte * (1 - each.left) : 0;
        RC_ASSERT(std::abs(used + draw.time[role] - before.time[role]) < kNothing);
    }
}

RC_GTEST_PROP(BothEnginesOnThePool, ABillionthMoreChangesNextToNothing, (std::uint32_t seed))
{
    Draw draw = drawn(seed);
    Draw more = draw;
    auto& changed = more.work[seed % more.work.size()];
    const Real each = changed.events > 0 ? changed.fte / changed.events : 0.1L;
    changed.events += 1e-9L;
    changed.fte += 1e-9L * each;
    for (auto& [taker, fte] : changed.takers)
        fte += 1e-9L * 0.1L;
    more.time[seed % more.time.size()] += 1e-9L;
    ReferencePool::share(draw.work, draw.time, true);
    ReferencePool::share(more.work, more.time, true);
    for (std::size_t i = 0; i < draw.work.size(); ++i)
        RC_ASSERT(std::abs(draw.work[i].done - more.work[i].done) < 1e-4L);
}

} // namespace
} // namespace muster::audit
