// The non-seasonal models of R's ets() on the oil series, as the tests of statsmodels keep them
// (data/timeseries/statsmodels_fit_ets_results_nonseasonal.json): eight decimals of everything.

#include "forecast/smoothing_fit.h"

#include <cmath>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace muster::forecast {
namespace {

using nlohmann::json;

struct Published {
    std::string name; ///< error, trend and season by their letters
    bool damped;
    json numbers;

    [[nodiscard]] double one(const char* what) const
    {
        const json& value = numbers.at(what).at(0);
        return value.is_number() ? value.get<double>() : 0;
    }
    [[nodiscard]] std::vector<double> all(const char* what) const
    {
        return numbers.at(what).get<std::vector<double>>();
    }
    [[nodiscard]] Form form() const
    {
        Form form;
        form.relativeError = name[0] == 'M';
        if (name[1] != 'N')
            form.trend = name[1] == 'A' ? Trend::Additive : Trend::Multiplicative;
        form.damped = damped;
        return form;
    }
    [[nodiscard]] Weights weights() const
    {
        Weights weights{one("alpha"), one("beta"), 0, 1};
        if (damped)
            weights.phi = one("phi");
        return weights;
    }
    [[nodiscard]] State<double> start() const
    {
        const std::vector<double> state = all("initstate");
        return {state[0], state.size() > 1 ? state[1] : 0, {}};
    }
    /// What was fitted and by how much it was wrong is the series.
    [[nodiscard]] Series series() const
    {
        Series series;
        const auto fitted = all("fitted");
        const auto residuals = all("residuals");
        for (std::size_t i = 0; i < fitted.size(); ++i)
            series.values.push_back(fitted[i] + residuals[i] * (name[0] == 'M' ? fitted[i] : 1));
        return series;
    }
};

std::vector<Published> published()
{
    std::ifstream file(MUSTER_TEST_DATA "/timeseries/statsmodels_fit_ets_results_nonseasonal.json");
    const json all = json::parse(file);
    std::vector<Published> list;
    for (const auto& [damped, models] : all.items())
        for (const auto& [name, numbers] : models.items())
            if (!numbers.empty())
                list.push_back({name, damped == "TRUE", numbers});
    return list;
}

/// A trend that multiplies and is damped goes on in R's etsforecast() by phi, phi, phi squared and so on: its
/// second step is damped no more than its first. By R's own state equations it is by phi, phi squared and so
/// on.
std::vector<double> withTheSlipOfR(const Smoothed& model, int ahead)
{
    std::vector<double> points;
    double power = model.weights.phi;
    for (int h = 1; h <= ahead; ++h) {
        points.push_back(model.last.level * std::pow(model.last.trend, power));
        power += std::pow(model.weights.phi, h);
    }
    return points;
}

TEST(Statsmodels, EveryModelFollowsFromItsPublishedWeights)
{
    int models = 0;
    for (const Published& known : published()) {
        const Smoothed model = followed(known.series(), known.form(), known.weights(), known.start());
        EXPECT_NEAR(-model.deviance / 2, known.one("loglik"), 1e-4) << known.name;
        const json& last = known.numbers.at("states").back(); // of one part it is no list
        EXPECT_NEAR(model.last.level, (last.is_array() ? last.at(0) : last).get<double>(), 1e-4)
            << known.name;
        const bool slips = known.damped && known.form().trend == Trend::Multiplicative;
        const auto points = slips ? withTheSlipOfR(model, 4) : pointsOf(model, 4);
        const auto theirs = known.all("forecast");
        for (std::size_t i = 0; i < theirs.size(); ++i)
            EXPECT_NEAR(points[i] / theirs[i], 1, 1e-6) << known.name << ", " << i;
        ++models;
    }
    EXPECT_EQ(models, 8);
}

TEST(Statsmodels, EveryFitIsAtLeastAsLikely)
{
    for (const Published& known : published()) {
        const Smoothed model = fitted(known.series(), known.form());
        EXPECT_GE(-model.deviance / 2, known.one("loglik") - 1e-4)
            << known.name << (known.damped ? ", damped" : "");
    }
}

} // namespace
} // namespace muster::forecast
