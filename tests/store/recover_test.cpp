// What is saved of a damaged plan, whatever the damage.

#include "store/recover.h"

#include "plan/rules/rules.h"
#include "store/repair/verify.h"
#include "store/support.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>

namespace muster::store::test {
namespace {

constexpr std::size_t kPage = 4096;
constexpr int kMonths = 400; ///< of demand, which then fills several pages

class Recovering : public testing::Test {
  protected:
    Folder m_folder;
    std::string m_path = m_folder.file("kent.muster");
    std::string m_new = m_folder.file("new.muster");
    plan::Plan m_plan;
    std::string m_history;

    /// A plan of four entries, the second with a long table, the last undone.
    void SetUp() override
    {
        PlanFile file = makeSample(m_path);
        plan::Edit demand{"Type demand", {}};
        plan::Demand row = Sample().demand;
        for (int i = 1; i <= kMonths; ++i) {
            row.id.value = 1000 + i;
            row.period.start = Month(2027 + i / 12, 4 + i % 12 > 12 ? i % 12 - 8 : 4 + i % 12);
            row.status = i % 2 == 0 ? plan::DemandStatus::Actual : plan::DemandStatus::Forecast;
            demand.put(row);
        }
        ASSERT_EQ(sentenceOf(file.apply(demand, kAnn)), "");
        ASSERT_EQ(sentenceOf(file.apply(setAgency(file.plan(), 6), kBob)), "");
        ASSERT_EQ(sentenceOf(file.apply(setAgency(file.plan(), 7), kBob)), "");
        ASSERT_EQ(sentenceOf(file.undo(kAnn)), "");
        m_plan = file.plan();
        m_history = historyOf(m_path);
    }
    /// Every cell of the history, its hashes among them.
    static std::string historyOf(const std::string& path)
    {
        SQLite::Database database(path, SQLite::OPEN_READONLY);
        SQLite::Statement select(database, "SELECT * FROM history ORDER BY id");
        std::string text;
        while (select.executeStep())
            for (int i = 0; i < select.getColumnCount(); ++i)
                text += select.getColumn(i).getString() + '\n';
        return text;
    }
    Recovery recovered()
    {
        const std::string before = bytesOf(m_path);
        auto recovery = recover(m_path, m_new, kBob);
        EXPECT_EQ(sentenceOf(recovery), "");
        EXPECT_EQ(bytesOf(m_path), before) << "nothing is done to the damaged file";
        const auto report = verify(m_new);
        EXPECT_EQ(sentenceOf(report), "");
        for (const Finding& finding : report.value_or(Report()).findings)
            ADD_FAILURE() << finding.part << ": " << finding.message;
        return recovery.value_or(Recovery());
    }
    [[nodiscard]] plan::Plan newPlan() const
    {
        return PlanFile::open(m_new, Access::ReadOnly, "Bob")->plan();
    }
    void expectNothingLost()
    {
        EXPECT_EQ(recovered().lost, std::vector<std::string>());
        EXPECT_EQ(newPlan(), m_plan);
        EXPECT_EQ(historyOf(m_new), m_history);
    }
    void writeAt(std::size_t at, const std::string& bytes) const
    {
        std::fstream file(m_path, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(static_cast<std::streamoff>(at));
        file << bytes;
    }
    /// The numbers of the pages that hold the table, from 0.
    [[nodiscard]] std::vector<std::size_t> pagesOf(const std::string& table) const
    {
        SQLite::Database database(m_path, SQLite::OPEN_READONLY);
        SQLite::Statement select(database, "SELECT pageno - 1 FROM dbstat WHERE name = ?1 AND pagetype = "
                                           "'leaf' ORDER BY path");
        select.bind(1, table);
        std::vector<std::size_t> pages;
        while (select.executeStep())
            pages.push_back(static_cast<std::size_t>(select.getColumn(0).getInt64()));
        return pages;
    }
    static bool tells(const std::vector<std::string>& sentences, const std::string& part)
    {
        return std::ranges::any_of(
            sentences, [&](const std::string& sentence) { return sentence.find(part) != std::string::npos; });
    }
};

TEST_F(Recovering, ASoundPlanIsSavedWholeAndSaidToBe)
{
    const Recovery recovery = recovered();
    EXPECT_EQ(recovery.lost, std::vector<std::string>());
    EXPECT_TRUE(tells(recovery.saved, "Table demand: 401 rows."));
    EXPECT_TRUE(tells(recovery.saved, "The whole history: 4 entries."));
    EXPECT_EQ(historyOf(m_new), m_history);
    PlanFile file = openToWrite(m_new);
    EXPECT_EQ(file.plan(), m_plan);
    EXPECT_EQ(sentenceOf(file.redo(kBob)), "") << "the history goes on where it was";
}

TEST_F(Recovering, AnyOnePageOfZerosButThoseThatTellOfTheTablesCostsNoRow)
{
    const std::string whole = bytesOf(m_path);
    const auto schema = pagesOf("sqlite_schema");
    for (std::size_t at = kPage; at < whole.size(); at += kPage) {
        if (std::ranges::count(schema, at / kPage) > 0)
            continue;
        SCOPED_TRACE(at / kPage);
        writeAt(at, std::string(kPage, '\0'));
        const Recovery recovery = recovered();
        EXPECT_EQ(newPlan(), m_plan);
        EXPECT_EQ(recovery.lost.empty(), historyOf(m_new) == m_history);
        std::filesystem::remove(m_new);
        writeAt(at, whole.substr(at, kPage));
    }
}

TEST_F(Recovering, ATableThatIsGoneAndOthersThatAreNoPartOfAPlan)
{
    tamper(m_path, "PRAGMA foreign_keys = OFF; DROP TABLE demand; CREATE TABLE notes (x); "
                   "CREATE TRIGGER sly AFTER INSERT ON roles BEGIN DELETE FROM roles; END; "
                   "CREATE VIEW seen AS SELECT * FROM roles");
    expectNothingLost();
}

TEST_F(Recovering, ARowChangedPastTheHistoryIsAsTheHistoryMadeItAndOneAddedIsLeftOut)
{
    tamper(m_path,
           "UPDATE establishment SET agency_fte = 9; INSERT INTO client_groups VALUES (21, 'Carers', 2)");
    const Recovery recovery = recovered();
    EXPECT_TRUE(tells(recovery.saved, "Table establishment, row 70 is again as the history made it."));
    EXPECT_EQ(recovery.lost, std::vector<std::string>{"Left out: table client_groups, row 21, which the "
                                                      "history did not make."});
    EXPECT_EQ(newPlan(), m_plan);
}

TEST_F(Recovering, AnAlteredEntryCostsTheHistoryAndNoRow)
{
    tamper(m_path, "UPDATE history SET who = 'Nobody' WHERE id = 3");
    EXPECT_EQ(recovered().lost, std::vector<std::string>{"The history is not whole, and the new plan begins "
                                                         "one of its own, without checkpoints and sign-offs. "
                                                         "Entry 3 was altered after it was written."});
    const PlanFile file = openToWrite(m_new);
    EXPECT_EQ(file.plan(), m_plan);
    ASSERT_EQ(file.entries()->size(), 1U);
    EXPECT_EQ(file.entries()->front().label, "Recovered from kent.muster");
    EXPECT_EQ(file.entries()->front().made.who, "Bob");
}

TEST_F(Recovering, AnEntryTakenOffTheEndIsMissed)
{
    tamper(m_path, "DELETE FROM history WHERE id = 4");
    EXPECT_TRUE(tells(recovered().lost, "The history ends with entry 3, and once had 4."));
    EXPECT_EQ(newPlan(), m_plan);
}

TEST_F(Recovering, RowsOfADamagedPageComeFromTheEntriesThatAreWhole)
{
    tamper(m_path, "UPDATE history SET who = 'Nobody' WHERE id = 3");
    const auto pages = pagesOf("demand");
    ASSERT_GT(pages.size(), 3U);
    writeAt(pages[1] * kPage, std::string(kPage, '\0'));
    const Recovery recovery = recovered();
    EXPECT_TRUE(tells(recovery.lost, "A part of table demand could not be read."));
    EXPECT_TRUE(tells(recovery.lost, "rows that could not be read are as they last stood in the history."));
    EXPECT_EQ(newPlan(), m_plan);
}

TEST_F(Recovering, RowsThatNeitherTheTableNorTheHistoryHasAreLostAndAllOthersSaved)
{
    tamper(m_path, "UPDATE history SET who = 'Nobody' WHERE id = 2");
    const auto pages = pagesOf("demand");
    ASSERT_GT(pages.size(), 3U);
    writeAt(pages[1] * kPage, std::string(kPage, '\x5a'));
    const Recovery recovery = recovered();
    EXPECT_TRUE(tells(recovery.lost, "A part of table demand could not be read."));
    const plan::Plan plan = newPlan();
    const std::size_t saved = plan.rows<plan::Demand>().size();
    EXPECT_GT(saved, std::size_t{kMonths} / 2);
    EXPECT_LT(saved, std::size_t{kMonths});
    for (const plan::Demand& row : plan.rows<plan::Demand>())
        EXPECT_EQ(*m_plan.find<plan::Demand>(row.id), row);
}

TEST_F(Recovering, RowsThatBreakTheRulesOrNameMissingOnesAreLeftOutEachInASentence)
{
    tamper(m_path, "PRAGMA foreign_keys = OFF; UPDATE history SET who = 'Nobody'; "
                   "DELETE FROM roles WHERE id = 41; UPDATE establishment SET vacancy_fte = 1000; "
                   "UPDATE demand SET status = 'guessed' WHERE id = 50");
    const Recovery recovery = recovered();
    EXPECT_TRUE(tells(recovery.lost, "Left out: table establishment, Establishment, Thanet, Social worker, "
                                     "2026-03-31: more posts are vacant than there are"));
    EXPECT_TRUE(tells(recovery.lost, "table moves, "));
    EXPECT_TRUE(tells(recovery.lost, "table demand, row 50: a stored value is not of its column's kind"));
    EXPECT_EQ(recovery.lost.size(), 4U);
    EXPECT_TRUE(plan::check(newPlan()).empty());
    EXPECT_EQ(newPlan().rows<plan::Demand>().size(), std::size_t{kMonths});
}

TEST_F(Recovering, ATruncatedPlanGivesWhatIsLeft)
{
    const std::string whole = bytesOf(m_path);
    for (const double part : {0.9, 0.6}) {
        std::filesystem::remove(m_new);
        std::ofstream(m_path, std::ios::binary)
            << whole.substr(0, static_cast<std::size_t>(part * static_cast<double>(whole.size())));
        recovered();
        EXPECT_GT(newPlan().rows<plan::Role>().size(), 0U) << part;
    }
}

TEST_F(Recovering, AHalfMadeEditIsTakenBackInTheNewPlanAndNotInTheOldFile)
{
    const std::string other = m_folder.file("other");
    std::filesystem::copy_file(m_path, other);
    {
        SQLite::Database database(other, SQLite::OPEN_READWRITE);
        database.exec("PRAGMA cache_size = 1; BEGIN IMMEDIATE; DELETE FROM demand; DELETE FROM history; "
                      "CREATE TABLE filler (x); "
                      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400) "
                      "INSERT INTO filler SELECT randomblob(2000) FROM n");
        std::filesystem::copy_file(other, m_path, std::filesystem::copy_options::overwrite_existing);
        std::filesystem::copy_file(other + "-journal", m_path + "-journal");
    }
    const std::string journal = bytesOf(m_path + "-journal");
    expectNothingLost();
    EXPECT_EQ(bytesOf(m_path + "-journal"), journal);
}

TEST_F(Recovering, APlanOfAnOlderVersionIsSavedInTheTablesOfThisOne)
{
    std::filesystem::copy_file(MUSTER_TEST_DATA "/plans/version_1.muster", m_path,
                               std::filesystem::copy_options::overwrite_existing);
    m_plan = PlanFile::open(m_path, Access::ReadOnly, "Ann")->plan();
    EXPECT_EQ(recovered().lost, std::vector<std::string>());
    EXPECT_EQ(newPlan(), m_plan);
}

TEST_F(Recovering, NothingIsWrittenOverAndNothingComesOfNothing)
{
    EXPECT_EQ(recover(m_path, m_path, kAnn).error().code, ErrorCode::BadInput);
    std::ofstream(m_new) << "precious";
    EXPECT_EQ(recover(m_path, m_new, kAnn).error().code, ErrorCode::BadInput);
    EXPECT_EQ(bytesOf(m_new), "precious");
    std::filesystem::remove(m_new);
    EXPECT_EQ(recover(m_folder.file("gone.muster"), m_new, kAnn).error().code, ErrorCode::Unreadable);
    writeAt(100, std::string(bytesOf(m_path).size() - 100, '\x5a'));
    const auto nothing = recover(m_path, m_new, kAnn);
    EXPECT_EQ(sentenceOf(nothing),
              m_path + ": nothing in the file can be read. Go back to a copy of the plan.");
    EXPECT_EQ(nothing.error().code, ErrorCode::Unreadable);
    writeAt(0, "garbage");
    EXPECT_EQ(recover(m_path, m_new, kAnn).error().code, ErrorCode::Unreadable);
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(m_path).parent_path()))
        names.push_back(entry.path().filename());
    EXPECT_EQ(names, std::vector<std::string>{"kent.muster"}) << "and nothing is left behind";
}

} // namespace
} // namespace muster::store::test
