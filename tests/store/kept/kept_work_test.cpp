// Work that is kept beside a plan: outside of its history, and only in a file that may be written.

#include "store/merge.h"
#include "store/past/plan_hash.h"
#include "store/repair/verify.h"
#include "store/support.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

namespace muster::store::test {
namespace {

KeptWork workOf(const std::map<std::string, std::string>& bytes)
{
    KeptWork work;
    for (const auto& [madeOf, made] : bytes)
        work[madeOf] = std::make_shared<const std::string>(made);
    return work;
}

std::map<std::string, std::string> keptIn(const std::string& path, KeptFor use = KeptFor::Plan)
{
    const auto file = PlanFile::open(path, Access::ReadOnly, "Bob");
    std::map<std::string, std::string> bytes;
    for (const auto& [madeOf, made] : file->keptWork(use))
        bytes[madeOf] = *made;
    return bytes;
}

class KeptInFile : public testing::Test {
  protected:
    /// As a command that shows figures has the plan.
    [[nodiscard]] PlanFile verifiedFile() const
    {
        return *PlanFile::open(m_path, *std::move(verified(m_path)->plan), "Bob");
    }

    Folder m_folder;
    std::string m_path = m_folder.file("kent.muster");
    std::optional<PlanFile> m_file = makeSample(m_path);
    const std::string m_zeros = std::string("a\0b", 3);
};

TEST_F(KeptInFile, IsThereWhenThePlanIsOpenedAgainAndIsNoPartOfItsHistory)
{
    const plan::Plan plan = m_file->plan();
    const std::size_t entries = m_file->entries()->size();
    m_file->keepWork(KeptFor::Plan, workOf({{m_zeros, "made"}, {"other", m_zeros}}));
    m_file->keepWork(KeptFor::Record, workOf({{m_zeros, "of the record"}}));
    EXPECT_EQ(m_file->entries()->size(), entries);
    EXPECT_EQ(planHash(m_file->plan()), planHash(plan));
    ASSERT_TRUE(m_file->apply(setAgency(m_file->plan(), 5), kAnn));
    ASSERT_TRUE(m_file->undo(kAnn));
    EXPECT_EQ(m_file->plan(), plan);
    m_file.reset();
    EXPECT_EQ(keptIn(m_path), (std::map<std::string, std::string>{{m_zeros, "made"}, {"other", m_zeros}}));
    EXPECT_EQ(keptIn(m_path, KeptFor::Record),
              (std::map<std::string, std::string>{{m_zeros, "of the record"}}));
    EXPECT_TRUE(verify(m_path)->clean());
}

TEST_F(KeptInFile, IsReplacedByWhatIsKeptLater)
{
    m_file->keepWork(KeptFor::Plan, workOf({{"stale", "1"}, {"lasting", "2"}}));
    m_file->keepWork(KeptFor::Plan, workOf({{"lasting", "2"}, {"new", "3"}}));
    EXPECT_EQ(keptIn(m_path), (std::map<std::string, std::string>{{"lasting", "2"}, {"new", "3"}}));
}

TEST_F(KeptInFile, ThatWasDamagedIsIgnoredAndMadeAnew)
{
    const auto work = workOf({{"one", "1"}, {"two", "2"}});
    m_file->keepWork(KeptFor::Plan, work);
    m_file.reset();
    tamper(m_path, "UPDATE kept_work SET made = x'39' WHERE made_of = CAST('one' AS BLOB)");
    EXPECT_EQ(keptIn(m_path), (std::map<std::string, std::string>{{"two", "2"}}));
    EXPECT_TRUE(verify(m_path)->clean());
    openToWrite(m_path).keepWork(KeptFor::Plan, work);
    EXPECT_EQ(keptIn(m_path), (std::map<std::string, std::string>{{"one", "1"}, {"two", "2"}}));
    tamper(m_path, "DELETE FROM kept_work");
    EXPECT_TRUE(keptIn(m_path).empty());
}

TEST_F(KeptInFile, IsKeptByACommandThatOnlyReadsWhereNobodyHasThePlanOpen)
{
    const std::string before = bytesOf(m_path);
    verifiedFile().keepWork(KeptFor::Plan, workOf({{"one", "1"}}));
    EXPECT_EQ(bytesOf(m_path), before); // it is open
    m_file.reset();
    const PlanFile reading = verifiedFile();
    reading.keepWork(KeptFor::Plan, workOf({{"one", "1"}}));
    reading.keepWork(KeptFor::Record, workOf({{"two", "2"}}));
    EXPECT_EQ(keptIn(m_path), (std::map<std::string, std::string>{{"one", "1"}}));
    EXPECT_EQ(keptIn(m_path, KeptFor::Record), (std::map<std::string, std::string>{{"two", "2"}}));
    EXPECT_FALSE(std::filesystem::exists(m_path + ".lock"));
}

TEST_F(KeptInFile, NothingIsWrittenToAPlanThatChangedSinceItWasReadOrWasNotVerified)
{
    m_file.reset();
    const PlanFile early = verifiedFile();
    ASSERT_TRUE(openToWrite(m_path).apply(setAgency(early.plan(), 5), kAnn));
    const std::string after = bytesOf(m_path);
    early.keepWork(KeptFor::Plan, workOf({{"one", "1"}}));
    PlanFile::open(m_path, Access::ReadOnly, "Bob")->keepWork(KeptFor::Plan, workOf({{"one", "1"}}));
    EXPECT_EQ(bytesOf(m_path), after);
    EXPECT_EQ(early.keptWork(KeptFor::Plan).size(), 1U); // in memory
}

TEST_F(KeptInFile, NothingIsWrittenByWhoHasThePlanOpenBesideTheWriter)
{
    const PlanFile beside = *PlanFile::open(m_path, Access::ReadWrite, "Bob");
    ASSERT_TRUE(beside.readOnly());
    const std::string before = bytesOf(m_path);
    beside.keepWork(KeptFor::Plan, workOf({{"one", "1"}}));
    m_file.reset();
    beside.keepWork(KeptFor::Plan, workOf({{"one", "1"}}));
    EXPECT_EQ(bytesOf(m_path), before);
}

TEST_F(KeptInFile, NothingIsWrittenToAReadOnlyFileOrFolder)
{
    m_file.reset();
    const PlanFile reading = verifiedFile();
    const std::string before = bytesOf(m_path);
    const std::string folder = std::filesystem::path(m_path).parent_path();
    for (const auto& [file, mode, of] : {std::tuple(m_path, 0444, 0644), std::tuple(folder, 0555, 0755)}) {
        ASSERT_EQ(::chmod(file.c_str(), static_cast<mode_t>(mode)), 0);
        {
            const AsAnybody anybody;
            reading.keepWork(KeptFor::Plan, workOf({{"one", "1"}}));
        }
        ASSERT_EQ(::chmod(file.c_str(), static_cast<mode_t>(of)), 0);
    }
    EXPECT_EQ(bytesOf(m_path), before);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder), {}), 1);
}

TEST_F(KeptInFile, TravelsWithACopyAndIsNoDifference)
{
    m_file->keepWork(KeptFor::Plan, workOf({{"one", "1"}}));
    const std::string copy = m_folder.file("copy.muster");
    ASSERT_TRUE(m_file->saveCopy(copy));
    EXPECT_EQ(keptIn(copy), (std::map<std::string, std::string>{{"one", "1"}}));
    EXPECT_TRUE(openToWrite(copy).merge(*m_file, {}, kBob));
}

} // namespace
} // namespace muster::store::test
