// What happens to a plan under whoever has it open ends in one clear sentence and an intact file.

#include "store/repair/verify.h"
#include "store/support.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fstream>
#include <gtest/gtest.h>

namespace muster::store::test {
namespace {

namespace fs = std::filesystem;

class MidSession : public testing::Test {
  protected:
    Folder m_folder;
    std::string m_path = m_folder.file("kent.muster");
    PlanFile m_file = makeSample(m_path);
    plan::Plan m_plan = m_file.plan();

    /// The sentence of an edit that is refused and leaves plan and file as they were.
    std::string refusal()
    {
        const auto done = m_file.apply(setAgency(m_file.plan(), 9), kAnn);
        EXPECT_FALSE(done.has_value());
        EXPECT_EQ(m_file.plan(), m_plan);
        return sentenceOf(done);
    }
    static void expectSound(const std::string& path)
    {
        const auto report = verify(path);
        ASSERT_EQ(sentenceOf(report), "");
        for (const Finding& finding : report->findings)
            ADD_FAILURE() << finding.part << ": " << finding.message;
    }
    void expectToGoOn()
    {
        EXPECT_EQ(sentenceOf(m_file.apply(setAgency(m_file.plan(), 9), kAnn)), "");
        expectSound(m_path);
    }
};

TEST_F(MidSession, AFileThatIsGoneIsSaidToBeGoneAndNoOtherIsWritten)
{
    fs::rename(m_path, m_folder.file("elsewhere"));
    EXPECT_EQ(refusal(),
              m_path + ": the plan's file is no longer there, and nothing was changed. See that its disk or "
                       "share is there and its name is as it was, or save a copy.");
    EXPECT_EQ(m_file.undo(kAnn).error().code, ErrorCode::Unreadable);
    EXPECT_FALSE(fs::exists(m_path));
    EXPECT_FALSE(fs::exists(m_path + "-journal"));
    expectSound(m_folder.file("elsewhere"));
    fs::rename(m_folder.file("elsewhere"), m_path);
    expectToGoOn();
}

TEST_F(MidSession, AFolderThatIsGoneIsSaidToBeGone)
{
    const std::string folder = m_folder.file("share");
    fs::create_directory(folder);
    PlanFile file = makeSample(folder + "/kent.muster");
    fs::rename(folder, m_folder.file("away"));
    EXPECT_TRUE(sentenceOf(file.apply(setAgency(file.plan(), 9), kAnn))
                    .starts_with(folder + "/kent.muster: the plan's file is no longer there"));
    fs::create_directory(folder);
    EXPECT_FALSE(file.apply(setAgency(file.plan(), 9), kAnn));
    EXPECT_TRUE(fs::is_empty(folder));
    expectSound(m_folder.file("away/kent.muster"));
}

TEST_F(MidSession, APlanThatIsGoneCanBeSavedAsACopyFromWhatIsOpen)
{
    fs::remove(m_path);
    const std::string copy = m_folder.file("copy.muster");
    EXPECT_EQ(sentenceOf(m_file.saveCopy(copy)), "");
    expectSound(copy);
}

TEST_F(MidSession, AnotherPlanOfTheNameIsNotWrittenTo)
{
    const std::string other = m_folder.file("other.muster");
    {
        PlanFile file = makeSample(other);
        ASSERT_TRUE(file.apply(setAgency(file.plan(), 5), kBob));
    }
    const std::string bytes = bytesOf(other);
    fs::rename(other, m_path);
    EXPECT_EQ(refusal(),
              m_path +
                  ": another file has taken the plan's place, and nothing was changed. Save a copy of what "
                  "is open, and open the plan again.");
    EXPECT_EQ(bytesOf(m_path), bytes);
    expectSound(m_path);
}

TEST_F(MidSession, AFolderInThePlansPlaceIsNoFile)
{
    fs::remove(m_path);
    fs::create_directory(m_path);
    EXPECT_TRUE(refusal().starts_with(m_path + ": the plan's file is no longer there"));
}

TEST_F(MidSession, AJournalThatCannotBeMadeLeavesThePlanAsItWas)
{
    // What a folder that has become read-only does to everybody, and this to the superuser as well.
    fs::create_directory(m_path + "-journal");
    const std::string sentence = refusal();
    EXPECT_TRUE(sentence.starts_with(m_path + ": ")) << sentence;
    EXPECT_NE(sentence.find("nothing was changed"), std::string::npos) << sentence;
    fs::remove(m_path + "-journal");
    expectToGoOn();
}

TEST_F(MidSession, AFolderThatBecomesReadOnlyRefusesTheEditAndLaterTakesIt)
{
    const fs::path folder = fs::path(m_path).parent_path();
    fs::permissions(folder, fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_exec);
    {
        const AsAnybody anybody;
        const std::string sentence = refusal();
        EXPECT_TRUE(sentence.starts_with(m_path + ": ")) << sentence;
        EXPECT_NE(sentence.find("nothing was changed"), std::string::npos) << sentence;
    }
    fs::permissions(folder, fs::perms::owner_all);
    expectToGoOn();
}

TEST_F(MidSession, RightsTakenFromTheFileTakeNothingFromWhoHasItOpen)
{
    fs::permissions(m_path, fs::perms::none);
    EXPECT_EQ(sentenceOf(m_file.apply(setAgency(m_file.plan(), 9), kAnn)), "");
    fs::permissions(m_path, fs::perms::owner_read | fs::perms::owner_write);
    expectSound(m_path);
}

TEST_F(MidSession, ACutFileIsNamedAndNotWrittenTo)
{
    fs::resize_file(m_path, 5000);
    const std::string bytes = bytesOf(m_path);
    refusal();
    EXPECT_EQ(bytesOf(m_path), bytes);
}

TEST_F(MidSession, AClockThatGoesBackwardsChangesNothingButTheTimesThatAreWritten)
{
    const history::Stamp later{"2026-11-25T10:00:00Z", "Ann"};
    const history::Stamp earlier{"2026-11-20T10:00:00Z", "Ann"};
    ASSERT_TRUE(m_file.apply(setAgency(m_file.plan(), 5), later));
    EXPECT_EQ(sentenceOf(m_file.apply(setAgency(m_file.plan(), 6), earlier)), "") << "work goes on";
    EXPECT_EQ(m_file.undoLabel(), "Set agency to 6") << "the order is that of the edits";
    expectSound(m_path);
    const auto at = [&](const char* day) { return m_file.lastEntryOf(*Date::parse(day)).value_or(0); };
    EXPECT_EQ(at("2026-11-23"), 1) << "the edit before it was not made yet";
    EXPECT_EQ(at("2026-11-25"), 3);
    EXPECT_EQ(at("2026-11-20"), 0) << "the plan was not made yet";
}

TEST_F(MidSession, AClockThatWentBackwardsIsToldByVerifyWithoutBeingDamage)
{
    const history::Stamp earlier{"2026-11-20T10:00:00Z", "Ann"};
    ASSERT_TRUE(m_file.apply(setAgency(m_file.plan(), 5), earlier));
    const auto report = verify(m_path);
    ASSERT_EQ(sentenceOf(report), "");
    EXPECT_TRUE(report->clean());
    EXPECT_EQ(report->notes,
              std::vector<std::string>{
                  "Entry 2 of the history has an earlier time than the one before it: the "
                  "clock of a computer went backwards, and the order is that of the numbers."});
}

} // namespace
} // namespace muster::store::test
