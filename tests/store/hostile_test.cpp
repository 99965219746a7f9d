// Plan files that somebody made to do harm: nothing in them runs, and what cannot be a plan is refused with a
// sentence, the file as it was.

#include "store/file/files.h"
#include "store/past/compaction.h"
#include "store/repair/verify.h"
#include "store/support.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <gtest/gtest.h>

namespace muster::store::test {
namespace {

class Hostile : public testing::Test {
  protected:
    Folder m_folder;
    std::string m_path = m_folder.file("kent.muster");
    plan::Plan m_plan;

    void SetUp() override
    {
        PlanFile file = makeSample(m_path);
        for (const double agency : {5.0, 6.0})
            ASSERT_TRUE(file.apply(setAgency(file.plan(), agency), kAnn));
        m_plan = file.plan();
    }

    /// Makes a table of the file what it never was; its rows stay where they are.
    void forgeSchema(const std::string& table, const std::string& sql) const
    {
        tamper(m_path, fmt::format("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = '{}' "
                                   "WHERE name = '{}'; PRAGMA writable_schema = RESET",
                                   sql, table));
    }
    /// Neither reading nor writing opens it, for this reason, and nothing is done to it or left beside it.
    void expectRefused(const std::string& says) const
    {
        const std::string before = bytesOf(m_path);
        for (const Access wanted : {Access::ReadOnly, Access::ReadWrite}) {
            const auto file = PlanFile::open(m_path, wanted, "Ann");
            ASSERT_FALSE(file);
            EXPECT_EQ(file.error().code, ErrorCode::Damaged);
            EXPECT_NE(file.error().sentence().find(says), std::string::npos) << file.error().sentence();
        }
        EXPECT_EQ(bytesOf(m_path), before);
        const std::filesystem::path folder = std::filesystem::path(m_path).parent_path();
        EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder), {}), 1);
    }
    /// Reading opens it as it was, and leaves it so; verifying names what does not belong there.
    void expectReadAndNamed(const std::string& says) const
    {
        const std::string before = bytesOf(m_path);
        const auto file = PlanFile::open(m_path, Access::ReadOnly, "Ann");
        ASSERT_TRUE(file) << sentenceOf(file);
        EXPECT_EQ(file->plan(), m_plan);
        EXPECT_TRUE(file->history());
        expectNamed(says);
        EXPECT_EQ(bytesOf(m_path), before);
    }
    void expectNamed(const std::string& says) const
    {
        const auto report = verify(m_path);
        ASSERT_TRUE(report) << sentenceOf(report);
        EXPECT_TRUE(std::ranges::any_of(report->findings, [&](const Finding& finding) {
            return finding.message.find(says) != std::string::npos;
        })) << (report->clean() ? "nothing is found" : report->findings.front().message);
    }
};

TEST_F(Hostile, ATriggerDoesNotRun)
{
    tamper(m_path, "CREATE TRIGGER harm AFTER UPDATE ON establishment BEGIN DELETE FROM demand; END;"
                   "CREATE TRIGGER more AFTER INSERT ON history BEGIN DELETE FROM demand; END");
    expectReadAndNamed("The file holds harm, which is no part of a plan.");
    PlanFile file = openToWrite(m_path);
    ASSERT_TRUE(file.apply(setAgency(file.plan(), 7), kBob));
    ASSERT_TRUE(file.undo(kBob));
    EXPECT_EQ(file.plan(), m_plan);
    EXPECT_EQ(PlanFile::open(m_path, Access::ReadOnly, "Ann")->plan(), m_plan);
}

TEST_F(Hostile, AViewInPlaceOfATableIsRefused)
{
    tamper(m_path, "ALTER TABLE demand RENAME TO kept; CREATE VIEW demand AS WITH RECURSIVE n(i) AS "
                   "(VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT i AS id FROM n");
    expectRefused("the table or index demand is not as version");
}

TEST_F(Hostile, AVirtualTableInPlaceOfATableIsRefused)
{
    tamper(m_path, "DROP TABLE grades; CREATE VIRTUAL TABLE grades USING fts5(id, grade, salary, source)");
    expectRefused("the table or index grades is not as version");
}

TEST_F(Hostile, AColumnThatIsComputedIsRefused)
{
    tamper(m_path,
           "PRAGMA foreign_keys = OFF; DROP TABLE grades; CREATE TABLE grades (id INTEGER PRIMARY KEY, "
           "grade TEXT NOT NULL, salary REAL AS (length(zeroblob(100000000))), source TEXT)");
    expectRefused("the table or index grades is not as version");
}

TEST_F(Hostile, ACheckThatIsNoneOfAPlansIsRefused)
{
    forgeSchema("grades",
                "CREATE TABLE grades (id INTEGER PRIMARY KEY, grade TEXT NOT NULL, salary REAL NOT "
                "NULL, source TEXT NOT NULL, CHECK (load_extension(\"/tmp/harm\") IS NULL)) STRICT");
    expectRefused("the table or index grades is not as version");
}

TEST_F(Hostile, ATableThatIsNotThereIsRefused)
{
    tamper(m_path, "DROP TABLE grades");
    expectRefused("the table or index grades is missing");
}

TEST_F(Hostile, ATableMoreIsLeftAlone)
{
    tamper(m_path, "CREATE TABLE stowaway (x); CREATE VIEW endless AS WITH RECURSIVE n(i) AS "
                   "(VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT i FROM n");
    expectReadAndNamed("The file holds stowaway, which is no part of a plan.");
}

