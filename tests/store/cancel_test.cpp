// Work that is cancelled at any of the places where it asks leaves the files byte for byte as they were.

#include "store/merging/copies.h"
#include "store/recover.h"

#include <filesystem>

namespace muster::store::test {
namespace {

/// Does the work again and again, cancelled ever later, until it comes to its end; how often it was
/// cancelled. `unchanged` looks at what must be as it was.
template <class Work, class Unchanged>
int cancelledEverLater(const Work& work, const Unchanged& unchanged)
{
    for (int times = 0;; ++times) {
        std::stop_source stop;
        int asked = 0;
        const Progress::Listener listener = [&](double share) {
            EXPECT_GE(share, 0);
            EXPECT_LE(share, 1);
            if (++asked > times)
                stop.request_stop();
        };
        const auto outcome = work(Progress(stop.get_token(), listener));
        if (outcome)
            return times;
        EXPECT_EQ(outcome.error().code, ErrorCode::Cancelled) << outcome.error().sentence();
        unchanged();
        if (testing::Test::HasFailure() || times > 10'000)
            return times;
    }
}

TEST(Cancelled, AnEditOfManyRowsLeavesTheFileAndThePlanAsTheyWere)
{
    Folder folder;
    PlanFile file = makeSample(folder.file("plan.muster"));
    const std::string before = bytesOf(file.path());
    const plan::Plan plan = file.plan();
    plan::Edit edit{"Add many grades", {}};
    for (int i = 0; i < 5000; ++i)
        edit.put(plan::Grade{{1000 + i}, "Grade " + std::to_string(i), Pounds(30000), {}});
    const int times =
        cancelledEverLater([&](const Progress& progress) { return file.apply(edit, kAnn, progress); },
                           [&] {
                               EXPECT_EQ(bytesOf(file.path()), before);
                               EXPECT_FALSE(std::filesystem::exists(file.path() + "-journal"));
                               EXPECT_EQ(file.plan(), plan);
                           });
    EXPECT_GT(times, 4);
    EXPECT_EQ(file.plan().rows<plan::Grade>().size(), plan.rows<plan::Grade>().size() + 5000);
}

TEST(Cancelled, AMergeLeavesBothCopiesAsTheyWere)
{
    Copies copies;
    make(copies.mine(), setPosts(copies.mine().plan(), 60));
    make(copies.theirs(), addGroup(900, "Carers"), kBob);
    const std::string mine = bytesOf(copies.mine().path());
    const std::string theirs = bytesOf(copies.theirs().path());
    const auto unchanged = [&] {
        EXPECT_EQ(bytesOf(copies.mine().path()), mine);
        EXPECT_EQ(bytesOf(copies.theirs().path()), theirs);
    };
    EXPECT_GT(cancelledEverLater(
                  [&](const Progress& progress) {
                      return copies.mine().prepareMerge(copies.theirs(), kMine, progress);
                  },
                  unchanged),
              1);
    unchanged();
    EXPECT_GT(cancelledEverLater(
                  [&](const Progress& progress) {
                      return copies.mine().merge(copies.theirs(), kMine, kAnn, progress);
                  },
                  unchanged),
              2);
    copies.expectSound();
}

TEST(Cancelled, ARecoveryMakesNoFile)
{
    Folder folder;
    const std::string from = folder.file("damaged.muster");
    const std::string to = folder.file("saved.muster");
    {
        const PlanFile made = makeSample(from);
    }
    std::filesystem::resize_file(from, std::filesystem::file_size(from) - 4096);
    const std::string before = bytesOf(from);
    EXPECT_GT(cancelledEverLater([&](const Progress& progress) { return recover(from, to, kAnn, progress); },
                                 [&] {
                                     EXPECT_EQ(bytesOf(from), before);
                                     EXPECT_FALSE(std::filesystem::exists(to));
                                 }),
              2);
    EXPECT_TRUE(std::filesystem::exists(to));
}

TEST(Cancelled, ACheckOfTheFileSaysNothingOfIt)
{
    Folder folder;
    const PlanFile file = makeSample(folder.file("plan.muster"));
    const std::string before = bytesOf(file.path());
    EXPECT_GT(cancelledEverLater([&](const Progress& progress) { return verify(file.path(), progress); },
                                 [&] { EXPECT_EQ(bytesOf(file.path()), before); }),
              3);
}

} // namespace
} // namespace muster::store::test
