// Making and opening plan files, and every file that is not one.

#include "plan/rules/rules.h"
#include "store/repair/verify.h"
#include "store/schema/schema.h"
#include "store/support.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>
#include <sys/stat.h>

namespace muster::store::test {
namespace {

class Opening : public testing::Test {
  protected:
    Folder m_folder;
    std::string m_path = m_folder.file("kent.muster");

    /// The error of opening what is there.
    Error refusal(const std::string& path)
    {
        const auto file = PlanFile::open(path, Access::ReadWrite, "Ann");
        EXPECT_FALSE(file.has_value());
        EXPECT_FALSE(std::filesystem::exists(path + ".lock")) << "a file that does not open is not locked";
        return file ? Error{} : file.error();
    }
    void write(const std::string& content) { std::ofstream(m_path, std::ios::binary) << content; }
};

TEST_F(Opening, FindsThePlanAsItWasMade)
{
    const plan::Plan made = makeSample(m_path).plan();
    const PlanFile file = openToWrite(m_path);
    EXPECT_EQ(file.plan(), made);
    EXPECT_FALSE(file.readOnly());
    EXPECT_EQ(file.plan().settings().organisation, "Kent County Council");
    EXPECT_EQ(file.plan().rows<plan::Establishment>().begin()->vacancy, Fte(10.7));
}

TEST_F(Opening, APlanMadeFromNothingHasItsSettings)
{
    ASSERT_TRUE(PlanFile::create(m_path, {}, "Make an empty plan", kAnn));
    const PlanFile file = openToWrite(m_path);
    EXPECT_EQ(file.plan().rows<plan::Settings>().size(), 1U);
    EXPECT_EQ(file.plan().settings(), plan::Settings());
}

TEST_F(Opening, MakingAPlanIsAnEntryThatCannotBeUndone)
{
    PlanFile file = makeSample(m_path);
    ASSERT_EQ(file.entries()->size(), 1U);
    EXPECT_EQ(file.entries()->front().state, history::EntryState::Created);
    EXPECT_EQ(file.undoLabel(), std::nullopt);
    EXPECT_EQ(file.undo(kAnn).error().code, ErrorCode::NotFound);
}

TEST_F(Opening, MakingAPlanRefusesToReplaceAFile)
{
    write("precious");
    const auto file = PlanFile::create(m_path, {}, "Make", kAnn);
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::BadInput);
    EXPECT_EQ(bytesOf(m_path), "precious");
    EXPECT_FALSE(std::filesystem::exists(m_path + ".lock"));
}

TEST_F(Opening, APlanThatTheRulesRefuseLeavesNoFile)
{
    plan::Edit edit;
    edit.put(plan::Locality{{5}, "Thanet", plan::LocalityId{99}, "", 0});
    EXPECT_EQ(PlanFile::create(m_path, edit.changes, "Make", kAnn).error().code, ErrorCode::BadInput);
    EXPECT_TRUE(std::filesystem::is_empty(std::filesystem::path(m_path).parent_path()));
}

TEST_F(Opening, AFolderThatIsNotThereCannotHoldANewPlan)
{
    const auto file = PlanFile::create(m_folder.file("no/such/kent.muster"), {}, "Make", kAnn);
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::ReadOnly);
}

TEST_F(Opening, AMissingFileIsSaidToBeMissing)
{
    const Error error = refusal(m_path);
    EXPECT_EQ(error.code, ErrorCode::Unreadable);
    EXPECT_EQ(error.sentence(), m_path + ": there is no such file. Check its name and folder.");
}

TEST_F(Opening, AFolderIsSaidToBeAFolder)
{
    std::filesystem::create_directory(m_path);
    EXPECT_EQ(refusal(m_path).sentence(),
              m_path + ": this is a folder, not a Muster plan. Name a file in it.");
}

