#include "forecast/oracle.h"

#include "exchange/read/csv.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace muster::forecast {

namespace {

const std::string kFolder = MUSTER_TEST_DATA "/timeseries/";

using Cells = std::vector<std::string>;

std::map<std::string, Series> readSeries()
{
    std::map<std::string, Series> all;
    for (const Cells& row : rowsOf("oracle_series.csv")) {
        Series& series = all[row.at(0)];
        series.season = std::stoi(row.at(1));
        series.values.push_back(std::stod(row.at(4)));
    }
    return all;
}

std::vector<OracleForecast> readForecasts()
{
    std::vector<OracleForecast> all;
    for (const Cells& row : rowsOf("oracle_forecasts.csv")) {
        if (all.empty() || all.back().series != row.at(0) || all.back().method != row.at(1))
            all.push_back({row.at(0), row.at(1), {}, {}});
        const auto number = [&](std::size_t column) { return std::stod(row.at(column)); };
        all.back().rows.push_back({number(3), number(4), number(5), number(6), number(7)});
    }
    for (const Cells& row : rowsOf("oracle_parameters.csv"))
        for (OracleForecast& forecast : all)
            if (forecast.series == row.at(0) && forecast.method == row.at(1))
                forecast.parameters[row.at(2)] = std::stod(row.at(3));
    return all;
}

double difference(double mine, double theirs)
{
    return std::abs(mine - theirs) / std::abs(theirs);
}

} // namespace

std::vector<std::vector<std::string>> rowsOf(const std::string& file)
{
    const auto read = exchange::readCsvFile(kFolder + file);
    if (!read)
        throw std::runtime_error(read.error().sentence());
    std::vector<Cells> rows;
    for (std::size_t i = 1; i < read->rows.size(); ++i)
        rows.push_back(read->rows[i].cells);
    return rows;
}

const Series& oracleSeries(const std::string& name)
{
    static const std::map<std::string, Series> kAll = readSeries();
    return kAll.at(name);
}

const std::vector<OracleForecast>& oracleForecasts()
{
    static const std::vector<OracleForecast> kAll = readForecasts();
    return kAll;
}

double largestDifference(const Forecast& mine, const OracleForecast& oracle)
{
    double largest = largestDifferenceOfPoints(mine.point, oracle);
    for (std::size_t i = 0; i < oracle.rows.size(); ++i) {
        const OracleRow& row = oracle.rows[i];
        largest = std::max({largest, difference(mine.within80.low.at(i), row.low80),
                            difference(mine.within80.high.at(i), row.high80),
                            difference(mine.within95.low.at(i), row.low95),
                            difference(mine.within95.high.at(i), row.high95)});
    }
    return largest;
}

double largestDifferenceOfPoints(const std::vector<double>& mine, const OracleForecast& oracle)
{
    double largest = 0;
    for (std::size_t i = 0; i < oracle.rows.size(); ++i)
        largest = std::max(largest, difference(mine.at(i), oracle.rows[i].point));
    return largest;
}

} // namespace muster::forecast
