// A disk that fails at any of the writes of an edit leaves the plan as it was, in the file and in memory, and
// the edit can be made once the disk is well again.

#include "fault/failing_disk.h"
#include "store/support.h"
#include "store/verify.h"

#include <functional>
#include <gtest/gtest.h>
#include <sqlite3.h>

namespace muster::store::test {
namespace {

/// Something done to an open plan, and how it went.
using Step = std::function<Result<void>(PlanFile&)>;

Result<void> edit(PlanFile& file)
{
    return file.apply(setAgency(file.plan(), 9), kAnn).map([](const Applied&) {});
}

Result<void> undo(PlanFile& file)
{
    return file.undo(kAnn).map([](const Applied&) {});
}

Result<void> undoThree(PlanFile& file)
{
    return file.undo(kAnn, 3).map([](const std::vector<Applied>&) {});
}

/// A plan with edits that can be undone.
void makeEdited(const std::string& path)
{
    PlanFile file = makeSample(path);
    for (const double fte : {3, 4, 5})
        ASSERT_TRUE(file.apply(setAgency(file.plan(), fte), kAnn));
}

class Disk : public testing::TestWithParam<int> {
  protected:
    FailingDisk m_disk;
    Folder m_folder;
    std::string m_path = m_folder.file("kent.muster");

    void expectSound()
    {
        const auto report = verify(m_path);
        ASSERT_EQ(sentenceOf(report), "");
        for (const Finding& finding : report->findings)
            ADD_FAILURE() << finding.part << ": " << finding.message;
    }

    /// Takes the step with the disk failing after so many changes; false once that is more than it makes.
    bool failsAfter(int changes, const Step& step)
    {
        SCOPED_TRACE(changes);
        PlanFile file = openToWrite(m_path);
        const plan::Plan before = file.plan();
        m_disk.failAfter(changes, GetParam());
        const auto failed = step(file);
        m_disk.mend();
        if (failed)
            return m_disk.hasFailed(); // only the tidying up after the commit failed
        EXPECT_EQ(failed.error().code, ErrorCode::Unreadable) << failed.error().sentence();
        EXPECT_EQ(file.plan(), before);
        EXPECT_EQ(PlanFile::open(m_path, Access::ReadOnly, "Reader")->plan(), before);
        expectSound();
        EXPECT_EQ(sentenceOf(step(file)), "") << "once the disk is well again";
        expectSound();
        return true;
    }

    void failEverywhere(const Step& step)
    {
        int changes = 0;
        for (bool failed = true; failed && !HasFailure(); ++changes) {
            std::filesystem::remove(m_path);
            makeEdited(m_path);
            failed = failsAfter(changes, step);
        }
        EXPECT_GT(changes, 8) << "an edit makes more changes to the disk than that";
    }
};

TEST_P(Disk, ThatFailsAtAnyWriteOfAnEditLeavesThePlanAsItWas)
{
    failEverywhere(edit);
}

TEST_P(Disk, ThatFailsAtAnyWriteOfAnUndoLeavesThePlanAsItWas)
{
    failEverywhere(undo);
}

TEST_P(Disk, ThatFailsAtAnyWriteOfSeveralUndosLeavesNoneOfThemDone)
{
    failEverywhere(undoThree);
}

TEST_P(Disk, ThatFailsAtAnyWriteOfANewPlanLeavesNoFile)
{
    for (int changes = 0; !HasFailure(); ++changes) {
        m_disk.failAfter(changes, GetParam());
        const auto made = PlanFile::create(m_path, Sample().changes(), "Make", kAnn);
        m_disk.mend();
        if (made)
            break;
        EXPECT_EQ(made.error().code, ErrorCode::Unreadable) << made.error().sentence();
        EXPECT_TRUE(std::filesystem::is_empty(std::filesystem::path(m_path).parent_path())) << changes;
    }
    expectSound();
}

TEST_P(Disk, ThatFailsAtAnyWriteOfACopyLeavesTheOlderCopy)
{
    const PlanFile file = makeSample(m_path);
    const std::string copy = m_folder.file("copy.muster");
    ASSERT_TRUE(file.saveCopy(copy));
    const std::string older = bytesOf(copy);
    for (int changes = 0; !HasFailure(); ++changes) {
        m_disk.failAfter(changes, GetParam());
        const auto saved = file.saveCopy(copy);
        m_disk.mend();
        if (saved)
            break;
        EXPECT_EQ(bytesOf(copy), older) << changes;
    }
}

INSTANTIATE_TEST_SUITE_P(Fault, Disk, testing::Values(SQLITE_FULL, SQLITE_IOERR_WRITE),
                         [](const auto& value) { return value.param == SQLITE_FULL ? "Full" : "Broken"; });

} // namespace
} // namespace muster::store::test
