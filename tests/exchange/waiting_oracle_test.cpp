// The waiting-list formulas against every row of the published expectations of the package NHSRwaitinglist.
// Source: tests/data/queues/nhsrwaitinglist_expected.csv (MIT licence); docs/method.md, section 13.6. The
// package counts in weeks, as the formulas do.

#include "base/number.h"
#include "engine/figures.h"
#include "exchange/read/csv.h"

#include <functional>
#include <gtest/gtest.h>
#include <map>

namespace muster::exchange {
namespace {

namespace formulas = engine::formulas;
using Arguments = std::map<std::string, double>;

const std::map<std::string, std::function<double(Arguments&)>>& functions()
{
    static const std::map<std::string, std::function<double(Arguments&)>> kFunctions{
        {"calc_queue_load", [](Arguments& x) { return formulas::roleLoad(x["demand"], x["capacity"]); }},
        {"calc_relief_capacity",
         [](Arguments& x) {
             return formulas::reliefCapacity(x["demand"], x["queue_size"], x["target_queue_size"],
                                             x["weeks_to_target"]);
         }},
        {"calc_target_capacity",
         [](Arguments& x) {
             return formulas::targetCapacity(x["demand"], x["target_wait"], x["factor"], x["cv_demand"],
                                             x["cv_capacity"]);
         }},
        {"calc_target_mean_wait",
         [](Arguments& x) { return formulas::targetMeanWait(x["target_wait"], x["factor"]); }},
        {"calc_target_queue_size",
         [](Arguments& x) { return formulas::targetBacklog(x["demand"], x["target_wait"], x["factor"]); }},
        {"calc_waiting_list_pressure",
         [](Arguments& x) { return formulas::waitPressure(x["mean_wait"], x["target_wait"]); }}};
    return kFunctions;
}

TEST(WaitingOracle, EveryRowOfThePublishedExpectationsIsMet)
{
    const auto file = readCsvFile(MUSTER_TEST_DATA "/queues/nhsrwaitinglist_expected.csv");
    ASSERT_TRUE(file);
    std::map<std::string, int> rows;
    for (std::size_t i = 1; i < file->rows.size(); ++i) {
        const auto& cells = file->rows[i].cells;
        Arguments arguments;
        for (std::size_t at = 1; at < 11; at += 2)
            if (!cells[at].empty())
                arguments[cells[at]] = std::stod(cells[at + 1]);
        const double expected = std::stod(cells[11]);
        EXPECT_NEAR(functions().at(cells[0])(arguments), expected, 1e-7 * expected)
            << cells[0] << ", row " << i;
        ++rows[cells[0]];
    }
    EXPECT_EQ(rows, (std::map<std::string, int>{{"calc_queue_load", 4},
                                                {"calc_relief_capacity", 3},
                                                {"calc_target_capacity", 4},
                                                {"calc_target_mean_wait", 4},
                                                {"calc_target_queue_size", 3},
                                                {"calc_waiting_list_pressure", 3}}));
}

} // namespace
} // namespace muster::exchange
