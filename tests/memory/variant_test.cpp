// A variant asks for no memory after the first time.

#include "engine/random_plan.h"
#include "engine/results.h"
#include "memory/short_memory.h"

#include <gtest/gtest.h>

namespace muster {

TEST(VariantShortOfMemory, NeedsNoneAfterTheFirstTime)
{
    const engine::Inputs inputs(test::RandomPlan(3, false).plan());
    const engine::Wish all = engine::Wish::everything(inputs);
    engine::Variant variant(inputs);
    const auto draw = [&](double factor) {
        for (const plan::Kind kind :
             {plan::Kind::HoursPerCase, plan::Kind::Turnover, plan::Kind::DemandGrowth})
            for (double& value : variant.inputs().values(kind).values())
                value *= factor;
        variant.inputs().regrow();
        variant.inputs().ownVolumes() *= factor;
        variant.inputs().follow();
        (void)variant.compute(all).queues();
        variant.reset();
    };
    draw(0.9);
    test::refuseMemoryAt(1);
    draw(1.1);
    EXPECT_FALSE(test::wasMemoryRefused());
}

} // namespace muster
