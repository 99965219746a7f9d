// The history told cell by cell.

#include "store/support.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace muster::store::test {
namespace {

std::string shown(const history::HistoryLine& line)
{
    return fmt::format("{} {} [{}] {}: {} -> {}{}", line.id, line.table, line.key, line.column, line.oldValue,
                       line.newValue, line.undone ? " (undone)" : "");
}

class Telling : public testing::Test {
  protected:
    Folder m_folder;
    Sample m_sample;
    PlanFile m_file = makeSample(m_folder.file("kent.muster"));

    void make(const plan::Edit& edit) { ASSERT_EQ(sentenceOf(m_file.apply(edit, kBob)), ""); }
    /// What the history says of one entry.
    std::vector<std::string> told(std::int64_t id)
    {
        std::vector<std::string> lines;
        const auto history = m_file.history();
        EXPECT_EQ(sentenceOf(history), "");
        for (const history::HistoryLine& line : *history)
            if (line.id == id)
                lines.push_back(shown(line));
        return lines;
    }
};

using Lines = std::vector<std::string>;

TEST_F(Telling, AChangedCellHasItsOldAndItsNewValue)
{
    make(setAgency(m_file.plan(), 9.25));
    EXPECT_EQ(told(2), Lines{"2 establishment [Thanet, Social worker, 2026-03-31] agency_fte: 4 -> 9.25"});
    const history::HistoryLine line = m_file.history()->back();
    EXPECT_EQ(line.made.at, kBob.at);
    EXPECT_EQ(line.made.who, "Bob");
    EXPECT_EQ(line.label, "Set agency to 9.25");
}

TEST_F(Telling, ThingsAreCalledByTheirNamesNotByTheirIds)
{
    plan::Role manager = m_sample.manager;
    manager.supervises.clear();
    manager.frontLine = true;
    plan::Locality thanet = m_sample.thanet;
    thanet.parent.reset();
    plan::Edit edit{"Restructure", {}};
    edit.put(manager);
    edit.put(thanet);
    make(edit);
    auto lines = told(2);
    std::ranges::sort(lines);
    EXPECT_EQ(lines,
              (Lines{"2 localities [Thanet] parent: Kent -> ", "2 roles [Team manager] front_line: no -> yes",
                     "2 roles [Team manager] supervises: Social worker -> "}));
}

TEST_F(Telling, ARowPutInHasNoOldValuesAndARowTakenOutNoNewOnes)
{
    plan::Edit add{"Add a group", {}};
    add.put(plan::ClientGroup{{21}, "Carers", 2});
    make(add);
    plan::Edit remove{"Remove a group", {}};
    remove.erase<plan::ClientGroup>({21});
    make(remove);
    EXPECT_EQ(told(2), Lines{"2 client_groups [Carers] client_group:  -> Carers"});
    EXPECT_EQ(told(3), Lines{"3 client_groups [Carers] client_group: Carers -> "});
}

TEST_F(Telling, RowsThatAreGoneKeepTheirNames)
{
    plan::Edit away{"Close Thanet", {}};
    away.erase<plan::Locality>(m_sample.thanet.id);
    away.erase<plan::Demand>(m_sample.demand.id);
    away.erase<plan::Establishment>(m_sample.posts.id);
    away.erase<plan::Post>(m_sample.post.id);
    away.erase<plan::Cohort>(m_sample.cohort.id);
    away.erase<plan::Restructure>(m_sample.restructure.id);
    away.erase<plan::Population>(m_sample.people.id);
    away.erase<plan::Actual>(m_sample.actual.id);
    away.erase<plan::Adjustment>(m_sample.adjustment.id);
    away.erase<plan::Saving>(m_sample.saving.id);
    away.erase<plan::PlanRule>(m_sample.rule.id);
    make(setAgency(m_file.plan(), 9));
    make(away);
    EXPECT_EQ(told(2), Lines{"2 establishment [Thanet, Social worker, 2026-03-31] agency_fte: 4 -> 9"});
}

TEST_F(Telling, AnUndoneEntryIsMarkedUntilItIsMadeAgain)
{
    make(setAgency(m_file.plan(), 9));
    ASSERT_TRUE(m_file.undo(kAnn));
    EXPECT_EQ(told(2),
              Lines{"2 establishment [Thanet, Social worker, 2026-03-31] agency_fte: 4 -> 9 (undone)"});
    ASSERT_TRUE(m_file.redo(kAnn));
    EXPECT_FALSE(m_file.history()->back().undone);
}

TEST_F(Telling, ARestoredStateIsAnEditThatCanBeUndone)
{
    make(setAgency(m_file.plan(), 9));
    make(setAgency(m_file.plan(), 10));
    const auto restored = m_file.restore(2, kBob);
    ASSERT_EQ(sentenceOf(restored), "");
    EXPECT_EQ(restored->label, "Restore to entry 2, Set agency to 9");
    EXPECT_EQ(told(4), Lines{"4 establishment [Thanet, Social worker, 2026-03-31] agency_fte: 10 -> 9"});
    ASSERT_TRUE(m_file.undo(kAnn));
    EXPECT_EQ(m_file.plan().rows<plan::Establishment>().begin()->agency, Fte(10));
}

TEST_F(Telling, AStateThatWasTakenBackCanStillBeHad)
{
    make(setAgency(m_file.plan(), 9));
    ASSERT_TRUE(m_file.undo(kAnn));
    make(setAgency(m_file.plan(), 10));
    ASSERT_TRUE(m_file.restore(2, kBob));
    EXPECT_EQ(m_file.plan().rows<plan::Establishment>().begin()->agency, Fte(9));
}

TEST_F(Telling, AStateThatThePlanHasAlreadyLeavesNoEntry)
{
    make(setAgency(m_file.plan(), 9));
    ASSERT_TRUE(m_file.undo(kAnn));
    EXPECT_EQ(m_file.restore(3, kBob).error().code, ErrorCode::NotFound);
    EXPECT_EQ(m_file.restore(-1, kBob).error().code, ErrorCode::NotFound);
    const auto same = m_file.restore(1, kBob);
    ASSERT_EQ(sentenceOf(same), "");
    EXPECT_EQ(m_file.entries()->size(), 2U) << "nothing to change, so no entry";
    EXPECT_TRUE(m_file.redoLabel()) << "and what was undone can still be made again";
}

TEST_F(Telling, TheMakingOfThePlanIsToldAsWell)
{
    const auto lines = told(1);
    EXPECT_EQ(std::ranges::count(lines, "1 plan [plan] organisation:  -> Kent County Council"), 1);
    EXPECT_EQ(std::ranges::count(lines, "1 assumptions [contracted_hours] value:  -> 37.5"), 1);
    EXPECT_EQ(std::ranges::count(lines, "1 roles [Team manager] supervises:  -> Social worker"), 1);
}

} // namespace
} // namespace muster::store::test
