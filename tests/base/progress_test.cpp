#include "base/progress.h"

#include <gtest/gtest.h>
#include <vector>

namespace muster {
namespace {

TEST(Progress, ThatNobodyListensToGoesOn)
{
    EXPECT_TRUE(Progress().reached(0.5));
    EXPECT_TRUE(Progress().reached(1000, 2000));
}

TEST(Progress, OfAPartIsToldAsAShareOfTheWhole)
{
    std::vector<double> heard;
    const Progress::Listener listener = [&](double share) { heard.push_back(share); };
    const Progress whole({}, listener);
    ASSERT_TRUE(whole.part(0.5, 1).reached(0.5));
    ASSERT_TRUE(whole.part(0.5, 1).part(0, 0.5).reached(1));
    EXPECT_EQ(heard, (std::vector{0.75, 0.75}));
}

TEST(Progress, OfALoopIsToldForOneItemInAThousand)
{
    int heard = 0;
    const Progress::Listener listener = [&](double) { ++heard; };
    const Progress progress({}, listener);
    for (std::size_t i = 0; i < 3000; ++i)
        ASSERT_TRUE(progress.reached(i, 3000));
    EXPECT_EQ(heard, 3);
}

TEST(Progress, RefusesToGoOnOnceItIsCancelledAndTellsNoMore)
{
    std::stop_source stop;
    int heard = 0;
    const Progress::Listener listener = [&](double) { ++heard; };
    const Progress progress(stop.get_token(), listener);
    ASSERT_TRUE(progress.reached(0.1));
    stop.request_stop();
    const auto outcome = progress.part(0, 1).reached(0.2);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(heard, 1);
}

} // namespace
} // namespace muster
