// A disk that fails at any call of a step leaves every plan file as it was before the step or as it is after
// it, and the plan in memory like its file; an acknowledged step is there. Once the disk is well again the
// step can be taken.

#include "fault/failing_disk.h"
#include "fault/workbench.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <sqlite3.h>

namespace muster::store::test {
namespace {

constexpr std::array kFaults{Fault{Call::Open, SQLITE_CANTOPEN},
                             Fault{Call::Delete, SQLITE_IOERR_DELETE},
                             Fault{Call::SyncFolder, SQLITE_IOERR_DIR_FSYNC},
                             Fault{Call::Access, SQLITE_IOERR_ACCESS},
                             Fault{Call::Read, SQLITE_IOERR_READ},
                             Fault{Call::Write, SQLITE_IOERR_WRITE},
                             Fault{Call::Write, SQLITE_FULL},
                             Fault{Call::Truncate, SQLITE_IOERR_TRUNCATE},
                             Fault{Call::Sync, SQLITE_IOERR_FSYNC},
                             Fault{Call::FileSize, SQLITE_IOERR_FSTAT},
                             Fault{Call::Lock, SQLITE_IOERR_LOCK}};

/// From one call that is to fail to the next: 1 where MUSTER_EVERY_CALL is set, which takes minutes, and else
/// so that about eight of each kind do.
int stride(int calls)
{
    constexpr int kOfEachKind = 8;
    return std::getenv("MUSTER_EVERY_CALL") ? 1 : std::max(1, calls / kOfEachKind);
}

class Disk : public testing::TestWithParam<std::string> {
  protected:
    const Step& m_step = stepOf(GetParam());
    FailingDisk m_disk;
    Workbench m_work{m_step};

    std::map<Call, int> callsOfAStep()
    {
        Bench bench = m_work.laidOut();
        m_disk.count();
        EXPECT_EQ(sentenceOf(m_step.take(bench)), "");
        return m_disk.counted();
    }

    /// Takes the step once more on a disk that is well. A plan that was made and only not opened is there.
    void expectCanBeTaken(Bench& bench, bool isThere)
    {
        const auto taken = m_step.take(bench);
        if (isThere && m_step.begins == "none")
            EXPECT_EQ(taken.error().code, ErrorCode::BadInput);
        else
            EXPECT_EQ(sentenceOf(taken), "") << "once the disk is well again";
        m_work.expectOneOfBoth(filesIn(m_work.folder().file("")), true);
    }

    void failAfter(int calls, const Fault& fault)
    {
        Bench bench = m_work.laidOut();
        m_disk.failAfter(calls, fault);
        const Result<void> taken = m_step.take(bench);
        m_disk.mend();
        const std::string said = sentenceOf(taken);
        EXPECT_EQ(said.find('\n'), std::string::npos) << said;
        const bool isAfter = m_work.expectOneOfBoth(filesIn(m_work.folder().file("")), taken.has_value());
        if (bench.mine) {
            EXPECT_TRUE(bench.mine->plan() == (isAfter ? m_work.after() : m_work.before()).plan) << said;
        }
        if (taken)
            return;
        const ErrorCode code = taken.error().code;
        EXPECT_TRUE(code == ErrorCode::Unreadable || code == ErrorCode::ReadOnly) << said;
        expectCanBeTaken(bench, isAfter);
    }
};

TEST_P(Disk, ThatFailsAtAnyCallLeavesThePlanAsBeforeOrAsAfter)
{
    std::map<Call, int> calls = callsOfAStep();
    int runs = 0;
    for (Fault fault : kFaults)
        for (const bool forEver : {false, true})
            for (int i = 0; i < calls[fault.call]; i += stride(calls[fault.call]), ++runs) {
                SCOPED_TRACE(testing::Message() << "call " << static_cast<int>(fault.call) << ", number " << i
                                                << (forEver ? ", for ever" : ", once"));
                fault.forEver = forEver;
                failAfter(i, fault);
                ASSERT_FALSE(HasFailure());
            }
    RecordProperty("runs", runs);
    RecordProperty("outcomes", static_cast<int>(m_work.outcomes()));
}

INSTANTIATE_TEST_SUITE_P(Fault, Disk, testing::ValuesIn(stepNames()),
                         [](const auto& value) { return value.param; });

} // namespace
} // namespace muster::store::test
