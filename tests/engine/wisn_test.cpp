// Published workload calculations by the WISN method. Source: docs/method.md, section 13.3.

#include "engine/figures.h"

#include <gtest/gtest.h>

namespace muster::engine::formulas {
namespace {

/// Kenya clinic (Burmen 2017): 10,000 clients, 10 visits of a quarter of an hour, days of 8 hours.
TEST(WisnOracle, KenyaClinicNeedsSeventeenAndAHalf)
{
    const double days = availableDays(5.0, 234.0 / 5, 10.0, 30.0, 15.0, 0.0);
    EXPECT_DOUBLE_EQ(days, 179);
    const double hours = availableHours(days, 40.0, 5.0);
    EXPECT_DOUBLE_EQ(hours, 179 * 8);
    EXPECT_NEAR(fteByHours(10000.0 * 10 / kMonthsAYear, 1.0, 0.25, 1.0, hours), 17.4581, 5e-5);
    EXPECT_NEAR(1 / (1 - 10.0 / 179), 1.059172, 5e-7);
    // An allowance of 10 of the 179 days is non-case time, which divides.
    EXPECT_NEAR(fteByHours(100000.0 / kMonthsAYear, 1.0, 0.25, 1.0, caseHours(hours, 10.0 / 179)),
                17.4581 * 1.059172, 1e-4);
}

/// Bangladesh (BMJ Open 2020, e035183): actual and required staff, their difference and ratio.
TEST(WisnOracle, BangladeshsDifferencesAndRatios)
{
    struct Row {
        double actual, required, difference, ratio;
    };
    for (const Row& row : {Row{4, 8.14, -4.14, 0.49},
                           {3, 10.71, -7.71, 0.28},
                           {4, 12.28, -8.28, 0.33},
                           {7, 11.23, -4.23, 0.62},
                           {14, 16.08, -2.08, 0.87},
                           {15, 22.80, -7.80, 0.66}}) {
        EXPECT_NEAR(gap(row.actual, row.required), row.difference, 1e-9);
        EXPECT_NEAR(1 / pressure(row.required, row.actual), row.ratio, 0.005);
    }
}

/// 8,000 × 10 min + 4,000 × 20 min; 217 days of 7 h; CAS 15 %.
TEST(WisnOracle, TheChainWithRoundNumbers)
{
    const double hours = workHours(8000.0, 1.0, 10 / 60.0, 1.0) + workHours(4000.0, 1.0, 20 / 60.0, 1.0);
    EXPECT_NEAR(hours, 2666.667, 5e-4);
    const double available = availableHours(availableDays(5.0, 217.0 / 5, 0.0, 0.0, 0.0, 0.0), 35.0, 5.0);
    EXPECT_DOUBLE_EQ(available, 1519);
    const auto needed = [&](double caseHoursAYear) {
        return fteByHours(8000.0 / kMonthsAYear, 1.0, 10 / 60.0, 1.0, caseHoursAYear) +
               fteByHours(4000.0 / kMonthsAYear, 1.0, 20 / 60.0, 1.0, caseHoursAYear);
    };
    EXPECT_NEAR(needed(available), 1.755541, 5e-7);
    EXPECT_NEAR(needed(caseHours(available, 0.15)), 2.065342, 5e-7);
    EXPECT_NEAR(available / caseHours(available, 0.15), 1.176471, 5e-7);
}

} // namespace
} // namespace muster::engine::formulas
