// Every row of the published forecasts of R 4.2 and its package forecast 8.20 (data/timeseries), bands
// included. Rows with nothing to fit agree to 1e-6; where something is fitted, the forecast agrees to 1e-3 or
// the fit here is the likelier one (docs/method.md, section 13.5).

#include "forecast/least_of.h"
#include "forecast/oracle.h"
#include "forecast/simple_methods.h"
#include "forecast/smoothing_fit.h"
#include "forecast/spread.h"

#include <gtest/gtest.h>
#include <numeric>
#include <optional>

namespace muster::forecast {
namespace {

constexpr double kSame = 1e-6;
constexpr double kNear = 1e-3;

Form formOf(const OracleForecast& oracle)
{
    Form form;
    if (!oracle.is("ses"))
        form.trend = Trend::Additive;
    form.damped = oracle.is("damped");
    if (oracle.is("additive"))
        form.seasonality = Seasonality::Additive;
    if (oracle.is("mult"))
        form.seasonality = Seasonality::Multiplicative;
    form.relativeError = oracle.is("ETS(M");
    return form;
}

double parameter(const OracleForecast& oracle, const std::string& name, double otherwise)
{
    const auto found = oracle.parameters.find(name);
    return found == oracle.parameters.end() ? otherwise : found->second;
}

/// The weights of the row as ets() gives them, or as HoltWinters() does.
Weights weightsOf(const OracleForecast& oracle)
{
    Weights weights;
    weights.alpha = parameter(oracle, "alpha", 0);
    weights.beta = parameter(oracle, "beta", 0);
    weights.gamma = parameter(oracle, "gamma", 0);
    weights.phi = parameter(oracle, "phi", 1);
    return weights;
}

/// R numbers the seasons of the start from the newest backwards and leaves the last out.
State<double> startOf(const OracleForecast& oracle, const Form& form, int season)
{
    State<double> start{parameter(oracle, "l", 0), parameter(oracle, "b", 0), {}};
    if (form.seasonality == Seasonality::None)
        return start;
    for (int i = season - 2; i >= 0; --i)
        start.season.push_back(oracle.parameters.at("s" + std::to_string(i)));
    const double all = form.seasonality == Seasonality::Multiplicative ? season : 0;
    const double others = std::accumulate(start.season.begin(), start.season.end(), 0.0);
    start.season.insert(start.season.begin(), all - others);
    return start;
}

/// What follows from the row's own weights and start.
Smoothed asFittedByR(const OracleForecast& oracle)
{
    const Series& series = oracleSeries(oracle.series);
    const Form form = formOf(oracle);
    const Weights weights = weightsOf(oracle);
    if (oracle.is("HoltWinters"))
        return followedAsWinters(series, form, weights);
    const State<double> start = startOf(oracle, form, series.season);
    Smoothed model = followed(series, form, weights, start);
    const int fittedParts = (form.trend == Trend::None ? 2 : 4) + (form.damped ? 1 : 0) +
                            (form.seasonality == Seasonality::None ? 0 : series.season);
    model.variance = model.squares / (series.size() - fittedParts);
    return model;
}

std::optional<Forecast> withoutFitting(const OracleForecast& oracle)
{
    const Series& series = oracleSeries(oracle.series);
    if (oracle.method == "mean")
        return meanOf(series, oracle.ahead());
    if (oracle.method == "naive")
        return naive(series, oracle.ahead());
    if (oracle.method == "snaive")
        return seasonalNaive(series, oracle.ahead());
    if (oracle.method == "drift")
        return drift(series, oracle.ahead());
    if (oracle.is("linear_trend"))
        return linearTrend(series, oracle.ahead(), oracle.is("season"));
    return std::nullopt;
}

TEST(ForecastOracle, EveryRowOfTheMethodsWithoutFittingIsMet)
{
    int rows = 0;
    for (const OracleForecast& oracle : oracleForecasts())
        if (const auto mine = withoutFitting(oracle)) {
            EXPECT_LT(largestDifference(*mine, oracle), kSame) << oracle.name();
            rows += oracle.ahead();
        }
    EXPECT_EQ(rows, 432);
}

// R's predict.HoltWinters has two slips where the season multiplies: the newest error counts alpha + gamma (1
// - alpha) instead of 1, and an error of a whole year before is divided by the trend instead of its season.
// Bands here have neither; with both put in they are R's.
Forecast withTheSlipsOfR(const Smoothed& model, int ahead)
{
    const auto season = static_cast<int>(model.last.season.size());
    const Weights& w = model.weights;
    std::vector<double> errors;
    for (int h = 1; h <= ahead; ++h) {
        const int own = 1 + (h - 1) % season;
        const auto seasonAt = [&](int number) { // 1 is that of the next period
            return model.last.season[std::size_t((model.periods + number - 1) % season)];
        };
        double sum = 0;
        for (int later = 0; later < h; ++later) {
            const int other = ((own - later) % season + season) % season;
            const double left = w.alpha + later * w.beta + (later % season == 0 ? w.gamma : 0);
            const double part = left * seasonAt(own) / (other == 0 ? model.last.trend : seasonAt(other));
            sum += part * part;
        }
        errors.push_back(std::sqrt(model.variance * sum));
    }
    return withBands(pointsOf(model, ahead), errors);
}

TEST(ForecastOracle, EveryRowWithFixedWeightsIsMet)
{
    int rows = 0;
    for (const OracleForecast& oracle : oracleForecasts()) {
        if (!oracle.is("fixed"))
            continue;
        OracleForecast known = oracle; // the parameters of Holt's rows lack what their name says
        known.parameters["alpha"] = 0.3;
        if (!oracle.is("ses"))
            known.parameters["beta"] = 0.1;
        const Smoothed model = asFittedByR(known);
        EXPECT_NEAR(model.squares / oracle.parameters.at("sse"), 1, kSame) << oracle.name();
        const Forecast mine =
            oracle.is("mult") ? withTheSlipsOfR(model, oracle.ahead()) : forecastOf(model, oracle.ahead());
        EXPECT_LT(largestDifference(mine, oracle), kSame) << oracle.name();
        rows += oracle.ahead();
    }
    EXPECT_EQ(rows, 216);
}

TEST(ForecastOracle, EveryFittedRowFollowsFromItsOwnWeights)
{
    int rows = 0;
    for (const OracleForecast& oracle : oracleForecasts()) {
        if (withoutFitting(oracle) || oracle.is("fixed"))
            continue;
        EXPECT_LT(largestDifference(forecastOf(asFittedByR(oracle), oracle.ahead()), oracle), kSame)
            << oracle.name();
        rows += oracle.ahead();
    }
    EXPECT_EQ(rows, 408);
}

TEST(ForecastOracle, EveryFitIsAtLeastAsLikelyAsThatOfR)
{
    for (const OracleForecast& oracle : oracleForecasts()) {
        if (!oracle.is("ETS"))
            continue;
        const Smoothed mine = fitted(oracleSeries(oracle.series), formOf(oracle));
        const Smoothed theirs = asFittedByR(oracle);
        EXPECT_LE(mine.deviance, theirs.deviance + 1e-4) << oracle.name();
        if (mine.deviance > theirs.deviance - 1e-4) {
            EXPECT_LT(largestDifference(forecastOf(mine, oracle.ahead()), oracle), kNear) << oracle.name();
        }
    }
}

/// The weights with the least squares from where Holt and Winters begin, as R's HoltWinters() seeks them.
Smoothed ofLeastSquares(const Series& series, const Form& form)
{
    const auto weightsAt = []<class N>(const std::vector<N>& at) {
        return WeightsOf<N>{at[0], at[1], at[2], N(1)};
    };
    const Smoothed begun = followedAsWinters(series, form, weightsAt(std::vector<double>(3)));
    const int from = series.size() - static_cast<int>(begun.errors.size());
    const auto cost = [&](const std::vector<Sloping>& at) {
        Likelihood<Sloping> likelihood(form);
        State<Sloping> start{begun.start.level, begun.start.trend, {}};
        start.season.assign(begun.start.season.begin(), begun.start.season.end());
        goThrough(series, form, fromWinters(weightsAt(at)), std::move(start), from,
                  [&](const Sloping& error, const Sloping& expected) { likelihood.add(error, expected); });
        return likelihood.deviance();
    };
    Unknowns weights;
    for (const double begin : {0.3, 0.1, 0.1})
        weights.add(begin, 0, 1);
    return followedAsWinters(series, form, weightsAt(leastOf(weights, cost)));
}

TEST(ForecastOracle, TheWeightsOfLeastSquaresAreThoseOfR)
{
    int found = 0;
    for (const OracleForecast& oracle : oracleForecasts())
        if (oracle.method == "stats::HoltWinters_additive") {
            const Smoothed mine = ofLeastSquares(oracleSeries(oracle.series), formOf(oracle));
            EXPECT_LE(mine.squares, oracle.parameters.at("sse") * (1 + kSame)) << oracle.name();
            EXPECT_LT(largestDifference(forecastOf(mine, oracle.ahead()), oracle), kNear) << oracle.name();
            ++found;
        }
    EXPECT_EQ(found, 3);
}

} // namespace
} // namespace muster::forecast
