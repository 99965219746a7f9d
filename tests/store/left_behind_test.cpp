// What a killed program leaves beside a plan never gets into another one.

#include "store/half_done.h"
#include "store/repair/verify.h"

#include <fstream>
#include <gtest/gtest.h>

namespace muster::store::test {
namespace {

namespace fs = std::filesystem;

class LeftBehind : public testing::Test {
  protected:
    Folder m_folder;
    std::string m_path = m_folder.file("kent.muster");
    std::string m_journal = m_path + "-journal";

    /// Leaves the plan as a program does that is killed in the middle of a transaction whose pages went to
    /// the disk before it was complete: half done, with a hot journal beside it.
    void leaveHalfDone()
    {
        {
            const PlanFile made = makeSample(m_path);
        }
        const HalfDone left = halfDone(bytesOf(m_path), 200);
        std::ofstream(m_path, std::ios::binary) << left.plan;
        std::ofstream(m_journal, std::ios::binary) << left.journal;
    }
    void expectSound(const std::string& path)
    {
        const auto report = verify(path);
        ASSERT_EQ(sentenceOf(report), "");
        for (const Finding& finding : report->findings)
            ADD_FAILURE() << finding.part << ": " << finding.message;
    }
    /// A plan of another council.
    PlanFile another(const std::string& name)
    {
        plan::Edit edit;
        edit.put(plan::Settings{{1}, "Another plan", "Essex County Council"});
        return std::move(*PlanFile::create(m_folder.file(name), edit.changes, "Make", kBob));
    }
};

TEST_F(LeftBehind, AHalfDoneEditIsTakenBackByTheNextToOpenThePlan)
{
    leaveHalfDone();
    EXPECT_EQ(openToWrite(m_path).plan().settings().title, "Adult social care");
    expectSound(m_path);
}

TEST_F(LeftBehind, AHalfDoneEditDoesNotGetIntoACopyThatReplacesItsPlan)
{
    leaveHalfDone();
    const PlanFile file = another("essex.muster");
    ASSERT_EQ(sentenceOf(file.saveCopy(m_path)), "");
    EXPECT_FALSE(fs::exists(m_journal));
    expectSound(m_path);
    EXPECT_EQ(openToWrite(m_path).plan(), file.plan());
}

TEST_F(LeftBehind, AHalfDoneEditOfAPlanThatIsGoneRefusesAnotherOfItsName)
{
    leaveHalfDone();
    fs::remove(m_path);
    const std::string sentence =
        m_path + ": a plan of this name was left in the middle of an edit; found \"kent.muster-journal\"; "
                 "allowed: a name without such a file beside it. Choose another name, or move that file away "
                 "with the plan it belongs to.";
    EXPECT_EQ(sentenceOf(PlanFile::create(m_path, {}, "Make", kAnn)), sentence);
    EXPECT_EQ(sentenceOf(another("essex.muster").saveCopy(m_path)), sentence);
    EXPECT_FALSE(fs::exists(m_path));
    EXPECT_TRUE(fs::exists(m_journal)) << "it may be all that can mend the plan";
    fs::remove(m_journal);
    EXPECT_EQ(sentenceOf(PlanFile::create(m_path, {}, "Make", kAnn)), "");
}

TEST_F(LeftBehind, AJournalThatHoldsNothingYetIsInNobodysWay)
{
    const PlanFile file = another("essex.muster");
    for (const std::string& content : {std::string(), std::string(512, '\0')}) {
        std::ofstream(m_journal, std::ios::binary) << content;
        ASSERT_EQ(sentenceOf(file.saveCopy(m_path)), "");
        expectSound(m_path);
        EXPECT_EQ(openToWrite(m_path).plan(), file.plan());
    }
}

TEST_F(LeftBehind, AWriteAheadLogOfAnotherProgramRefusesANewPlanAsWell)
{
    std::ofstream(m_path + "-wal") << "left";
    EXPECT_EQ(PlanFile::create(m_path, {}, "Make", kAnn).error().found, "kent.muster-wal");
}

TEST_F(LeftBehind, AFileOfSomebodysOwnBesideThePlanIsNotTouched)
{
    const std::string own = m_path + ".new";
    std::ofstream(own) << "precious";
    const PlanFile file = makeSample(m_path);
    std::ofstream(m_folder.file("copy.muster.new")) << "precious";
    ASSERT_TRUE(file.saveCopy(m_folder.file("copy.muster")));
    EXPECT_EQ(bytesOf(own), "precious");
    EXPECT_EQ(bytesOf(m_folder.file("copy.muster.new")), "precious");
}

TEST_F(LeftBehind, NothingElseStaysBesideAPlanOrItsCopy)
{
    const PlanFile file = makeSample(m_path);
    ASSERT_TRUE(file.saveCopy(m_folder.file("copy.muster")));
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(fs::path(m_path).parent_path()))
        names.push_back(entry.path().filename());
    std::ranges::sort(names);
    EXPECT_EQ(names, (std::vector<std::string>{"copy.muster", "kent.muster", "kent.muster.lock"}));
}

} // namespace
} // namespace muster::store::test