TEST_F(Opening, AnEmptyFileATextAndAForeignDatabaseAreNotPlans)
{
    for (const std::string& content :
         {std::string(), std::string("locality,parent\n"), std::string(500, 'x')}) {
        write(content);
        EXPECT_EQ(refusal(m_path).sentence(),
                  m_path + ": the file is not a Muster plan. Import it into a plan if it is a table.")
            << content;
        EXPECT_EQ(bytesOf(m_path), content);
    }
    std::filesystem::remove(m_path);
    SQLite::Database(m_path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec("CREATE TABLE plan (id INTEGER PRIMARY KEY, title TEXT); PRAGMA user_version = 1");
    const std::string foreign = bytesOf(m_path);
    EXPECT_EQ(refusal(m_path).message, "the file is not a Muster plan");
    EXPECT_EQ(bytesOf(m_path), foreign);
}

TEST_F(Opening, AFileOfANewerVersionIsRefusedNamingBothVersions)
{
    {
        const PlanFile file = makeSample(m_path);
    }
    tamper(m_path, fmt::format("PRAGMA user_version = {}", newestVersion() + 6));
    const std::string before = bytesOf(m_path);
    const Error error = refusal(m_path);
    EXPECT_EQ(error.code, ErrorCode::Unreadable);
    EXPECT_EQ(
        error.sentence(),
        fmt::format("{}: the plan was made by a newer Muster: the file has version {}, and this program "
                    "knows versions up to {}. Open it with the newer program.",
                    m_path, newestVersion() + 6, newestVersion()));
    EXPECT_EQ(bytesOf(m_path), before);
}

TEST_F(Opening, ATruncatedPlanIsDamagedWhereverItIsCut)
{
    {
        const PlanFile file = makeSample(m_path);
    }
    const std::string whole = bytesOf(m_path);
    for (const double part : {0.1, 0.3, 0.5, 0.7, 0.9}) {
        write(whole.substr(0, static_cast<std::size_t>(part * static_cast<double>(whole.size()))));
        const Error error = refusal(m_path);
        EXPECT_EQ(error.code, ErrorCode::Damaged) << part;
        EXPECT_TRUE(error.sentence().starts_with(m_path + ": the plan is damaged (SQLite says: "));
        EXPECT_TRUE(error.sentence().ends_with("). Go back to a copy of it.")) << error.sentence();
    }
}

TEST_F(Opening, AValueNoColumnCanHoldIsNamedByTableRowAndColumn)
{
    {
        const PlanFile file = makeSample(m_path);
    }
    tamper(m_path, "UPDATE roles SET kind = 'wizard' WHERE id = 40");
    const Error error = refusal(m_path);
    EXPECT_EQ(error.code, ErrorCode::Damaged);
    EXPECT_EQ(error.sentence(),
              m_path + ", column kind: table roles, row 40: a stored value is not of its column's "
                       "kind; found \"wizard\"; allowed: casework, management, support.");
}

TEST_F(Opening, APlanWhoseRowsBreakTheRulesOpensSoThatTheyCanBeMended)
{
    const std::array<std::pair<std::string, std::string>, 4> forgeries{
        {{"UPDATE plan SET months = -1", "the number of months is outside its range"},
         {"UPDATE assumptions SET activity = 30 WHERE id = 60", "is not set by activity"},
         {"UPDATE roles SET supervises = '41' WHERE id = 41", "spans of control go in a circle"},
         {"UPDATE localities SET parent = 10 WHERE id = 11", "the localities go in a circle"}}};
    for (const auto& [sql, says] : forgeries) {
        std::filesystem::remove(m_path);
        plan::Plan sound;
        {
            const PlanFile file = makeSample(m_path);
            sound = file.plan();
        }
        tamper(m_path, sql);
        const Report report = verify(m_path).value();
        EXPECT_TRUE(std::ranges::any_of(report.findings, [&](const Finding& finding) {
            return finding.message.find(says) != std::string::npos;
        })) << says;
        auto file = PlanFile::open(m_path, Access::ReadWrite, "Ann");
        ASSERT_TRUE(file) << file.error().sentence();
        EXPECT_FALSE(plan::check(file->plan()).empty());
        plan::Edit mend{"Mend", {}};
        plan::forEachTable([&](auto tag) {
            for (const auto& row : sound.rows<typename decltype(tag)::Type>())
                mend.put(row);
        });
        ASSERT_TRUE(file->apply(mend, kBob));
        EXPECT_EQ(file->plan(), sound);
    }
}

TEST_F(Opening, AFileThatMayNotBeWrittenOpensReadOnlyAndSaysSo)
{
    {
        const PlanFile made = makeSample(m_path);
    }
    ::chmod(std::filesystem::path(m_path).parent_path().c_str(), 0777);
    ::chmod(m_path.c_str(), 0444);
    const AsAnybody anybody;
    PlanFile file = openToWrite(m_path);
    EXPECT_TRUE(file.readOnly());
    EXPECT_EQ(file.readOnlyReason(),
              "The file may not be written. Ask for the right to write it, or save a copy.");
    EXPECT_EQ(sentenceOf(file.apply(setAgency(file.plan(), 1), kAnn)),
              m_path + ": the file may not be written. Ask for the right to write it, or save a copy.");
    EXPECT_TRUE(file.history().has_value());
}

TEST_F(Opening, AFolderThatMayNotBeWrittenOpensReadOnlyAndSaysSo)
{
    {
        const PlanFile made = makeSample(m_path);
    }
    ::chmod(std::filesystem::path(m_path).parent_path().c_str(), 0555);
    ::chmod(m_path.c_str(), 0666);
    const AsAnybody anybody;
    const PlanFile file = openToWrite(m_path);
    const std::string reason = "he plan cannot be locked for writing in its folder: Permission denied. See "
                               "that the folder is there and may be written.";
    EXPECT_EQ(file.readOnlyReason(), "T" + reason);
    EXPECT_EQ(sentenceOf(file.mayWrite()), m_path + ": t" + reason);
    const std::string other = m_folder.file("new.muster");
    EXPECT_EQ(sentenceOf(PlanFile::create(other, {}, "Make", kAnn)), other + ": t" + reason);
    EXPECT_EQ(sentenceOf(file.saveCopy(other)), other + ": t" + reason);
}

TEST_F(Opening, ACopyIsAWholePlanWithItsHistory)
{
    PlanFile file = makeSample(m_path);
    ASSERT_TRUE(file.apply(setAgency(file.plan(), 9), kAnn));
    const std::string copyPath = m_folder.file("copy.muster");
    std::ofstream(copyPath) << "an older copy";
    EXPECT_EQ(sentenceOf(file.saveCopy(copyPath)), "");
    PlanFile copy = openToWrite(copyPath);
    EXPECT_FALSE(copy.readOnly());
    EXPECT_EQ(copy.plan(), file.plan());
    ASSERT_TRUE(copy.undo(kBob));
    EXPECT_EQ(copy.plan().rows<plan::Establishment>().begin()->agency, Fte(4));
}

TEST_F(Opening, ACopyNeverReplacesThePlanItselfNorOneThatIsOpen)
{
    const PlanFile file = makeSample(m_path);
    EXPECT_EQ(file.saveCopy(m_path).error().code, ErrorCode::BadInput);
    const PlanFile other = makeSample(m_folder.file("other.muster"));
    const auto copied = file.saveCopy(m_folder.file("other.muster"));
    ASSERT_FALSE(copied);
    EXPECT_TRUE(copied.error().message.starts_with("the plan is open for writing by Ann on "));
}

} // namespace
} // namespace muster::store::test
