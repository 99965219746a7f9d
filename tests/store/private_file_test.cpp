// What others of the computer may see of a plan: never more through Muster than its owner let them.

#include "store/merging/copies.h"
#include "store/recover.h"
#include "store/schema/schema.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

namespace muster::store::test {
namespace {

namespace fs = std::filesystem;

constexpr fs::perms kOwnerOnly = fs::perms::owner_read | fs::perms::owner_write;

class PrivateFile : public testing::Test {
  protected:
    Folder m_folder;
    std::string m_path = m_folder.file("kent.muster");

    void SetUp() override
    {
        const PlanFile made = makeSample(m_path);
        fs::permissions(m_path, kOwnerOnly);
    }
    static void expectPrivate(const std::string& path)
    {
        EXPECT_EQ(fs::status(path).permissions(), kOwnerOnly) << path;
    }
};

TEST_F(PrivateFile, HasCopiesThatAreAsPrivate)
{
    const std::string copy = m_folder.file("copy.muster");
    ASSERT_TRUE(openToWrite(m_path).saveCopy(copy));
    expectPrivate(copy);
}

TEST_F(PrivateFile, StaysPrivateWhereACopyOfAnotherTakesItsPlace)
{
    const PlanFile open = makeSample(m_folder.file("open.muster"));
    ASSERT_TRUE(open.saveCopy(m_path));
    expectPrivate(m_path);
}

TEST_F(PrivateFile, IsRecoveredIntoOneAsPrivate)
{
    const std::string saved = m_folder.file("saved.muster");
    ASSERT_TRUE(recover(m_path, saved, kAnn));
    expectPrivate(saved);
}

TEST_F(PrivateFile, HasABackupAsPrivateBeforeItIsBroughtUpToDate)
{
    const std::string older = m_folder.file("older.muster");
    fs::copy_file(fs::path(MUSTER_TEST_DATA) / "plans/version_2.muster", older);
    fs::permissions(older, kOwnerOnly);
    ASSERT_FALSE(openToWrite(older).readOnly());
    expectPrivate(older + ".v2.backup");
    expectPrivate(older);
}

TEST_F(PrivateFile, HoldsNothingOfWhatWasDeleted)
{
    const std::string secret = "a name that must not stay in the file";
    PlanFile file = openToWrite(m_path);
    make(file, addGroup(21, secret));
    ASSERT_TRUE(file.undo(kAnn));
    make(file, setAgency(file.plan(), 7));
    ASSERT_TRUE(file.compact(kWholeHistory, kAnn, false));
    EXPECT_EQ(bytesOf(m_path).find(secret), std::string::npos);
}

TEST_F(PrivateFile, MayBeCalledAsSqliteCallsADatabaseInMemory)
{
    const fs::path before = fs::current_path();
    fs::current_path(fs::path(m_path).parent_path());
    fs::rename(m_path, ":memory:");
    const auto report = verify(":memory:");
    const auto file = PlanFile::open(":memory:", Access::ReadOnly, "Ann");
    fs::current_path(before);
    ASSERT_TRUE(report) << sentenceOf(report);
    EXPECT_TRUE(report->clean());
    EXPECT_TRUE(file) << sentenceOf(file);
}

} // namespace
} // namespace muster::store::test
