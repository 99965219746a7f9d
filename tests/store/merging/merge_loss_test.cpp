// No merge loses in silence what one of the copies did: whatever was undone, made again or joined by
// compaction on either side, and whatever their clocks said.

#include "store/merging/copies.h"
#include "store/merging/lost_in_merge.h"
#include "store/past/compaction.h"
#include "store/random_edits.h"

#include <algorithm>
#include <fmt/format.h>
#include <rapidcheck/gtest.h>

namespace muster::store::test {
namespace {

/// Stamps of a computer whose clock is so many hours off, with seconds that repeat.
class Clock {
  public:
    Clock(std::string who, std::int64_t hours) : m_who(std::move(who)), m_minutes(hours * 60 + 24 * 60) {}
    history::Stamp next(RandomEdits& random)
    {
        m_minutes += random.number(0, 1);
        return {fmt::format("2026-11-{:02}T{:02}:{:02}:00Z", 20 + m_minutes / 1440, m_minutes / 60 % 24,
                            m_minutes % 60),
                m_who};
    }

  private:
    std::string m_who;
    std::int64_t m_minutes;
};

plan::Edit removeGroup(std::int64_t id)
{
    plan::Edit edit{"Remove a client group", {}};
    std::get<plan::RowChanges<plan::ClientGroup>>(edit.changes).erase.push_back({id});
    return edit;
}

void compactAll(PlanFile& file)
{
    EXPECT_EQ(sentenceOf(file.compact(kWholeHistory, kAnn, false)), "");
}

TEST(MergeLoss, AnUndoneEditStaysUndoneAfterCompaction)
{
    Copies copies([](PlanFile& file) { make(file, setAgency(file.plan(), 9)); });
    ASSERT_TRUE(copies.mine().undo(kAnn));
    compactAll(copies.mine());
    ASSERT_EQ(sentenceOf(copies.mine().merge(copies.theirs(), {}, kAnn)), "");
    EXPECT_EQ(posts(copies.mine()).agency, Fte(4));
    copies.expectSound();
}

TEST(MergeLoss, ARemovedRowStaysRemovedAfterCompaction)
{
    Copies copies([](PlanFile& file) { make(file, addGroup(21, "Carers")); });
    make(copies.mine(), removeGroup(21));
    make(copies.mine(), setPosts(copies.mine().plan(), 60));
    compactAll(copies.mine());
    make(copies.theirs(), setAgency(copies.theirs().plan(), 9));
    ASSERT_EQ(sentenceOf(copies.mine().merge(copies.theirs(), {}, kAnn)), "");
    EXPECT_FALSE(copies.mine().plan().find<plan::ClientGroup>({21}));
    EXPECT_EQ(posts(copies.mine()).agency, Fte(9));
    copies.expectSound();
}

TEST(MergeLoss, WhatBothJoinedIsAskedAbout)
{
    // Carers came before the parting and went in mine; both joined the state in which they had it last.
    Copies copies([](PlanFile& file) { make(file, addGroup(21, "Carers")); });
    make(copies.mine(), removeGroup(21));
    make(copies.theirs(), setAgency(copies.theirs().plan(), 9));
    compactAll(copies.mine());
    compactAll(copies.theirs());
    const auto preview = copies.mine().prepareMerge(copies.theirs(), {});
    ASSERT_EQ(sentenceOf(preview), "");
    ASSERT_EQ(preview->conflicts.size(), 2U) << "nobody can say who changed what";
    EXPECT_EQ(preview->conflicts[0].cell.table, "client_groups");
    EXPECT_EQ(preview->conflicts[1].cell.column, "agency_fte");
    ASSERT_EQ(sentenceOf(copies.mine().merge(copies.theirs(),
                                             {{history::Side::Mine, history::Side::Theirs}, {}}, kAnn)),
              "");
    EXPECT_FALSE(copies.mine().plan().find<plan::ClientGroup>({21}));
    EXPECT_EQ(posts(copies.mine()).agency, Fte(9));
    copies.expectSound();
}

TEST(MergeLoss, ARowThatTookTheNameOfAnotherIsNotTakenForThatOne)
{
    Copies copies([](PlanFile& file) {
        make(file, addGroup(21, "Carers"));
        make(file, addGroup(22, "Young carers"));
    });
    plan::Edit renamed = removeGroup(21);
    renamed.put(plan::ClientGroup{{22}, "Carers", 7});
    make(copies.mine(), renamed);
    make(copies.theirs(), removeGroup(22));
    const auto preview = copies.mine().prepareMerge(copies.theirs(), {});
    ASSERT_EQ(sentenceOf(preview), "");
    ASSERT_EQ(preview->conflicts.size(), 1U) << "what one changed, the other removed";
    EXPECT_EQ(preview->conflicts[0].cell.row, 22);
    ASSERT_EQ(sentenceOf(copies.mine().merge(copies.theirs(), kMine, kAnn)), "");
    EXPECT_FALSE(copies.mine().plan().find<plan::ClientGroup>({21}));
    ASSERT_TRUE(copies.mine().plan().find<plan::ClientGroup>({22}));
    EXPECT_EQ(copies.mine().plan().find<plan::ClientGroup>({22})->name, "Carers");
    copies.expectSound();
}

TEST(MergeLoss, ARedoIsNotTakenForWhatTheOtherCopyUndid)
{
    // Both parted with the edit undone; mine made it again, with a clock that is behind.
    Copies copies([](PlanFile& file) {
        make(file, setAgency(file.plan(), 9));
        ASSERT_TRUE(file.undo({"2026-11-24T12:00:00Z", "Ann"}));
    });
    ASSERT_TRUE(copies.mine().redo({"2026-11-23T12:00:00Z", "Ann"}));
    ASSERT_EQ(sentenceOf(copies.theirs().merge(copies.mine(), {}, kBob)), "");
    EXPECT_EQ(posts(copies.theirs()).agency, Fte(9));
}

TEST(MergeLoss, AnUndoByAClockThatIsBehindIsTaken)
{
    Copies copies([](PlanFile& file) {
        make(file, setAgency(file.plan(), 9), {"2026-11-24T12:00:00Z", "Ann"});
    });
    ASSERT_TRUE(copies.theirs().undo({"2026-11-23T12:00:00Z", "Bob"}));
    ASSERT_EQ(sentenceOf(copies.mine().merge(copies.theirs(), {}, kAnn)), "");
    EXPECT_EQ(posts(copies.mine()).agency, Fte(4));
}

TEST(MergeLoss, UndoneAndMadeAgainOnOneSideDoesNotHideAnUndoOnTheOther)
{
    Copies copies([](PlanFile& file) { make(file, setAgency(file.plan(), 9)); });
    ASSERT_TRUE(copies.mine().undo(kAnn));
    ASSERT_TRUE(copies.mine().redo(kAnn));
    ASSERT_TRUE(copies.theirs().undo(kAnn));
    ASSERT_EQ(sentenceOf(copies.mine().merge(copies.theirs(), {}, kAnn)), "");
    EXPECT_EQ(posts(copies.mine()).agency, Fte(4));
}

TEST(MergeLoss, WhereEachHadMergedTheOtherARevertOfWhatTheOtherBroughtIsKeptOrAskedAbout)
{
    Copies copies;
    make(copies.mine(), setPosts(copies.mine().plan(), 60));
    make(copies.theirs(), setAgency(copies.theirs().plan(), 9));
    Folder folder;
    ASSERT_TRUE(copies.mine().saveCopy(folder.file("mine before.muster")));
    ASSERT_TRUE(copies.mine().merge(copies.theirs(), {}, kAnn));
    {
        const auto before = PlanFile::open(folder.file("mine before.muster"), Access::ReadOnly, "Bob");
        ASSERT_TRUE(before);
        ASSERT_TRUE(copies.theirs().merge(*before, {}, kBob));
    }
    make(copies.theirs(), setPosts(copies.theirs().plan(), 52.8), kBob); // as it was before mine
    const auto preview = copies.mine().prepareMerge(copies.theirs(), {});
    ASSERT_EQ(sentenceOf(preview), "");
    ASSERT_EQ(preview->conflicts.size(), 1U);
    EXPECT_EQ(preview->conflicts[0].cell.column, "establishment_fte");
}

TEST(MergeLoss, CheckpointsOfTheSameSecondAllCome)
{
    Copies copies;
    ASSERT_TRUE(copies.mine().addCheckpoint("Budget", kAnn));
    ASSERT_TRUE(copies.theirs().addCheckpoint("Draft", kAnn));
    ASSERT_TRUE(copies.theirs().addCheckpoint("Final", kAnn));
    make(copies.theirs(), setAgency(copies.theirs().plan(), 9));
    ASSERT_EQ(sentenceOf(copies.mine().merge(copies.theirs(), {}, kAnn)), "");
    EXPECT_EQ(copies.mine().checkpoints()->size(), 3U);
    make(copies.theirs(), setAgency(copies.theirs().plan(), 8));
    ASSERT_EQ(sentenceOf(copies.mine().merge(copies.theirs(), {}, kAnn)), "");
    EXPECT_EQ(copies.mine().checkpoints()->size(), 3U) << "each comes once";
}

/// One side at work: edits, undo, redo, checkpoints and compaction in any order.
void work(PlanFile& file, RandomEdits& random, Clock& clock)
{
    for (std::int64_t left = random.number(0, 5); left > 0; --left) {
        const history::Stamp stamp = clock.next(random);
        const auto choice = random.number(0, 11);
        if (choice <= 2 && file.undoLabel())
            RC_ASSERT(file.undo(stamp));
        else if (choice == 3 && file.redoLabel())
            RC_ASSERT(file.redo(stamp));
        else if (choice == 4)
            RC_ASSERT(file.compact(random.number(0, 1) ? kWholeHistory : Date{2026, 11, 21}, stamp, false));
        else if (choice == 5)
            RC_ASSERT(file.addCheckpoint(fmt::format("State {}", random.number(1, INT64_MAX)) + "x", stamp));
        else
            RC_ASSERT(file.apply(random.next(file.plan()), stamp));
    }
}

/// Merges copies of the two into each other, with the same answers, and holds the outcome against the plans.
void expectNothingLost(PlanFile& a, PlanFile& b, const plan::Plan& parted)
{
    const Folder folder;
    RC_ASSERT(sentenceOf(a.saveCopy(folder.file("a.muster"))) == "");
    RC_ASSERT(sentenceOf(b.saveCopy(folder.file("b.muster"))) == "");
    PlanFile here = openToWrite(folder.file("a.muster"));
    PlanFile there = openToWrite(folder.file("b.muster"));
    const auto preview = here.prepareMerge(b, kMine);
    RC_ASSERT(sentenceOf(preview) == "");
    if (preview->broken)
        return; // a sentence says so, and nothing is merged
    RC_ASSERT(sentenceOf(here.merge(b, kMine, kAnn)) == "");
    RC_ASSERT(lostInMerge({parted, a.plan(), b.plan(), here.plan()}, preview->conflicts) ==
              std::vector<std::string>{});
    const auto other = there.prepareMerge(a, kTheirs);
    RC_ASSERT(sentenceOf(other) == "");
    RC_ASSERT(other->conflicts.empty() == preview->conflicts.empty());
    RC_ASSERT(sentenceOf(there.merge(a, kTheirs, kBob)) == "");
    for (const history::DifferenceLine& line : history::differenceLines(here.plan(), there.plan()))
        RC_FAIL(fmt::format("{}, {}, {}: {} from one side, {} from the other", line.table, line.key,
                            line.column, line.first, line.second));
    for (const PlanFile* file : {&here, &there}) {
        const auto report = verify(file->path());
        RC_ASSERT(report.has_value());
        RC_ASSERT(report->clean());
    }
}

RC_GTEST_PROP(MergeLoss, NothingIsLostInSilenceAndBothWaysAreTheSame, (std::uint64_t seed))
{
    RandomEdits random(seed);
    Clock ann("Ann", random.number(-24, 24));
    Clock bob("Bob", random.number(-24, 24));
    Copies copies([&](PlanFile& file) { work(file, random, ann); });
    const plan::Plan parted = copies.mine().plan();
    work(copies.mine(), random, ann);
    work(copies.theirs(), random, bob);
    expectNothingLost(copies.mine(), copies.theirs(), parted);

    // And again after mine has taken theirs, which is then what both had last, unless mine undid that.
    const auto entries = copies.mine().entries()->size();
    if (!copies.mine().merge(copies.theirs(), random.number(0, 1) ? kMine : kTheirs, ann.next(random)))
        return;
    const bool isMerge = copies.mine().entries()->size() > entries;
    const std::int64_t merge = copies.mine().entries()->back().id;
    const plan::Plan taken = copies.theirs().plan();
    work(copies.mine(), random, ann);
    work(copies.theirs(), random, bob);
    const bool stands =
        !isMerge || std::ranges::any_of(*copies.mine().entries(), [&](const history::HistoryEntry& entry) {
            return entry.id == merge && entry.label.starts_with("Merge") && entry.counts();
        });
    expectNothingLost(copies.mine(), copies.theirs(), stands ? taken : parted);
}

} // namespace
} // namespace muster::store::test
