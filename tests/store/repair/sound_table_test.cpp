// A table that is read without the rest of the file: only where it is as its history made it.

#include "store/repair/sound_table.h"

#include "store/support.h"

#include <gtest/gtest.h>

namespace muster::store::test {
namespace {

class SoundTable : public testing::Test {
  protected:
    Folder m_folder;
    std::string m_path = m_folder.file("kent.muster");

    void SetUp() override { makeEditedSample(m_path); }
    static std::optional<plan::Plan> soundTable(const std::string& path, std::string_view table)
    {
        std::optional<plan::Plan> found;
        const bool isSound = readSoundTable(path, table, [&](const plan::Plan& plan) { found = plan; });
        return isSound ? found : std::nullopt;
    }
    [[nodiscard]] bool isGiven(const char* table) const { return soundTable(m_path, table).has_value(); }
};

TEST_F(SoundTable, HasItsRowsAndThoseThatTheyName)
{
    const auto whole = PlanFile::open(m_path, Access::ReadOnly, "Ann");
    for (const plan::TableInfo& table : plan::tables()) {
        const auto plan = soundTable(m_path, table.name);
        ASSERT_TRUE(plan) << table.name;
        EXPECT_TRUE(sameRows(table, *plan, whole->plan())) << table.name;
    }
    const auto demand = soundTable(m_path, "demand");
    EXPECT_EQ(demand->rows<plan::Locality>().size(), 2u);
    EXPECT_TRUE(demand->rows<plan::Establishment>().empty());
}

TEST_F(SoundTable, IsNotGivenWhereAFigureWasAltered)
{
    tamper(m_path, "UPDATE demand SET volume = volume + 1");
    EXPECT_FALSE(isGiven("demand"));
    EXPECT_TRUE(isGiven("establishment")) << "it was not altered";
}

TEST_F(SoundTable, IsNotGivenWhereARowWasTakenOutOrAdded)
{
    tamper(m_path, "DELETE FROM demand");
    EXPECT_FALSE(isGiven("demand"));
    tamper(m_path, "INSERT INTO client_groups VALUES (7, 'Carers', 2)");
    EXPECT_FALSE(isGiven("client_groups"));
}

TEST_F(SoundTable, IsNotGivenWhereANameInItWasAltered)
{
    tamper(m_path, "UPDATE localities SET locality = 'Thanett' WHERE parent IS NOT NULL");
    EXPECT_FALSE(isGiven("demand"));
}

TEST_F(SoundTable, IsNotGivenWhereTheHistoryWasAltered)
{
    tamper(m_path, "UPDATE history SET who = 'Nobody' WHERE id = 2");
    EXPECT_FALSE(isGiven("demand"));
}

TEST_F(SoundTable, IsNotGivenWhereAnEntryOfTheHistoryIsMissing)
{
    tamper(m_path, "DELETE FROM history WHERE id = 4");
    EXPECT_FALSE(isGiven("demand"));
}

TEST_F(SoundTable, IsNotGivenOfWhatIsNoTableOrNoPlan)
{
    EXPECT_FALSE(isGiven("requirement"));
    EXPECT_FALSE(soundTable(m_folder.file("other.muster"), "demand"));
}

} // namespace
} // namespace muster::store::test
