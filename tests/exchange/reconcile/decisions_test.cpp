// What is decided, and the register that comes of it.

#include "exchange/reconcile/agreed.h"
#include "exchange/reconcile/staff_lists.h"

#include <filesystem>
#include <fmt/ranges.h>
#include <fstream>

namespace muster::exchange {
namespace {

const std::string kDecideHead = "Position number,Team,Job title,Title,WTE,Grade\n";

/// Decides by the words, a finding each.
Decisions decided(const Reconciliation& all, const std::vector<std::string>& words)
{
    Decisions decisions(all.findings.size());
    EXPECT_EQ(words.size(), all.findings.size());
    for (std::size_t i = 0; i < std::min(words.size(), decisions.size()); ++i) {
        const auto decision =
            words[i].empty() ? Result<Decision>{} : decisionOf(all, all.findings[i], words[i]);
        EXPECT_TRUE(decision) << decision.error().sentence();
        decisions[i] = decision.value_or(Decision{});
    }
    return decisions;
}

/// "title,fte,grade" of the posts that come of it.
std::vector<std::string> postsOf(const Reconciliation& all, const Decisions& decisions)
{
    const plan::Plan plan = smallPlan();
    const auto outcome = agreedPosts(plan, all, decisions, {});
    EXPECT_TRUE(outcome) << outcome.error().sentence();
    std::vector<std::string> posts;
    if (!outcome)
        return posts;
    plan::Plan after = plan;
    after.apply(outcome->edit.changes);
    for (const plan::Post& post : after.rows<plan::Post>())
        posts.push_back(fmt::format("{},{},{},{}", post.title, plan::nameOf(after, post.locality),
                                    post.fte.value(), post.grade));
    std::ranges::sort(posts);
    return posts;
}

const std::string kHrList =
    kDecideHead + "P1,North,Social worker,Social worker,1,PO3\nP2,West,Care assessor,Care assessor,0.5,SO1\n";
const std::string kFinanceList = kDecideHead + "P1,North,Social worker,Social worker,0.8,PO4\n";

TEST(DecidedFindings, EachValueIsOfTheListThatIsFollowed)
{
    const auto all = hrAndFinance(kHrList, kFinanceList); // not in every list, FTE, grade
    EXPECT_EQ(postsOf(all, decided(all, {"follow HR", "follow Finance", "follow HR"})),
              (Found{"Care assessor,West,0.5,SO1", "Social worker,North,0.8,PO3"}));
    EXPECT_EQ(postsOf(all, decided(all, {"follow Finance", "Follow  hr", "follow finance"})),
              Found{"Social worker,North,1,PO4"});
}

TEST(DecidedFindings, APostIsLeftOutWithAllThatIsFoundOfIt)
{
    const auto all = hrAndFinance(kHrList, kFinanceList);
    EXPECT_EQ(postsOf(all, decided(all, {"follow HR", "leave out", ""})),
              Found{"Care assessor,West,0.5,SO1"});
}

TEST(DecidedFindings, OneListIsFollowedInAll)
{
    const auto all = hrAndFinance(kHrList, kFinanceList);
    Decisions decisions(all.findings.size());
    decisions[2] = {Decision::What::Follow, 0};
    follow(all, 1, decisions);
    EXPECT_TRUE(undecided(all, decisions).empty());
    EXPECT_EQ(postsOf(all, decisions), Found{"Social worker,North,0.8,PO3"});
}

TEST(DecidedFindings, WithoutADecisionNothingIsMade)
{
    const auto all = hrAndFinance(kHrList, kFinanceList);
    const auto sentence = refusal(agreedPosts(smallPlan(), all, decided(all, {"", "", "follow HR"}), {}));
    EXPECT_NE(sentence.find("2 findings stand without a decision, the first on not in every list: P2"),
              std::string::npos)
        << sentence;
}

TEST(DecidedFindings, PostsThatMayBeTheSameAreOneOrTwo)
{
    const std::string head = "Team,Job title,Title,WTE,Grade\n";
    const auto all = hrAndFinance(head + "North,Social worker,Social worker,1,PO3\n",
                                  head + "North,Social worker,Social worker,1,PO4\n");
    EXPECT_EQ(postsOf(all, decided(all, {"follow Finance"})), Found{"Social worker,North,1,PO4"});
    EXPECT_EQ(postsOf(all, decided(all, {"keep both"})),
              (Found{"Social worker (2),North,1,PO3", "Social worker,North,1,PO4"}));
    EXPECT_EQ(postsOf(all, decided(all, {"leave out"})), Found{});
}

TEST(DecidedFindings, RowsOfOneIdAreKeptOrNot)
{
    const auto all = hrAndFinance(
        kDecideHead +
            "P1,North,Social worker,Social worker,1,PO3\nP1,North,Social worker,Social worker,1,PO3\n",
        kDecideHead + "P1,North,Social worker,Social worker,1,PO3\n");
    EXPECT_EQ(postsOf(all, decided(all, {"keep both"})), Found{"Social worker,North,2,PO3"});
    EXPECT_EQ(postsOf(all, decided(all, {"follow Finance"})), Found{"Social worker,North,1,PO3"});
    Decisions decisions(1);
    follow(all, 0, decisions); // it has the id twice, and so says nothing
    EXPECT_EQ(undecided(all, decisions).size(), 1U);
}

TEST(DecidedFindings, PeopleBeyondThePostMakeItLargerOrAreNotCounted)
{
    const std::string head = "Position number,Team,Title,WTE,Filled FTE\n";
    const auto all =
        hrAndFinance(head + "P1,North,Social worker,1,1.4\n", head + "P1,North,Social worker,1,1\n");
    EXPECT_EQ(postsOf(all, decided(all, {"keep both"})), Found{"Social worker,North,1.4,"});
    EXPECT_EQ(postsOf(all, decided(all, {"follow HR"})), Found{"Social worker,North,1,"});
}

TEST(DecidedFindings, FteThatAreFollowedBelowThePeopleInPostCountNoMoreOfThem)
{
    const std::string head = "Position number,Team,Title,WTE,Filled FTE\n";
    const auto all = hrAndFinance(head + "P1,North,Social worker,1,1\n",
                                  "Position number,Team,Title,WTE\nP1,North,Social worker,0.8\n");
    const auto outcome = agreedPosts(smallPlan(), all, decided(all, {"follow Finance"}), {});
    ASSERT_TRUE(outcome) << outcome.error().sentence();
    EXPECT_EQ(
        outcome->notes.back(),
        "1 post has more people in post than the FTE agreed; as many of them as the post has are counted");
}

TEST(DecidedFindings, ARefusalNamesTheLineOfTheList)
{
    const std::string head = "Position number,Team,Job title,Title,WTE\n";
    const std::string list = head + "P1,North,Social worker,Social worker,1\nP2,North,Wizard,Wizard,1\n";
    const auto all = hrAndFinance(list, list);
    const auto sentence = refusal(agreedPosts(smallPlan(), all, {}, {}));
    EXPECT_NE(sentence.find("HR.csv, line 3, column role"), std::string::npos) << sentence;
}

/// A file of decisions in the folder of tests' own files.
class DecisionFile : public testing::Test {
  protected:
    std::filesystem::path write(const std::string& text)
    {
        const auto path = std::filesystem::path(testing::TempDir()) / "decisions_test.csv";
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }
    Reconciliation m_all = hrAndFinance(kHrList, kFinanceList);
};

TEST_F(DecisionFile, WhatIsWrittenIsReadBack)
{
    const Decisions decisions = decided(m_all, {"follow HR", "leave out", ""});
    const auto read =
        readDecisions(m_all, write(toCsv(findingsSheet(m_all, decisions), {CsvStyle::Excel, {}})));
    ASSERT_TRUE(read) << read.error().sentence();
    EXPECT_EQ(read->decisions, decisions);
    EXPECT_TRUE(read->notes.empty());
}

TEST_F(DecisionFile, KeysAreTheSameWhateverTheOrderOfLists)
{
    const plan::Plan plan = smallPlan();
    const auto turned =
        reconciled(plan, {listOf(plan, "Finance", kFinanceList), listOf(plan, "HR", kHrList)});
    const auto read = readDecisions(
        turned, write(toCsv(findingsSheet(m_all, decided(m_all, {"follow HR", "leave out", ""})))));
    ASSERT_TRUE(read) << read.error().sentence();
    EXPECT_EQ(wordsOf(turned, read->decisions[0]), "follow HR");
    EXPECT_EQ(wordsOf(turned, read->decisions[1]), "leave out");
}

TEST_F(DecisionFile, AWrongDecisionIsRefusedWithItsPlace)
{
    const std::string key = m_all.findings[1].key;
    for (const auto& [row, expected] : std::vector<std::pair<std::string, std::string>>{
             {key + ",follow Rota", "line 2, column decision"},
             {key + ",follow Rota", "found \"follow Rota\"; allowed: follow Finance, follow HR, leave out"},
             {key + ",keep both", "found \"keep both\""},
             {key + ",leave out\n" + key + ",follow HR",
              "line 3, column decision: an earlier line has another decision"}}) {
        const auto sentence = refusal(readDecisions(m_all, write("finding,decision\n" + row + "\n")));
        EXPECT_NE(sentence.find(expected), std::string::npos) << sentence;
    }
    EXPECT_NE(refusal(readDecisions(m_all, write("finding,what\nF1,x\n"))).find("needs the column decision"),
              std::string::npos);
}

TEST_F(DecisionFile, DecisionsOnFindingsThatAreGoneAreCounted)
{
    const auto read = readDecisions(m_all, write("finding,decision\nF0000000000,follow HR\nF0000000001,\n"));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->notes, Found{"decisions_test.csv: 1 decision is on findings that are not there any more, "
                                 "and is passed over"});
}

TEST_F(DecisionFile, NoTextOfAListIsAFormulaInIt)
{
    const auto all = hrAndFinance("Position number,Team,Title,WTE\n=1+1,North,=HYPERLINK(1),1\n",
                                  "Position number,Team,Title,WTE\nP1,North,@cmd,1\n=1+1,North,-2,1\n");
    const std::string csv = toCsv(findingsSheet(all, Decisions(all.findings.size())), {CsvStyle::Excel, {}});
    for (const char* formula : {",=", ",@", ",-", ",\"="})
        EXPECT_EQ(csv.find(formula), std::string::npos) << csv;
    EXPECT_NE(csv.find(",'=1+1"), std::string::npos) << csv;
}

} // namespace
} // namespace muster::exchange
