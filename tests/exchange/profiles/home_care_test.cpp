// Home care by locality and quarter. Source: Public Health Scotland, Insights in social care, home care: the
// cells of Angus, Midlothian and Shetland as published.

#include "base/number.h"
#include "exchange/plans.h"
#include "exchange/profiles/home_care_file.h"
#include "exchange/profiles/profiles.h"
#include "exchange/transfer.h"

namespace muster::exchange {
namespace {

constexpr const char* kHomeCareFile = MUSTER_TEST_DATA "/demand/phs_2019-21_data_homecare_locality.csv";

/// A council with one locality of the file beneath it, and one of its own.
plan::Plan councilPlan(const std::string& name)
{
    plan::Edit edit;
    edit.put(plan::Settings{{1}, "Scotland", name, "GBP", Month(2026, 4), 36, 52});
    edit.put(plan::Locality{{1}, name, {}, "", 0});
    edit.put(plan::Locality{{2}, "Angus North East", plan::LocalityId{1}, "", 1});
    edit.put(plan::Locality{{3}, "Hospital team", plan::LocalityId{1}, "", 2});
    plan::Plan plan;
    plan.apply(edit.changes);
    return plan;
}

Result<ImportOutcome> importHomeCare(const plan::Plan& plan, const std::string& area = {},
                                     const std::string& locality = {})
{
    ImportOptions options;
    options.council = area;
    options.locality = locality;
    return importFile(plan, kHomeCareFile, {}, options);
}

/// Hours by age group of a locality in a quarter.
std::map<std::string, double> hoursOf(plan::Plan plan, const Result<ImportOutcome>& outcome,
                                      const std::string& locality, const std::string& quarter)
{
    if (!outcome) {
        ADD_FAILURE() << outcome.error().sentence();
        return {};
    }
    plan.apply(outcome->edit.changes);
    std::map<std::string, double> hours;
    for (const auto& row : plan.rows<plan::Demand>()) {
        EXPECT_EQ(plan::nameOf(plan, row.activity), "Home care");
        if (plan::nameOf(plan, row.locality) == locality && row.period.toString() == quarter)
            hours[plan::nameOf(plan, row.clientGroup)] = row.volume.value();
    }
    return hours;
}

bool hasNote(const Result<ImportOutcome>& outcome, std::string_view words)
{
    return outcome && std::ranges::any_of(outcome->notes, [&](const std::string& note) {
               return note.find(words) != std::string::npos;
           });
}

CsvRow* hoursRow(CsvFile& file, std::string_view quarter, std::string_view locality, std::string_view age)
{
    for (CsvRow& row : file.rows)
        if (row.cells[0] == quarter && row.cells[2] == locality && row.cells[3] == age &&
            row.cells[4] == "Number of Hours")
            return &row;
    return nullptr;
}

const std::map<std::string, double> kNorthEast{{"0-17 years", 0},
                                               {"18-64 years", 10070},
                                               {"65-74 years", 7895},
                                               {"75-84 years", 12095},
                                               {"85+ years", 12770}};

TEST(HomeCare, GoesToThePlansLocalitiesOfTheSameNamesAndToNewOnes)
{
    auto plan = councilPlan("Angus");
    const auto outcome = importHomeCare(plan);
    EXPECT_EQ(hoursOf(plan, outcome, "Angus North East", "2021-Q1"), kNorthEast); // 2020/21 Q4
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->counts.added, 5u * 8 * 5); // localities, quarters, age groups
    EXPECT_TRUE(hasNote(outcome, "these localities come beneath Angus: Angus North West, Angus South East, "
                                 "Angus South West, Outside Partnership"));
    EXPECT_TRUE(hasNote(outcome, "40 figures of all ages were left out"));
    EXPECT_TRUE(hasNote(outcome, "432 figures of people and of rates were left out"));
    plan.apply(outcome->edit.changes);
    EXPECT_EQ(plan.rows<plan::Locality>().size(), 7u);
    EXPECT_EQ(plan.rows<plan::Activity>().begin()->standard, plan::Standard::Contact);
    const auto again = importHomeCare(plan);
    ASSERT_TRUE(again);
    EXPECT_TRUE(plan::isEmpty(again->edit.changes));
}

TEST(HomeCare, OfALocalityWithAStrokeInItsNameGetsAnAnd)
{
    auto file = *readCsvFile(kHomeCareFile);
    for (CsvRow& row : file.rows)
        if (row.cells[2] == "Angus North West")
            row.cells[2] = "Dumbarton/Alexandria"; // of West Dunbartonshire
    for (const ImportProfile& profile : importProfiles())
        if (profile.name == "phs-home-care") {
            auto plan = councilPlan("Angus");
            const auto outcome = profile.read(plan, file, {});
            ASSERT_TRUE(outcome) << outcome.error().sentence();
            plan.apply(outcome->edit.changes);
            EXPECT_NE(plan::findLocality(plan, "Dumbarton and Alexandria"), nullptr);
            EXPECT_TRUE(plan::admit(plan, outcome->edit.changes));
        }
}

TEST(HomeCare, OfOneLocalityGoesWhereItIsTold)
{
    const auto plan = councilPlan("Our council");
    const auto outcome = importHomeCare(plan, "angus north east", "Hospital team");
    EXPECT_EQ(hoursOf(plan, outcome, "Hospital team", "2021-Q1"), kNorthEast);
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->counts.added, 8u * 5);
}

