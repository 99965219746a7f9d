// The populations behind the Essex sample, against figures worked out from the same ONS files by another
// program: mid-2020 adults, and average annual growth mid-2012 to mid-2018 (all ages) and 2018 to 2031.

#include "exchange/samples/samples.h"

#include "exchange/plans.h"
#include "exchange/results/figure_table.h"
#include "exchange/samples/essex_populations.h"

namespace muster::exchange {
namespace {

plan::Plan sample(std::string_view name)
{
    const auto made = makeSample(name);
    EXPECT_TRUE(made) << made.error().sentence();
    plan::Plan plan;
    plan.apply(made->edit.changes);
    return plan;
}

TEST(Samples, EssexPeopleAreThoseOfTheOnsFiles)
{
    const auto people = readEssexPeople(samplesFolder() / "essex");
    ASSERT_TRUE(people) << people.error().sentence();
    const std::vector<EssexPeople> expected{
        {78107, 198436, 0.0122024348663059, 0.016719328713817427, 0.006206740164699465},
        {82869, 231975, 0.0057822405488920925, 0.017508262083295367, 0.001986056885053822},
        {91358, 256460, 0.006465556084466639, 0.01152516130564063, 0.0012360188107212178},
        {57578, 183933, 0.009484552619509534, 0.018413547375023764, 0.002208079981917299}};
    ASSERT_EQ(people->size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ((*people)[i].older, expected[i].older);
        EXPECT_EQ((*people)[i].younger, expected[i].younger);
        EXPECT_NEAR((*people)[i].pastGrowth, expected[i].pastGrowth, 1e-12);
        EXPECT_NEAR((*people)[i].olderGrowth, expected[i].olderGrowth, 1e-12);
        EXPECT_NEAR((*people)[i].youngerGrowth, expected[i].youngerGrowth, 1e-12);
    }
}

TEST(Samples, EssexIsSharedByTheAdultsOfEachClientGroup)
{
    const auto plan = sample("Essex");
    const auto west = *plan::findByName<plan::Locality>(plan, "West");
    const auto older = *plan::findByName<plan::ClientGroup>(plan, "Older people");
    const auto assessment = *plan::findByName<plan::Activity>(plan, "Assessment");
    for (const auto& row : plan.rows<plan::Demand>())
        if (row.locality == west && row.clientGroup == older && row.activity == assessment) {
            EXPECT_NEAR(row.volume.value(), 1852.3085908257829, 1e-9);
        }
    EXPECT_EQ(plan.rows<plan::Demand>().size(), 40u);
}

TEST(Samples, EachIsAPlanWithoutAnErrorThatReadsBackFromItsOwnTables)
{
    for (const auto name : sampleNames()) {
        const auto plan = sample(name);
        EXPECT_TRUE(plan::check(plan).empty());
        for (const auto table : canonicalTables()) {
            const auto outcome = readText(plan, table, csvOf(plan, table));
            ASSERT_TRUE(outcome) << outcome.error().sentence();
            EXPECT_TRUE(plan::isEmpty(outcome->edit.changes)) << name << " " << table;
        }
    }
}

TEST(Samples, AnUnknownSampleIsRefusedWithTheNamesThereAre)
{
    EXPECT_EQ(refusal(makeSample("Surrey")),
              "there is no such sample; found \"Surrey\"; allowed: Example county, Essex, "
              "Kent, BNSSG home care, Nottinghamshire posts, Worked example.");
}

TEST(FigureTable, SaysWhatItLacks)
{
    const auto path = samplesFolder() / "essex" / "england_la_population_mid2001_2020.csv";
    const auto table = FigureTable::read(path, {"name"});
    ASSERT_TRUE(table);
    EXPECT_EQ(*table->at({"Essex"}, "2001"), 1312599);
    EXPECT_EQ(refusal(table->at({"Atlantis"}, "2001")),
              "england_la_population_mid2001_2020.csv: the table has no such row; found \"Atlantis\".");
    EXPECT_EQ(refusal(table->at({"Essex"}, "1999")),
              "england_la_population_mid2001_2020.csv: the table has no such column; found \"1999\".");
    EXPECT_FALSE(FigureTable::read(path, {"town"}));
    EXPECT_FALSE(FigureTable::read("gone.csv", {"name"}));
}

} // namespace
} // namespace muster::exchange
