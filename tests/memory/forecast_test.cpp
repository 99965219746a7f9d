// Forecasts fitted by several threads, one of which runs out of memory.

#include "engine/demand.h"
#include "memory/short_memory.h"

#include <gtest/gtest.h>

namespace muster::engine {

TEST(ForecastsShortOfMemory, AreMadeOrTheReasonReachesWhoAsked)
{
    std::vector<SeriesWish> wishes;
    for (int i = 0; i < 40; ++i) // enough for several threads
        wishes.push_back({.values = {10.0 + i, 12, 11, 14},
                          .method = plan::DemandMethod::Mean,
                          .weights = {},
                          .ahead = 3});
    test::refuseEachInTurn([&] { static_cast<void>(forecastsOf(wishes, nullptr, nullptr)); },
                           test::Threads::Others);
}

} // namespace muster::engine
