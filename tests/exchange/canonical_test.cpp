#include "exchange/tables/canonical.h"

#include "exchange/plans.h"

#include <filesystem>
#include <fmt/format.h>
#include <rapidcheck/gtest.h>

namespace muster::exchange {
namespace {

using namespace plan;

TEST(ReadTable, ARowOfTheSameKeyIsReplacedAndKeepsItsId)
{
    auto plan = smallPlan();
    const auto first = readText(plan, "demand", demand("North,Older people,Review,2026/27,100,actual\n"));
    ASSERT_TRUE(first) << first.error().sentence();
    EXPECT_EQ(first->counts.added, 1u);
    plan.apply(first->edit.changes);
    const auto id = plan.rows<Demand>().begin()->id;
    const auto second = readText(plan, "demand",
                                 demand("North,Older people,Review,2026/27,\"1,250\",actual\n"
                                        "West,Older people,Review,2026/27,5,actual\n"));
    ASSERT_TRUE(second) << second.error().sentence();
    EXPECT_EQ(second->counts.changed, 1u);
    EXPECT_EQ(second->counts.added, 1u);
    plan.apply(second->edit.changes);
    EXPECT_EQ(plan.find<Demand>(id)->volume, Volume(1250));
    EXPECT_EQ(plan.rows<Demand>().size(), 2u);
}

TEST(ReadTable, AColumnTheFileLacksIsLeftAsItIsAndSaid)
{
    const auto plan = smallPlan();
    const auto outcome = readText(plan, "activities", "STANDARD, Activity ,colour\nhours,Review,red\n");
    ASSERT_TRUE(outcome) << outcome.error().sentence();
    const auto& put = std::get<RowChanges<Activity>>(outcome->edit.changes).put;
    ASSERT_EQ(put.size(), 1u);
    EXPECT_EQ(put.front().unit, "review");
    EXPECT_EQ(put.front().standard, Standard::Hours);
    ASSERT_EQ(outcome->notes.size(), 2u);
    EXPECT_EQ(outcome->notes[0],
              "t.csv, line 1: column \"colour\" is not one of the activities table's and was passed over");
    EXPECT_NE(outcome->notes[1].find("without unit, statutory, target_days"), std::string::npos);
}

TEST(ReadTable, AKeyTwiceInOneFileIsRefusedWithBothLines)
{
    EXPECT_EQ(refusal(readText(smallPlan(), "client_groups", "client_group\nCarers\nSensory\nCarers\n")),
              "t.csv, line 4, column client_group: this line says the same thing again as line 2; found "
              "\"Carers\"; allowed: one line for each thing. Take one of the two lines out.");
}

TEST(ReadTable, AMissingColumnIsRefusedByName)
{
    const auto text = refusal(readText(smallPlan(), "demand", "locality,client_group,activity,period\n"));
    EXPECT_EQ(text,
              "t.csv, line 1, column volume: the table demand needs this column, and it is not in the "
              "header; found "
              "\"locality, client_group, activity, period\"; allowed: locality, client_group, activity, "
              "period, volume, status.");
}

TEST(ReadTable, ANameThatDoesNotExistIsRefusedWithTheNamesThereAre)
{
    EXPECT_EQ(
        refusal(readText(smallPlan(), "demand", demand("North,Older people,Visit,2026/27,1,actual\n"))),
        "t.csv, line 2, column activity: there is no such activity in the plan; found \"Visit\"; allowed: "
        "Assessment, Review.");
}

TEST(ReadTable, ASuppressedFigureIsRefusedAndNeverNought)
{
    for (const std::string mark :
         {"..", "-", "x", "c", "z", "u", ":", "[c]", "[x]", "[z]", "low", "*", "."}) {
        const auto text = refusal(readText(
            smallPlan(), "demand", demand("North,Older people,Review,2026/27," + mark + ",actual\n")));
        EXPECT_EQ(text, "t.csv, line 2, column volume: the figure is suppressed or not available; found \"" +
                            mark +
                            "\"; allowed: a number such as 1234.5. Put in the figure or take the row out; a "
                            "suppressed figure is never read as 0.");
    }
}

TEST(ReadTable, ARuleOfThePlanIsToldWithFileLineAndColumn)
{
    EXPECT_EQ(refusal(readText(smallPlan(), "demand",
                               demand("North,Older people,Review,2026/27,5,actual\n"
                                      "West,Older people,Review,2026/27,-5,actual\n"))),
              "t.csv, line 3, column volume: Demand, West, Older people, Review, 2026/27: the volume is "
              "outside its "
              "range; found \"-5\"; allowed: 0 to 1000000000000.");
    EXPECT_EQ(refusal(readText(smallPlan(), "roles",
                               "role,kind,supervises\nHead,management,Deputy\nDeputy,management,Head\n"))
                  .substr(0, 51),
              "t.csv, line 2, column supervises: Role Head: spans ");
}

TEST(ReadTable, LocalitiesMayStandInAnyOrder)
{
    const auto outcome = readText({}, "localities",
                                  "locality,parent,code\nColchester,Essex/North,\nNorth,Essex,\nEssex,,E1\n"
                                  "North,Kent,\nKent,,\n");
    ASSERT_TRUE(outcome) << outcome.error().sentence();
    Plan plan;
    plan.apply(outcome->edit.changes);
    EXPECT_EQ(fullPath(plan, *findByName<Locality>(plan, "Colchester")), "Essex/North/Colchester");
    EXPECT_EQ(plan.ordered<Locality>().front()->name, "Colchester");
}

TEST(ReadTable, LocalitiesWithoutAParentOrInACircleAreRefused)
{
    EXPECT_EQ(refusal(readText(smallPlan(), "localities", "locality,parent\nTeam,South\n")),
              "t.csv, line 2, column parent: there is no such locality in the plan; found \"South\"; "
              "allowed: Essex, "
              "North, West.");
    EXPECT_NE(refusal(readText({}, "localities", "locality,parent\nA,B\nB,A\n"))
                  .find("t.csv, line 2, column parent"),
              std::string::npos);
    EXPECT_NE(refusal(readText({}, "localities",
                               "locality,parent\nEssex,\nKent,\nNorth,Essex\nNorth,Kent\nTeam,North\n"))
                  .find("t.csv, line 6, column parent"),
              std::string::npos);
}

TEST(ReadTable, RolesMaySuperviseRolesFurtherDown)
{
    const auto outcome = readText({}, "roles",
                                  "role,kind,qualified,front_line,supervises\n"
                                  "Head,management,yes,no,\"Worker;\"\"A;B\"\"\"\n"
                                  "Worker,casework,yes,yes,\nA;B,casework,no,yes,\n");
    ASSERT_TRUE(outcome) << outcome.error().sentence();
    Plan plan;
    plan.apply(outcome->edit.changes);
    const auto head = *findByName<Role>(plan, "Head");
    EXPECT_EQ(plan.find<Role>(head)->supervises,
              (std::vector{*findByName<Role>(plan, "Worker"), *findByName<Role>(plan, "A;B")}));
}

TEST(ReadTable, InPostStandsForVacancy)
{
    const auto outcome = readText(smallPlan(), "establishment",
                                  "locality,role,as_at,establishment_fte,in_post_fte,agency_fte\n"
                                  "North,Social worker,2026-04-01,52.8,52.73,1\n");
    ASSERT_TRUE(outcome) << outcome.error().sentence();
    EXPECT_EQ(std::get<RowChanges<Establishment>>(outcome->edit.changes).put.front().vacancy, Fte(0.07));
    const auto both = [](const std::string& vacancy) {
        return readText(smallPlan(), "establishment",
                        "locality,role,as_at,establishment_fte,in_post_fte,vacancy_fte\n"
                        "North,Social worker,2026-04-01,10,7," +
                            vacancy + "\n");
    };
    EXPECT_TRUE(both("3"));
    EXPECT_EQ(
        refusal(both("4")),
        "t.csv, line 2, column vacancy_fte: vacancy and in post do not add up to the establishment; found "
        "\"4\"; allowed: 3, the establishment less in post.");
}

TEST(ReadTable, WrongPostsFilledAreBlamedOnTheirOwnCell)
{
    const auto filled = [](const std::string& inPost) {
        return readText(smallPlan(), "establishment",
                        "locality,role,as_at,establishment_fte,in_post_fte\n"
                        "North,Social worker,2026-04-01,10," +
                            inPost + "\n");
    };
    EXPECT_EQ(refusal(filled("-2")),
              "t.csv, line 2, column in_post_fte: the posts filled are outside their range; found \"-2\"; "
              "allowed: 0 to 1000000000000.");
    EXPECT_FALSE(filled("1e13"));
    EXPECT_TRUE(filled("0"));
    EXPECT_TRUE(filled("12.5"));
}

TEST(ReadTable, TheColumnBlamedIsTheRulesAndNotOneThatHoldsTheSameValue)
{
    EXPECT_NE(refusal(readText(smallPlan(), "establishment",
                               "locality,role,as_at,agency_fte,establishment_fte,vacancy_fte,"
                               "newly_qualified_fte\n"
                               "North,Social worker,2026-04-01,5,4,5,0\n"))
                  .find("t.csv, line 2, column vacancy_fte"),
              std::string::npos);
    EXPECT_NE(
        refusal(readText(smallPlan(), "assumptions", "kind,role,value\nspan_of_control,Social worker,6\n"))
            .find("t.csv, line 2, column role"),
        std::string::npos);
}

TEST(ReadTable, AProblemInAnotherTableIsBlamedOnTheCellThatMadeIt)
{
    auto plan = smallPlan();
    plan.apply(
        readText(plan, "assumptions", "kind,activity,value\nqualified_share,Assessment,0.5\n")->edit.changes);
    const auto text = refusal(readText(plan, "activities",
                                       "activity,standard,unit,statutory\n"
                                       "Review,rate,visit,no\nAssessment,hours,visit,yes\n"));
    EXPECT_EQ(text.find("t.csv, line 3, column statutory: it does not go with what the plan has: "), 0u)
        << text;
}

TEST(ReadTable, LocalitiesWithoutAParentColumnAreThoseThePlanHas)
{
    auto plan = smallPlan();
    const auto outcome = readText(plan, "localities", "locality,code\nNorth,E1\nEssex/West,E2\nSouth,E3\n");
    ASSERT_TRUE(outcome) << outcome.error().sentence();
    EXPECT_EQ(outcome->counts.changed, 2u);
    EXPECT_EQ(outcome->counts.added, 1u);
    plan.apply(outcome->edit.changes);
    EXPECT_EQ(plan.find<Locality>({2})->code, "E1");
    EXPECT_EQ(plan.find<Locality>({3})->code, "E2");
    EXPECT_EQ(fullPath(plan, {3}), "Essex/West");
    EXPECT_EQ(fullPath(plan, *findByName<Locality>(plan, "South")), "South");

    plan.apply(readText(plan, "localities", "locality,parent\nTeam,North\nTeam,West\n")->edit.changes);
    const auto text = refusal(readText(plan, "localities", "locality,code\nTeam,E4\n"));
    EXPECT_EQ(text.find("t.csv, line 2, column locality: more than one locality has this name"), 0u) << text;
    EXPECT_NE(text.find("Essex/North/Team"), std::string::npos) << text;
    EXPECT_NE(text.find("Essex/West/Team"), std::string::npos) << text;
    EXPECT_NE(refusal(readText(plan, "localities", "locality,code\nNorth,E1\nEssex/North,E1\n"))
                  .find("line 3, column locality: this line says the same thing again as line 2"),
              std::string::npos);
}

TEST(ReadTable, DemandWithoutAStatusColumnIsTheFigureThePlanHas)
{
    auto plan = smallPlan();
    plan.apply(
        readText(plan, "demand", demand("North,Older people,Review,2026/27,1,actual\n"))->edit.changes);
    const std::string file = "locality,client_group,activity,period,volume\n"
                             "North,Older people,Review,2026/27,2\n";
    const auto outcome = readText(plan, "demand", file);
    ASSERT_TRUE(outcome) << outcome.error().sentence();
    EXPECT_EQ(outcome->counts.changed, 1u);
    plan.apply(outcome->edit.changes);
    ASSERT_EQ(plan.rows<Demand>().size(), 1u);
    EXPECT_EQ(plan.rows<Demand>().begin()->status, DemandStatus::Actual);
    EXPECT_EQ(plan.rows<Demand>().begin()->volume, Volume(2));

    plan.apply(
        readText(plan, "demand", demand("North,Older people,Review,2026/27,3,forecast\n"))->edit.changes);
    const auto text = refusal(readText(plan, "demand", file));
    EXPECT_EQ(text.find("t.csv, line 2, column status: the plan has more than one figure of this"), 0u)
        << text;
    EXPECT_NE(text.find("actual 2"), std::string::npos) << text;
    EXPECT_NE(text.find("forecast 3"), std::string::npos) << text;
}

TEST(ReadTable, ManyRowsAreAdmittedInOneGo)
{
    std::string rows;
    for (int year = 2026; year < 2126; ++year)
        for (int month = 1; month <= 12; ++month)
            for (const auto* place : {"Essex", "North", "West"})
                rows += fmt::format("{},Older people,Review,{}-{:02},1,actual\n", place, year, month);
    const auto outcome = readText(smallPlan(), "demand", demand(rows), {HyphenIs::Month, {}, {}, {}});
    ASSERT_TRUE(outcome) << outcome.error().sentence();
    EXPECT_EQ(outcome->counts.added, 3600u);
    EXPECT_NE(refusal(readText(smallPlan(), "demand",
                               demand(rows + "West,Mental health,Review,2026-04,-1,actual\n"),
                               {HyphenIs::Month, {}, {}, {}}))
                  .find("t.csv, line 3602, column volume"),
              std::string::npos);
}

} // namespace
} // namespace muster::exchange
