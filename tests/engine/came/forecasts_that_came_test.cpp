// Forecasts of demand beside what came: how far off, and inside which bands.

#include "engine/demand_county.h"

#include <gtest/gtest.h>

namespace muster::engine {
namespace {

using plan::DemandMethod;
using test::County;

TEST(Demand, FiguresThatComeLaterScoreTheEarlierForecast)
{
    County county;
    county.years("North", {1000, 1130, 1200}, 2023).method(DemandMethod::Drift);
    const Inputs then = county.inputs();
    county.actual("North", "2026/27", 1250);
    const Inputs now = county.inputs();
    const auto list = scored(then, now);
    ASSERT_EQ(list.size(), 1U);
    EXPECT_NEAR(list.front().forecast, 1300, 1e-6);
    EXPECT_EQ(list.front().actual, 1250);
    EXPECT_EQ(list.front().sameAsLastYear, 1200);
    EXPECT_TRUE(scored(now, now).empty());
    ASSERT_TRUE(list.front().bands);
    EXPECT_LT(list.front().bands->low80, list.front().forecast);
    EXPECT_LT(list.front().bands->low95, list.front().bands->low80);
    EXPECT_NEAR(list.front().bands->high80 + list.front().bands->low80, 2 * list.front().forecast, 1e-6);
}

TEST(Demand, HowOftenTheBandsThatWereSaidHeld)
{
    const SaidBands bands{90, 110, 80, 120};
    const Period year{PeriodLength::FinancialYear, Month(2026, 4)};
    const std::vector<ScoredForecast> came{{LineIndex(0), year, 100, 90, 0, bands},
                                           {LineIndex(0), year, 100, 115, 0, bands},
                                           {LineIndex(0), year, 100, 121, 0, bands},
                                           {LineIndex(0), year, 100, 100, 0, std::nullopt}};
    const forecast::Held held = heldOf(came);
    EXPECT_EQ(held.figures, 3);
    EXPECT_EQ(held.within80, 1);
    EXPECT_EQ(held.within95, 2);
}

} // namespace
} // namespace muster::engine
