// A journal that somebody put beside a plan to make SQLite delete or write a file that is not the plan's.

#include "store/file/files.h"
#include "store/file/plan_guard.h"
#include "store/half_done.h"
#include "store/journal_bytes.h"
#include "store/merging/copies.h"
#include "store/past/compaction.h"
#include "store/recover.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>
#include <sys/stat.h>

namespace muster::store::test {
namespace {

namespace fs = std::filesystem;

class ForeignJournal : public testing::Test {
  protected:
    Folder m_folder;
    std::string m_path = m_folder.file("kent.muster");
    std::string m_journal = m_path + "-journal";
    std::string m_victim = m_folder.file("letter.txt");

    void SetUp() override
    {
        std::ofstream(m_victim) << "Dear all,";
        {
            PlanFile file = makeSample(m_path);
            ASSERT_TRUE(file.apply(setAgency(file.plan(), 5), kAnn));
        }
        const HalfDone left = halfDone(bytesOf(m_path), 200);
        leave(m_path, left.plan);
        leave(m_journal, left.journal + endNaming(m_victim));
    }
    static void leave(const std::string& path, const std::string& bytes)
    {
        std::ofstream(path, std::ios::binary) << bytes;
    }
    /// Runs the action, which must refuse the journal, and looks whether anything was done to any file.
    template <class Act>
    void expectRefused(Act&& act)
    {
        const std::string plan = bytesOf(m_path);
        const std::string journal = bytesOf(m_journal);
        const auto result = act();
        ASSERT_FALSE(result);
        EXPECT_NE(result.error().sentence().find("the journal beside the plan names another file"),
                  std::string::npos)
            << result.error().sentence();
        EXPECT_TRUE(fs::exists(m_victim));
        EXPECT_EQ(bytesOf(m_path), plan);
        EXPECT_EQ(bytesOf(m_journal), journal);
    }
};

TEST_F(ForeignJournal, WouldMakeSqliteItselfDeleteTheFile)
{
    SQLite::Database(m_path, SQLite::OPEN_READWRITE).execAndGet("SELECT count(*) FROM plan");
    EXPECT_FALSE(fs::exists(m_victim)) << "or the tests of this file would show nothing";
}

TEST_F(ForeignJournal, IsRefusedWhereThePlanIsOpened)
{
    for (const Access wanted : {Access::ReadOnly, Access::ReadWrite})
        expectRefused([&] { return PlanFile::open(m_path, wanted, "Ann"); });
    EXPECT_FALSE(fs::exists(m_path + ".lock"));
}

TEST_F(ForeignJournal, IsRefusedWhereTheFileItNamesIsNotThere)
{
    // SQLite would take the edit for committed and leave it half done.
    fs::remove(m_victim);
    const std::string before = bytesOf(m_path);
    EXPECT_FALSE(PlanFile::open(m_path, Access::ReadWrite, "Ann"));
    EXPECT_EQ(bytesOf(m_path), before);
    EXPECT_TRUE(fs::exists(m_journal));
}

TEST_F(ForeignJournal, IsRefusedWhereThePlanIsVerifiedOrRecovered)
{
    const std::string saved = m_folder.file("saved.muster");
    const auto report = verify(m_path);
    ASSERT_TRUE(report);
    ASSERT_EQ(report->findings.size(), 1U);
    EXPECT_NE(report->findings.front().message.find("names another file"), std::string::npos);
    expectRefused([&] { return recover(m_path, saved, kAnn); });
    EXPECT_FALSE(fs::exists(saved));
}

TEST_F(ForeignJournal, IsRefusedWhereACopyTakesThePlansPlace)
{
    const PlanFile other = makeSample(m_folder.file("copied.muster"));
    const std::string before = bytesOf(m_path);
    EXPECT_FALSE(other.saveCopy(m_path));
    EXPECT_EQ(bytesOf(m_path), before);
    EXPECT_TRUE(fs::exists(m_victim));
}

TEST_F(ForeignJournal, BesideANameThatIsFreeRefusesAPlanThere)
{
    fs::remove(m_path);
    EXPECT_FALSE(PlanFile::create(m_path, {}, "Make", kAnn));
    EXPECT_TRUE(fs::exists(m_victim));
}

TEST_F(ForeignJournal, IsNotLookedAtWhereATableWouldReplaceThePlan)
{
    EXPECT_FALSE(mayReplace(m_path));
    EXPECT_TRUE(fs::exists(m_victim));
}

TEST_F(ForeignJournal, ThatAppearsWhileThePlanIsOpenIsRefusedByTheNextEditOrLook)
{
    const std::string journal = bytesOf(m_journal);
    const std::string path = m_folder.file("open.muster");
    PlanFile file = makeSample(path);
    auto reader = PlanFile::open(path, Access::ReadOnly, "Bob");
    ASSERT_TRUE(reader);
    leave(path + "-journal", journal);
    EXPECT_FALSE(file.apply(setAgency(file.plan(), 6), kAnn));
    EXPECT_FALSE(reader->history());
    EXPECT_FALSE(file.compact(kWholeHistory, kAnn, false));
    EXPECT_TRUE(fs::exists(m_victim));
}

TEST_F(ForeignJournal, OfTheOtherCopyIsRefusedByAMerge)
{
    Copies copies;
    make(copies.theirs(), setAgency(copies.theirs().plan(), 9));
    leave(copies.theirs().path() + "-journal", bytesOf(m_journal));
    EXPECT_FALSE(copies.mine().prepareMerge(copies.theirs(), {}));
    EXPECT_FALSE(copies.mine().merge(copies.theirs(), kMine, kAnn));
    EXPECT_TRUE(fs::exists(m_victim));
    fs::remove(copies.theirs().path() + "-journal");
}

TEST_F(ForeignJournal, ThatNamesThePlanItselfOrItsJournalIsRefused)
{
    const std::string journal = bytesOf(m_journal).substr(0, fs::file_size(m_journal) - 20 - m_victim.size());
    for (const std::string& own : {m_path, m_journal}) {
        leave(m_journal, journal + endNaming(own));
        expectRefused([&] { return PlanFile::open(m_path, Access::ReadWrite, "Ann"); });
    }
}

TEST_F(ForeignJournal, ThatIsALinkIsNotWrittenThrough)
{
    const std::string path = m_folder.file("linked.muster");
    PlanFile file = makeSample(path);
    const std::string target = m_folder.file("autostart");
    fs::create_symlink(target, path + "-journal");
    EXPECT_FALSE(file.apply(setAgency(file.plan(), 6), kAnn));
    EXPECT_FALSE(fs::exists(target));
}

TEST_F(ForeignJournal, ThatIsAPipeIsNotWaitedFor)
{
    fs::remove(m_journal);
    ASSERT_EQ(mkfifo(m_journal.c_str(), 0600), 0);
    EXPECT_FALSE(PlanFile::open(m_path, Access::ReadWrite, "Ann"));
    EXPECT_TRUE(recover(m_path, m_folder.file("saved.muster"), kAnn)) << "the history makes the rows again";
}

TEST_F(ForeignJournal, OfAPlanThatIsAPipeOrADeviceIsNotReached)
{
    const std::string pipe = m_folder.file("pipe.muster");
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    for (const std::string& path : {pipe, std::string("/dev/zero")}) {
        EXPECT_EQ(PlanFile::open(path, Access::ReadOnly, "Ann").error().code, ErrorCode::Unreadable);
        EXPECT_EQ(verify(path).error().code, ErrorCode::Unreadable);
        EXPECT_EQ(recover(path, m_folder.file("saved.muster"), kAnn).error().code, ErrorCode::Unreadable);
    }
}

} // namespace
} // namespace muster::store::test
