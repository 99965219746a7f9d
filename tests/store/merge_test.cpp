// Two copies of a plan, edited apart and put together.

#include "store/merge.h"

#include "store/random_edits.h"
#include "store/support.h"
#include "store/verify.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::store::test {
namespace {

const Taking kMine{{}, Side::Mine};
const Taking kTheirs{{}, Side::Theirs};

/// A plan and a copy of it.
class Copies {
  public:
    explicit Copies(const std::function<void(PlanFile&)>& before = {})
        : m_mine(makeSample(m_folder.file("mine.muster")))
    {
        if (before)
            before(m_mine);
        part();
    }
    /// Makes the copy anew of what mine is now.
    void part()
    {
        m_theirs.reset();
        const auto saved = m_mine.saveCopy(m_folder.file("theirs.muster"));
        EXPECT_EQ(sentenceOf(saved), "");
        m_theirs.emplace(openToWrite(m_folder.file("theirs.muster")));
    }
    PlanFile& mine() { return m_mine; }
    PlanFile& theirs() { return *m_theirs; }
    void expectSound()
    {
        for (const PlanFile* file : {&m_mine, &*m_theirs}) {
            const auto report = verify(file->path());
            EXPECT_EQ(sentenceOf(report), "");
            for (const Finding& finding : report->findings)
                ADD_FAILURE() << finding.part << ": " << finding.message;
        }
    }

  private:
    Folder m_folder;
    PlanFile m_mine;
    std::optional<PlanFile> m_theirs;
};

void make(PlanFile& file, const plan::Edit& edit, const Stamp& stamp = kAnn)
{
    const auto applied = file.apply(edit, stamp);
    EXPECT_EQ(sentenceOf(applied), "");
}

template <class Row>
plan::Edit change(const plan::Plan& plan, const std::function<void(Row&)>& how)
{
    Row row = *plan.rows<Row>().begin();
    how(row);
    plan::Edit edit{"Change a row", {}};
    edit.put(row);
    return edit;
}

plan::Edit setPosts(const plan::Plan& plan, double fte)
{
    return change<plan::Establishment>(plan, [fte](auto& row) { row.establishment = Fte(fte); });
}

plan::Edit addGroup(std::int64_t id, const std::string& name)
{
    plan::Edit edit{"Add " + name, {}};
    edit.put(plan::ClientGroup{{id}, name, 5});
    return edit;
}

const plan::Establishment& posts(const PlanFile& file)
{
    return *file.plan().rows<plan::Establishment>().begin();
}

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
    EXPECT_EQ(conflict.clash.table, "establishment");
    EXPECT_EQ(conflict.clash.key, "Thanet, Social worker, 2026-03-31");
    EXPECT_EQ(conflict.clash.column, "agency_fte");
    EXPECT_EQ(conflict.clash.was, "4");
    EXPECT_EQ(conflict.clash.mine, "5");
    EXPECT_EQ(conflict.clash.theirs, "9");
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
    for (const Taking& taking : {kMine, kTheirs, Taking{{Side::Theirs}, {}}}) {
        Copies copies;
        make(copies.mine(), setAgency(copies.mine().plan(), 5));
        make(copies.theirs(), setAgency(copies.theirs().plan(), 9));
        ASSERT_EQ(sentenceOf(copies.mine().merge(copies.theirs(), taking, kAnn)), "");
        EXPECT_EQ(posts(copies.mine()).agency, Fte(taking.rest == Side::Mine ? 5 : 9));
        const auto again = copies.mine().prepareMerge(copies.theirs(), {});
        ASSERT_EQ(sentenceOf(again), "");
        EXPECT_TRUE(again->nothingNew) << "what was decided once is not asked again";
        copies.expectSound();
    }
}

TEST(Merge, KeepsTheEntriesOfBothSidesAndCanBeUndone)
{
    Copies copies;
    make(copies.mine(), setPosts(copies.mine().plan(), 60), kAnn);
    make(copies.theirs(), setAgency(copies.theirs().plan(), 9), kBob);
    make(copies.theirs(), addGroup(21, "Carers"), kBob);
    const plan::Plan before = copies.mine().plan();
    ASSERT_EQ(sentenceOf(copies.mine().merge(copies.theirs(), {}, kAnn)), "");
    const auto entries = *copies.mine().entries();
    ASSERT_EQ(entries.size(), 5U);
    EXPECT_EQ(entries[2].label, "Set agency to 9");
    EXPECT_EQ(entries[2].made.who, "Bob");
    EXPECT_EQ(entries[2].state, EntryState::Merged);
    EXPECT_EQ(entries[3].state, EntryState::Merged);
    EXPECT_EQ(entries[4].parent, 2);
    EXPECT_EQ(entries[4].merged, 4);
    EXPECT_EQ(*copies.mine().planAfter(4), copies.theirs().plan()) << "their last state can be had here";

    const plan::Plan together = copies.mine().plan();
    EXPECT_EQ(copies.mine().undoLabel(), "Merge theirs.muster, 2 edits");
    ASSERT_TRUE(copies.mine().undo(kAnn));
    EXPECT_EQ(copies.mine().plan(), before);
    ASSERT_TRUE(copies.mine().redo(kAnn));
    EXPECT_EQ(copies.mine().plan(), together);
    copies.expectSound();
}

