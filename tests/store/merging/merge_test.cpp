// Two copies of a plan, edited apart and put together.

#include "store/merging/copies.h"

namespace muster::store::test {
namespace {

TEST(Merge, TakesWhatOnlyOneSideChanged)
{
    Copies copies;
    make(copies.mine(), setPosts(copies.mine().plan(), 60), kAnn);
    make(copies.theirs(), setAgency(copies.theirs().plan(), 9), kBob);
    const auto preview = copies.mine().prepareMerge(copies.theirs(), {});
    ASSERT_EQ(sentenceOf(preview), "");
    EXPECT_TRUE(preview->conflicts.empty()) << "two cells of one row are no conflict";
    EXPECT_EQ(preview->ancestor, 1);
    EXPECT_EQ(preview->editsOfMine, 1U);
    EXPECT_EQ(preview->editsOfTheirs, 1U);
    ASSERT_EQ(preview->changes.size(), 1U);
    EXPECT_EQ(preview->changes.front().column, "agency_fte");
    EXPECT_EQ(posts(copies.mine()).agency, Fte(4)) << "a preview changes nothing";

    const auto merged = copies.mine().merge(copies.theirs(), {}, kAnn);
    ASSERT_EQ(sentenceOf(merged), "");
    EXPECT_EQ(merged->label, "Merge theirs.muster, 1 edit");
    EXPECT_EQ(posts(copies.mine()).establishment, Fte(60));
    EXPECT_EQ(posts(copies.mine()).agency, Fte(9));
    copies.expectSound();
}

TEST(Merge, TellsBothValuesOfAConflictWithWhoAndWhen)
{
    Copies copies;
    make(copies.mine(), setAgency(copies.mine().plan(), 5), kAnn);
    make(copies.theirs(), setAgency(copies.theirs().plan(), 9), kBob);
    const auto preview = copies.mine().prepareMerge(copies.theirs(), {});
    ASSERT_EQ(sentenceOf(preview), "");
    ASSERT_EQ(preview->conflicts.size(), 1U);
    const Conflict& conflict = preview->conflicts.front();
    EXPECT_EQ(conflict.cell.table, "establishment");
    EXPECT_EQ(conflict.cell.key, "Thanet, Social worker, 2026-03-31");
    EXPECT_EQ(conflict.cell.column, "agency_fte");
    EXPECT_EQ(conflict.cell.was, "4");
    EXPECT_EQ(conflict.cell.mine, "5");
    EXPECT_EQ(conflict.cell.theirs, "9");
    EXPECT_EQ(conflict.mine.who, "Ann");
    EXPECT_EQ(conflict.theirs.who, "Bob");
    EXPECT_EQ(conflict.theirs.at, kBob.at);
}

TEST(Merge, IsRefusedWhereAConflictIsNotDecidedAndChangesNothing)
{
    Copies copies;
    make(copies.mine(), setAgency(copies.mine().plan(), 5));
    make(copies.theirs(), setAgency(copies.theirs().plan(), 9));
    const std::string before = bytesOf(copies.mine().path());
    const auto merged = copies.mine().merge(copies.theirs(), {}, kAnn);
    ASSERT_FALSE(merged);
    EXPECT_NE(merged.error().sentence().find(
                  "both copies changed establishment, Thanet, Social worker, 2026-03-31, agency_fte: mine "
                  "to \"5\", theirs to \"9\""),
              std::string::npos)
        << merged.error().sentence();
    EXPECT_EQ(bytesOf(copies.mine().path()), before);
}

TEST(Merge, TakesTheSideThatIsSaid)
{
    for (const ConflictResolution& resolution :
         {kMine, kTheirs, ConflictResolution{{history::Side::Theirs}, {}}}) {
        Copies copies;
        make(copies.mine(), setAgency(copies.mine().plan(), 5));
        make(copies.theirs(), setAgency(copies.theirs().plan(), 9));
        ASSERT_EQ(sentenceOf(copies.mine().merge(copies.theirs(), resolution, kAnn)), "");
        EXPECT_EQ(posts(copies.mine()).agency, Fte(resolution.rest == history::Side::Mine ? 5 : 9));
        const auto again = copies.mine().prepareMerge(copies.theirs(), {});
        ASSERT_EQ(sentenceOf(again), "");
        EXPECT_TRUE(again->nothingNew) << "what was decided once is not asked again";
        copies.expectSound();
    }
}

TEST(Merge, MeetsRowsThatBothAdded)
{
    Copies copies;
    make(copies.mine(), addGroup(21, "Carers"));
    make(copies.theirs(), addGroup(22, "Carers"));
    plan::Demand row;
    row.id = {51};
    row.locality = Sample().thanet.id;
    row.clientGroup = {22};
    row.activity = Sample().assessment.id;
    row.period = {PeriodLength::Month, Month(2027, 5)};
    row.volume = Volume(7);
    plan::Edit demand{"Add demand", {}};
    demand.put(row);
    make(copies.theirs(), demand);
    ASSERT_EQ(sentenceOf(copies.mine().merge(copies.theirs(), {}, kAnn)), "");
    EXPECT_FALSE(copies.mine().plan().find<plan::ClientGroup>({22})) << "one group of that name";
    ASSERT_TRUE(copies.mine().plan().find<plan::Demand>({51}));
    EXPECT_EQ(copies.mine().plan().find<plan::Demand>({51})->clientGroup,
              plan::ClientGroup({{21}, {}, 0}).id);

    make(copies.theirs(), change<plan::ClientGroup>(copies.theirs().plan(),
                                                    [](auto& group) { group.name = "Frail older people"; }));
    plan::ClientGroup carers{{22}, "Unpaid carers", 5};
    plan::Edit rename{"Rename", {}};
    rename.put(carers);
    make(copies.theirs(), rename);
    ASSERT_EQ(sentenceOf(copies.mine().merge(copies.theirs(), {}, kAnn)), "");
    EXPECT_EQ(copies.mine().plan().find<plan::ClientGroup>({21})->name, "Unpaid carers");
    copies.expectSound();
}

TEST(Merge, AsksAboutARowThatOneTookAwayAndTheOtherChanged)
{
    Copies copies;
    plan::Edit away{"Remove the grade", {}};
    away.erase<plan::Grade>(Sample().grade.id);
    make(copies.mine(), away);
    make(copies.theirs(),
         change<plan::Grade>(copies.theirs().plan(), [](auto& row) { row.salary = Pounds(36000); }));
    const auto preview = copies.mine().prepareMerge(copies.theirs(), {});
    ASSERT_EQ(sentenceOf(preview), "");
    ASSERT_EQ(preview->conflicts.size(), 1U);
    EXPECT_EQ(preview->conflicts.front().cell.mine, "removed");
    EXPECT_EQ(preview->conflicts.front().cell.theirs, "salary 36000");
    ASSERT_TRUE(copies.mine().merge(copies.theirs(), kTheirs, kAnn));
    EXPECT_TRUE(copies.mine().plan().find<plan::Grade>(Sample().grade.id));
}

/// Demand of the group, as row 51.
plan::Edit addDemandOf(const PlanFile& file, plan::ClientGroupId group)
{
    plan::Demand row = *file.plan().rows<plan::Demand>().begin();
    row.id = {51};
    row.clientGroup = group;
    plan::Edit edit{"Add demand", {}};
    edit.put(row);
    return edit;
}

TEST(Merge, AsksAboutARowThatOneTookAwayAndTheOtherCameToNeed)
{
    for (const ConflictResolution& resolution : {kMine, kTheirs}) {
        Copies copies([](PlanFile& file) { make(file, addGroup(21, "Carers")); });
        plan::Edit away{"Remove the group", {}};
        away.erase<plan::ClientGroup>({21});
        make(copies.mine(), away);
        make(copies.theirs(), addDemandOf(copies.theirs(), {21}));
        const auto preview = copies.mine().prepareMerge(copies.theirs(), {});
        ASSERT_EQ(sentenceOf(preview), "");
        ASSERT_EQ(preview->conflicts.size(), 1U);
        EXPECT_EQ(preview->conflicts.front().cell.key, "Carers");
        EXPECT_EQ(preview->conflicts.front().cell.mine, "removed");
        EXPECT_EQ(preview->conflicts.front().cell.theirs.substr(0, 16), "needed by demand");
        ASSERT_EQ(sentenceOf(copies.mine().merge(copies.theirs(), resolution, kAnn)), "");
        const bool there = resolution.rest == history::Side::Theirs;
        EXPECT_EQ(copies.mine().plan().find<plan::ClientGroup>({21}) != nullptr, there);
        EXPECT_EQ(copies.mine().plan().find<plan::Demand>({51}) != nullptr, there);
        copies.expectSound();
    }
}

TEST(Merge, AsksAboutAConflictAlsoWhereOneOfTheAnswersWouldBreakARule)
{
    Copies copies([](PlanFile& file) { make(file, addGroup(21, "Carers")); });
    plan::Edit other{"Give another group its name", {}};
    other.erase<plan::ClientGroup>({21});
    plan::ClientGroup renamed = *copies.theirs().plan().rows<plan::ClientGroup>().begin();
    renamed.name = "Carers";
    other.put(renamed);
    make(copies.theirs(), other);
    make(copies.mine(), addDemandOf(copies.mine(), {21}));
    const auto preview = copies.mine().prepareMerge(copies.theirs(), {});
    ASSERT_EQ(sentenceOf(preview), "");
    ASSERT_EQ(preview->conflicts.size(), 1U);
    ASSERT_TRUE(preview->broken) << "with mine there are two groups of that name";
    EXPECT_NE(preview->broken->sentence().find("Carers"), std::string::npos);
    EXPECT_FALSE(copies.mine().merge(copies.theirs(), kMine, kAnn));
    EXPECT_FALSE(copies.mine().prepareMerge(copies.theirs(), kTheirs)->broken);
    ASSERT_EQ(sentenceOf(copies.mine().merge(copies.theirs(), kTheirs, kAnn)), "");
    copies.expectSound();
}

TEST(Merge, IsRefusedWhereTheTwoTogetherBreakARule)
{
    Copies copies([](PlanFile& file) {
        plan::Edit edit{"Add teams", {}};
        edit.put(plan::Locality{{12}, "East", Sample().kent.id, "", 3});
        edit.put(plan::Locality{{13}, "West", Sample().kent.id, "", 4});
        make(file, edit);
    });
    plan::Edit mine{"East beneath West", {}};
    mine.put(plan::Locality{{12}, "East", plan::LocalityId{13}, "", 3});
    make(copies.mine(), mine);
    plan::Edit theirs{"West beneath East", {}};
    theirs.put(plan::Locality{{13}, "West", plan::LocalityId{12}, "", 4});
    make(copies.theirs(), theirs);
    const std::string before = bytesOf(copies.mine().path());
    ASSERT_TRUE(copies.mine().prepareMerge(copies.theirs(), {})->broken);
    const auto merged = copies.mine().merge(copies.theirs(), kMine, kAnn);
    ASSERT_FALSE(merged);
    EXPECT_NE(merged.error().sentence().find("put together, the two copies break a rule of the plan"),
              std::string::npos)
        << merged.error().sentence();
    EXPECT_EQ(bytesOf(copies.mine().path()), before);
}

} // namespace
} // namespace muster::store::test
