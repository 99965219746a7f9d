// What a merge makes of the histories of both copies, and what holds for any two of them.

#include "store/merging/copies.h"
#include "store/random_edits.h"

#include <rapidcheck/gtest.h>

namespace muster::store::test {
namespace {

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
    EXPECT_EQ(entries[2].state, history::EntryState::Merged);
    EXPECT_EQ(entries[3].state, history::EntryState::Merged);
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

TEST(Merge, ThatWasUndoneKeepsWhatItBroughtWhereACheckpointKeepsIt)
{
    Copies copies;
    make(copies.theirs(), setAgency(copies.theirs().plan(), 9));
    ASSERT_TRUE(copies.mine().merge(copies.theirs(), {}, kAnn));
    ASSERT_TRUE(copies.mine().addCheckpoint("Merged", kAnn));
    ASSERT_TRUE(copies.mine().undo(kAnn));
    make(copies.mine(), setPosts(copies.mine().plan(), 60));
    ASSERT_TRUE(copies.mine().compact(kWholeHistory, kAnn, false));
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
void wander(PlanFile& file, RandomEdits& random, const history::Stamp& stamp)
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
    RC_ASSERT(here.has_value());
    RC_ASSERT(there.has_value());
    // how many may differ: what is decided for one side may leave rows that name another one
    RC_ASSERT(here->conflicts.empty() == there->conflicts.empty());
    if (!here->conflicts.empty())
        RC_SUCCEED("a conflict");
    RC_ASSERT(here->broken.has_value() == there->broken.has_value());
    if (here->broken)
        RC_SUCCEED("together they break a rule");
    RC_ASSERT(sentenceOf(copies.mine().merge(copies.theirs(), {}, kBob)) == "");
    RC_ASSERT(sentenceOf(copies.theirs().merge(copies.mine(), {}, kBob)) == "");
    RC_ASSERT(history::differenceLines(copies.mine().plan(), copies.theirs().plan()).empty());
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
