// Who may write: the lock file beside a plan.

#include "store/file/lock_file.h"
#include "store/file/lock_holder.h"
#include "store/race.h"
#include "store/support.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <fmt/format.h>
#include <fstream>
#include <functional>
#include <gtest/gtest.h>
#include <sys/stat.h>
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
    /// Whether it was to be had; kept for as long as the process lives.
    static bool holdsLock(Result<LockFile> lock)
    {
        static std::vector<Result<LockFile>> kept;
        kept.push_back(std::move(lock));
        return kept.back().has_value();
    }
    /// Leaves a lock as a program of this computer does, with something about it changed.
    void leaveLock(const std::function<void(LockHolder&)>& change)
    {
        LockHolder holder = LockHolder::here("Bob");
        change(holder);
        std::ofstream(m_lock) << holder.text();
    }
    void makePlan() { const PlanFile made = makeSample(m_path); }
    void expectTakenOver()
    {
        const PlanFile file = openToWrite(m_path);
        EXPECT_FALSE(file.readOnly());
        EXPECT_EQ(bytesOf(m_lock).substr(0, 4), "Ann\n");
    }
    void expectToStand(const std::string& holder)
    {
        const std::string before = bytesOf(m_lock);
        EXPECT_EQ(
            openToWrite(m_path).readOnlyReason(),
            fmt::format("The plan is open for writing by {}. If that is no longer so, delete the file {}.",
                        holder, m_lock));
        EXPECT_EQ(bytesOf(m_lock), before);
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
    EXPECT_EQ(second->readOnlyReason(),
              fmt::format("The plan is open for writing by Ann on {}. If that is no longer so, delete the "
                          "file {}.",
                          host(), m_lock));
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

TEST_F(Lock, LeftByAProgramOfThisComputerThatIsGoneIsTakenOverWhateverTheComputerIsCalledNow)
{
    makePlan();
    leaveLock([](LockHolder& holder) {
        holder.process = endedProcess();
        holder.host = "its-old-name";
    });
    expectTakenOver();
}

TEST_F(Lock, LeftByAProgramWhoseNumberAnotherProgramHasNowIsTakenOver)
{
    makePlan();
    leaveLock([](LockHolder& holder) { holder.started = "12345"; });
    expectTakenOver();
}

TEST_F(Lock, LeftBeforeTheComputerWasStartedAgainIsTakenOver)
{
    if (Computer::here().machine.empty())
        GTEST_SKIP() << "this computer has no number";
    makePlan();
    leaveLock([](LockHolder& holder) { holder.computer.boot = "an earlier one"; });
    expectTakenOver();
}

TEST_F(Lock, OfAnotherComputerStandsBecauseNothingIsKnownOfItsPrograms)
{
    makePlan();
    leaveLock([](LockHolder& holder) {
        holder = {"Bob", "another-desk", endedProcess(), "12345", {"another", "of its own", "pid:[1]"}};
    });
    expectToStand("Bob on another-desk");
}

TEST_F(Lock, OfAnotherComputerOfTheSameNameStands)
{
    makePlan();
    leaveLock([](LockHolder& holder) {
        holder.process = endedProcess();
        holder.computer.machine = "another";
        holder.computer.boot = "of its own";
    });
    expectToStand("Bob on " + host());
}

TEST_F(Lock, OfAnotherContainerOfThisComputerStands)
{
    makePlan();
    leaveLock([](LockHolder& holder) {
        holder.process = endedProcess();
        holder.computer.space = "pid:[1]";
    });
    expectToStand("Bob on " + host());
}

TEST_F(Lock, ThatDoesNotSayWhichComputerStands)
{
    makePlan();
    std::ofstream(m_lock) << fmt::format("Bob\n{}\n{}\n12345\n", host(), endedProcess());
    expectToStand("Bob on " + host());
}

TEST_F(Lock, ThatIsEmptyWasHalfMadeAndIsTakenOver)
{
    makePlan();
    std::ofstream(m_lock).flush();
    EXPECT_FALSE(LockFile::isHeld(m_path));
    expectTakenOver();
}

TEST_F(Lock, IsWholeFromTheMomentItAppears)
{
    const pid_t taker = fork();
    if (taker == 0)
        for (;;)
            (void)LockFile::take(m_path, "Taker");
    int seen = 0;
    for (int look = 0; look < 2'000'000 && seen < 300; ++look) {
        std::ifstream lock(m_lock);
        if (!lock.is_open())
            continue;
        ++seen;
        const std::string content{std::istreambuf_iterator<char>(lock), {}};
        ASSERT_EQ(std::ranges::count(content, '\n'), 7) << content;
    }
    kill(taker, SIGKILL);
    waitpid(taker, nullptr, 0);
    EXPECT_GT(seen, 0);
}

TEST_F(Lock, ThatCannotBeReadStandsAndIsNamed)
{
    {
        const PlanFile made = makeSample(m_path);
    }
    std::filesystem::create_directory(m_lock);
    const PlanFile file = openToWrite(m_path);
    EXPECT_EQ(file.readOnlyReason(),
              fmt::format("The lock of the plan cannot be read: Is a directory. If nobody has the plan open, "
                          "remove {}.",
                          m_lock));
    std::filesystem::remove(m_lock);
    ASSERT_EQ(mkfifo(m_lock.c_str(), 0600), 0);
    EXPECT_TRUE(openToWrite(m_path).readOnly()) << "and nobody waits for what says nothing";
}

TEST_F(Lock, LeftBehindIsTakenOverByOneAloneOfSeveralThatFindIt)
{
    {
        const PlanFile made = makeSample(m_path);
    }
    const pid_t ended = endedProcess();
    for (int round = 0; round < 100 && !HasFailure(); ++round) {
        leaveLock([&](LockHolder& holder) { holder.process = ended; });
        const Race race(4, [this] { return holdsLock(LockFile::take(m_path, "Racer")); });
        EXPECT_EQ(race.winners(), 1) << round;
    }
}

TEST_F(Lock, IsTakenByOneAloneOfSeveralThatFindNone)
{
    for (int round = 0; round < 50 && !HasFailure(); ++round) {
        const Race race(4, [this] { return holdsLock(LockFile::take(m_path, "Racer")); });
        EXPECT_EQ(race.winners(), 1) << round;
        std::filesystem::remove(m_lock);
    }
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
