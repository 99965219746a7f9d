// Who may write: the lock file beside a plan.

#include "store/support.h"

#include <array>
#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace muster::store::test {
namespace {

class Lock : public testing::Test {
  protected:
    Folder m_folder;
    std::string m_path = m_folder.file("kent.muster");
    std::string m_lock = m_path + ".lock";

    static std::string host()
    {
        std::array<char, 256> name{};
        gethostname(name.data(), name.size() - 1);
        return name.data();
    }
    /// The number of a process that has ended.
    static pid_t endedProcess()
    {
        const pid_t child = fork();
        if (child == 0)
            _exit(0);
        waitpid(child, nullptr, 0);
        return child;
    }
    void leaveLock(const std::string& hostName, pid_t process)
    {
        std::ofstream(m_lock) << fmt::format("Bob\n{}\n{}\n12345\n", hostName, process);
    }
};

TEST_F(Lock, NamesWhoHasThePlanOpenAndGoesWhenItIsClosed)
{
    {
        const PlanFile file = makeSample(m_path);
        EXPECT_EQ(bytesOf(m_lock).substr(0, 4), "Ann\n");
    }
    EXPECT_FALSE(std::filesystem::exists(m_lock));
}

TEST_F(Lock, TheSecondOpenerReadsOnlyAndIsToldByWhom)
{
    PlanFile first = makeSample(m_path);
    auto second = PlanFile::open(m_path, Access::ReadWrite, "Bob");
    ASSERT_EQ(sentenceOf(second), "");
    EXPECT_TRUE(second->readOnly());
    EXPECT_EQ(second->holder(), "Ann on " + host());
    EXPECT_EQ(second->plan(), first.plan());

    const auto refused = second->apply(setAgency(second->plan(), 9), kBob);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::ReadOnly);
    EXPECT_EQ(second->undo(kBob).error().code, ErrorCode::ReadOnly);
    EXPECT_EQ(second->redo(kBob).error().code, ErrorCode::ReadOnly);
    EXPECT_TRUE(first.apply(setAgency(first.plan(), 9), kAnn)) << "the first is not disturbed";
}

TEST_F(Lock, ClosingAReadOnlyPlanLeavesTheHoldersLock)
{
    const PlanFile first = makeSample(m_path);
    {
        const auto second = PlanFile::open(m_path, Access::ReadWrite, "Bob");
    }
    EXPECT_TRUE(std::filesystem::exists(m_lock));
}

TEST_F(Lock, IsTheSameForEveryNameOfTheFile)
{
    const PlanFile first = makeSample(m_path);
    std::filesystem::create_symlink(m_path, m_folder.file("link.muster"));
    EXPECT_TRUE(openToWrite(m_folder.file("link.muster")).readOnly());
    EXPECT_TRUE(openToWrite(m_folder.file("./kent.muster")).readOnly());
}

TEST_F(Lock, OpeningToReadNeitherTakesNorNeedsIt)
{
    {
        const PlanFile made = makeSample(m_path);
    }
    const auto reader = PlanFile::open(m_path, Access::ReadOnly, "Bob");
    EXPECT_TRUE(reader->readOnly());
    EXPECT_EQ(reader->readOnlyReason(), "");
    EXPECT_FALSE(std::filesystem::exists(m_lock));
    EXPECT_FALSE(openToWrite(m_path).readOnly());
}

TEST_F(Lock, LeftByAProgramOfThisComputerThatIsGoneIsTakenOver)
{
    {
        const PlanFile made = makeSample(m_path);
    }
    leaveLock(host(), endedProcess());
    const PlanFile file = openToWrite(m_path);
    EXPECT_FALSE(file.readOnly());
    EXPECT_EQ(bytesOf(m_lock).substr(0, 4), "Ann\n");
}

TEST_F(Lock, LeftByAProgramWhoseNumberAnotherProgramHasNowIsTakenOver)
{
    {
        const PlanFile made = makeSample(m_path);
    }
    leaveLock(host(), getpid());
    EXPECT_FALSE(openToWrite(m_path).readOnly());
}

TEST_F(Lock, OfAnotherComputerStandsBecauseNothingIsKnownOfItsPrograms)
{
    {
        const PlanFile made = makeSample(m_path);
    }
    leaveLock("another-desk", endedProcess());
    const PlanFile file = openToWrite(m_path);
    EXPECT_TRUE(file.readOnly());
    EXPECT_EQ(file.holder(), "Bob on another-desk");
    EXPECT_EQ(file.readOnlyReason(),
              fmt::format("The plan is open for writing by Bob on another-desk. If that is no "
                          "longer so, delete the file {}.",
                          m_lock));
}

TEST_F(Lock, ThatSaysNothingStandsAndCanBeDeletedByAPerson)
{
    {
        const PlanFile made = makeSample(m_path);
    }
    std::ofstream(m_lock).flush();
    EXPECT_EQ(openToWrite(m_path).holder(), "another program");
    std::filesystem::remove(m_lock);
    EXPECT_FALSE(openToWrite(m_path).readOnly());
}

TEST_F(Lock, AChangeByAProgramThatKnowsNoLockIsNoticedBeforeTheNextEdit)
{
    PlanFile file = makeSample(m_path);
    tamper(m_path, "UPDATE plan SET title = 'Changed elsewhere'");
    const auto refused = file.apply(setAgency(file.plan(), 9), kAnn);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::ReadOnly);
    EXPECT_EQ(refused.error().message, "another program has changed the plan since it was opened");
}

} // namespace
} // namespace muster::store::test
