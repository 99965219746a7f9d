#include "jobs/pool.h"
#include "jobs/time_left.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <latch>

namespace muster::jobs {
namespace {

using namespace std::chrono_literals;

std::shared_ptr<Task> added(Pool& pool, Task::Work work)
{
    auto task = std::make_shared<Task>(std::move(work));
    pool.add(task);
    return task;
}

TEST(Pool, OfOneThreadWorksInTheOrderInWhichTasksCome)
{
    Pool pool(1);
    std::vector<int> order;
    std::shared_ptr<Task> last;
    for (int i = 0; i < 50; ++i)
        last = added(pool, [&order, i](const Progress&) { order.push_back(i); });
    last->wait();
    ASSERT_EQ(order.size(), 50u);
    EXPECT_TRUE(std::ranges::is_sorted(order));
}

TEST(Pool, OfTwoThreadsWorksAtTwoTasksAtOnce)
{
    Pool pool(2);
    std::latch both(2);
    const auto meet = [&](const Progress&) { both.arrive_and_wait(); };
    const auto first = added(pool, meet);
    const auto second = added(pool, meet);
    first->wait();
    second->wait();
    EXPECT_TRUE(first->isOver() && second->isOver());
}

TEST(Pool, ThatEndsCancelsWhatRunsAndStillDoesWhatWaits)
{
    std::latch begun(1);
    bool wasCancelled = false;
    bool wasDone = false;
    {
        Pool pool(1);
        added(pool, [&](const Progress& progress) {
            begun.count_down();
            while (progress.reached(0)) {
            }
            wasCancelled = true;
        });
        added(pool, [&](const Progress&) { wasDone = true; });
        begun.wait();
    }
    EXPECT_TRUE(wasCancelled);
    EXPECT_TRUE(wasDone);
}

TEST(Task, TellsHowFarItIsAndNoTimeLeftBeforeItCanBeSaid)
{
    Pool pool(1);
    std::latch half(1);
    std::latch looked(1);
    const auto task = added(pool, [&](const Progress& progress) {
        EXPECT_TRUE(progress.reached(0.5));
        half.count_down();
        looked.wait();
    });
    half.wait();
    EXPECT_EQ(task->share(), 0.5);
    EXPECT_FALSE(task->isOver());
    looked.count_down();
    task->wait();
    EXPECT_FALSE(std::make_shared<Task>([](const Progress&) {})->timeLeft());
}

TEST(Task, ThatIsCancelledBeforeItBeginsHearsItAtOnce)
{
    Pool pool(1);
    const auto task = std::make_shared<Task>([](const Progress& progress) {
        const auto outcome = progress.reached(0);
        ASSERT_FALSE(outcome);
        EXPECT_EQ(outcome.error().code, ErrorCode::Cancelled);
    });
    task->cancel();
    pool.add(task);
    task->wait();
    EXPECT_TRUE(task->isCancelled());
}

TEST(TimeLeft, IsInProportionToWhatIsDoneAndRoundedUp)
{
    EXPECT_EQ(timeLeft(0.25, 10s), 30s);
    EXPECT_EQ(timeLeft(0.75, 10s), 4s);
    EXPECT_EQ(timeLeft(1, 10s), 0s);
}

TEST(TimeLeft, IsNotGuessedAtTheBeginning)
{
    EXPECT_FALSE(timeLeft(0.04, 60s));
    EXPECT_FALSE(timeLeft(0.5, 999ms));
    EXPECT_TRUE(timeLeft(0.05, 1s));
}

} // namespace
} // namespace muster::jobs
