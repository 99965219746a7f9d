#include "engine/demand/forecast_words.h"

#include <fmt/format.h>

namespace muster::engine {

namespace {

using plan::DemandMethod;

constexpr std::array<std::pair<DemandMethod, std::string_view>, 15> kNames{
    {{DemandMethod::Growth, "growth from a year earlier"},
     {DemandMethod::Population, "population × rate"},
     {DemandMethod::Automatic, "automatic"},
     {DemandMethod::Mean, "mean"},
     {DemandMethod::Naive, "last figure"},
     {DemandMethod::SeasonalNaive, "same as last year"},
     {DemandMethod::Drift, "drift"},
     {DemandMethod::LinearTrend, "linear trend"},
     {DemandMethod::SeasonalTrend, "linear trend with a season"},
     {DemandMethod::Simple, "simple smoothing"},
     {DemandMethod::Holt, "Holt"},
     {DemandMethod::DampedHolt, "damped Holt"},
     {DemandMethod::WintersAdditive, "Holt–Winters, additive"},
     {DemandMethod::WintersMultiplicative, "Holt–Winters, multiplicative"},
     {DemandMethod::StockFromFlow, "stock from flow"}}};

std::string_view periodsText(PeriodLength length)
{
    switch (length) {
    case PeriodLength::Month:
        return "months";
    case PeriodLength::Quarter:
        return "quarters";
    default:
        return "years";
    }
}

std::string whyChosen(const forecast::Choice& choice)
{
    if (choice.trials.empty())
        return "chosen automatically: there are too few figures to try others";
    for (const forecast::Trial& trial : choice.trials)
        if (trial.method == choice.method && trial.error < trial.errorOfSameAgain)
            return fmt::format(
                "chosen automatically: at {} past dates it was off by {:.2f} of what the same as "
                "last year was off by",
                trial.dates, trial.error / trial.errorOfSameAgain);
    return "chosen automatically: nothing that was tried did better than the same as last year";
}

std::string fixedWeights(const plan::SeriesMethod& row)
{
    std::string text = fmt::format(" with alpha {}", *row.alpha);
    for (const auto& [name, value] : {std::pair("beta", row.beta), {"gamma", row.gamma}, {"phi", row.phi}})
        if (value)
            text += fmt::format(", {} {}", name, *value);
    return text;
}

} // namespace

std::string_view nameOf(DemandMethod method)
{
    return std::ranges::find(kNames, method, &std::pair<DemandMethod, std::string_view>::first)->second;
}

std::string reasonText(forecast::UnavailableReason unavailable, forecast::Method method, int season)
{
    switch (unavailable) {
    case forecast::UnavailableReason::NoSeason:
        return "figures by years have no season";
    case forecast::UnavailableReason::NotAboveZero:
        return "a season that multiplies needs figures above 0";
    default:
        return fmt::format("it needs at least {} figures", forecast::fewestFor(method, season));
    }
}

std::string howForecast(const CarriedOn& carried, const plan::SeriesMethod* row)
{
    const SeriesForecast& forecast = *carried.forecast;
    const std::string_view used = nameOf(demandMethod(forecast.used));
    if (carried.counted.series.size() < 2)
        return "the only figure, repeated";
    if (!row || !forecastMethod(row->method))
        return fmt::format("{}, {}", used, whyChosen(forecast.choice));
    if (forecast.unavailable)
        return fmt::format(
            "{}, for {} cannot be used: {}", used, nameOf(row->method),
            reasonText(*forecast.unavailable, *forecastMethod(row->method), carried.counted.series.season));
    return fmt::format("{}{}", used, row->alpha ? fixedWeights(*row) : "");
}

std::string figuresText(const CarriedOn& carried)
{
    const CountedSeries& counted = carried.counted;
    if (counted.end == counted.first)
        return "no figures that count";
    return fmt::format("{} {}, {} to {}", counted.end - counted.first, periodsText(counted.length),
                       counted.period(counted.first).toEnglish(),
                       counted.period(counted.end - 1).toEnglish());
}

} // namespace muster::engine
