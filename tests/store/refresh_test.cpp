// Whoever has a plan open to read it sees what another does to it.

#include "store/support.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <gtest/gtest.h>

namespace muster::store::test {
namespace {

class Refreshing : public testing::Test {
  protected:
    Folder m_folder;
    std::string m_path = m_folder.file("kent.muster");
    std::optional<PlanFile> m_writer = makeSample(m_path);
    PlanFile m_reader = std::move(*PlanFile::open(m_path, Access::ReadWrite, "Bob"));

    void edit(double agency) { ASSERT_TRUE(m_writer->apply(setAgency(m_writer->plan(), agency), kAnn)); }
};

TEST_F(Refreshing, TheReaderSeesEachEditAndItsHistoryAndNothingWhereNothingHappened)
{
    EXPECT_EQ(m_reader.refresh(), false);
    for (const double agency : {5.0, 6.0, 7.0}) {
        edit(agency);
        EXPECT_EQ(m_reader.refresh(), true);
        EXPECT_EQ(m_reader.plan(), m_writer->plan());
        EXPECT_EQ(m_reader.undoLabel(), m_writer->undoLabel());
        EXPECT_EQ(m_reader.refresh(), false);
    }
    ASSERT_TRUE(m_writer->undo(kAnn));
    EXPECT_EQ(m_reader.refresh(), true);
    EXPECT_EQ(m_reader.plan(), m_writer->plan());
    EXPECT_EQ(m_reader.entries()->size(), 4U);
    EXPECT_TRUE(m_reader.readOnly());
}

TEST_F(Refreshing, TheWriterHasNothingToSee)
{
    edit(5);
    EXPECT_EQ(m_writer->refresh(), false);
}

TEST_F(Refreshing, AFileThatTakesThePlansPlaceIsReadAndOneThatIsNoneLeavesThePlanAsItWas)
{
    const std::string other = m_folder.file("other.muster");
    plan::Plan another;
    {
        PlanFile file = makeSample(other);
        ASSERT_TRUE(file.apply(setAgency(file.plan(), 11), kBob));
        another = file.plan();
    }
    m_writer.reset();
    std::filesystem::rename(other, m_path);
    EXPECT_EQ(m_reader.refresh(), true);
    EXPECT_EQ(m_reader.plan(), another);

    std::filesystem::remove(m_path);
    EXPECT_EQ(sentenceOf(m_reader.refresh()), m_path + ": there is no such file. Check its name and folder.");
    EXPECT_EQ(m_reader.plan(), another);
    EXPECT_EQ(m_reader.entries()->size(), 2U);
}

TEST_F(Refreshing, APlanOfAnOlderVersionIsReadAnewOnceItIsBroughtUpToDate)
{
    const std::string old = m_folder.file("old.muster");
    std::filesystem::copy_file(MUSTER_TEST_DATA "/plans/version_1.muster", old);
    std::filesystem::permissions(old, std::filesystem::perms::owner_write,
                                 std::filesystem::perm_options::add);
    PlanFile reader = std::move(*PlanFile::open(old, Access::ReadOnly, "Bob"));
    EXPECT_EQ(reader.refresh(), false);
    PlanFile writer = openToWrite(old);
    plan::Edit edit{"Add a group", {}};
    edit.put(plan::ClientGroup{{99}, "A group of its own", 9});
    ASSERT_EQ(sentenceOf(writer.apply(edit, kAnn)), "");
    EXPECT_EQ(reader.refresh(), true);
    EXPECT_EQ(reader.plan(), writer.plan());
    EXPECT_EQ(reader.refresh(), false);
}

TEST_F(Refreshing, TheReaderIsToldWhenTheLockHasGoneAndMayThenOpenThePlanForWriting)
{
    EXPECT_FALSE(m_reader.lockHasGone());
    EXPECT_FALSE(m_writer->lockHasGone());
    m_writer.reset();
    EXPECT_TRUE(m_reader.lockHasGone());
    EXPECT_FALSE(PlanFile::open(m_path, Access::ReadOnly, "Bob")->lockHasGone()) << "it was not asked for";
    EXPECT_FALSE(openToWrite(m_path).readOnly());
}

} // namespace
} // namespace muster::store::test
