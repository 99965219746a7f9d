// Changes of what a plan is made of, in its file: each is one edit that can be undone to the last bit, and
// copies in which different things were renamed are merged without a conflict.

#include "plan/structure/structure.h"
#include "store/merging/copies.h"

#include <gtest/gtest.h>

namespace muster::store::test {
namespace {

template <class Row>
plan::Thing thing(const Row& row)
{
    return {&plan::tableOf<Row>(), row.id.value};
}

/// Makes an edit, takes it back and makes it again; the file is the same each time, to the last bit.
void expectUndone(const Result<plan::Edit>& edit)
{
    ASSERT_EQ(sentenceOf(edit), "");
    const Folder folder;
    const std::string path = folder.file("plan.muster");
    PlanFile file = makeSample(path);
    const std::string before = dump(path);
    make(file, *edit);
    const std::string after = dump(path);
    EXPECT_NE(after, before);
    EXPECT_EQ(file.undoLabel(), edit->label);
    ASSERT_TRUE(file.undo(kAnn));
    EXPECT_EQ(dump(path), before);
    ASSERT_TRUE(file.redo(kAnn));
    EXPECT_EQ(dump(path), after);
}

plan::Plan samplePlan()
{
    const Folder folder;
    return makeSample(folder.file("plan.muster")).plan();
}

TEST(Structure, IsChangedByEditsThatCanBeUndone)
{
    const Sample sample;
    const plan::Plan plan = samplePlan();
    const auto removal = [&](const plan::Thing& what) {
        return plan::removeThing(plan, what).map([](const plan::Removal& each) { return each.edit; });
    };
    expectUndone(plan::renameThing(plan, thing(sample.thanet), "Thanet and Dover"));
    expectUndone(plan::renameThing(plan, thing(sample.worker), "Practitioner"));
    expectUndone(plan::moveLocality(plan, sample.thanet.id, {}));
    expectUndone(removal(thing(sample.worker)));
    expectUndone(removal(thing(sample.thanet)));
    expectUndone(removal(thing(sample.older)));
    expectUndone(removal(thing(sample.assessment)));
}

TEST(Structure, PutTogetherOrPartedIsUndoneToTheLastBit)
{
    const Sample sample;
    const plan::Plan plan = samplePlan();
    const auto merged = plan::mergeLocality(plan, sample.thanet.id, sample.kent.id);
    const auto edit = [](const plan::LocalityChange& change) { return change.edit; };
    expectUndone(merged.map(edit));
    expectUndone(plan::splitLocality(plan, sample.thanet.id, {{"Thanet", 0.6}, {"Dover", 0.4}}).map(edit));
}

TEST(Structure, RenamedInTwoCopiesIsMergedWithoutConflict)
{
    const Sample sample;
    Copies copies;
    make(copies.mine(), *plan::renameThing(copies.mine().plan(), thing(sample.thanet), "Thanet and Dover"),
         kAnn);
    make(copies.theirs(), *plan::renameThing(copies.theirs().plan(), thing(sample.worker), "Practitioner"),
         kBob);
    make(copies.theirs(), setAgency(copies.theirs().plan(), 9), kBob);
    ASSERT_EQ(sentenceOf(copies.mine().merge(copies.theirs(), {}, kAnn)), "");
    EXPECT_EQ(copies.mine().plan().find<plan::Locality>(sample.thanet.id)->name, "Thanet and Dover");
    EXPECT_EQ(copies.mine().plan().find<plan::Role>(sample.worker.id)->name, "Practitioner");
    EXPECT_EQ(copies.mine().plan().find<plan::Establishment>(sample.posts.id)->agency, Fte(9));
    copies.expectSound();
}

TEST(Structure, ThatWasRenamedKeepsItsCheckpoints)
{
    const Sample sample;
    const Folder folder;
    PlanFile file = makeSample(folder.file("plan.muster"));
    ASSERT_TRUE(file.addCheckpoint("Before", kAnn));
    make(file, *plan::renameThing(file.plan(), thing(sample.thanet), "Dover"));
    const auto checkpoints = file.checkpoints();
    ASSERT_TRUE(checkpoints && checkpoints->size() == 1);
    EXPECT_EQ(file.planAfter(checkpoints->front().entry)->find<plan::Locality>(sample.thanet.id)->name,
              "Thanet");
}

} // namespace
} // namespace muster::store::test
