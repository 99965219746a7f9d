#include "forecast/public_series.h"

#include "base/number.h"
#include "exchange/profiles/pss_return.h"
#include "exchange/read/csv.h"

#include <algorithm>
#include <map>
#include <optional>
#include <stdexcept>

namespace muster::forecast {

namespace {

using Cells = std::vector<std::string>;
/// By council, the figures of its periods: a period is a text that sorts as time goes.
using ByPeriod = std::map<std::string, std::map<std::string, double>>;

constexpr std::size_t kFewest = 5;
constexpr std::size_t kYearsOfPss = 3;

exchange::CsvFile fileAt(const std::string& path)
{
    auto read = exchange::readCsvFile(path);
    if (!read)
        throw std::runtime_error(read.error().sentence());
    return *std::move(read);
}

class Table {
  public:
    explicit Table(const std::string& path)
    {
        for (auto& row : fileAt(path).rows)
            m_rows.push_back(std::move(row.cells));
    }
    [[nodiscard]] std::size_t rows() const { return m_rows.size(); }
    [[nodiscard]] const std::string& heading(std::size_t column) const { return m_rows.at(0).at(column); }
    [[nodiscard]] std::size_t columns() const { return m_rows.at(0).size(); }
    [[nodiscard]] const std::string& at(std::size_t row, const std::string& column) const
    {
        const auto found = std::find(m_rows[0].begin(), m_rows[0].end(), column);
        return m_rows.at(row).at(std::size_t(found - m_rows[0].begin()));
    }
    [[nodiscard]] const std::string& at(std::size_t row, std::size_t column) const
    {
        return m_rows.at(row).at(column);
    }

  private:
    std::vector<Cells> m_rows;
};

/// Nothing where the cell is empty or holds a mark instead of a figure.
std::optional<double> figure(const std::string& text)
{
    const auto number = parseNumber(text);
    return number ? std::optional(*number) : std::nullopt;
}

void addAll(std::vector<PublicSeries>& list, const std::string& group, const ByPeriod& figures, int season,
            std::size_t periods)
{
    for (const auto& [name, values] : figures) {
        if (periods > 0 ? values.size() != periods : values.size() < kFewest)
            continue;
        PublicSeries each{group, name, {{}, season}};
        for (const auto& [period, value] : values)
            each.series.values.push_back(value);
        list.push_back(std::move(each));
    }
}

/// Rows of a council a year; those where a year is missing in between are left out.
ByPeriod byYear(const Table& table, const std::string& column)
{
    ByPeriod figures;
    for (std::size_t row = 1; row < table.rows(); ++row)
        if (const auto value = figure(table.at(row, column));
            value && table.at(row, "geographic_level") == "Local authority")
            figures[table.at(row, "la_name")][table.at(row, "time_period")] = *value;
    std::erase_if(figures, [](const auto& council) {
        const auto& years = council.second;
        const int span = std::stoi(years.rbegin()->first) - std::stoi(years.begin()->first) + 1;
        return span != static_cast<int>(years.size());
    });
    return figures;
}

ByPeriod populations(const Table& table)
{
    ByPeriod figures;
    for (std::size_t row = 1; row < table.rows(); ++row) {
        const std::string& kind = table.at(row, "geography");
        if (kind == "Country" || kind == "Region")
            continue;
        for (std::size_t column = 3; column < table.columns(); ++column)
            if (const auto value = figure(table.at(row, column)))
                figures[table.at(row, "name")][table.heading(column)] = *value;
    }
    return figures;
}

/// The months that have all their weeks: each week counts where it ends.
ByPeriod monthly(const Table& table, const std::string& date, const std::string& column)
{
    constexpr std::size_t kMonth = 7; // of 2010-01-08
    ByPeriod figures;
    for (std::size_t row = 1; row < table.rows(); ++row)
        if (const auto value = figure(table.at(row, column)))
            figures[column][table.at(row, date).substr(0, kMonth)] += *value;
    return figures;
}

/// Each council's completed reviews and assessments by client group.
ByPeriod reviewsAndAssessments(const std::vector<std::string>& returns)
{
    ByPeriod figures;
    for (const std::string& path : returns) {
        const auto read = exchange::readPssReturn(fileAt(path));
        if (!read)
            throw std::runtime_error(read.error().sentence());
        for (const exchange::PssCouncil& council : read->councils)
            for (std::size_t item = 0; item < exchange::kPssItems.size(); ++item)
                if (const auto value = council.figures[item].value)
                    figures[council.code + " " + std::string(exchange::kPssItems[item].code)]
                           [read->year.toString()] = *value;
    }
    return figures;
}

void addOracleSeries(std::vector<PublicSeries>& list, const Table& table)
{
    std::map<std::string, Series> all;
    for (std::size_t row = 1; row < table.rows(); ++row) {
        Series& series = all[table.at(row, "series")];
        series.season = std::stoi(table.at(row, "frequency"));
        series.values.push_back(std::stod(table.at(row, "value")));
    }
    for (auto& [name, series] : all)
        list.push_back({series.season == 1 ? "Series of R, by year" : "Series of R and A&E, by season", name,
                        std::move(series)});
}

} // namespace

std::vector<PublicSeries> publicSeries(const std::string& folder, const std::string& samples)
{
    std::vector<PublicSeries> list;
    addAll(list, "Populations of authorities",
           populations(Table(folder + "/population/england_la_population_mid2001_2020.csv")), 1, 20);
    addAll(list, "Cases of children's social workers",
           byYear(Table(folder + "/workforce/dfe_csww_indicators_2017_to_2024.csv"), "cases"), 1, 0);
    addAll(list, "Referrals to children's services",
           byYear(Table(folder + "/workforce/dfe_cin_referrals_2013_to_2025.csv"), "referral_count"), 1, 0);
    addAll(
        list, "Deaths, by month",
        monthly(Table(folder + "/timeseries/ons_weekly_deaths_england_wales_2010-19.csv"), "date", "counts"),
        12, 0);
    addAll(list, "Reviews and assessments of adults",
           reviewsAndAssessments({folder + "/demand/pssex1_2010-11_activity.csv",
                                  folder + "/demand/pssex1_2011-12_activity.csv",
                                  samples + "/essex/pssex1_2012-13_activity.csv"}),
           1, kYearsOfPss);
    addOracleSeries(list, Table(folder + "/timeseries/oracle_series.csv"));
    return list;
}

} // namespace muster::forecast
