// Forecasts that were kept are not fitted again, and say the same to the last bit.

#include "engine/demand_county.h"
#include "forecast/kept/packed.h"

#include <gtest/gtest.h>

namespace muster::engine {
namespace {

using plan::DemandMethod;
using test::County;

County county()
{
    County county;
    county.years("North", {1000, 1100, 1050, 1200, 1180, 1250, 1300, 1290, 1400});
    county.years("South", {700, 900, 800, 1200, 1100, 1400, 1300, 1700, 1500, 1800}, 2009);
    return std::move(county.method(DemandMethod::Automatic));
}

KeptWork workOf(const Inputs& in)
{
    return workOf(in.demand().forecasts());
}

/// Says otherwise what automatic chose, so that one sees whether it is taken.
KeptWork falsified(const Inputs& in)
{
    KeptWork work = workOf(in);
    for (const LikeWishes& group : likeWishes(in.demand().forecasts())) {
        std::vector<forecast::Choice> choices;
        std::vector<std::string> pasts;
        for (const SeriesWish* wish : group) {
            const SeriesForecast& made = *in.demand().forecasts().at(*wish);
            choices.push_back(made.choice);
            choices.back().forecast = made.ahead;
            choices.back().forecast.point.assign(made.ahead.point.size(), 4321);
            pasts.push_back(forecast::madeOf(seriesOf(*wish), wish->ahead));
        }
        work.at(forecast::madeOfTogether(pasts)) =
            std::make_shared<const std::string>(forecast::packed(choices));
    }
    return work;
}

TEST(KeptForecasts, SayTheSame)
{
    for (const DemandMethod method : {DemandMethod::Automatic, DemandMethod::Theta, DemandMethod::Combination,
                                      DemandMethod::DampedHolt, DemandMethod::Mean}) {
        County here = county();
        const Inputs first = here.method(method, "North").inputs();
        const KeptWork kept = workOf(first);
        const Inputs again(first.plan(), nullptr, {}, &kept);
        EXPECT_TRUE((again.volumes() == first.volumes()).all());
        EXPECT_TRUE(isSameWork(workOf(again), kept));
    }
}

TEST(KeptForecasts, AreNotMadeAgain)
{
    const Inputs first = county().inputs();
    const KeptWork kept = falsified(first);
    const Inputs again(first.plan(), nullptr, {}, &kept);
    EXPECT_NEAR(again.volumes().col(0).tail(1)(0), 4321. / 12, 1e-9);
}

TEST(KeptForecasts, OfOtherFiguresAreNotTakenAndGo)
{
    const Inputs first = county().inputs();
    const KeptWork kept = falsified(first);
    County other = county();
    const Inputs after = other.actual("North", "2019/20", 1500).inputs();
    const Inputs again(after.plan(), nullptr, {}, &kept);
    EXPECT_TRUE((again.volumes() == after.volumes()).all());
    EXPECT_TRUE(isSameWork(workOf(again), workOf(after)));
    EXPECT_FALSE(isSameWork(workOf(again), kept));
}

TEST(KeptForecasts, ThatAreNoneAreMadeAgain)
{
    const Inputs first = county().inputs();
    KeptWork kept = workOf(first);
    for (auto& [madeOf, bytes] : kept)
        bytes = std::make_shared<const std::string>("nothing of the kind");
    const Inputs again(first.plan(), nullptr, {}, &kept);
    EXPECT_TRUE((again.volumes() == first.volumes()).all());
}

} // namespace
} // namespace muster::engine
