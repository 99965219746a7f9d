// Both engines on what was approved for a source of money: docs/method.md, section 7.4.

#include "audit/reference_tables.h"
#include "engine/random_plan.h"
#include "engine/same_results.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::test {
namespace {

bool agreeOnApproved(std::uint32_t seed)
{
    const RandomPlan random(seed);
    const engine::Inputs inputs(random.plan());
    audit::ReferenceTables tables(random.plan());
    const auto& localities = inputs.dimensions().localities;
    for (const PeriodSpan& year :
         periodsOf(inputs.firstMonth(), inputs.months(), PeriodLength::FinancialYear))
        for (const engine::LocalityIndex l : localities.indexes())
            for (const plan::Funding& source : random.plan().rows<plan::Funding>())
                if (!agree(
                        engine::approvedFor(inputs, l, source.name, year.period),
                        tables.approvedFor(tables.rowOf(localities[l].id), source.name, year.period.start)))
                    return false;
    return true;
}

RC_GTEST_PROP(BothEngines, AgreeOnWhatWasApprovedForAFunding, (std::uint32_t seed))
{
    RC_ASSERT(agreeOnApproved(seed));
}

/// Plans in which a budget of the whole council says the same funding as one of its top locality: that of the
/// whole council counts nowhere.
TEST(BothEngines, AgreeOnABudgetOfTheWholeCouncilThatCountsNowhere)
{
    for (const std::uint32_t seed : {145U, 260U, 317U, 349U, 398U, 593U})
        EXPECT_TRUE(agreeOnApproved(seed)) << seed;
}

} // namespace
} // namespace muster::test
