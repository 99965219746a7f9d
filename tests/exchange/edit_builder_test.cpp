#include "exchange/tables/edit_builder.h"

#include "exchange/plans.h"

namespace muster::exchange {
namespace {

TEST(EditBuilder, GivesRowsThatSayTheSameOneIdAndOnePosition)
{
    EditBuilder builder(smallPlan());
    const auto known = builder.ensure(plan::Locality{{}, "North", plan::LocalityId{1}, "", 0});
    EXPECT_EQ(known, plan::LocalityId{2});
    const auto east = builder.put(plan::Locality{{}, "East", plan::LocalityId{1}, "", 0});
    const auto south = builder.put(plan::Locality{{}, "South", plan::LocalityId{1}, "", 0});
    EXPECT_EQ(builder.ensure(plan::Locality{{}, "East", plan::LocalityId{1}, "", 0}), east);
    EXPECT_EQ(builder.put(plan::Locality{{}, "East", plan::LocalityId{1}, "E01", 0}), east);

    const plan::Plan& plan = builder.plan();
    EXPECT_EQ(plan.rows<plan::Locality>().size(), 5u);
    EXPECT_EQ(plan.find<plan::Locality>(east)->code, "E01");
    EXPECT_EQ(plan.find<plan::Locality>(east)->position, 3);
    EXPECT_EQ(plan.find<plan::Locality>(south)->position, 4);
}

TEST(EditBuilder, HasEveryRowThatWasPutWheneverThePlanIsAskedFor)
{
    EditBuilder builder(smallPlan());
    for (int i = 0; i < 50; ++i) {
        builder.put(plan::ClientGroup{{}, "Group " + std::to_string(i), 0});
        if (i % 10 == 0) {
            EXPECT_EQ(builder.plan().rows<plan::ClientGroup>().size(), 3u + static_cast<std::size_t>(i));
        }
    }
    const plan::Plan asked = builder.plan();
    const ImportOutcome outcome = builder.finish("Add groups");
    EXPECT_EQ(outcome.counts.added, 50u);
    plan::Plan after = smallPlan();
    after.apply(outcome.edit.changes);
    EXPECT_EQ(after, asked);
}

} // namespace
} // namespace muster::exchange
