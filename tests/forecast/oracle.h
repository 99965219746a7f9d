#pragma once
// The published forecasts of R and its package forecast, by series and method.

#include "forecast/series.h"

#include <map>
#include <string>
#include <vector>

namespace muster::forecast {

/// The rows of a file of tests/data/timeseries beneath its headings.
[[nodiscard]] std::vector<std::vector<std::string>> rowsOf(const std::string& file);

/// One row of oracle_forecasts.csv: the figure ahead and its bands.
struct OracleRow {
    double point, low80, high80, low95, high95;
};

struct OracleForecast {
    std::string series;
    std::string method;
    std::vector<OracleRow> rows;              ///< one a period ahead
    std::map<std::string, double> parameters; ///< as oracle_parameters.csv gives them

    [[nodiscard]] bool is(const std::string& part) const { return method.find(part) != std::string::npos; }
    [[nodiscard]] int ahead() const { return static_cast<int>(rows.size()); }
    [[nodiscard]] std::string name() const { return series + ", " + method; }
};

[[nodiscard]] const Series& oracleSeries(const std::string& name);
[[nodiscard]] const std::vector<OracleForecast>& oracleForecasts();

/// The largest difference of any figure of the forecast from the oracle's, relative to the oracle's.
[[nodiscard]] double largestDifference(const Forecast&, const OracleForecast&);
/// The same of the points alone.
[[nodiscard]] double largestDifferenceOfPoints(const std::vector<double>&, const OracleForecast&);

} // namespace muster::forecast
