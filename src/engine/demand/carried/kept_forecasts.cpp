#include "engine/demand/carried/kept_forecasts.h"

#include "forecast/kept/packed.h"

#include <algorithm>

namespace muster::engine {

namespace {

using forecast::Method;

/// Whether the method looks for weights.
bool isSearched(Method method)
{
    constexpr std::array kSimple{Method::Mean,  Method::Naive,       Method::SeasonalNaive,
                                 Method::Drift, Method::LinearTrend, Method::SeasonalTrend};
    return std::ranges::find(kSimple, method) == kSimple.end();
}

/// The method of which a fit is kept; none of automatic, of fixed weights, and of what is soon found.
std::optional<Method> keptMethod(const SeriesWish& wish)
{
    const auto method = forecastMethod(wish.method);
    const bool isKept = method && isSearched(*method) && !wish.weights && wish.values.size() > 1 &&
                        !forecast::whyUnavailable(*method, seriesOf(wish));
    return isKept ? method : std::nullopt;
}

/// What it was made of; empty where nothing is kept of it.
std::string madeOf(const SeriesWish& wish)
{
    if (isAutomatic(wish))
        return forecast::madeOf(seriesOf(wish), wish.ahead);
    if (const auto method = keptMethod(wish))
        return forecast::madeOf(seriesOf(wish), wish.ahead, *method);
    return {};
}

std::string madeOf(const LikeWishes& group)
{
    std::vector<std::string> pasts;
    for (const SeriesWish* wish : group)
        pasts.push_back(madeOf(*wish));
    return forecast::madeOfTogether(pasts);
}

std::shared_ptr<const std::string> find(const KeptWork& kept, const std::string& madeOf)
{
    const auto at = kept.find(madeOf);
    return at == kept.end() ? nullptr : at->second;
}

std::shared_ptr<const std::string> packedChoices(const LikeWishes& group, const ForecastMemo& memo)
{
    std::vector<forecast::Choice> choices;
    for (const SeriesWish* wish : group) {
        const SeriesForecast& made = *memo.at(*wish);
        choices.push_back(made.choice);
        choices.back().forecast = made.ahead;
    }
    return std::make_shared<const std::string>(forecast::packed(choices));
}

} // namespace

forecast::Series seriesOf(const SeriesWish& wish)
{
    return {wish.values, wish.season, wish.days};
}

bool isAutomatic(const SeriesWish& wish)
{
    return !forecastMethod(wish.method) && wish.values.size() > 1;
}

std::optional<SeriesForecast> keptForecast(const SeriesWish& wish, const KeptWork& kept)
{
    const auto bytes = find(kept, madeOf(wish));
    if (!bytes)
        return std::nullopt;
    SeriesForecast made;
    if (isAutomatic(wish)) {
        made.past = bytes;
        return made;
    }
    auto said = forecast::unpackedForecast(*bytes, wish.ahead);
    if (!said)
        return std::nullopt;
    made.used = *keptMethod(wish);
    made.ahead = *std::move(said);
    return made;
}

std::optional<std::vector<forecast::Choice>> keptChoices(const LikeWishes& group, const KeptWork& kept)
{
    const auto bytes = find(kept, madeOf(group));
    if (!bytes)
        return std::nullopt;
    std::vector<int> ahead;
    for (const SeriesWish* wish : group)
        ahead.push_back(wish->ahead);
    return forecast::unpackedChoices(*bytes, ahead);
}

KeptWork workOf(const ForecastMemo& memo)
{
    KeptWork work;
    for (const auto& [wish, made] : memo)
        if (isAutomatic(wish))
            work[madeOf(wish)] = made->past;
        else if (keptMethod(wish))
            work[madeOf(wish)] = std::make_shared<const std::string>(forecast::packed(made->ahead));
    for (const LikeWishes& group : likeWishes(memo))
        work[madeOf(group)] = packedChoices(group, memo);
    return work;
}

bool isSameWork(const KeptWork& one, const KeptWork& other)
{
    return std::ranges::equal(one, other, [](const auto& a, const auto& b) {
        return a.first == b.first && (a.second == b.second || *a.second == *b.second);
    });
}

} // namespace muster::engine