TEST(Merge, CanBeMadeAgainOnceItWasUndone)
{
    Copies copies;
    make(copies.theirs(), setAgency(copies.theirs().plan(), 9));
    ASSERT_TRUE(copies.mine().merge(copies.theirs(), {}, kAnn));
    ASSERT_TRUE(copies.mine().undo(kAnn));
    make(copies.mine(), setPosts(copies.mine().plan(), 60));
    ASSERT_EQ(sentenceOf(copies.mine().merge(copies.theirs(), {}, kAnn)), "");
    EXPECT_EQ(posts(copies.mine()).agency, Fte(9));
    EXPECT_EQ(copies.mine().entries()->size(), 5U) << "their entry is there once";
    copies.expectSound();
}

TEST(Merge, GoesOnFromTheLastMerge)
{
    Copies copies;
    make(copies.mine(), setAgency(copies.mine().plan(), 5));
    make(copies.theirs(), setAgency(copies.theirs().plan(), 9));
    ASSERT_TRUE(copies.mine().merge(copies.theirs(), kMine, kAnn));
    make(copies.theirs(), addGroup(21, "Carers"));
    const auto preview = copies.mine().prepareMerge(copies.theirs(), {});
    ASSERT_EQ(sentenceOf(preview), "");
    EXPECT_TRUE(preview->conflicts.empty()) << "the conflict was decided";
    ASSERT_TRUE(copies.mine().merge(copies.theirs(), {}, kAnn));
    EXPECT_EQ(posts(copies.mine()).agency, Fte(5));
    EXPECT_TRUE(copies.mine().plan().find<plan::ClientGroup>({21}));

    // And the other copy comes to the same plan by taking all that.
    ASSERT_EQ(sentenceOf(copies.theirs().merge(copies.mine(), {}, kBob)), "");
    EXPECT_EQ(copies.theirs().plan(), copies.mine().plan());
    copies.expectSound();
}

TEST(Merge, TakesAnUndoThatCameAfterTheParting)
{
    Copies copies([](PlanFile& file) { make(file, setAgency(file.plan(), 9)); });
    ASSERT_TRUE(copies.theirs().undo(kBob));
    make(copies.mine(), setPosts(copies.mine().plan(), 60));
    ASSERT_EQ(sentenceOf(copies.mine().merge(copies.theirs(), {}, kBob)), "");
    EXPECT_EQ(posts(copies.mine()).agency, Fte(4));
    EXPECT_EQ(posts(copies.mine()).establishment, Fte(60));
    const auto entries = copies.mine().entries()->size();
    ASSERT_EQ(sentenceOf(copies.mine().merge(copies.theirs(), {}, kBob)), "");
    EXPECT_EQ(copies.mine().entries()->size(), entries) << "the second time there is nothing new";
    copies.expectSound();
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
    EXPECT_EQ(preview->conflicts.front().clash.mine, "removed");
    EXPECT_EQ(preview->conflicts.front().clash.theirs, "salary 36000");
    ASSERT_TRUE(copies.mine().merge(copies.theirs(), kTheirs, kAnn));
    EXPECT_TRUE(copies.mine().plan().find<plan::Grade>(Sample().grade.id));
}

TEST(Merge, AsksAboutARowThatOneTookAwayAndTheOtherCameToNeed)
{
    for (const Taking& taking : {kMine, kTheirs}) {
        Copies copies([](PlanFile& file) { make(file, addGroup(21, "Carers")); });
        plan::Edit away{"Remove the group", {}};
        away.erase<plan::ClientGroup>({21});
        make(copies.mine(), away);
        plan::Demand row = *copies.theirs().plan().rows<plan::Demand>().begin();
        row.id = {51};
        row.clientGroup = {21};
        plan::Edit demand{"Add demand", {}};
        demand.put(row);
        make(copies.theirs(), demand);
        const auto preview = copies.mine().prepareMerge(copies.theirs(), {});
        ASSERT_EQ(sentenceOf(preview), "");
        ASSERT_EQ(preview->conflicts.size(), 1U);
        EXPECT_EQ(preview->conflicts.front().clash.key, "Carers");
        EXPECT_EQ(preview->conflicts.front().clash.mine, "removed");
        EXPECT_EQ(preview->conflicts.front().clash.theirs.substr(0, 16), "needed by demand");
        ASSERT_EQ(sentenceOf(copies.mine().merge(copies.theirs(), taking, kAnn)), "");
        const bool there = taking.rest == Side::Theirs;
        EXPECT_EQ(copies.mine().plan().find<plan::ClientGroup>({21}) != nullptr, there);
        EXPECT_EQ(copies.mine().plan().find<plan::Demand>({51}) != nullptr, there);
        copies.expectSound();
    }
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
    const auto merged = copies.mine().merge(copies.theirs(), kMine, kAnn);
    ASSERT_FALSE(merged);
    EXPECT_NE(merged.error().sentence().find("put together, the two copies break a rule of the plan"),
              std::string::npos)
        << merged.error().sentence();
    EXPECT_EQ(bytesOf(copies.mine().path()), before);
}