TEST(HomeCare, OfTheAgeGroupsComesToAllAgesWithinRounding)
{
    const auto from = readHomeCareFile(*readCsvFile(kHomeCareFile), "Angus");
    ASSERT_TRUE(from);
    EXPECT_TRUE(from->gaps.empty());
    double sum = 0;
    for (const HomeCareHours& each : from->hours)
        if (each.locality == "Angus North East" && each.quarter.toString() == "2021-Q1")
            sum += each.hours;
    EXPECT_NEAR(sum, 42825, 15); // as printed of all ages
    // West Mainland has no row of 65 to 74 in that quarter, and none was needed.
    EXPECT_TRUE(readHomeCareFile(*readCsvFile(kHomeCareFile), "Shetland")->gaps.empty());
}

TEST(HomeCare, OfNobodysHoursWhereThereArePeopleWasNotReturned)
{
    const auto plan = councilPlan("Midlothian");
    const auto outcome = importHomeCare(plan);
    EXPECT_TRUE(hasNote(outcome, "figures of hours are 0 although people had home care"));
    for (const auto& [age, hours] : hoursOf(plan, outcome, "Midlothian (East)", "2018-Q1"))
        EXPECT_EQ(age, "0-17 years") << hours; // where there were no people either
    EXPECT_EQ(hoursOf(plan, outcome, "Midlothian (East)", "2018-Q2").size(), 5u);
}

TEST(HomeCare, ThatIsSuppressedMakesNoRowAndIsTold)
{
    auto file = *readCsvFile(kHomeCareFile);
    CsvRow* row = hoursRow(file, "2020/21 Q4", "Angus North East", "85+ years");
    ASSERT_NE(row, nullptr);
    for (const std::string mark : {"c", "*", ""}) {
        row->cells[5] = mark;
        const auto from = readHomeCareFile(file, "Angus");
        ASSERT_TRUE(from) << from.error().sentence();
        EXPECT_EQ(from->suppressed, std::vector<std::size_t>{row->line});
        EXPECT_EQ(from->hours.size(), 199u);
        ASSERT_EQ(from->gaps.size(), 1u);
        EXPECT_EQ(from->gaps[0].parts, 30060);
        EXPECT_EQ(from->gaps[0].all, 42825);
    }
}

TEST(HomeCare, WithADamagedCellIsRefusedWithItsPlace)
{
    const auto whole = *readCsvFile(kHomeCareFile);
    for (const auto& [column, text] : std::vector<std::pair<std::size_t, std::string>>{
             {0, "2020/21 Q5"}, {3, "85 and over"}, {5, "12,77O"}, {5, "-5"}}) {
        auto file = whole;
        CsvRow* row = hoursRow(file, "2020/21 Q4", "Angus North East", "85+ years");
        row->cells[column] = text;
        const auto refused = readHomeCareFile(file, "Angus");
        ASSERT_FALSE(refused) << text;
        EXPECT_EQ(refused.error().place.line, row->line);
        EXPECT_EQ(refused.error().place.column, whole.rows[0].cells[column]);
        EXPECT_EQ(refused.error().found, text);
    }
    auto twice = whole;
    twice.rows.push_back(*hoursRow(twice, "2020/21 Q4", "Angus North East", "85+ years"));
    EXPECT_NE(refusal(readHomeCareFile(twice, "Angus")).find("these hours twice"), std::string::npos);
}

TEST(HomeCare, OfAnUnknownPartnershipOrInAnotherFileIsRefused)
{
    EXPECT_NE(refusal(importHomeCare(councilPlan("Angs"))).find("nearest are Angus"), std::string::npos);
    EXPECT_FALSE(importHomeCare(councilPlan("Angus"), "Outside Partnership"));
    const auto other =
        importFile(smallPlan(), MUSTER_TEST_DATA "/demand/ascfr_2016-17_activity.csv", "phs-home-care", {});
    EXPECT_NE(refusal(other).find("this is not the home care of Public Health Scotland"), std::string::npos);
}

TEST(HomeCare, DoesNotGoWhereThePlanCountsItOtherwise)
{
    auto plan = councilPlan("Angus");
    plan::Edit edit;
    edit.put(plan::Activity{{9}, "Home care", plan::Standard::Rate, "package", false, {}, 0});
    plan.apply(edit.changes);
    EXPECT_NE(refusal(importHomeCare(plan)).find("found \"rate\"; allowed: the standard contact"),
              std::string::npos);
}

} // namespace
} // namespace muster::exchange
