// Where a function takes a value and where it passes a bound, on functions whose answers are known.

#include "analysis/seek/search.h"

#include "analysis/seek/root.h"

#include <cmath>
#include <gtest/gtest.h>

namespace muster::analysis {
namespace {

constexpr Domain kUnits{0, 100, false};

Found found(const Function& function, const Domain& domain, std::optional<double> now, double target)
{
    return findValue(function, domain, now, target, {}).value();
}

std::optional<Flip> flip(const Function& function, const Domain& domain, double now, double bound)
{
    return nearestFlip(function, domain, {now, *function(now)}, bound, {}, {}).value();
}

std::optional<double> square(double x)
{
    return x * x;
}

TEST(FindValue, FindsTheRoot)
{
    const Found at = found(square, kUnits, 3, 50);
    EXPECT_EQ(at.how, Found::How::Exactly);
    EXPECT_NEAR(at.at.at, std::sqrt(50.0), 1e-9);
    EXPECT_NEAR(at.at.value, 50, 1e-9);
}

TEST(FindValue, OfSeveralTakesTheNearestToTheValueNow)
{
    const auto wave = [](double x) { return std::optional(std::sin(x)); };
    EXPECT_NEAR(found(wave, kUnits, 3.5, 0).at.at, M_PI, 1e-9);
    EXPECT_NEAR(found(wave, kUnits, 40, 0).at.at, 13 * M_PI, 1e-9);
    EXPECT_EQ(found(square, kUnits, 7, 49).at.at, 7)
        << "the value now is the answer where it gives the target";
}

TEST(FindValue, SaysWhatThereIsWhereNoValueGivesTheTarget)
{
    const Found none = found(square, {2, 5, false}, 3, 26);
    EXPECT_EQ(none.how, Found::How::Nowhere);
    EXPECT_EQ(none.first.at, 2);
    EXPECT_EQ(none.first.value, 4);
    EXPECT_EQ(none.last.value, 25);
    EXPECT_EQ(none.least, 4);
    EXPECT_EQ(none.most, 25);
}

TEST(FindValue, SaysWhereTheFunctionJumpsOverTheTarget)
{
    const auto step = [](double x) { return std::optional(x < 7.3 ? 1.0 : 2.0); };
    const Found jump = found(step, kUnits, 1, 1.5);
    EXPECT_EQ(jump.how, Found::How::Jump);
    EXPECT_LT(jump.before.at, 7.3);
    EXPECT_GE(jump.after.at, 7.3);
    EXPECT_NEAR(jump.before.at, jump.after.at, 1e-12);
    EXPECT_EQ(jump.before.value, 1);
    EXPECT_EQ(jump.after.value, 2);
    const auto beyond = [](double x) { return std::optional(x < 7.3 ? x : x + 10); };
    EXPECT_NEAR(found(beyond, kUnits, 1, 20).at.at, 10, 1e-9) << "a value that meets it comes before a jump";
}

TEST(FindValue, OfWholeNumbersTakesWholeOnesAlone)
{
    const Domain whole{0, 50, true};
    EXPECT_EQ(found(square, whole, 30, 49).at.at, 7);
    const Found between = found(square, whole, 30, 50);
    EXPECT_EQ(between.how, Found::How::Jump);
    EXPECT_EQ(between.before.at, 7);
    EXPECT_EQ(between.after.at, 8);
}

TEST(FindValue, LooksPastPlacesWhereNothingIsKnown)
{
    const auto partly = [](double x) { return x > 20 && x < 60 ? std::nullopt : std::optional(x); };
    EXPECT_NEAR(found(partly, kUnits, 5, 77.7).at.at, 77.7, 1e-9);
    EXPECT_EQ(found(partly, kUnits, 5, 40).how, Found::How::Nowhere);
    const auto nowhere = [](double) { return std::optional<double>(); };
    EXPECT_EQ(found(nowhere, kUnits, 5, 40).how, Found::How::Unknown);
}

TEST(FindValue, FindsSmallValuesInALargeDomain)
{
    const auto inverse = [](double x) { return std::optional(1000 / x); };
    EXPECT_NEAR(found(inverse, {1e-9, 1e9, false}, 30, 40).at.at, 25, 1e-7);
}

TEST(Narrowed, TakesFewStepsWhereTheFunctionIsSmooth)
{
    const Function less = [](double x) { return std::optional(1000 / x - 37.7); };
    std::size_t steps = 0;
    const auto bracket = narrowed(less, {{20, *less(20)}, {40, *less(40)}}, 1e-10, false, steps);
    ASSERT_TRUE(bracket);
    EXPECT_LE(bracket->low.at, 1000 / 37.7);
    EXPECT_GE(bracket->high.at, 1000 / 37.7);
    EXPECT_LE(steps, 12U);
    const Bracket near = closed(less, *bracket, false, steps);
    EXPECT_NEAR(near.low.at, near.high.at, 1e-8);
    EXPECT_NE(near.low.value < 0, near.high.value < 0);
}

TEST(FindValue, EndsWhenNobodyWaitsAnyMore)
{
    std::stop_source stop;
    const Progress::Listener none;
    stop.request_stop();
    const auto ended = findValue(square, kUnits, 3, 50, Progress(stop.get_token(), none));
    ASSERT_FALSE(ended);
    EXPECT_EQ(ended.error().code, ErrorCode::Cancelled);
}

TEST(NearestFlip, IsTheFirstPlaceWithTheOtherAnswer)
{
    const auto at = flip(square, kUnits, 3, 50);
    ASSERT_TRUE(at);
    EXPECT_NEAR(at->at, std::sqrt(50.0), 1e-8);
    EXPECT_TRUE(isBelow(at->before, 50));
    EXPECT_FALSE(isBelow(at->after, 50));
    EXPECT_FALSE(isBelow(*square(at->at), 50));
    EXPECT_TRUE(isBelow(*square(at->at * (1 - 1e-8)), 50));
}

TEST(NearestFlip, LooksOnBothSidesAndTakesTheNearer)
{
    const auto bowl = [](double x) { return std::optional((x - 40) * (x - 40)); };
    EXPECT_NEAR(flip(bowl, kUnits, 43, 100)->at, 50, 1e-6);
    EXPECT_NEAR(flip(bowl, kUnits, 38, 100)->at, 30, 1e-6);
    EXPECT_NEAR(flip(bowl, kUnits, 90, 100)->at, 50, 1e-6);
}

TEST(NearestFlip, LooksOnTheOtherSideAsFarAsWhatItFound)
{
    const auto bowl = [](double x) { return std::optional(x < 9.9 || x > 10.6 ? 1.0 : 0.0); };
    EXPECT_NEAR(flip(bowl, kUnits, 10, 0.5)->at, 9.9, 1e-12);
    EXPECT_NEAR(flip(bowl, kUnits, 10.5, 0.5)->at, 10.6, 1e-12);
}

TEST(NearestFlip, IsNoneWithinADomainThatHasNone)
{
    EXPECT_FALSE(flip(square, {0, 7, false}, 3, 50));
    EXPECT_FALSE(flip(square, kUnits, 0, 0)) << "nothing is below nothing";
    const auto partly = [](double x) { return x > 20 && x < 60 ? std::nullopt : std::optional(x); };
    EXPECT_FALSE(flip(partly, kUnits, 5, 40)) << "it is not known where";
}

TEST(NearestFlip, OfAJumpLiesAtIt)
{
    const auto step = [](double x) { return std::optional(x < 7.3 ? 1.0 : 2.0); };
    const auto up = flip(step, kUnits, 1, 1.5);
    EXPECT_NEAR(up->at, 7.3, 1e-12);
    EXPECT_EQ(up->before, 1);
    EXPECT_EQ(up->after, 2);
    const auto down = flip(step, kUnits, 50, 1.5);
    EXPECT_NEAR(down->at, 7.3, 1e-12);
    EXPECT_EQ(down->after, 1);
}

TEST(NearestFlip, OfWholeNumbersIsAWholeNumber)
{
    const auto at = flip(square, {0, 50, true}, 3, 50);
    EXPECT_EQ(at->at, 8);
    EXPECT_EQ(at->before, 49);
}

} // namespace
} // namespace muster::analysis
