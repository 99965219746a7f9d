#include "plan/rules/rules.h"
#include "plan/rules/usual_ranges.h"

#include "plan/small_plan.h"

#include <gtest/gtest.h>

namespace muster::plan {
namespace {

std::vector<Problem> implausible(const auto&... rows)
{
    const Plan plan = with(smallPlan(), rows...);
    EXPECT_TRUE(check(plan).empty()) << "what is implausible is allowed";
    return findImplausible(plan);
}

TEST(UsualRanges, LieInsideWhatIsAllowedAndHaveAReason)
{
    for (const KindInfo& kind : kCatalogue) {
        if (!kind.usual)
            continue;
        EXPECT_LT(kind.usual->range.lowest, kind.usual->range.highest) << kind.id;
        EXPECT_TRUE(kind.allowed.holds(kind.usual->range.highest)) << kind.id;
        EXPECT_TRUE(kind.allowed.holds(kind.usual->range.lowest)) << kind.id;
        EXPECT_GT(kind.usual->reason.size(), 10u) << kind.id;
        EXPECT_FALSE(kind.usual->reason.ends_with('.')) << kind.id;
    }
}

TEST(UsualRanges, WarnOfHoursThatWereEnteredAsAPercentage)
{
    const auto problems =
        implausible(assumption(7, Kind::ContractedHours, {{}, {}, {}, kSocialWorker}, 0.37));
    ASSERT_EQ(problems.size(), 1u);
    const Problem& problem = problems.front();
    EXPECT_EQ(problem.severity, Severity::Warning);
    EXPECT_EQ(problem.code, "implausible");
    EXPECT_EQ(problem.where, "Contracted hours, Social worker");
    EXPECT_EQ(problem.found, "0.37");
    EXPECT_EQ(problem.allowed, "usually 20 to 48");
    EXPECT_EQ(problem.target.row, 7);
    EXPECT_EQ(problem.target.column, "value");
}

/// Demand may more than double in a year: nothing but a warning stands in the way.
TEST(UsualRanges, WarnOfGrowthThatDoublesDemandAndAllowIt)
{
    for (const double growth : {0.6, 1.2}) {
        const auto problems = implausible(assumption(1, Kind::DemandGrowth, {}, growth));
        ASSERT_EQ(problems.size(), 1u) << growth;
        EXPECT_EQ(problems.front().severity, Severity::Warning) << growth;
    }
}

TEST(UsualRanges, SayNothingOfWhatIsUsualOfZeroAndOfWhatCountsAnyway)
{
    EXPECT_TRUE(implausible(assumption(1, Kind::ContractedHours, {}, 36)).empty());
    EXPECT_TRUE(implausible(assumption(1, Kind::Turnover, {}, 0)).empty());
    EXPECT_TRUE(implausible(assumption(1, Kind::AgencyCap, {kNorth, {}, {}, kSocialWorker}, 10'000)).empty());
    for (const KindInfo& kind : kCatalogue)
        if (kind.usual && kind.inherits) {
            EXPECT_TRUE(implausible(assumption(1, kind.kind, {}, kind.usual->range.highest)).empty())
                << kind.id;
        }
}

TEST(UsualRanges, WarnOfANumberThatIsNextToNothingWhateverItIs)
{
    EXPECT_EQ(implausible(assumption(1, Kind::QualifiedShare, {}, 1e-300)).size(), 1u);
    EXPECT_EQ(implausible(assumption(1, Kind::DemandGrowth, {}, -1e-9)).size(), 1u);
    const auto problems = implausible(demand(1, 1e-7));
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems.front().where, "Demand, North, Older people, Assessment, 2026/27");
    EXPECT_EQ(problems.front().target.column, "volume");
    EXPECT_TRUE(implausible(demand(1, 1e-6)).empty());
    EXPECT_TRUE(implausible(demand(1, 0)).empty());
}

TEST(UsualRanges, LeaveAVacancyItsLastBinaryDigits)
{
    Establishment row = establishment(1);
    row.vacancy = Fte(5e-16);
    EXPECT_TRUE(implausible(row).empty());
    row.agency = Fte(5e-16);
    EXPECT_EQ(implausible(row).size(), 1u);
}

TEST(UsualRanges, KeepTwentyOfAKindAndCountTheRest)
{
    Edit edit;
    for (int n = 0; n < 5'000; ++n) {
        Assumption row = assumption(n + 1, Kind::Turnover, {}, 0.9);
        row.from = Month(2000, 1) + n;
        edit.put(row);
    }
    const auto problems = findImplausible(after(smallPlan(), edit));
    EXPECT_EQ(problems.size(), kMostOfAKind);
    EXPECT_EQ(countOf(problems), 5'000u);
}

} // namespace
} // namespace muster::plan
