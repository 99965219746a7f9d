#include "session/jobs.h"

#include <QCoreApplication>
#include <QTest>
#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <latch>
#include <thread>
#include <unistd.h>

namespace muster::session {
namespace {

class JobsTest : public testing::Test {
  protected:
    /// Starts work that ends when it is cancelled; it has begun when this returns.
    Job& startEndless(QObject& to, std::function<void(Result<int>)> done, const QString& title = {})
    {
        auto begun = std::make_shared<std::latch>(1);
        Job& job = jobs.start(
            {.title = title, .doing = "waiting"}, to,
            [begun](const Progress& progress) -> Result<int> {
                begun->count_down();
                while (true)
                    if (auto wanted = progress.reached(0.5); !wanted)
                        return fail(std::move(wanted.error()));
            },
            std::move(done));
        begun->wait();
        return job;
    }
    void waitUntilIdle()
    {
        ASSERT_TRUE(QTest::qWaitFor([this] { return jobs.isIdle(); }, 60'000));
    }

    Jobs jobs;
    QObject listener;
};

TEST_F(JobsTest, WorkOnAnotherThreadAndHandTheAnswerOverOnThisOne)
{
    const auto here = std::this_thread::get_id();
    std::thread::id there;
    std::thread::id heard;
    int answer = 0;
    jobs.start(
        {.doing = "counting"}, listener,
        [&](const Progress&) -> Result<int> {
            there = std::this_thread::get_id();
            return 7;
        },
        [&](const Result<int>& given) {
            heard = std::this_thread::get_id();
            answer = given.value_or(0);
        });
    waitUntilIdle();
    EXPECT_EQ(answer, 7);
    EXPECT_EQ(heard, here);
    EXPECT_NE(there, here);
}

/// The bytes of the program that are in memory.
long resident()
{
    long all = 0;
    long held = 0;
    std::ifstream("/proc/self/statm") >> all >> held;
    return held * sysconf(_SC_PAGESIZE);
}

/// Each thread has a heap of its own, and what one of them has freed in it the others cannot use.
TEST_F(JobsTest, GiveBackTheMemoryThatLongWorkHasFreed)
{
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "the sanitizer keeps what is freed for a while";
#endif
    constexpr long kMegabyte = 1024 * 1024;
    constexpr std::size_t kPiece = 1024;
    constexpr std::size_t kPieces = 64 * kMegabyte / kPiece;
    constexpr std::size_t kKept = 1000; // one of so many stays, which pins what lies before it
    using Pieces = std::vector<std::string>;
    const long before = resident();
    long most = 0;
    Pieces kept;
    jobs.start(
        {.title = QStringLiteral("Reading a file"), .doing = "reading"}, listener,
        [&](const Progress&) -> Result<Pieces> {
            Pieces read(kPieces, std::string(kPiece, 'r'));
            most = resident();
            Pieces some;
            for (std::size_t i = 0; i < read.size(); i += kKept)
                some.push_back(std::move(read[i]));
            some.push_back(std::move(read.back()));
            return some;
        },
        [&](Result<Pieces> given) { kept = *std::move(given); });
    waitUntilIdle();
    ASSERT_GT(kept.size(), kPieces / kKept);
    EXPECT_GT(most - before, 64 * kMegabyte);
    EXPECT_LT(resident() - before, 16 * kMegabyte);
}

TEST_F(JobsTest, TellWhatWasThrownAsAnError)
{
    std::optional<Error> error;
    jobs.start(
        {.doing = "counting"}, listener,
        [](const Progress&) -> Result<int> { throw std::runtime_error("no fingers"); },
        [&](const Result<int>& given) { error = given.error(); });
    waitUntilIdle();
    ASSERT_TRUE(error);
    EXPECT_NE(error->sentence().find("no fingers"), std::string::npos) << error->sentence();
    EXPECT_NE(error->sentence().find("counting"), std::string::npos) << error->sentence();
}

TEST_F(JobsTest, ThatIsCancelledAnswersSo)
{
    std::optional<Error> error;
    Job& job = startEndless(listener, [&](const Result<int>& given) { error = given.error(); });
    job.cancel();
    EXPECT_TRUE(job.isCancelled());
    waitUntilIdle();
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, ErrorCode::Cancelled);
}

TEST_F(JobsTest, NobodyHearsAJobThatIsDroppedOrWhoseListenerHasGone)
{
    int heard = 0;
    const auto hear = [&](const Result<int>&) { ++heard; };
    startEndless(listener, hear).drop();
    auto passing = std::make_unique<QObject>();
    Job& other = startEndless(*passing, hear);
    passing.reset();
    other.cancel();
    waitUntilIdle();
    EXPECT_EQ(heard, 0);
}

TEST_F(JobsTest, OnlyTheLastQuestionIsAnswered)
{
    std::vector<int> answers;
    LastAsked asked;
    asked = startEndless(listener, [&](const Result<int>&) { answers.push_back(1); });
    asked = jobs.start(
        {.doing = "counting"}, listener, [](const Progress&) -> Result<int> { return 2; },
        [&](const Result<int>& given) { answers.push_back(given.value_or(0)); });
    EXPECT_TRUE(asked.isRunning());
    waitUntilIdle();
    EXPECT_FALSE(asked.isRunning());
    EXPECT_EQ(answers, std::vector{2});
}

TEST_F(JobsTest, OfTheFileAreDoneInTheOrderInWhichTheyAreAsked)
{
    std::vector<int> done;
    for (int i = 0; i < 20; ++i)
        jobs.start(
            {.doing = "counting", .lane = Lane::File}, listener,
            [&done, i](const Progress&) -> Result<int> {
                done.push_back(i);
                return i;
            },
            [](const Result<int>&) {});
    waitUntilIdle();
    ASSERT_EQ(done.size(), 20u);
    EXPECT_TRUE(std::ranges::is_sorted(done));
}

TEST_F(JobsTest, OfTheFileAreWaitedForAndWhatMustBeDoneIsDone)
{
    std::vector<std::string> answers;
    const auto say = [&](const char* what) {
        return [&answers, what](const Result<int>& given) {
            answers.push_back(std::string(what) + (given ? " done" : " cancelled"));
        };
    };
    std::latch begun(1);
    jobs.start(
        {.doing = "waiting", .lane = Lane::File}, listener,
        [&](const Progress& progress) -> Result<int> {
            begun.count_down();
            while (progress.reached(0)) {
            }
            return fail(cancelled());
        },
        say("first"));
    begun.wait();
    const auto count = [](const Progress&) -> Result<int> { return 1; };
    jobs.start({.doing = "counting", .lane = Lane::File}, listener, count, say("question"));
    jobs.start({.doing = "saving", .lane = Lane::File, .mustBeDone = true}, listener, count, say("edit"));
    jobs.finish(Lane::File);
    EXPECT_EQ(answers, (std::vector<std::string>{"first cancelled", "question cancelled", "edit done"}));
    QCoreApplication::processEvents();
    EXPECT_EQ(answers.size(), 3u) << "each is handed over once";
}

TEST_F(JobsTest, ThatHaveATitleAreShownTheOldestFirst)
{
    EXPECT_EQ(jobs.shown(), nullptr);
    Job& quiet = startEndless(listener, [](const Result<int>&) {});
    EXPECT_EQ(jobs.shown(), nullptr);
    Job& first = startEndless(
        listener, [](const Result<int>&) {}, QStringLiteral("Reading"));
    EXPECT_EQ(jobs.shown(), &first);
    first.cancel();
    quiet.cancel();
    waitUntilIdle();
    EXPECT_EQ(jobs.shown(), nullptr);
}

} // namespace
} // namespace muster::session
