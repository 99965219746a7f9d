// Source: NHS Information Centre, PSS EX1 return 2012–13, activity, row 620 (docs/method.md, section 13.8).

#include "samples/sample.h"

#include <gtest/gtest.h>
#include <map>

namespace muster {
namespace {

using engine::Column;

const test::Sample& essex()
{
    static const test::Sample sample("Essex");
    return sample;
}

TEST(Essex, AssessmentsAndReviewsEqualTheReturnToTheUnit)
{
    std::map<std::pair<std::string, std::string>, double> sums;
    const plan::Plan& plan = essex().plan();
    for (const plan::Demand& row : plan.rows<plan::Demand>()) {
        EXPECT_EQ(row.period.toString(), "2012/13");
        EXPECT_EQ(row.status, plan::DemandStatus::Actual);
        sums[{plan::nameOf(plan, row.activity), plan::nameOf(plan, row.clientGroup)}] += row.volume.value();
    }
    const std::map<std::pair<std::string, std::string>, double> published{
        {{"Review", "Older people"}, 13915},
        {{"Review", "Physical disability"}, 1665},
        {{"Review", "Mental health"}, 6385},
        {{"Review", "Learning disability"}, 1575},
        {{"Assessment", "Physical disability"}, 1360},
        {{"Assessment", "Mental health"}, 6055},
        {{"Assessment", "Learning disability"}, 295},
        {{"Assessment", "Substance misuse"}, 5},
        {{"Assessment", "Other vulnerable people"}, 5},
        {{"Assessment", "Older people"}, 9970}};
    ASSERT_EQ(sums.size(), published.size());
    for (const auto& [item, volume] : published)
        EXPECT_NEAR(sums.at(item), volume, 1e-9) << item.first << ", " << item.second;
}

TEST(Essex, WestNeedsFewerStaffThanNorthAsTheCountySays)
{
    const double west = essex().figure("West", "All roles", Column::RequiredFte).value();
    const double north = essex().figure("North", "All roles", Column::RequiredFte).value();
    EXPECT_LT(west, north);
    EXPECT_GT(west, 0);
}

TEST(Essex, EveryFigureOfTheRequirementIsKnown)
{
    for (const engine::TablePlace& place :
         engine::tablePlaces(essex().results(), PeriodLength::Month, engine::Rollup::WithBeneath))
        for (const Column column : engine::kRequirementTable)
            ASSERT_TRUE(engine::figureAt(essex().results(), place, column));
}

TEST(Essex, StandardsAndTimesArePlainlyMarkedIllustrative)
{
    for (const plan::Assumption& row : essex().plan().rows<plan::Assumption>()) {
        const bool marked = row.source.find("llustrative") != std::string::npos;
        const bool published = row.kind == plan::Kind::DemandGrowth || row.kind == plan::Kind::FixedPosts ||
                               (row.kind == plan::Kind::RoleShare && row.value == 0);
        EXPECT_TRUE(marked || (published && !row.source.empty()))
            << plan::word(row.kind) << ": " << row.source;
    }
}

} // namespace
} // namespace muster
