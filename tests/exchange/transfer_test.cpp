#include "exchange/results/named_places.h"
#include "exchange/transfer.h"

#include "engine/random_plan.h"
#include "exchange/plans.h"
#include "exchange/results/explanation.h"
#include "exchange/samples/samples.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace muster::exchange {
namespace {

engine::Results sampleResults(std::string_view name)
{
    plan::Plan plan;
    plan.apply(makeSample(name)->edit.changes);
    return engine::Results(engine::Inputs(plan));
}

TEST(Transfer, AFileTellsWhatItIs)
{
    const auto essex = samplesFolder() / "essex" / "pssex1_2012-13_activity.csv";
    EXPECT_EQ(importFile(smallPlan(), essex, "", {})->counts.read, 10u);
    EXPECT_EQ(importFile(smallPlan(), essex, "pss-ex1", {})->counts.read, 10u);
    ImportOptions dated;
    dated.date = Date{2015, 1, 30};
    const auto kent = samplesFolder() / "kent" / "kent_oppd_establishment_30jan2015.csv";
    EXPECT_EQ(importFile(smallPlan(), kent, "", dated)->counts.read, 24u);
    const auto lookup =
        std::filesystem::path(MUSTER_TEST_DATA) / "geography" / "lookup_ltla_utla_apr2023.csv";
    EXPECT_NE(refusal(importFile(smallPlan(), lookup, "", {}))
                  .find("line 1, column A: these headings are of no table that Muster knows"),
              std::string::npos);
}

TEST(Transfer, AWrongKindOrTableIsRefusedWithThoseThereAre)
{
    const auto kent = samplesFolder() / "kent" / "kent_oppd_establishment_30jan2015.csv";
    EXPECT_NE(refusal(importFile(smallPlan(), kent, "wages", {})).find("kent-establishment"),
              std::string::npos);
    EXPECT_NE(refusal(tableOf(sampleResults("Kent"), {"wages", {}})).find("allowed: plan, localities"),
              std::string::npos);
}

TEST(Transfer, EveryTableOfASampleIsWritten)
{
    for (const auto name : sampleNames()) {
        const auto results = sampleResults(name);
        for (const auto table : writableTables()) {
            const auto sheet = tableOf(results, {std::string(table), {}});
            ASSERT_TRUE(sheet) << sheet.error().sentence();
            for (const auto& row : sheet->rows)
                ASSERT_EQ(row.size(), sheet->columns.size());
            for (std::size_t i = 0; i < sheet->columns.size(); ++i)
                EXPECT_TRUE(std::ranges::none_of(
                    sheet->rows,
                    [&](const auto& row) { return row[i].index() == (sheet->columns[i].numeric ? 2u : 1u); }))
                    << table << ", " << sheet->columns[i].name;
        }
    }
}

TEST(Transfer, ASeriesWithoutAFigureToGoOnFromHasTriedNoMethod)
{
    const test::RandomPlan random(186, true); // one has a method and nothing that was counted
    const engine::Results results{engine::Inputs(random.plan())};
    EXPECT_TRUE(writeResults(results, "methods_tried"));
}

TEST(Transfer, AFileReadByAGuessAtItsEncodingSaysSo)
{
    const auto essex = samplesFolder() / "essex" / "pssex1_2012-13_activity.csv";
    const auto outcome = importFile(smallPlan(), essex, "", {});
    ASSERT_TRUE(outcome);
    ASSERT_FALSE(outcome->notes.empty());
    EXPECT_NE(outcome->notes.front().find("read as Windows-1252"), std::string::npos);
}

TEST(Transfer, ATableOfThePlanKeepsTheRowsOfTheLocalityAndRoleChosen)
{
    const auto results = sampleResults("Kent");
    ResultChoice choice;
    choice.locality = "Thanet & Kent Coast";
    EXPECT_EQ(tableOf(results, {"establishment", choice})->rows.size(), 6u);
    choice.role = "Team Manager";
    EXPECT_EQ(tableOf(results, {"establishment", choice})->rows.size(), 1u);
    choice.locality = "Leeds";
    EXPECT_FALSE(tableOf(results, {"establishment", choice}));
}

TEST(Transfer, ResultsOfAPlanWhoseRowsAreWrongAreNotHandedOut)
{
    auto plan = sampleResults("Kent").inputs().plan();
    auto row = *plan.rows<plan::Establishment>().begin();
    row.vacancy = row.establishment + Fte(1);
    plan::Edit wrong;
    wrong.put(row);
    plan.apply(wrong.changes);
    const engine::Results results{engine::Inputs(plan)};
    EXPECT_NE(refusal(resultsStand(results)).find("more posts are vacant than there are"), std::string::npos);
    EXPECT_FALSE(tableOf(results, {"vacancies", {}}));
    EXPECT_TRUE(tableOf(results, {"checks", {}}));
}

TEST(Transfer, ATableOfThePlanIsWrittenWithoutItsResults)
{
    const auto results = sampleResults("Kent");
    for (const std::string_view table : canonicalTables()) {
        ASSERT_TRUE(isPlanTable(table));
        const auto sheet = planTable(results.inputs().plan(), {std::string(table), {}});
        ASSERT_TRUE(sheet);
        EXPECT_EQ(toCsv(*sheet, {}), toCsv(*tableOf(results, {std::string(table), {}}), {}));
    }
    EXPECT_FALSE(isPlanTable("vacancies"));
    EXPECT_FALSE(planTable(results.inputs().plan(), {"vacancies", {}}));
}

TEST(Transfer, ARowOfKentsVacanciesIsThatOfThePaper)
{
    ResultChoice choice;
    choice.locality = "Thanet & Kent Coast";
    choice.role = "Senior Practitioner /OT";
    const auto sheet = tableOf(sampleResults("Kent"), {"vacancies", choice});
    ASSERT_TRUE(sheet);
    const std::string csv = toCsv(*sheet, {CsvStyle::Plain, 3});
    EXPECT_EQ(
        csv.substr(0, csv.find("Thanet & Kent Coast,Senior Practitioner /OT,2015/16")),
        "locality,role,period,required_fte,establishment_fte,in_post_fte,vacancy_fte,agency_fte,available_"
        "fte,"
        "gap_fte,pressure,vacancy_gross,vacancy_net_of_agency,vacancy_uncancelled\n"
        "Thanet & Kent Coast,Senior Practitioner /OT,2014/15,,9.000,0.000,9.000,4.000,4.000,,,1.000,0.556,"
        "1.000\n");
}

TEST(Transfer, AnExplanationAsJsonHoldsTheNumberAndEachNodeAfterItsArguments)
{
    const auto results = sampleResults("Essex");
    const auto place = findPlace(
        results, {.locality = "North", .role = "Social worker", .activity = {}, .period = "2026/27"});
    ASSERT_TRUE(place);
    const auto explanation = engine::explain(results, *place, engine::Column::RequiredFte);
    ASSERT_TRUE(explanation);
    const auto json = nlohmann::json::parse(toJson(*explanation));
    EXPECT_NEAR(json["value"].get<double>(), *engine::figureAt(results, *place, engine::Column::RequiredFte),
                1e-9);
    std::set<nlohmann::json> seen;
    for (const auto& node : json["nodes"]) {
        for (const auto& argument : node.value("arguments", nlohmann::json::array()))
            EXPECT_TRUE(seen.contains(argument));
        seen.insert(node["id"]);
    }
    EXPECT_TRUE(seen.contains(json["root"]));
}

TEST(Transfer, AnExplanationAsJsonSaysThatAFigureIsOfAForecast)
{
    const auto tape = std::make_shared<engine::Tape>();
    const engine::Tape::Recording recording(*tape);
    const engine::Traced forecast =
        engine::leaf(12, "forecast of May 2027", engine::Origin::Forecast, "by the mean");
    const engine::Explanation explanation{"Volume", engine::ColumnUnit::Events, tape, forecast.part()};
    const auto json = nlohmann::json::parse(toJson(explanation));
    EXPECT_EQ(json["nodes"][0]["origin"], "forecast");
}

} // namespace
} // namespace muster::exchange
