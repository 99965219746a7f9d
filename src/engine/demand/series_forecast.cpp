#include "engine/demand/series_forecast.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <functional>
#include <thread>

namespace muster::engine {

namespace {

using forecast::Method;
using plan::DemandMethod;

constexpr std::array<std::pair<DemandMethod, Method>, 17> kMethods{
    {{DemandMethod::Mean, Method::Mean},
     {DemandMethod::Naive, Method::Naive},
     {DemandMethod::SeasonalNaive, Method::SeasonalNaive},
     {DemandMethod::Drift, Method::Drift},
     {DemandMethod::LinearTrend, Method::LinearTrend},
     {DemandMethod::SeasonalTrend, Method::SeasonalTrend},
     {DemandMethod::Simple, Method::Simple},
     {DemandMethod::Holt, Method::Holt},
     {DemandMethod::DampedHolt, Method::Damped},
     {DemandMethod::WintersAdditive, Method::WintersAdditive},
     {DemandMethod::WintersMultiplicative, Method::WintersMultiplicative},
     {DemandMethod::BestSmoothing, Method::BestSmoothing},
     {DemandMethod::Theta, Method::Theta},
     {DemandMethod::OptimisedTheta, Method::OptimisedTheta},
     {DemandMethod::Croston, Method::Croston},
     {DemandMethod::Tsb, Method::Tsb},
     {DemandMethod::Combination, Method::Combination}}};

} // namespace

std::optional<Method> forecastMethod(DemandMethod method)
{
    const auto found = std::ranges::find(kMethods, method, &std::pair<DemandMethod, Method>::first);
    return found == kMethods.end() ? std::nullopt : std::optional(found->second);
}

bool carriesOn(DemandMethod method)
{
    return method == DemandMethod::Automatic || forecastMethod(method);
}

DemandMethod demandMethod(Method method)
{
    return std::ranges::find(kMethods, method, &std::pair<DemandMethod, Method>::second)->first;
}

std::optional<std::array<double, 4>> weightsOf(const plan::SeriesMethod& row)
{
    if (!row.alpha)
        return std::nullopt;
    return std::array{*row.alpha, row.beta.value_or(0), row.gamma.value_or(0), row.phi.value_or(1)};
}

namespace {

SeriesForecast ofChoice(forecast::Choice choice)
{
    SeriesForecast result;
    result.used = choice.method;
    result.ahead = std::move(choice.forecast);
    result.choice = std::move(choice);
    return result;
}

bool isAutomatic(const SeriesWish& wish)
{
    return !forecastMethod(wish.method) && wish.values.size() > 1;
}

/// Automatic wishes that learn of each other.
using LikeWishes = std::map<LikeSeries, std::vector<const SeriesWish*>>;

template <class Wishes, class WishOf>
LikeWishes likeWishes(const Wishes& wishes, WishOf&& wishOf)
{
    LikeWishes groups;
    for (const auto& each : wishes)
        if (const SeriesWish& wish = wishOf(each); isAutomatic(wish))
            groups[wish.like].push_back(&wish);
    return groups;
}

/// What automatic says of each, from what was tried on it and on the series it may learn of.
void chooseTogether(const std::vector<const SeriesWish*>& group, ForecastMemo& memo)
{
    std::vector<const forecast::PastForecasts*> past;
    for (const SeriesWish* wish : group)
        past.push_back(memo.at(*wish)->past.get());
    std::vector<forecast::Choice> choices = forecast::chosenTogether(past);
    for (std::size_t i = 0; i < group.size(); ++i) {
        auto& kept = memo.at(*group[i]);
        SeriesForecast made = ofChoice(std::move(choices[i]));
        made.past = kept->past;
        kept = std::make_shared<const SeriesForecast>(std::move(made));
    }
}

/// Each by itself, and together where they are like each other, unless nothing in their group has changed.
void chooseAll(ForecastMemo& memo, const ForecastMemo* before)
{
    const auto wishOf = [](const ForecastMemo::value_type& each) -> const SeriesWish& { return each.first; };
    const LikeWishes groupsBefore = before ? likeWishes(*before, wishOf) : LikeWishes();
    const auto isSame = [](const SeriesWish* a, const SeriesWish* b) { return *a == *b; };
    for (const auto& [like, group] : likeWishes(memo, wishOf)) {
        const auto known = groupsBefore.find(like);
        if (known != groupsBefore.end() && std::ranges::equal(group, known->second, isSame))
            continue;
        if (like.isAlone()) {
            for (const SeriesWish* wish : group)
                if (!before || !before->contains(*wish))
                    chooseTogether({wish}, memo);
        } else {
            chooseTogether(group, memo);
        }
    }
}

/// What takes long of a wish.
SeriesForecast begun(const SeriesWish& wish)
{
    if (!isAutomatic(wish))
        return forecastOf(wish);
    SeriesForecast result;
    result.past = std::make_shared<const forecast::PastForecasts>(
        forecast::pastForecasts({wish.values, wish.season}, wish.ahead));
    return result;
}

} // namespace

SeriesForecast forecastOf(const SeriesWish& wish)
{
    const forecast::Series series{wish.values, wish.season};
    SeriesForecast result;
    if (series.size() < 2) {
        if (wish.method != DemandMethod::Automatic && wish.method != DemandMethod::Naive)
            result.unavailable = forecast::UnavailableReason::TooShort;
        result.ahead.point.assign(static_cast<std::size_t>(wish.ahead), series.values.front());
        return result;
    }
    if (const auto method = forecastMethod(wish.method)) {
        result.unavailable = forecast::whyUnavailable(*method, series);
        result.used = result.unavailable ? forecast::sameAgain(series) : *method;
    } else {
        return ofChoice(forecast::chosen(series, wish.ahead));
    }
    if (wish.weights && !result.unavailable) {
        const auto& [alpha, beta, gamma, phi] = *wish.weights;
        result.ahead = forecastBy(result.used, series, wish.ahead, {alpha, beta, gamma, phi});
    } else {
        result.ahead = forecastBy(result.used, series, wish.ahead);
    }
    return result;
}

ForecastMemo forecastsOf(const std::vector<SeriesWish>& wishes, const ForecastMemo* before)
{
    ForecastMemo memo;
    std::vector<ForecastMemo::value_type*> missing;
    for (const SeriesWish& wish : wishes) {
        const auto [at, isNew] = memo.try_emplace(wish);
        if (!isNew)
            continue;
        if (const auto known = before ? before->find(wish) : ForecastMemo::const_iterator{};
            before && known != before->end())
            at->second = known->second;
        else
            missing.push_back(&*at);
    }
    std::atomic<std::size_t> next = 0;
    const auto work = [&](std::exception_ptr& thrown) {
        try {
            for (std::size_t i = next++; i < missing.size(); i = next++)
                missing[i]->second = std::make_shared<const SeriesForecast>(begun(missing[i]->first));
        } catch (...) { // too little memory: for whoever asked, not for the thread
            thrown = std::current_exception();
        }
    };
    constexpr std::size_t kWorthAThread = 8;
    const std::size_t most =
        std::min<std::size_t>(std::thread::hardware_concurrency(), missing.size() / kWorthAThread);
    std::vector<std::exception_ptr> thrown(std::max<std::size_t>(most, 1));
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < most; ++i)
            others.emplace_back(work, std::ref(thrown[i]));
        work(thrown[0]);
    }
    for (const std::exception_ptr& one : thrown)
        if (one)
            std::rethrow_exception(one);
    chooseAll(memo, before);
    return memo;
}

} // namespace muster::engine
