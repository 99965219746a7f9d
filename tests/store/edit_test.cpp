// Edits one by one: what they do to the file, to the plan in memory and to the history.

#include "store/open_plan.h"
#include "store/repair/verify.h"
#include "store/support.h"

#include <gtest/gtest.h>

namespace muster::store::test {
namespace {

class Editing : public testing::Test {
  protected:
    Folder m_folder;
    std::string m_path = m_folder.file("kent.muster");
    Sample m_sample;
    PlanFile m_file = makeSample(m_path);

    /// The edit is refused, and neither file nor memory is touched.
    Error refusal(const plan::Edit& edit)
    {
        const plan::Plan plan = m_file.plan();
        const std::string bytes = bytesOf(m_path);
        const auto applied = m_file.apply(edit, kAnn);
        EXPECT_FALSE(applied);
        EXPECT_EQ(m_file.plan(), plan);
        EXPECT_EQ(bytesOf(m_path), bytes);
        EXPECT_FALSE(std::filesystem::exists(m_path + "-journal"));
        return applied ? Error{} : applied.error();
    }
    void make(const plan::Edit& edit) { ASSERT_EQ(sentenceOf(m_file.apply(edit, kAnn)), ""); }
    void expectSound()
    {
        const auto report = verify(m_path);
        ASSERT_EQ(sentenceOf(report), "");
        for (const Finding& finding : report->findings)
            ADD_FAILURE() << finding.part << ": " << finding.message;
        EXPECT_EQ(PlanFile::open(m_path, Access::ReadOnly, "Reader")->plan(), m_file.plan());
    }
};

TEST_F(Editing, TellsTheRowsThatChangedAndNoOthers)
{
    const auto applied = m_file.apply(setAgency(m_file.plan(), 9), kAnn);
    ASSERT_TRUE(applied);
    EXPECT_EQ(applied->label, "Set agency to 9");
    const auto& changes = std::get<plan::RowChanges<plan::Establishment>>(applied->changes);
    plan::Establishment expected = m_sample.posts;
    expected.agency = Fte(9);
    EXPECT_EQ(changes.put, std::vector{expected});
    EXPECT_TRUE(std::get<plan::RowChanges<plan::Demand>>(applied->changes).empty());
    expectSound();
}

TEST_F(Editing, ThatChangesNothingSucceedsWithoutATrace)
{
    const std::string bytes = bytesOf(m_path);
    const auto applied = m_file.apply(setAgency(m_file.plan(), 4), kAnn);
    ASSERT_EQ(sentenceOf(applied), "");
    EXPECT_TRUE(plan::isEmpty(applied->changes));
    EXPECT_EQ(bytesOf(m_path), bytes);
    EXPECT_EQ(m_file.entries()->size(), 1U);
}

TEST_F(Editing, ThatChangesNothingKeepsWhatCanBeMadeAgain)
{
    make(setAgency(m_file.plan(), 9));
    ASSERT_TRUE(m_file.undo(kAnn));
    make(setAgency(m_file.plan(), 4));
    EXPECT_EQ(m_file.redoLabel(), "Set agency to 9");
}

TEST_F(Editing, PutsAGroupAndTheRowsThatNameItInAnyOrder)
{
    plan::Edit edit{"Add mental health", {}};
    plan::Demand demand = m_sample.demand;
    demand.id = {51};
    demand.clientGroup = {21};
    edit.put(demand);
    edit.put(plan::ClientGroup{{21}, "Mental health", 2});
    make(edit);
    plan::Edit back{"Remove mental health", {}};
    back.erase<plan::ClientGroup>({21});
    back.erase<plan::Demand>({51});
    make(back);
    expectSound();
}

TEST_F(Editing, ExchangesTheNamesOfTwoRolesAndTakesItBack)
{
    plan::Edit edit{"Exchange names", {}};
    plan::Role worker = m_sample.worker;
    plan::Role manager = m_sample.manager;
    std::swap(worker.name, manager.name);
    edit.put(worker);
    edit.put(manager);
    make(edit);
    EXPECT_EQ(m_file.plan().find<plan::Role>(worker.id)->name, "Team manager");
    ASSERT_EQ(sentenceOf(m_file.undo(kAnn)), "");
    EXPECT_EQ(m_file.plan().find<plan::Role>(worker.id)->name, "Social worker");
    ASSERT_EQ(sentenceOf(m_file.redo(kAnn)), "");
    EXPECT_EQ(m_file.plan().find<plan::Role>(worker.id)->name, "Team manager");
    expectSound();
}

TEST_F(Editing, OfTwoRowsWithOneIdTheLaterStands)
{
    plan::Edit edit = setAgency(m_file.plan(), 5);
    plan::Establishment later = m_sample.posts;
    later.agency = Fte(6);
    edit.put(later);
    make(edit);
    EXPECT_EQ(m_file.plan().rows<plan::Establishment>().begin()->agency, Fte(6));
    expectSound();
}

/// An edit that puts the sample's posts in a second time.
plan::Edit twinOf(const Sample& sample)
{
    plan::Establishment twin = sample.posts;
    twin.id = {71};
    plan::Edit edit{"Add a twin", {}};
    edit.put(twin);
    return edit;
}

TEST_F(Editing, ThatSaysOneThingTwiceIsRefusedNamingTheRow)
{
    const Error error = refusal(twinOf(m_sample));
    EXPECT_EQ(error.code, ErrorCode::BadInput);
    EXPECT_NE(error.message.find("Thanet, Social worker, 2026-03-31"), std::string::npos) << error.message;
}

TEST_F(Editing, ThatSaysOneThingTwiceIsRefusedByTheFileToo)
{
    const std::string path = m_folder.file("twin.muster");
    {
        const PlanFile made = makeSample(path);
    }
    OpenPlan open(path, OpenPlan::Use::Write);
    const plan::Edit edit = twinOf(m_sample);
    plan::Plan after = open.plan();
    after.apply(edit.changes);
    const auto recorded = atDoor(path, [&]() -> Result<Applied> {
        return open.record(after, edit.changes, edit.label, kAnn, history::EntryState::Applied);
    });
    EXPECT_EQ(sentenceOf(recorded),
              path + ": table establishment has this row already; found \"Thanet, Social "
                     "worker, 2026-03-31\"; allowed: each row once. Change the row that is "
                     "there.");
    EXPECT_TRUE(verify(path)->clean());
}

TEST_F(Editing, ThatTheRulesRefuseLeavesTheFileByteForByte)
{
    plan::Edit orphan{"Remove the group", {}};
    orphan.erase<plan::ClientGroup>(m_sample.older.id);
    EXPECT_EQ(refusal(orphan).code, ErrorCode::BadInput);
    EXPECT_EQ(refusal(setAgency(m_file.plan(), -1)).code, ErrorCode::BadInput);
    EXPECT_EQ(refusal(setAgency(m_file.plan(), std::numeric_limits<double>::infinity())).code,
              ErrorCode::BadInput);
    EXPECT_EQ(refusal(setAgency(m_file.plan(), std::numeric_limits<double>::quiet_NaN())).code,
              ErrorCode::BadInput);
}

TEST_F(Editing, WithADateThatNoCalendarHasIsRefusedNamingTheColumn)
{
    plan::Establishment row = m_sample.posts;
    row.asAt = {2026, 2, 30};
    plan::Edit edit{"Set a date", {}};
    edit.put(row);
    const Error error = refusal(edit);
    EXPECT_EQ(error.code, ErrorCode::BadInput);
    EXPECT_EQ(error.place.column, "as_at");
    EXPECT_EQ(error.found, "2026-02-30");
}

TEST_F(Editing, AfterAnUndoGivesUpWhatWasUndoneButKeepsItsRecord)
{
    make(setAgency(m_file.plan(), 5));
    make(setAgency(m_file.plan(), 6));
    ASSERT_TRUE(m_file.undo(kBob));
    make(setAgency(m_file.plan(), 7));
    EXPECT_EQ(m_file.redoLabel(), std::nullopt);
    EXPECT_EQ(m_file.redo(kAnn).error().code, ErrorCode::NotFound);
    EXPECT_EQ(m_file.undoLabel(), "Set agency to 7");

    const auto entries = m_file.entries();
    ASSERT_EQ(entries->size(), 4U);
    EXPECT_EQ((*entries)[2].label, "Set agency to 6");
    EXPECT_EQ((*entries)[2].state, history::EntryState::Discarded);
    EXPECT_EQ((*entries)[3].state, history::EntryState::Applied);
    ASSERT_TRUE(m_file.undo(kAnn));
    EXPECT_EQ(m_file.undoLabel(), "Set agency to 5") << "past the one that was discarded";
    expectSound();
}

TEST_F(Editing, UndoTellsWhatItTookBackAndWhoDidIt)
{
    make(setAgency(m_file.plan(), 5));
    const auto undone = m_file.undo(kBob);
    ASSERT_TRUE(undone);
    EXPECT_EQ(undone->label, "Set agency to 5");
    const history::HistoryEntry entry = m_file.entries()->back();
    EXPECT_EQ(entry.state, history::EntryState::Undone);
    EXPECT_EQ(entry.made.who, "Ann");
    EXPECT_EQ(entry.changed.who, "Bob");
    EXPECT_EQ(entry.changed.at, kBob.at);
}

TEST_F(Editing, UndoRefusesAnEntryThatWasAltered)
{
    make(setAgency(m_file.plan(), 5));
    {
        const PlanFile closing = std::move(m_file);
    }
    tamper(m_path, "UPDATE history SET label = 'Nothing happened' WHERE id = 2");
    m_file = openToWrite(m_path);
    const auto undone = m_file.undo(kAnn);
    ASSERT_FALSE(undone);
    EXPECT_EQ(undone.error().code, ErrorCode::Damaged);
    EXPECT_EQ(undone.error().message, "entry 2 of the history was altered after it was written");
}

TEST_F(Editing, UndoRefusesRowsThatAreNotAsTheHistoryLeftThem)
{
    make(setAgency(m_file.plan(), 5));
    {
        const PlanFile closing = std::move(m_file);
    }
    tamper(m_path, "UPDATE establishment SET agency_fte = 8");
    m_file = openToWrite(m_path);
    const plan::Plan before = m_file.plan();
    EXPECT_EQ(m_file.undo(kAnn).error().code, ErrorCode::Damaged);
    EXPECT_EQ(m_file.plan(), before);
    EXPECT_EQ(m_file.undoLabel(), "Set agency to 5");
}

/// A plan with as many figures of demand as a large council types in ten years.
plan::Edit manyFigures(const Sample& sample, int count, double volume)
{
    plan::Edit edit{"Import demand", {}};
    for (int i = 0; i < count; ++i) {
        plan::Demand row = sample.demand;
        row.id = {1000 + i};
        row.clientGroup = sample.older.id;
        row.period = {PeriodLength::Month, Month(1900, 1) + i % 3000};
        row.status = i / 3000 % 2 == 0 ? plan::DemandStatus::Actual : plan::DemandStatus::Forecast;
        row.locality = i / 6000 % 2 == 0 ? sample.kent.id : sample.thanet.id;
        row.volume = Volume(volume + i);
        edit.put(row);
    }
    return edit;
}

TEST_F(Editing, OneRowAmongThousandsIsOneRowInTheHistory)
{
    make(manyFigures(m_sample, 6000, 0));
    plan::Edit one = manyFigures(m_sample, 6000, 0);
    std::get<plan::RowChanges<plan::Demand>>(one.changes).put[77].volume = Volume(0.5);
    const auto applied = m_file.apply(one, kAnn);
    ASSERT_TRUE(applied);
    EXPECT_EQ(std::get<plan::RowChanges<plan::Demand>>(applied->changes).put.size(), 1U);
    const auto lines = m_file.history();
    ASSERT_TRUE(lines);
    EXPECT_EQ(std::ranges::count(*lines, 3, &history::HistoryLine::id), 1);
    expectSound();
}

} // namespace
} // namespace muster::store::test