TEST(Merge, OfPlansThatWereNeverOneIsRefused)
{
    const Folder folder;
    PlanFile mine = makeSample(folder.file("mine.muster"));
    const auto other = PlanFile::create(folder.file("other.muster"), {}, "Another plan", kBob);
    ASSERT_TRUE(other);
    EXPECT_EQ(mine.merge(*other, kMine, kAnn).error().message, "the two plans have no history in common");
}

TEST(Merge, WithItselfChangesNothing)
{
    const Folder folder;
    PlanFile mine = makeSample(folder.file("mine.muster"));
    make(mine, setAgency(mine.plan(), 9));
    ASSERT_TRUE(mine.undo(kAnn));
    const std::string before = bytesOf(mine.path());
    const auto same = PlanFile::open(mine.path(), Access::ReadOnly, "Reader");
    ASSERT_TRUE(same);
    ASSERT_EQ(sentenceOf(mine.merge(*same, {}, kAnn)), "");
    EXPECT_EQ(bytesOf(mine.path()), before);
}

TEST(Merge, BringsCheckpointsUnderNamesThatAreFree)
{
    Copies copies;
    ASSERT_TRUE(copies.mine().addCheckpoint("Budget", kAnn));
    make(copies.theirs(), setAgency(copies.theirs().plan(), 9));
    ASSERT_TRUE(copies.theirs().addCheckpoint("Budget", kBob));
    ASSERT_EQ(sentenceOf(copies.mine().merge(copies.theirs(), {}, kAnn)), "");
    const auto all = *copies.mine().checkpoints();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[1].name, "Budget (merged)");
    EXPECT_EQ(*copies.mine().planAfter(all[1].entry), copies.theirs().plan());
}

/// Some edits at random, undone and made again now and then.
void wander(PlanFile& file, RandomEdits& random, const Stamp& stamp)
{
    for (std::int64_t left = random.number(0, 4); left > 0; --left) {
        const auto choice = random.number(0, 5);
        if (choice == 0 && file.undoLabel())
            RC_ASSERT(file.undo(stamp));
        else
            RC_ASSERT(file.apply(random.next(file.plan()), stamp));
    }
}

RC_GTEST_PROP(Merge, IsTheSameFromEitherSideWhereNothingConflicts, (std::uint64_t seed))
{
    RandomEdits random(seed);
    Copies copies([&](PlanFile& file) { wander(file, random, kAnn); });
    wander(copies.mine(), random, kBob);
    wander(copies.theirs(), random, kBob);
    const auto there = copies.theirs().prepareMerge(copies.mine(), {});
    const auto here = copies.mine().prepareMerge(copies.theirs(), {});
    RC_ASSERT(here.has_value() == there.has_value());
    if (!here)
        RC_SUCCEED("together they break a rule");
    // how many may differ: what is decided for one side may leave rows that name another one
    RC_ASSERT(here->conflicts.empty() == there->conflicts.empty());
    if (!here->conflicts.empty())
        RC_SUCCEED("a conflict");
    RC_ASSERT(sentenceOf(copies.mine().merge(copies.theirs(), {}, kBob)) == "");
    RC_ASSERT(sentenceOf(copies.theirs().merge(copies.mine(), {}, kBob)) == "");
    RC_ASSERT(differenceLines(copies.mine().plan(), copies.theirs().plan()).empty());
    copies.expectSound();
}

RC_GTEST_PROP(Merge, UndoneAndMadeAgainIsAsItWas, (std::uint64_t seed))
{
    RandomEdits random(seed);
    Copies copies([&](PlanFile& file) { wander(file, random, kAnn); });
    wander(copies.mine(), random, kBob);
    wander(copies.theirs(), random, kBob);
    const plan::Plan before = copies.mine().plan();
    const auto merged = copies.mine().merge(copies.theirs(), random.number(0, 1) ? kMine : kTheirs, kBob);
    if (!merged)
        RC_SUCCEED("together they break a rule");
    const plan::Plan together = copies.mine().plan();
    if (copies.mine().undoLabel() != merged->label)
        RC_SUCCEED("nothing new");
    RC_ASSERT(copies.mine().undo(kAnn));
    RC_ASSERT(copies.mine().plan() == before);
    RC_ASSERT(copies.mine().redo(kAnn));
    RC_ASSERT(copies.mine().plan() == together);
    const auto again = copies.mine().prepareMerge(copies.theirs(), {});
    RC_ASSERT(again.has_value());
    RC_ASSERT(again->nothingNew);
    copies.expectSound();
}

} // namespace
} // namespace muster::store::test
