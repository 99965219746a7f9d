// Weeks of care of PSS-EX1 2014–15 and 2015–16 and of ASC-FR 2016–17. Source: HSCIC and NHS Digital, activity
// data of these returns: the cells of Essex, Kent, West Berkshire and England as published.

#include "exchange/profiles/care_weeks.h"

#include "base/number.h"
#include "exchange/plans.h"
#include "exchange/profiles/care_layouts.h"
#include "exchange/transfer.h"

namespace muster::exchange {
namespace {

constexpr const char* kWeeksAcross = MUSTER_TEST_DATA "/demand/pssex1_2014-15_activity.csv";
constexpr const char* kWeeksByRow = MUSTER_TEST_DATA "/demand/pssex1_2015-16_activity_long.csv";
constexpr const char* kAscFr = MUSTER_TEST_DATA "/demand/ascfr_2016-17_activity.csv";

using Weeks = std::map<std::string, double>;

Result<ImportOutcome> importWeeks(const char* file, const std::string& council)
{
    ImportOptions options;
    options.council = council;
    return importFile(smallPlan(), file, {}, options);
}

/// What came in, as the weeks that it was made of; items of 0 weeks are counted in the end.
Weeks weeksOf(const Result<ImportOutcome>& outcome, const std::string& year, int days)
{
    if (!outcome) {
        ADD_FAILURE() << outcome.error().sentence();
        return {};
    }
    auto plan = smallPlan();
    plan.apply(outcome->edit.changes);
    Weeks weeks;
    for (const auto& row : plan.rows<plan::Demand>()) {
        EXPECT_EQ(row.period.toString(), year);
        EXPECT_EQ(row.status, plan::DemandStatus::Actual);
        EXPECT_EQ(plan.find<plan::Activity>(row.activity)->standard, plan::Standard::Caseload);
        if (const double value = row.volume.value() * days / 7; value > 0)
            weeks[plan::nameOf(plan, row.activity) + ", " + plan::nameOf(plan, row.clientGroup)] =
                std::round(value * 1e6) / 1e6;
        else
            ++weeks["nobody"];
    }
    return weeks;
}

bool isTold(const ImportOutcome& outcome, std::string_view sentence)
{
    return std::ranges::any_of(
        outcome.notes, [&](const std::string& note) { return note.find(sentence) != std::string::npos; });
}

TEST(CareWeeks, OfEssexIn201415AreThePeopleInItsOwnHomes)
{
    const auto outcome = importWeeks(kWeeksAcross, "Essex County Council");
    EXPECT_EQ(weeksOf(outcome, "2014/15", 365),
              (Weeks{{"Residential care, Physical support, 18 to 64", 150},
                     {"Residential care, Learning disability support, 18 to 64", 1958},
                     {"Residential care, Learning disability support, 65 and over", 520},
                     {"nobody", 17}}));
    EXPECT_TRUE(isTold(*outcome, "30 cells of Essex were left out: external provision"));
    EXPECT_TRUE(isTold(*outcome, "30 cells of Essex were left out: totals"));
    EXPECT_TRUE(isTold(*outcome, "4 cells of Essex were left out: no weeks of care"));
    EXPECT_EQ(outcome->counts.read + 30 + 30 + 4, 84u); // rows with figures in the file
}

TEST(CareWeeks, OfKentIn201415AreThosePeopleAndTheOnesOnTheWayToIndependence)
{
    const auto weeks = weeksOf(importWeeks(kWeeksAcross, "820"), "2014/15", 365);
    EXPECT_EQ(weeks.at("Residential care, Physical support, 65 and over"), 2183);
    EXPECT_EQ(weeks.at("Support to maximise independence, Physical support, 65 and over"), 29830);
    EXPECT_EQ(weeks.at("Support to maximise independence, Mental health support, 18 to 64"), 1826);
    EXPECT_EQ(weeks.at("nobody"), 8);
}

/// Each of 152 figures and the total is rounded to two decimals.
TEST(CareWeeks, OfTheCouncilsAddUpToTheEnglandThatIsPrinted)
{
    const auto file = *readCsvFile(kWeeksAcross);
    const auto england = readCareAcross(file, "England", {});
    ASSERT_TRUE(england) << england.error().sentence();
    std::vector<double> sums(england->cells.size());
    int councils = 0;
    for (const std::string& heading : file.rows[1].cells)
        if (const auto code = councilCode(heading); !code.empty()) {
            const auto council = readCareAcross(file, code, {});
            ASSERT_TRUE(council) << council.error().sentence();
            ++councils;
            for (std::size_t i = 0; i < sums.size(); ++i)
                sums[i] += parseNumber(council->cells[i].text).value_or(0);
        }
    EXPECT_EQ(councils, 152);
    EXPECT_EQ(readCareAcross(file, "City of London", {})->area.code, "714");
    EXPECT_EQ(readCareAcross(file, "London", {})->area.code, ""); // the region
    for (std::size_t i = 0; i < sums.size(); ++i)
        if (const CareCell& cell = england->cells[i]; cell.provision == kOwnStaff) {
            EXPECT_NEAR(parseNumber(cell.text).value_or(-1), sums[i], 0.77) << cell.line;
        }
}

TEST(CareWeeks, OfEssexIn201516AreOfALeapYear)
{
    const auto outcome = importWeeks(kWeeksByRow, "E10000012");
    EXPECT_EQ(weeksOf(outcome, "2015/16", 366),
              (Weeks{{"Residential care, Learning disability support, 18 to 64", 4772},
                     {"Residential care, Learning disability support, 65 and over", 628},
                     {"nobody", 18}}));
    EXPECT_TRUE(isTold(*outcome, "75 cells of Essex were left out: external provision"));
    EXPECT_TRUE(isTold(*outcome, "30 cells of Essex were left out: parts of the age band 65 and over"));
    EXPECT_EQ(outcome->counts.read + 75 + 30, 125u);
}

TEST(CareWeeks, ThatThePublisherEstimatedAreTold)
{
    const auto outcome = importWeeks(kWeeksByRow, "West Berkshire");
    const auto weeks = weeksOf(outcome, "2015/16", 366);
    EXPECT_NEAR(weeks.at("Support to maximise independence, Physical support, 65 and over"), 913.6184225,
                1e-6);
    EXPECT_TRUE(isTold(*outcome, "Physical support, 65 and over is an estimate of the publisher"));
}

TEST(CareWeeks, OfTheFinanceReturnHaveKeysInPlaceOfNames)
{
    EXPECT_EQ(weeksOf(importWeeks(kAscFr, "620"), "2016/17", 365),
              (Weeks{{"Residential care, Physical support, 18 to 64", 51.285714},
                     {"Residential care, Learning disability support, 18 to 64", 1378.142857},
                     {"Residential care, Learning disability support, 65 and over", 320},
                     {"nobody", 17}}));
    const auto kent = weeksOf(importWeeks(kAscFr, "Kent"), "2016/17", 365);
    EXPECT_EQ(kent.at("Support to maximise independence, Physical support, 65 and over"), 22378);
    EXPECT_EQ(kent.at("Residential care, Physical support, 65 and over"), 1791);
}

/// The keys' meanings are those of the year before, which has the same items (UUID) in the same order.
TEST(CareWeeks, HaveTheKeysOfTheItemsThatTheYearBeforeNames)
{
    const auto named = readCareByRow(*readCsvFile(kWeeksByRow), "Kent", {});
    const auto keyed = readAscFr(*readCsvFile(kAscFr), "Kent", {});
    ASSERT_TRUE(named && keyed);
    ASSERT_EQ(named->cells.size(), 125u);
    ASSERT_EQ(keyed->cells.size(), 125u);
    const auto wordsOf = [](const CareCell& cell) {
        return std::array{cell.support, cell.setting, cell.age, cell.reason, cell.provision};
    };
    for (std::size_t i = 0; i < 125; ++i)
        EXPECT_EQ(wordsOf(named->cells[i]), wordsOf(keyed->cells[i])) << i;
}

TEST(CareWeeks, OfOneItemOfTheFinanceReturnAddUpToEngland)
{
    const auto file = *readCsvFile(kAscFr);
    double sum = 0;
    double england = 0;
    for (const CsvRow& row : file.rows)
        if (row.cells[0] == "8610601") {
            sum += row.cells[2].empty() ? 0 : parseNumber(row.cells.back()).value();
            england = row.cells[4] == "E92000001" ? parseNumber(row.cells.back()).value() : england;
        }
    EXPECT_NEAR(sum, england, 0.01);
    const auto weeks = weeksOf(importWeeks(kAscFr, "England"), "2016/17", 365);
    EXPECT_NEAR(weeks.at("Residential care, Physical support, 65 and over"), 132504.9947, 1e-3);
}

TEST(CareWeeks, ThatAreNotAvailableMakeNoRowAndADamagedCellIsRefused)
{
    auto file = *readCsvFile(kWeeksByRow);
    CsvRow* row = nullptr;
    for (CsvRow& each : file.rows)
        if (each.cells[0] == "8610401" && each.cells[1] == "620")
            row = &each;
    ASSERT_NE(row, nullptr);
    const auto importAs = [&](const std::string& text) {
        row->cells[10] = text;
        return readCareByRow(file, "Essex", {}).and_then([](const CareReturn& from) {
            return careDemand(smallPlan(), from, plan::LocalityId{1});
        });
    };
    for (const std::string mark : {":", "", "-"}) {
        const auto outcome = importAs(mark);
        ASSERT_TRUE(outcome) << outcome.error().sentence();
        EXPECT_EQ(outcome->counts.read, 19u);
        EXPECT_TRUE(isTold(*outcome, "Learning disability support, 18 to 64 is not available"));
    }
    for (const std::string text : {"47x2", "-3"}) {
        const auto refused = importAs(text);
        ASSERT_FALSE(refused) << text;
        EXPECT_EQ(refused.error().place.line, row->line);
        EXPECT_EQ(refused.error().place.column, "Value");
        EXPECT_EQ(refused.error().found, text);
    }
}

TEST(CareWeeks, OfAnItemTwiceOrAKeyThatIsNotKnownAreRefused)
{
    auto file = *readCsvFile(kAscFr);
    auto twice = file;
    const auto essex = std::ranges::find_if(file.rows, [](const auto& row) { return row.cells[2] == "620"; });
    twice.rows.push_back(*essex);
    const auto outcome = readAscFr(twice, "Essex", {}).and_then([](const CareReturn& from) {
        return careDemand(smallPlan(), from, plan::LocalityId{1});
    });
    EXPECT_NE(refusal(outcome).find("the return has Residential care, Physical support, 18 to 64 twice"),
              std::string::npos);
    essex->cells[7] = "11";
    const auto unknown = readAscFr(file, "Essex", {});
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().place.line, essex->line);
    EXPECT_EQ(unknown.error().place.column, "PrimarySupportReason_KEY");
}

TEST(CareWeeks, NeedAYearAndACouncilThatIsThere)
{
    auto file = *readCsvFile(kWeeksAcross);
    file.name = "activity.csv";
    EXPECT_NE(refusal(readCareAcross(file, "Essex", {})).find("does not say of which year it is"),
              std::string::npos);
    ImportOptions options;
    options.date = Date{2015, 3, 31};
    EXPECT_EQ(readCareAcross(file, "Essex", options)->year.toString(), "2014/15");
    for (const char* path : {kWeeksAcross, kWeeksByRow, kAscFr})
        EXPECT_NE(refusal(importWeeks(path, "Esex")).find("nearest are Essex"), std::string::npos) << path;
}

TEST(CareWeeks, DoNotGoWhereThePlanCountsTheActivityOtherwise)
{
    auto plan = smallPlan();
    plan::Edit edit;
    edit.put(plan::Activity{{9}, "Residential care", plan::Standard::Hours, "placement", false, {}, 2});
    plan.apply(edit.changes);
    const auto refused = importFile(plan, kWeeksByRow, {}, {});
    EXPECT_NE(refusal(refused).find(
                  "the plan counts Residential care otherwise than the return does; found \"hours\""),
              std::string::npos);
}

TEST(CareWeeks, AreNotReadFromOtherFiles)
{
    const auto other = *readCsvFile(MUSTER_TEST_DATA "/demand/pssex1_2011-12_activity.csv");
    EXPECT_FALSE(isCareAcross(other) || isCareByRow(other) || isAscFr(other));
    for (const char* kind : {"pss-ex1-weeks", "asc-fr"}) {
        const auto refused =
            importFile(smallPlan(), MUSTER_TEST_DATA "/demand/pssex1_2011-12_activity.csv", kind, {});
        EXPECT_NE(refusal(refused).find("a column is missing"), std::string::npos);
    }
}

TEST(CareWeeks, AreNotInTheFileOfSpendingThatIsNamedForWhatItIs)
{
    const auto refused =
        importFile(smallPlan(), MUSTER_TEST_DATA "/demand/pssex1_2015-16_additional.csv", {}, {});
    EXPECT_NE(refusal(refused).find("line 1, column A: this is what councils spent and received in a year"),
              std::string::npos);
}

} // namespace
} // namespace muster::exchange
