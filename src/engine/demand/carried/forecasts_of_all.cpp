// The forecasts of many series: those that are there already, those that were kept, and the others.

#include "engine/demand/carried/kept_forecasts.h"
#include "forecast/kept/packed.h"
#include "forecast/per_day.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <functional>
#include <set>
#include <thread>

namespace muster::engine {

namespace {

using plan::DemandMethod;

SeriesForecast ofChoice(forecast::Choice choice)
{
    SeriesForecast result;
    result.used = choice.method;
    result.ahead = std::move(choice.forecast);
    result.choice = std::move(choice);
    return result;
}

/// What was tried on it; of bytes that are none of it, tried again.
forecast::PastForecasts pastOf(const SeriesWish& wish, const SeriesForecast& made)
{
    auto past = forecast::unpackedPast(*made.past, seriesOf(wish), wish.ahead);
    return past ? *std::move(past) : forecast::pastForecasts(seriesOf(wish), wish.ahead);
}

/// The same of all of a group, unpacked.
class PastOfGroup {
  public:
    PastOfGroup(const LikeWishes& group, const ForecastMemo& memo)
    {
        for (const SeriesWish* wish : group)
            m_past.push_back(pastOf(*wish, *memo.at(*wish)));
    }
    [[nodiscard]] std::vector<const forecast::PastForecasts*> pointers() const
    {
        std::vector<const forecast::PastForecasts*> all;
        for (const forecast::PastForecasts& each : m_past)
            all.push_back(&each);
        return all;
    }

  private:
    std::vector<forecast::PastForecasts> m_past;
};

/// What automatic says of each, from what was tried on it and on the series it may learn of.
void chooseTogether(const LikeWishes& group, const KeptWork* kept, ForecastMemo& memo)
{
    auto choices = kept ? keptChoices(group, *kept) : std::nullopt;
    if (!choices)
        choices = forecast::chosenTogether(PastOfGroup(group, memo).pointers());
    for (std::size_t i = 0; i < group.size(); ++i) {
        auto& there = memo.at(*group[i]);
        SeriesForecast made = ofChoice(std::move((*choices)[i]));
        made.past = there->past;
        there = std::make_shared<const SeriesForecast>(std::move(made));
    }
}

/// Each by itself, and together where they are like each other, unless nothing in their group has changed.
void chooseAll(ForecastMemo& memo, const ForecastMemo* before, const KeptWork* kept)
{
    const auto isBefore = [](const LikeWishes& a, const LikeWishes& b) {
        return std::ranges::lexicographical_compare(
            a, b, [](const SeriesWish* one, const SeriesWish* other) { return *one < *other; });
    };
    std::set<LikeWishes, decltype(isBefore)> known(isBefore);
    if (before)
        for (LikeWishes& group : likeWishes(*before))
            known.insert(std::move(group));
    for (const LikeWishes& group : likeWishes(memo))
        if (!known.contains(group))
            chooseTogether(group, kept, memo);
}

/// What takes long of a wish.
SeriesForecast begun(const SeriesWish& wish, const KeptWork* kept)
{
    if (auto there = kept ? keptForecast(wish, *kept) : std::nullopt)
        return *std::move(there);
    if (!isAutomatic(wish))
        return forecastOf(wish);
    SeriesForecast result;
    result.past = std::make_shared<const std::string>(
        forecast::packed(forecast::pastForecasts(seriesOf(wish), wish.ahead)));
    return result;
}

} // namespace

SeriesForecast forecastOf(const SeriesWish& wish)
{
    const forecast::Series series = seriesOf(wish);
    SeriesForecast result;
    if (series.size() < 2) {
        if (wish.method != DemandMethod::Automatic && wish.method != DemandMethod::Naive)
            result.unavailable = forecast::UnavailableReason::TooShort;
        const std::vector<double> same(static_cast<std::size_t>(wish.ahead), perDay(series).at(0));
        result.ahead.point = forecast::ofItsDays(same, series, 1);
        return result;
    }
    const auto method = forecastMethod(wish.method);
    if (!method)
        return ofChoice(forecast::chosen(series, wish.ahead));
    result.unavailable = forecast::whyUnavailable(*method, series);
    result.used = result.unavailable ? forecast::sameAgain(series) : *method;
    if (wish.weights && !result.unavailable) {
        const auto& [alpha, beta, gamma, phi] = *wish.weights;
        result.ahead = forecastBy(result.used, series, wish.ahead, {alpha, beta, gamma, phi});
    } else {
        result.ahead = forecastBy(result.used, series, wish.ahead);
    }
    return result;
}

std::vector<LikeWishes> likeWishes(const ForecastMemo& memo)
{
    std::vector<LikeWishes> groups;
    std::map<LikeSeries, LikeWishes> together;
    for (const auto& [wish, made] : memo)
        if (isAutomatic(wish)) {
            if (wish.like.isAlone())
                groups.push_back({&wish});
            else
                together[wish.like].push_back(&wish);
        }
    for (auto& [like, group] : together)
        groups.push_back(std::move(group));
    return groups;
}

PastAnswers pastAnswers(const LikeWishes& group, const ForecastMemo& memo)
{
    auto answers = forecast::answersTogether(PastOfGroup(group, memo).pointers());
    PastAnswers byWish;
    for (std::size_t i = 0; i < group.size(); ++i)
        byWish[group[i]] = std::move(answers[i]);
    return byWish;
}

ForecastMemo forecastsOf(const std::vector<SeriesWish>& wishes, const ForecastMemo* before,
                         const KeptWork* kept)
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
                missing[i]->second = std::make_shared<const SeriesForecast>(begun(missing[i]->first, kept));
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
    chooseAll(memo, before, kept);
    return memo;
}

} // namespace muster::engine
