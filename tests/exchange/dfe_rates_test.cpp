// The workforce rates of the Department for Education, every authority and year from 2017 to 2024, by the
// formulas of the engine. Source: tests/data/workforce/dfe_csww_indicators_2017_to_2024.csv;
// docs/method.md, section 13.2. The figures are printed to one decimal, so that a rate is known only as
// far as theirs allow: a published rate must lie within 0.051 of those that figures rounded like these can
// have. Absence divides by the working days of the year to September: 253, but 254 in 2020 and 2024, which
// the published rates show.

#include "base/number.h"
#include "engine/figures.h"
#include "exchange/read/csv.h"

#include <fmt/format.h>
#include <functional>
#include <gtest/gtest.h>
#include <map>

namespace muster::exchange {
namespace {

namespace formulas = engine::formulas;

constexpr double kPrinted = 0.051;
constexpr double kHalf = 0.05; // of the last digit printed

struct Rate {
    std::string_view column;
    std::array<std::string_view, 2> inputs;
    std::array<double, 2> roundedBy;
    std::function<double(double, double, int)> formula; ///< of the inputs and the year
    int least;                                          ///< authority rows that must have it
};

double workingDays(int year)
{
    return year == 2020 || year == 2024 ? 254 : 253;
}

const std::vector<Rate>& rates()
{
    static const std::vector<Rate> kRates{
        {"turnover_rate_fte",
         {"leavers_fte", "inpost_fte"},
         {kHalf, kHalf},
         [](double leavers, double inPost, int) { return 100 * formulas::shareOf(leavers, inPost); },
         1180},
        {"agency_rate_fte",
         {"agency_fte", "inpost_fte"},
         {kHalf, kHalf},
         [](double agency, double inPost, int) { return 100 * formulas::shareOf(agency, agency + inPost); },
         1180},
        {"vacancy_rate_fte",
         {"vacancy_fte", "inpost_fte"},
         {kHalf, kHalf},
         [](double vacancy, double inPost, int) {
             return 100 * formulas::vacancyGross(vacancy, vacancy + inPost);
         },
         1200},
        {"vacancy_agency_cover_rate_fte",
         {"agency_cover_fte", "vacancy_fte"},
         {kHalf, kHalf},
         [](double covered, double vacancy, int) { return 100 * formulas::shareOf(covered, vacancy); },
         1150},
        {"caseload_fte",
         {"cases", "case_holders_fte"},
         {0, kHalf},
         [](double cases, double holders, int) { return formulas::shareOf(cases, holders); },
         1200},
        {"absence_rate_fte",
         {"working_days_lost_fte", "inpost_fte"},
         {kHalf, kHalf},
         [](double lost, double inPost, int year) {
             return 100 * formulas::shareOf(lost, inPost * workingDays(year));
         },
         1180}};
    return kRates;
}

/// The lowest and the highest that figures rounded to these can give.
std::pair<double, double> bounds(const Rate& rate, std::array<double, 2> figures, int year)
{
    double low = HUGE_VAL;
    double high = -HUGE_VAL;
    for (const double a : {-1.0, 1.0})
        for (const double b : {-1.0, 1.0}) {
            const double value = rate.formula(std::max(0.0, figures[0] + a * rate.roundedBy[0]),
                                              figures[1] + b * rate.roundedBy[1], year);
            low = std::min(low, value);
            high = std::max(high, value);
        }
    return {low, high};
}

TEST(DfeRates, EveryAuthorityOfEveryYearReproducesAsFarAsItsFiguresAllow)
{
    const auto table =
        readCsvFile(MUSTER_TEST_DATA "/workforce/dfe_csww_indicators_2017_to_2024.csv").and_then(asTable);
    ASSERT_TRUE(table);
    std::map<std::string, std::size_t> columns;
    for (std::size_t i = 0; i < table->header.cells.size(); ++i)
        columns[table->header.cells[i]] = i;
    for (const Rate& rate : rates()) {
        int checked = 0;
        for (const CsvRow& row : table->rows) {
            const auto cell = [&](std::string_view column) {
                return row.cells[columns.at(std::string(column))];
            };
            const auto published = parseNumber(cell(rate.column));
            const auto first = parseNumber(cell(rate.inputs[0]));
            const auto second = parseNumber(cell(rate.inputs[1]));
            if (cell("geographic_level") != "Local authority" || !published || !first || !second ||
                *second <= kHalf)
                continue; // x, z, u, c and low are not available: never 0
            const auto [low, high] = bounds(rate, {*first, *second}, std::stoi(cell("time_period")));
            EXPECT_GE(*published, low - kPrinted) << rate.column << cell("la_name") << cell("time_period");
            EXPECT_LE(*published, high + kPrinted) << rate.column << cell("la_name") << cell("time_period");
            ++checked;
        }
        EXPECT_GE(checked, rate.least) << rate.column;
    }
}

/// docs/method.md, section 13.2: England 2023.
TEST(DfeRates, EnglandOf2023)
{
    const auto rounded = [](double value) { return std::round(value * 10) / 10; };
    EXPECT_EQ(rounded(100 * formulas::shareOf(5254.6, 33119.1)), 15.9);
    EXPECT_EQ(rounded(100 * formulas::shareOf(7173.5, 7173.5 + 33119.1)), 17.8);
    EXPECT_EQ(rounded(100 * formulas::vacancyGross(7722.7, 7722.7 + 33119.1)), 18.9);
    EXPECT_EQ(rounded(100 * formulas::shareOf(5744.2, 7722.7)), 74.4);
    EXPECT_EQ(rounded(formulas::shareOf(337055.0, 21111.4)), 16.0);
}

} // namespace
} // namespace muster::exchange
