#include "forecast/spread.h"

#include <gsl/gsl_cdf.h>

namespace muster::forecast {

namespace {

/// How many standard errors each side hold the truth so often.
double reach(double share, double freedom)
{
    const double tail = (1 + share) / 2;
    return freedom > 0 ? gsl_cdf_tdist_Pinv(tail, freedom) : gsl_cdf_ugaussian_Pinv(tail);
}

Band bandOf(const std::vector<double>& point, const std::vector<double>& standardErrors, double reach)
{
    Band band;
    for (std::size_t i = 0; i < point.size(); ++i) {
        band.low.push_back(point[i] - reach * standardErrors[i]);
        band.high.push_back(point[i] + reach * standardErrors[i]);
    }
    return band;
}

} // namespace

Forecast withBands(std::vector<double> point, const std::vector<double>& standardErrors, double freedom)
{
    Forecast forecast{std::move(point), {}, {}};
    forecast.within80 = bandOf(forecast.point, standardErrors, reach(0.80, freedom));
    forecast.within95 = bandOf(forecast.point, standardErrors, reach(0.95, freedom));
    return forecast;
}

} // namespace muster::forecast
