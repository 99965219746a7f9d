// How rows of two localities are put together: docs/decisions/0035-localities-put-together-and-parted.md.

#include "plan/structure/amounts.h"
#include "plan/structure/north_into_west.h"

namespace muster::plan {
namespace {

Demand demandOf(std::int64_t id, LocalityId locality, const std::string& period, double volume)
{
    return {{id},
            locality,
            kOlder,
            kAssessment,
            Period::parse(period).value(),
            Volume(volume),
            DemandStatus::Forecast};
}

TEST(Merge, KnowsWhatIsAnAmountInEveryTableThatNamesALocality)
{
    for (const TableInfo& table : tables()) {
        const bool hasWays = &table == &tableOf<Establishment>() || &table == &tableOf<Assumption>() ||
                             &table == &tableOf<Post>();
        if (localityColumn(table) && !hasWays) {
            EXPECT_EQ(amountsOf(table).table, table.name)
                << "say in plan/structure/amounts.cpp how its rows are added";
        }
    }
    for (const TableAmounts& ways : tablesOfAmounts())
        for (const auto* columns : {&ways.amounts, &ways.apart, &ways.set})
            for (const std::string_view column : *columns)
                EXPECT_TRUE(findTable(ways.table)->find(column)) << ways.table << " " << column;
}

TEST(Merge, AddsFiguresOfTheSamePeriod)
{
    const Plan plan =
        with(smallPlan(), demandOf(51, kNorth, "2026/27", 100), demandOf(52, kWest, "2026/27", 40));
    const Plan made = mergedPlan(plan);
    ASSERT_EQ(made.rows<Demand>().size(), 1u);
    EXPECT_EQ(*made.find<Demand>({52}), demandOf(52, kWest, "2026/27", 140));
    EXPECT_FALSE(made.find<Locality>(kNorth));
    EXPECT_EQ(merged(plan)->edit.label, "Merge the locality North into West");
    EXPECT_TRUE(notes(plan).empty());
}

TEST(Merge, RefusesFiguresWhoseSumIsNotKnown)
{
    const Plan plan = with(smallPlan(), demandOf(51, kNorth, "2026/27", 100));
    EXPECT_EQ(refusal(with(plan, demandOf(52, kWest, "2026-04", 40))),
              "the demand of Older people, Assessment cannot be added: the two have figures of periods of "
              "different "
              "length; found \"2026/27 and 2026-04\"; allowed: periods of one length. Enter the figures of "
              "one of them "
              "by the periods of the other.");
    EXPECT_EQ(refusal(with(plan, demandOf(52, kWest, "2026/27", 40), demandOf(53, kWest, "2027/28", 40))),
              "the demand of Older people, Assessment in 2027/28 cannot be added: West has a figure and "
              "North has none; "
              "allowed: figures of both, or of neither. Enter the figure that is missing, or take the other "
              "one out.");
    EXPECT_EQ(notes(with(plan, demandOf(52, kWest, "2026/27", 40), demandOf(53, kWest, "2024/25", 40))),
              std::vector<std::string>{
                  "Demand, Older people, Assessment, 2024/25: known of West alone: the series breaks here"});
    const Population north{{61}, kNorth, {65, AgeBand::kNoEnd}, 2026, 900};
    EXPECT_NE(refusal(with(plan, north, Population{{62}, kWest, {65, 74}, 2026, 300}))
                  .find("the people of the two"),
              std::string::npos);
    const Population west{{62}, kWest, {65, AgeBand::kNoEnd}, 2026, 300};
    EXPECT_EQ(mergedPlan(with(plan, north, west)).find<Population>({62})->persons, 1200);
    EXPECT_NE(refusal(with(plan, west, DemandRate{{63}, kOlder, kAssessment, {65, AgeBand::kNoEnd}, 12, {}}))
                  .find("North has figures of it, and West has it worked out from its people"),
              std::string::npos);
}

TEST(Merge, AddsAmountsAmongTheAssumptionsMonthByMonth)
{
    Assumption later = assumption(82, Kind::PlannedStarts, {kWest, {}, {}, kSocialWorker}, 2);
    later.from = Month(2027, 1);
    later.low = 1;
    const Plan plan =
        with(smallPlan(), assumption(81, Kind::PlannedStarts, {kNorth, {}, {}, kSocialWorker}, 3), later);
    const Plan made = mergedPlan(plan);
    EXPECT_EQ(made.find<Assumption>({81})->value, 3);
    EXPECT_EQ(made.find<Assumption>({82})->value, 5);
    EXPECT_EQ(made.find<Assumption>({82})->low, 4);
    EXPECT_EQ(made.find<Assumption>({81})->locality, kWest);
}

TEST(Merge, LeavesAsideWhatCannotBeAddedAndSaysSo)
{
    const Plan plan = with(smallPlan(), assumption(81, Kind::Complexity, {kNorth, {}, {}, {}}, 1.2),
                           assumption(82, Kind::Complexity, {kWest, {}, {}, {}}, 1.1),
                           assumption(83, Kind::SicknessDays, {kNorth, {}, {}, {}}, 9),
                           assumption(84, Kind::SicknessDays, {kWest, {}, {}, {}}, 9),
                           assumption(85, Kind::TrainingDays, {kNorth, {}, {}, {}}, 5));
    EXPECT_EQ(notes(plan), (std::vector<std::string>{"Complexity, North: left aside: 1.2, West has its own",
                                                     "Training, North: now counts for all of West"}));
    EXPECT_EQ(mergedPlan(plan).find<Assumption>({82})->value, 1.1);
    EXPECT_EQ(mergedPlan(plan).find<Assumption>({85})->locality, kWest);
}

TEST(Merge, KeepsAProfileWholeAndCohortsOfOtherSharesApart)
{
    const Plan plan =
        with(smallPlan(), StaffAge{{81}, kNorth, kSocialWorker, "55 and over", 1, 0.1},
             StaffAge{{82}, kWest, kSocialWorker, "60 and over", 0.4, 0.1},
             StaffAge{{83}, kWest, kSocialWorker, "under 60", 0.6, 0},
             Cohort{{84}, "ASYE", kNorth, kSocialWorker, Month(2026, 9), Fte(3), 0.9, 0.8},
             Cohort{{85}, "ASYE", kWest, kSocialWorker, Month(2026, 9), Fte(2), 0.9, 1},
             Cohort{{86}, "Apprentices", kNorth, kSocialWorker, Month(2026, 9), Fte(3), 0.9, 0.8},
             Cohort{{87}, "Apprentices", kWest, kSocialWorker, Month(2026, 9), Fte(2), 0.9, 0.8});
    const Plan made = mergedPlan(plan);
    EXPECT_EQ(made.rows<StaffAge>().size(), 2u);
    EXPECT_EQ(made.find<Cohort>({84})->name, "ASYE (North)");
    EXPECT_EQ(made.find<Cohort>({87})->fte, Fte(5));
    EXPECT_EQ(made.rows<Cohort>().size(), 3u);
}

TEST(Merge, AddsBudgetsAndTheActualFiguresThatBothHave)
{
    const Period year{PeriodLength::FinancialYear, Month(2026, 4)};
    const Actual north{{83}, ActualMeasure::Pay, kNorth, kSocialWorker, {}, Month(2026, 4), 700, ""};
    Actual west = north;
    west.id = {84};
    west.locality = kWest;
    Actual alone = north;
    alone.id = {85};
    alone.month = Month(2026, 5);
    const Plan plan =
        with(smallPlan(), position(61, kNorth, "2026-04-01", 10, 2), position(62, kWest, "2026-04-01", 4, 2),
             Budget{{81}, kNorth, kSocialWorker, "", year, Pounds(1000), Fte(3), 0.03, {}, ""},
             Budget{{82}, kWest, kSocialWorker, "", year, Pounds(500), {}, 0.02, {}, ""}, north, west, alone);
    const Plan made = mergedPlan(plan);
    EXPECT_EQ(made.find<Budget>({82})->amount, Pounds(1500));
    EXPECT_EQ(made.find<Budget>({82})->fte, std::nullopt) << "what is said of one alone is not said of both";
    EXPECT_EQ(made.find<Budget>({82})->payAward, 0.02);
    EXPECT_EQ(made.find<Actual>({84})->value, 1400);
    EXPECT_EQ(made.rows<Actual>().size(), 1u) << "of May one alone is known";
    EXPECT_EQ(notes(plan).size(), 3u);
}

TEST(Merge, LeavesWhatAnUpperLocalityAlreadyHoldsAside)
{
    const Period year{PeriodLength::FinancialYear, Month(2026, 4)};
    const Plan plan = with(smallPlan(), Budget{{81}, kNorth, {}, "", year, Pounds(1000), {}, {}, {}, ""},
                           Budget{{82}, kEssex, {}, "", year, Pounds(5000), {}, {}, {}, ""});
    const auto change = mergeLocality(plan, kNorth, kEssex);
    const Plan made = after(plan, change->edit);
    EXPECT_EQ(made.find<Budget>({82})->amount, Pounds(5000));
    EXPECT_EQ(change->notes.front().note, "left aside: what is said of Essex is with all beneath it");
}

TEST(Merge, MovesWhatLiesBeneathAndRefusesTwoOfAName)
{
    const Plan plan = with(smallPlan(), Locality{{4}, "Team", kNorth, "", 3});
    EXPECT_EQ(mergedPlan(plan).find<Locality>({4})->parent, kWest);
    EXPECT_EQ(refusal(with(plan, Locality{{5}, "TEAM", kWest, "", 3})),
              "both have a locality Team beneath them; found \"West\"; allowed: localities with different "
              "names beneath "
              "them. Merge those two first, or rename one of them.");
    EXPECT_NE(mergeLocality(plan, kNorth, kNorth).error().sentence().find("into itself"), std::string::npos);
    EXPECT_EQ(mergeLocality(plan, kNorth, {4}).error().sentence(),
              "Team lies beneath North, which cannot be merged into it; found \"Team\"; allowed: a locality "
              "that does not "
              "lie beneath it. Merge the lower one into the upper one.");
}

} // namespace
} // namespace muster::plan
