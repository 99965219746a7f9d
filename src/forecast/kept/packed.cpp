#include "forecast/kept/packed.h"

#include "forecast/kept/bytes.h"
#include "forecast/kept/version.h"

namespace muster::forecast {

namespace {

Packing begun(char what)
{
    Packing bytes;
    bytes.add(static_cast<std::uint8_t>(what));
    bytes.add(methodsVersion());
    return bytes;
}

Packing begun(char what, const Series& series, int ahead)
{
    Packing bytes = begun(what);
    const auto& [values, season, days] = series;
    bytes.add(season);
    bytes.add(ahead);
    bytes.add(values);
    bytes.add(days);
    return bytes;
}

// Each of these names all that there is of what it packs, so that nothing new is forgotten.

void add(Packing& bytes, const Forecast& forecast)
{
    const auto& [point, within80, within95] = forecast;
    bytes.add(point);
    for (const Band* band : {&within80, &within95}) {
        const auto& [low, high] = *band;
        bytes.add(low);
        bytes.add(high);
    }
}

Forecast takeForecast(Unpacking& bytes, int ahead)
{
    Forecast forecast{bytes.takeList(ahead), {}, {}};
    for (Band* band : {&forecast.within80, &forecast.within95}) {
        band->low = bytes.takeListOrNone(ahead);
        band->high = bytes.takeListOrNone(ahead);
    }
    const std::size_t banded = forecast.within80.low.size();
    for (const auto* list : {&forecast.within80.high, &forecast.within95.low, &forecast.within95.high})
        bytes.require(list->size() == banded);
    return forecast;
}

void add(Packing& bytes, const Trial& trial)
{
    const auto& [method, dates, figures, error, errorOfSameAgain, weight] = trial;
    bytes.add(method);
    bytes.add(dates);
    bytes.add(figures);
    bytes.add(error);
    bytes.add(errorOfSameAgain);
    bytes.add(weight);
}

Trial takeTrial(Unpacking& bytes)
{
    Trial trial;
    trial.method = bytes.takeMethod();
    trial.dates = bytes.takeCount();
    trial.figures = bytes.takeCount();
    trial.error = bytes.takeFigure();
    trial.errorOfSameAgain = bytes.takeFigure();
    trial.weight = bytes.takeFigure();
    return trial;
}

void add(Packing& bytes, const Choice& choice)
{
    const auto& [method, base, trials, forecast, held, scale, past] = choice;
    const auto& [figures, within80, within95] = held;
    bytes.add(method);
    bytes.add(base);
    bytes.addAll(trials, [&](const Trial& trial) { add(bytes, trial); });
    add(bytes, forecast);
    bytes.add(figures);
    bytes.add(within80);
    bytes.add(within95);
    bytes.add(scale);
    bytes.addAll(past, [&](const PastSaying& saying) {
        const auto& [known, points, scaleThen] = saying;
        bytes.add(known);
        bytes.add(points);
        bytes.add(scaleThen);
    });
}

Choice takeChoice(Unpacking& bytes, int ahead)
{
    Choice choice;
    choice.method = bytes.takeMethod();
    choice.base = bytes.takeMethod();
    choice.trials = bytes.takeAll([&] { return takeTrial(bytes); });
    choice.forecast = takeForecast(bytes, ahead);
    choice.held.figures = bytes.takeCount();
    choice.held.within80 = bytes.takeCount();
    choice.held.within95 = bytes.takeCount();
    choice.scale = bytes.takeFigure();
    choice.past = bytes.takeAll([&] {
        PastSaying saying;
        saying.known = bytes.takeCount();
        saying.points = bytes.takeWholeList();
        saying.scale = bytes.takeFigure();
        return saying;
    });
    return choice;
}

/// A date of a series after another date, or first its end.
PastDate takeDate(Unpacking& bytes, const Series& series, int ahead, const std::vector<PastDate>& before)
{
    PastDate date;
    date.known = bytes.takeCount();
    const bool isEnd = before.empty();
    bytes.require(isEnd ? date.known == series.size() : date.known > 0 && date.known < before.back().known);
    const int points = isEnd ? ahead : triedAhead(series, date.known);
    date.said = bytes.takeAll([&] {
        const Method method = bytes.takeMethod();
        return Saying{method, bytes.takeList(points)};
    });
    bytes.require(!date.said.empty());
    return date;
}

} // namespace

std::string madeOf(const Series& series, int ahead)
{
    return begun('P', series, ahead).take();
}

std::string madeOf(const Series& series, int ahead, Method method)
{
    Packing bytes = begun('F', series, ahead);
    bytes.add(method);
    return bytes.take();
}

std::string madeOfTogether(const std::vector<std::string>& pasts)
{
    Packing bytes = begun('C');
    bytes.addAll(pasts, [&](const std::string& past) { bytes.add(std::string_view(past)); });
    return bytes.take();
}

std::string packed(const PastForecasts& past)
{
    const auto& [series, counts, dates] = past;
    Packing bytes;
    bytes.add(counts);
    bytes.addAll(dates, [&](const PastDate& date) {
        const auto& [known, said] = date;
        bytes.add(known);
        bytes.addAll(said, [&](const Saying& saying) {
            const auto& [method, points] = saying;
            bytes.add(method);
            bytes.add(points);
        });
    });
    return bytes.take();
}

std::string packed(const Forecast& forecast)
{
    Packing bytes;
    add(bytes, forecast);
    return bytes.take();
}

std::string packed(const std::vector<Choice>& choices)
{
    Packing bytes;
    bytes.addAll(choices, [&](const Choice& choice) { add(bytes, choice); });
    return bytes.take();
}

std::optional<PastForecasts> unpackedPast(std::string_view packed, const Series& series, int ahead)
{
    Unpacking bytes(packed);
    PastForecasts past{series, bytes.takeBool(), {}};
    for (auto left = bytes.take<std::uint32_t>(); left > 0 && bytes.require(true); --left)
        past.dates.push_back(takeDate(bytes, series, ahead, past.dates));
    if (!bytes.endsWell() || past.dates.empty())
        return std::nullopt;
    return past;
}

std::optional<Forecast> unpackedForecast(std::string_view packed, int ahead)
{
    Unpacking bytes(packed);
    Forecast forecast = takeForecast(bytes, ahead);
    return bytes.endsWell() ? std::optional(std::move(forecast)) : std::nullopt;
}

std::optional<std::vector<Choice>> unpackedChoices(std::string_view packed, const std::vector<int>& ahead)
{
    Unpacking bytes(packed);
    bytes.require(bytes.take<std::uint32_t>() == ahead.size());
    std::vector<Choice> choices;
    for (const int each : ahead)
        choices.push_back(takeChoice(bytes, each));
    return bytes.endsWell() ? std::optional(std::move(choices)) : std::nullopt;
}

} // namespace muster::forecast