TEST_F(Hostile, AValueOfAnotherTypeIsNamedByItsCell)
{
    constexpr std::string_view kCheck = "CHECK (abs(vacancy_fte) < 9e99)";
    const std::string sql =
        SQLite::Database(m_path).execAndGet("SELECT sql FROM sqlite_schema WHERE name = 'establishment'");
    for (const char* const value : {"'plenty'", "x'00ff'", "9e999"}) {
        std::string loose = sql;
        loose.erase(loose.rfind(" STRICT"));
        loose.replace(loose.find(kCheck), kCheck.size(), "");
        forgeSchema("establishment", loose);
        tamper(m_path, fmt::format("UPDATE establishment SET vacancy_fte = {}", value));
        forgeSchema("establishment", sql);
        expectRefused("column vacancy_fte: table establishment, row 70: a stored value is not of its "
                      "column's kind");
    }
}

TEST_F(Hostile, ATextThatIsNoUtf8DoesNoHarm)
{
    tamper(m_path, "UPDATE localities SET locality = CAST(x'54ff00c3' AS TEXT) WHERE id = 10");
    const std::string before = bytesOf(m_path);
    {
        const auto file = PlanFile::open(m_path, Access::ReadOnly, "Ann");
        ASSERT_TRUE(file) << sentenceOf(file);
        EXPECT_TRUE(file->history());
    }
    expectNamed("Table localities, row 10 is not as the history made it.");
    EXPECT_EQ(bytesOf(m_path), before);
}

TEST_F(Hostile, AHistoryWhoseEntriesGoInACircleIsNamedWhereItIsWalked)
{
    for (const int parent : {2, 3}) { // the entry itself, and the one after it
        tamper(m_path, fmt::format("UPDATE history SET parent = {} WHERE id = 2", parent));
        const std::string before = bytesOf(m_path);
        const auto file = PlanFile::open(m_path, Access::ReadOnly, "Ann");
        ASSERT_TRUE(file) << sentenceOf(file);
        EXPECT_EQ(file->plan(), m_plan);
        const auto past = file->planAfter(1);
        ASSERT_FALSE(past);
        EXPECT_EQ(past.error().sentence(),
                  m_path + ": entry 3 of the history follows an entry that is missing.");
        expectNamed("Entry 2 of the history names the wrong entry before it.");
        EXPECT_EQ(bytesOf(m_path), before);
    }
}

TEST_F(Hostile, AnEntryThatWasMadeHugeIsReadAndNotUndone)
{
    tamper(m_path, "UPDATE history SET changeset = zeroblob(30000000) WHERE id = 3");
    const std::string before = bytesOf(m_path);
    {
        PlanFile file = openToWrite(m_path);
        EXPECT_EQ(file.plan(), m_plan);
        EXPECT_EQ(sentenceOf(file.undo(kBob)), m_path + ": entry 3 of the history was altered after it was "
                                                        "written. Go back to a copy of the plan.");
    }
    expectNamed("Entry 3 of the history was altered after it was written.");
    EXPECT_EQ(bytesOf(m_path), before);
}

TEST_F(Hostile, AHistoryThatWasEmptiedIsNamedByAllThatNeedsIt)
{
    tamper(m_path, "DELETE FROM history");
    PlanFile file = openToWrite(m_path);
    for (const auto& said :
         {sentenceOf(file.compact(kWholeHistory, kAnn, false)),
          sentenceOf(file.compact(kWholeHistory, kAnn, true)), sentenceOf(file.findState("2026-11-22"))})
        EXPECT_TRUE(said.ends_with("the plan has no history. Go back to a copy of the plan.")) << said;
    expectNamed("The history ends with entry 0, and once had 3.");
}

TEST_F(Hostile, AFileLargerThanAnyPlanIsRefusedByItsSize)
{
    std::filesystem::resize_file(m_path,
                                 std::uintmax_t{1} << 31U); // with a hole that takes no room on the disk
    const auto file = PlanFile::open(m_path, Access::ReadOnly, "Ann");
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().sentence(),
              m_path + ": the file is larger than any plan; found \"2048 MB\"; allowed: at most 1024 MB. "
                       "Shorten its history with muster-cli compact where it was made.");
    EXPECT_FALSE(verify(m_path));
}

TEST_F(Hostile, ATriggerOfAnOlderPlanDoesNotRunWhereItIsReadInMemory)
{
    std::filesystem::copy_file(MUSTER_TEST_DATA "/plans/version_2.muster", m_path,
                               std::filesystem::copy_options::overwrite_existing);
    tamper(m_path, "CREATE TRIGGER stow AFTER UPDATE ON history BEGIN DELETE FROM localities; END");
    const auto file = PlanFile::open(m_path, Access::ReadOnly, "Ann");
    ASSERT_TRUE(file) << sentenceOf(file);
    EXPECT_FALSE(file->plan().rows<plan::Locality>().empty());
}

TEST_F(Hostile, ACellLargerThanAnyOfAPlanIsNotRead)
{
    SQLite::Database database = openDatabase(m_path, SQLite::OPEN_READWRITE);
    try {
        database.execAndGet("SELECT length(zeroblob(600000000))");
        FAIL() << "it was read";
    } catch (const SQLite::Exception& exception) {
        EXPECT_STREQ(exception.what(), "string or blob too big");
    }
}

} // namespace
} // namespace muster::store::test
