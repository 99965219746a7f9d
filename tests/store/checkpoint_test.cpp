// Named states, signed states, and a history made shorter that keeps both.

#include "store/past/past.h"
#include "store/past/plan_hash.h"
#include "store/random_edits.h"
#include "store/repair/verify.h"
#include "store/support.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::store::test {
namespace {

constexpr Date kNever{9999, 12, 31};

class Keeping : public testing::Test {
  protected:
    Folder m_folder;
    std::string m_path = m_folder.file("kent.muster");
    PlanFile m_file = makeSample(m_path);

    void set(double fte) { ASSERT_EQ(sentenceOf(m_file.apply(setAgency(m_file.plan(), fte), kAnn)), ""); }
    Result<history::SignOff> sign(const std::string& purpose, std::optional<std::int64_t> supersedes = {})
    {
        history::SignOff what;
        what.made = kBob;
        what.purpose = purpose;
        what.supersedes = supersedes;
        what.ruleSet = "1";
        return m_file.signOff(what, {{"requirement", "locality,fte\nThanet,12\n"}});
    }
    void expectSound()
    {
        const auto report = verify(m_path);
        ASSERT_EQ(sentenceOf(report), "");
        for (const Finding& finding : report->findings)
            ADD_FAILURE() << finding.part << ": " << finding.message;
    }
    std::string firstFinding()
    {
        const auto report = verify(m_path);
        EXPECT_EQ(sentenceOf(report), "");
        return report->clean() ? std::string() : report->findings.front().message;
    }
};

TEST_F(Keeping, AStateHasItsNameWhateverBecomesOfItsEntry)
{
    set(9);
    const plan::Plan then = m_file.plan();
    ASSERT_EQ(sentenceOf(m_file.addCheckpoint("Budget", kBob)), "");
    ASSERT_TRUE(m_file.undo(kAnn));
    set(10);
    const auto entry = m_file.findState("Budget");
    ASSERT_EQ(sentenceOf(entry), "");
    EXPECT_EQ(*entry, 2);
    EXPECT_EQ(*m_file.planAfter(*entry), then) << "a state that was undone and discarded";
    ASSERT_TRUE(m_file.restore(*entry, kAnn));
    EXPECT_EQ(m_file.plan(), then);
    expectSound();
}

TEST_F(Keeping, ANameIsTakenOnceAndReadsAsNothingElse)
{
    ASSERT_TRUE(m_file.addCheckpoint("Budget", kAnn));
    EXPECT_EQ(m_file.addCheckpoint("Budget", kAnn).error().message,
              "there is a checkpoint of this name already");
    for (const char* name : {"", "  ", "12", "2026-11-26"})
        EXPECT_EQ(m_file.addCheckpoint(name, kAnn).error().message, "a checkpoint cannot have this name");
    EXPECT_EQ(m_file.findState("Cabinet").error().message, "the plan has no such state");
    EXPECT_EQ(*m_file.findState("1"), 1);
    EXPECT_EQ(*m_file.findState("2026-11-22"), 1);
}

TEST_F(Keeping, ASignedStateStaysWithItsResults)
{
    set(9);
    const plan::Plan then = m_file.plan();
    const auto signOff = sign("Budget 2027/28");
    ASSERT_EQ(sentenceOf(signOff), "");
    EXPECT_EQ(signOff->entry, 2);
    EXPECT_EQ(signOff->inputsHash, inputsHash(then));
    set(10);
    const auto past = m_file.signedPast({});
    ASSERT_EQ(sentenceOf(past), "");
    EXPECT_EQ(past->signOff.id, 1);
    EXPECT_EQ(past->results.at("requirement"), "locality,fte\nThanet,12\n");
    ASSERT_EQ(past->states.size(), 2U);
    EXPECT_EQ(past->states.front().plan, then);
    EXPECT_EQ(past->states.back().plan, m_file.plan());
    EXPECT_EQ(past->states.back().what, "edit 3, Set agency to 10, by Ann, 2026-11-22");
    expectSound();
}

TEST_F(Keeping, ASignedStateIsOnlySupersededAndOnlyOnce)
{
    ASSERT_TRUE(sign("Budget"));
    ASSERT_TRUE(sign("Budget, corrected", 1));
    EXPECT_EQ(m_file.signOffs()->front().supersededBy, 2);
    EXPECT_EQ(sign("Again", 1).error().message, "this sign-off was superseded already");
    EXPECT_EQ(sign("Again", 7).error().message, "there is no such sign-off");
    EXPECT_EQ(sign(" ").error().message, "a sign-off must say what it is for");
    expectSound();
}

TEST_F(Keeping, AnAlteredSignOffIsFound)
{
    int number = 0;
    for (const char* sql : {"UPDATE signoffs SET purpose = 'Other' WHERE id = 1",
                            "UPDATE signoffs SET at = '2020-01-01T00:00:00Z'",
                            "UPDATE signed_tables SET csv = replace(csv, '12', '13') WHERE signoff = 1",
                            "DELETE FROM signed_tables WHERE signoff = 2"}) {
        ASSERT_TRUE(sign("Budget"));
        ASSERT_TRUE(sign("Budget"));
        tamper(m_path, sql);
        EXPECT_NE(firstFinding().find("was altered after it was made"), std::string::npos) << sql;
        m_path = m_folder.file(fmt::format("{}.muster", ++number));
        m_file = makeSample(m_path);
    }
    ASSERT_TRUE(sign("Budget"));
    ASSERT_TRUE(sign("Budget"));
    tamper(m_path, "DELETE FROM signed_tables WHERE signoff = 2; DELETE FROM signoffs WHERE id = 2");
    EXPECT_EQ(firstFinding(), "The sign-offs end with 1, and once there were 2.");
}

TEST_F(Keeping, AShorterHistoryKeepsTheStatesThatSomebodyMayWant)
{
    std::vector<plan::Plan> plans{m_file.plan()};
    for (int i = 1; i <= 20; ++i) {
        set(i + 10);
        plans.push_back(m_file.plan());
        if (i == 7) {
            ASSERT_TRUE(m_file.addCheckpoint("Seven", kAnn));
        }
        if (i == 12) {
            ASSERT_TRUE(sign("Twelve"));
        }
    }
    ASSERT_TRUE(m_file.undo(kAnn));
    const auto told = m_file.compact(kNever, kBob, true);
    ASSERT_EQ(sentenceOf(told), "");
    EXPECT_EQ(m_file.entries()->size(), 21U) << "only told";
    const auto done = m_file.compact(kNever, kBob, false);
    ASSERT_EQ(sentenceOf(done), "");
    EXPECT_EQ(done->entriesBefore, 21U);
    EXPECT_EQ(done->entriesAfter, 4U);
    EXPECT_EQ(done->takenBack, 1U);
    EXPECT_EQ(m_file.plan(), plans[19]);
    EXPECT_EQ(*m_file.planAfter(1), plans[0]);
    EXPECT_EQ(*m_file.planAfter(*m_file.findState("Seven")), plans[7]);
    EXPECT_EQ(*m_file.planAfter(m_file.signOffs()->front().entry), plans[12]);
    EXPECT_EQ(m_file.planAfter(5).error().code, ErrorCode::NotFound);
    EXPECT_EQ(m_file.entries()->at(1).label,
              "Set agency to 17 (with 6 edits before it, joined by Bob on 2026-11-23)");
    expectSound();

    // The plan goes on as before: an edit, its undo, and another opening.
    set(3);
    ASSERT_TRUE(m_file.undo(kAnn));
    ASSERT_TRUE(m_file.undo(kAnn, 3));
    EXPECT_EQ(m_file.plan(), plans[0]);
    ASSERT_TRUE(m_file.redo(kAnn, 3));
    EXPECT_EQ(m_file.plan(), plans[19]);
    expectSound();
    EXPECT_EQ(PlanFile::open(m_path, Access::ReadOnly, "Reader")->plan(), plans[19]);
}

TEST_F(Keeping, EditsFromADayOnAreKeptOneByOne)
{
    for (int i = 1; i <= 5; ++i)
        set(i + 10);
    for (int i = 1; i <= 3; ++i)
        ASSERT_TRUE(m_file.apply(setAgency(m_file.plan(), i + 20), kBob));
    ASSERT_TRUE(m_file.compact({2026, 11, 23}, kBob, false));
    EXPECT_EQ(m_file.entries()->size(), 4U) << "the first, and the three; the one before them went into them";
    EXPECT_EQ(m_file.entries()->at(1).label,
              "Set agency to 21 (with 5 edits before it, joined by Bob on 2026-11-23)");
    expectSound();
}

TEST_F(Keeping, AShorterHistoryMakesASmallerFile)
{
    for (int i = 0; i < 150; ++i) {
        plan::Edit edit = setAgency(m_file.plan(), i + 10);
        edit.label += std::string(400, '.');
        ASSERT_TRUE(m_file.apply(edit, kAnn));
    }
    const auto done = m_file.compact(kNever, kBob, false);
    ASSERT_EQ(sentenceOf(done), "");
    EXPECT_LT(done->bytesAfter, done->bytesBefore);
    EXPECT_EQ(done->bytesAfter, static_cast<std::int64_t>(std::filesystem::file_size(m_path)));
    expectSound();
}

RC_GTEST_PROP(Compacting, KeepsThePlanItsMarkedStatesAndTheWayToThem, (std::uint64_t seed))
{
    const Folder folder;
    const std::string path = folder.file("plan.muster");
    PlanFile file = makeSample(path);
    RandomEdits random(seed);
    std::map<std::string, plan::Plan> marked;
    for (int step = 0; step < 25; ++step) {
        const auto choice = random.number(0, 9);
        if (choice <= 1 && file.undoLabel())
            RC_ASSERT(file.undo(kAnn));
        else if (choice == 2 && file.redoLabel())
            RC_ASSERT(file.redo(kAnn));
        else
            RC_ASSERT(file.apply(random.next(file.plan()), kAnn));
        if (choice >= 8) {
            const std::string name = fmt::format("State {}", step);
            RC_ASSERT(file.addCheckpoint(name, kAnn));
            marked.emplace(name, file.plan());
        }
    }
    const plan::Plan now = file.plan();
    RC_ASSERT(sentenceOf(file.compact(kNever, kBob, false)) == "");
    RC_ASSERT(file.plan() == now);
    for (const auto& [name, plan] : marked)
        RC_ASSERT(*file.planAfter(*file.findState(name)) == plan);
    RC_ASSERT(verify(path)->clean());
}

} // namespace
} // namespace muster::store::test
