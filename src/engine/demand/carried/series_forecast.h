#pragma once
// A series carried on by a method of smoothing or trend, or by the one that automatic takes. Fits take
// milliseconds each, so those of a series that has not changed are kept.

#include "base/calendar.h"
#include "base/kept_work.h"
#include "forecast/automatic/automatic.h"
#include "forecast/automatic/record.h"
#include "plan/rows/rows_of_demand.h"

#include <map>
#include <memory>

namespace muster::engine {

/// The method of forecasting of that name; none where demand is made in another way, or automatic chooses.
[[nodiscard]] std::optional<forecast::Method> forecastMethod(plan::DemandMethod);
/// Whether the method carries on the actual figures of its own series.
[[nodiscard]] bool carriesOn(plan::DemandMethod);
/// The word of a method of forecasting, as tables have it.
[[nodiscard]] plan::DemandMethod demandMethod(forecast::Method);

/// Series that automatic looks at together: of one activity, which end in the same period.
struct LikeSeries {
    int activity = -1; ///< its index; −1: by itself
    int season = 1;
    Month end;

    [[nodiscard]] bool isAlone() const { return activity < 0; }
    auto operator<=>(const LikeSeries&) const = default;
};

/// What is to be forecast, and how.
struct SeriesWish {
    std::vector<double> values; ///< one or more
    int season = 1;
    plan::DemandMethod method = plan::DemandMethod::Automatic;
    std::optional<std::array<double, 4>> weights; ///< alpha, beta, gamma, phi; none: fitted
    int ahead = 1;
    LikeSeries like{};          ///< of automatic
    std::vector<double> days{}; ///< of its periods and of those ahead; none: they are alike
    auto operator<=>(const SeriesWish&) const = default;
};

struct SeriesForecast {
    forecast::Method used =
        forecast::Method::Naive; ///< for one figure, which is repeated without bands, Naive
    std::optional<forecast::UnavailableReason>
        unavailable;                           ///< to the method wished for: *same as last year* is used
    forecast::Choice choice;                   ///< of automatic, with what it tried; its forecast is `ahead`
    std::shared_ptr<const std::string> past{}; ///< of automatic: what took long, packed
    forecast::Forecast ahead;                  ///< as the method says, below zero too
};

/// The weights of a row of methods where they are fixed.
[[nodiscard]] std::optional<std::array<double, 4>> weightsOf(const plan::SeriesMethod&);

/// Automatic by itself, whatever is like it.
[[nodiscard]] SeriesForecast forecastOf(const SeriesWish&);

using ForecastMemo = std::map<SeriesWish, std::shared_ptr<const SeriesForecast>>;
/// Automatic wishes that learn of each other, or one by itself.
using LikeWishes = std::vector<const SeriesWish*>;
[[nodiscard]] std::vector<LikeWishes> likeWishes(const ForecastMemo&);

/// What automatic said at past dates of series that learn of each other, by what was asked of each.
using PastAnswers = std::map<const SeriesWish*, std::vector<forecast::PastAnswer>>;
[[nodiscard]] PastAnswers pastAnswers(const LikeWishes&, const ForecastMemo&);

/// All of these: those that are there already from `before`, or what took long of them from `kept`; the
/// others on as many threads as the machine has.
[[nodiscard]] ForecastMemo forecastsOf(const std::vector<SeriesWish>& wishes, const ForecastMemo* before,
                                       const KeptWork* kept);

} // namespace muster::engine
