// Damage of every kind is found, and nothing is found in a sound file.

#include "store/repair/verify.h"

#include "store/support.h"

#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>

namespace muster::store::test {
namespace {

class Verifying : public testing::Test {
  protected:
    Folder m_folder;
    std::string m_path = m_folder.file("kent.muster");

    void SetUp() override { makeEditedSample(m_path); }
    /// All findings, each on a line.
    std::string findings()
    {
        const auto report = verify(m_path);
        EXPECT_EQ(sentenceOf(report), "");
        std::string text;
        for (const Finding& finding : report->findings)
            text += fmt::format("{}: {}\n", finding.part, finding.message);
        return text;
    }
    std::string findingsAfter(const std::string& sql)
    {
        tamper(m_path, sql);
        return findings();
    }
};

TEST_F(Verifying, FindsNothingInASoundFile)
{
    const std::string before = bytesOf(m_path);
    EXPECT_EQ(findings(), "");
    EXPECT_EQ(bytesOf(m_path), before);
}

TEST_F(Verifying, FindsAFlippedByteInTheHistory)
{
    EXPECT_EQ(findingsAfter(
                  "UPDATE history SET changeset = CAST(substr(changeset, 1, length(changeset) - 1) || x'7f' "
                  "AS BLOB) WHERE id = 3"),
              "history: Entry 3 of the history was altered after it was written.\n");
}

TEST_F(Verifying, FindsAnAlteredNameInTheHistory)
{
    EXPECT_EQ(findingsAfter("UPDATE history SET who = 'Nobody' WHERE id = 2"),
              "history: Entry 2 of the history was altered after it was written.\n");
}

TEST_F(Verifying, FindsAnEntryTakenOutOfTheMiddle)
{
    EXPECT_EQ(findingsAfter("DELETE FROM history WHERE id = 3"),
              "history: Entry 3 of the history is missing.\n");
}

TEST_F(Verifying, FindsAnEntryTakenOffTheEnd)
{
    EXPECT_EQ(findingsAfter("DELETE FROM history WHERE id = 4"),
              "history: The history ends with entry 3, and once had 4.\n");
}

TEST_F(Verifying, FindsAnEntryWithAFreshHashThatDoesNotFollow)
{
    EXPECT_EQ(
        findingsAfter("UPDATE history SET previous_hash = (SELECT previous_hash FROM history WHERE id = 2), "
                      "hash = (SELECT hash FROM history WHERE id = 2), at = '2026-11-22T10:15:30Z', "
                      "label = 'Set agency to 5', "
                      "changeset = (SELECT changeset FROM history WHERE id = 2) WHERE id = 3"),
        "history: Entry 3 of the history does not follow from the one before it.\n"
        "history: Entry 4 of the history does not follow from the one before it.\n");
}

TEST_F(Verifying, FindsAnUndoneEntryThatIsSaidToCount)
{
    EXPECT_EQ(findingsAfter("UPDATE history SET state = 'applied' WHERE id = 4"),
              "history: Table establishment, row 70 is not as the history made it.\n");
}

TEST_F(Verifying, FindsAReferenceBrokenByAnotherProgram)
{
    const std::string found = findingsAfter("PRAGMA foreign_keys = OFF; DELETE FROM roles WHERE id = 40");
    for (const char* row : {"establishment, row 70", "posts, row 71", "cohorts, row 72", "moves, row 73",
                            "restructures, row 74", "staff_ages, row 75"})
        EXPECT_NE(found.find(fmt::format(
                      "foreign keys: Table {} names a row of table roles that is not there.\n", row)),
                  std::string::npos)
            << found;
}

TEST_F(Verifying, FindsAWordThatNoListHas)
{
    EXPECT_EQ(findingsAfter("UPDATE demand SET status = 'guessed'"),
              "rows: column status: table demand, row 50: a stored value is not of its column's kind; found "
              "\"guessed\"; allowed: actual, forecast.\n"
              "history: Table demand, row 50 is not as the history made it.\n");
}

TEST_F(Verifying, FindsANumberThatTheRulesRefuse)
{
    const std::string found = findingsAfter("UPDATE establishment SET vacancy_fte = 1000");
    EXPECT_EQ(found.substr(0, found.find(';')),
              "rules: table establishment, row 70: Establishment, Thanet, Social worker, 2026-03-31: more "
              "posts are vacant than there are");
}

TEST_F(Verifying, FindsRowsAddedChangedAndRemovedPastTheHistory)
{
    EXPECT_EQ(findingsAfter("INSERT INTO client_groups VALUES (21, 'Carers', 2); "
                            "UPDATE establishment SET agency_fte = 6.5; DELETE FROM demand"),
              "history: Table client_groups has row 21, which the history did not make.\n"
              "history: Table demand lacks row 50, which the history made.\n"
              "history: Table establishment, row 70 is not as the history made it.\n");
}

TEST_F(Verifying, FindsATableThatIsNotAsDeclaredAndOneThatIsNoPartOfAPlan)
{
    EXPECT_EQ(findingsAfter("ALTER TABLE roles ADD COLUMN pay REAL; DROP INDEX demand_key; "
                            "CREATE TABLE notes (id INTEGER PRIMARY KEY)"),
              "schema: The table or index demand_key is missing.\n"
              "schema: The table or index roles is not as version 4 declares it.\n"
              "schema: The file holds notes, which is no part of a plan.\n");
}

TEST_F(Verifying, FindsATruncatedFile)
{
    std::filesystem::resize_file(m_path, std::filesystem::file_size(m_path) / 2);
    EXPECT_EQ(findings().substr(0, 5), "file:");
}

TEST_F(Verifying, FindsAPageOfGarbage)
{
    {
        std::fstream file(m_path, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(3 * 4096);
        file << std::string(4096, '\x5a');
    }
    EXPECT_NE(findings(), "");
}

TEST_F(Verifying, FindsBytesAfterThePlan)
{
    std::ofstream(m_path, std::ios::binary | std::ios::app) << "PK and a letter";
    EXPECT_EQ(findings(), "file: The file has 15 bytes more than the plan in it.\n");
}

TEST_F(Verifying, OldPagesThatAKilledCompactionLeftAreNoFault)
{
    const auto size = std::filesystem::file_size(m_path);
    std::filesystem::resize_file(m_path, size + 3 * 4096);
    const auto report = verify(m_path);
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->clean());
    EXPECT_EQ(report->notes, std::vector<std::string>{
                                 "After the plan the file has 12288 bytes of pages it no longer needs: a "
                                 "compaction was cut short. They go when the plan is opened for edits."});

    EXPECT_FALSE(openToWrite(m_path).readOnly());
    EXPECT_EQ(std::filesystem::file_size(m_path), size);
    EXPECT_EQ(findings(), "");
}

TEST_F(Verifying, FindsACheckpointThatWasMovedOrTakenOut)
{
    ASSERT_TRUE(openToWrite(m_path).addCheckpoint("Budget", kAnn));
    const std::string sentence = "sign-offs: A checkpoint or sign-off was moved, altered or taken out.\n";
    ASSERT_EQ(findings(), "");
    EXPECT_EQ(findingsAfter("UPDATE checkpoints SET entry = 2"), sentence);
    EXPECT_EQ(findingsAfter("DELETE FROM checkpoints"), sentence);
}

TEST_F(Verifying, FindsThatAllSignOffsWereTakenOut)
{
    ASSERT_TRUE(openToWrite(m_path).signOff({0, 0, kAnn, "Budget"}, {}));
    ASSERT_EQ(findings(), "");
    EXPECT_EQ(findingsAfter("DELETE FROM signoffs; DELETE FROM sqlite_sequence WHERE name = 'signoffs'"),
              "sign-offs: A checkpoint or sign-off was moved, altered or taken out.\n");
}

TEST_F(Verifying, FindsAStateOfAnUndoThatWasTakenOut)
{
    EXPECT_EQ(findingsAfter("DELETE FROM states; UPDATE head SET state = NULL"),
              "history: The plan is not in the state that its history ends with.\n");
}

TEST_F(Verifying, GivesThePlanThatItLookedThroughWhateverIsWrittenMeanwhile)
{
    auto found = verified(m_path);
    ASSERT_TRUE(found && found->plan);
    auto later = PlanFile::open(m_path, Access::ReadWrite, "ann");
    const plan::Plan before = later->plan();
    const std::size_t edits = later->entries()->size();
    ASSERT_TRUE(later->apply(setAgency(before, 9), kAnn));

    auto shown = PlanFile::open(m_path, *std::move(found->plan), "bob");
    ASSERT_TRUE(shown);
    EXPECT_TRUE(shown->readOnly());
    EXPECT_EQ(shown->plan(), before);
    EXPECT_EQ(shown->entries()->size(), edits);
    EXPECT_TRUE(*shown->refresh());
    EXPECT_EQ(shown->plan(), later->plan());
}

TEST_F(Verifying, GivesAnOlderPlanInTheTablesOfTheNewestVersion)
{
    std::filesystem::copy_file(MUSTER_TEST_DATA "/plans/version_2.muster", m_path,
                               std::filesystem::copy_options::overwrite_existing);
    const std::string before = bytesOf(m_path);
    auto found = verified(m_path);
    ASSERT_TRUE(found && found->plan);
    auto shown = PlanFile::open(m_path, *std::move(found->plan), "bob");
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->plan(), PlanFile::open(m_path, Access::ReadOnly, "bob")->plan());
    EXPECT_TRUE(shown->history());
    EXPECT_EQ(bytesOf(m_path), before);
}

TEST_F(Verifying, WillNotJudgeAFileThatIsNoPlan)
{
    std::ofstream(m_path) << "locality,parent\n";
    const auto report = verify(m_path);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Unreadable);
}

} // namespace
} // namespace muster::store::test
