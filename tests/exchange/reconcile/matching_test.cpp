// Which rows of lists are one post where they have no ids, and which may be.

#include "exchange/reconcile/staff_lists.h"

namespace muster::exchange {
namespace {

const std::string kNoIds = "Team,Job title,Title,WTE,Grade\n";
const std::string kIds = "Position number,Team,Job title,Title,WTE,Grade\n";

TEST(Matching, WithoutIdsByTitleTeamGradeAndFte)
{
    const auto all = hrAndFinance(
        kIds + "P1,North,Social worker,Social worker,1,PO3\nP2,North,Social worker,Social worker,1,PO3\n"
               "P3,North,Social worker,Social worker,0.5,PO3\n",
        kNoIds + "North,Social worker,Social worker,0.5,PO3\nNorth,Social worker,Social worker,1,PO3\n");
    EXPECT_EQ(foundIn(all),
              Found{"not in every list: P2, Social worker, North: HR there (line 3), Finance not there"});
}

TEST(Matching, AListWithoutTitlesIsMatchedByItsJobs)
{
    const auto all = hrAndFinance("Team,Job title,WTE\nNorth,Social worker,1\n",
                                  kNoIds + "North,Social worker,Social worker,1,PO3\n");
    EXPECT_EQ(foundIn(all), Found{});
    EXPECT_EQ(all.posts.size(), 1U);
}

TEST(Matching, AGradeThatIsNotSaidMatchesAny)
{
    const auto all = hrAndFinance(
        kNoIds + "North,Social worker,Social worker,1,PO4\nNorth,Social worker,Social worker,1,PO3\n",
        kNoIds + "North,Social worker,Social worker,1,\nNorth,Social worker,Social worker,1,PO3\n");
    EXPECT_EQ(foundIn(all), Found{});
}

TEST(Matching, AnotherGradeMayBeTheSame)
{
    const auto all = hrAndFinance(kNoIds + "North,Social worker,Social worker,1,PO3\n",
                                  kNoIds + "North,Social worker,Social worker,1,PO4\n");
    EXPECT_EQ(foundIn(all),
              Found{"may be the same: Social worker, North: HR Social worker, North, PO3, 1 FTE (line 2), "
                    "Finance Social worker, North, PO4, 1 FTE (line 2)"});
    EXPECT_EQ(allowedWords(all, all.findings[0]),
              (Found{"follow Finance", "follow HR", "leave out", "keep both"}));
}

TEST(Matching, AMisspeltTitleMayBeTheSame)
{
    const auto all = hrAndFinance(kNoIds + "North,Social worker,Social worker,1,PO3\n",
                                  kNoIds + "North,Social worker,Social wroker,1,PO3\n");
    ASSERT_EQ(all.findings.size(), 2U);
    const auto misspelt = hrAndFinance(kNoIds + "North,Social worker,Social worker,1,PO3\n",
                                       kNoIds + "North,Social worker,Social workr,1,PO3\n");
    ASSERT_EQ(misspelt.findings.size(), 1U);
    EXPECT_EQ(misspelt.findings[0].kind, FindingKind::MayBeTheSame);
}

TEST(Matching, PostsOfTwoKindsAreNotSuggested)
{
    const auto all = hrAndFinance(kNoIds + "North,Social worker,Social worker,1,PO3\n",
                                  kNoIds + "North,Social worker,Social worker,0.5,PO4\n");
    ASSERT_EQ(all.findings.size(), 2U);
    EXPECT_EQ(all.findings[0].kind, FindingKind::NotInEveryList);
}

TEST(Matching, AnIdWithALetterThatLooksLikeADigitMayBeTheSame)
{
    const auto all = hrAndFinance(
        kIds + "P10,North,Social worker,Social worker,1,PO3\nP2,West,Social worker,Social worker,1,PO3\n",
        kIds + "P1O,North,Social worker,Social worker,1,PO3\nP2,West,Social worker,Social worker,1,PO3\n");
    ASSERT_EQ(all.findings.size(), 1U);
    EXPECT_EQ(all.findings[0].kind, FindingKind::MayBeTheSame);
}

TEST(Matching, OtherIdsAreOtherPosts)
{
    const auto all = hrAndFinance(
        kIds + "P10,North,Social worker,Social worker,1,PO3\nP2,West,Social worker,Social worker,1,PO3\n",
        kIds + "P77,North,Social worker,Social worker,1,PO3\nP2,West,Social worker,Social worker,1,PO3\n");
    ASSERT_EQ(all.findings.size(), 2U);
    EXPECT_EQ(all.findings[0].kind, FindingKind::NotInEveryList);
    EXPECT_EQ(all.findings[1].kind, FindingKind::NotInEveryList);
}

TEST(Matching, IdsThatNoOtherListHasAreLeftAside)
{
    const auto all = hrAndFinance(kIds + "P10,North,Social worker,Social worker,1,PO3\n",
                                  kIds + "F-9,North,Social worker,Social worker,1,PO3\n");
    EXPECT_EQ(foundIn(all), Found{});
    EXPECT_EQ(all.notes.size(), 2U);
}

TEST(Matching, AnIdThatIsNotThereYetIsNone)
{
    EXPECT_EQ(postIdKey("TBC"), "");
    EXPECT_EQ(postIdKey(" n/a"), "");
    EXPECT_EQ(postIdKey("000"), "0");
    EXPECT_EQ(postIdKey("P007"), "p007");
    const auto all = hrAndFinance(
        kIds + "TBC,North,Social worker,Social worker,1,PO3\nTBC,West,Care assessor,Care assessor,1,PO3\n",
        kIds + "P1,North,Social worker,Social worker,1,PO3\nP2,West,Care assessor,Care assessor,1,PO3\n");
    EXPECT_EQ(foundIn(all), Found{});
}

TEST(Matching, AThirdListMaySettleWhichPostItIs)
{
    const plan::Plan plan = smallPlan();
    const auto all =
        reconciled(plan, {listOf(plan, "Rota", kNoIds + "North,Social worker,Social worker,1,PO4\n"),
                          listOf(plan, "HR", kIds + "P1,North,Social worker,Social worker,1,PO3\n"),
                          listOf(plan, "Finance", kIds + "P1,North,Social worker,Social worker,1,PO4\n")});
    EXPECT_EQ(
        foundIn(all),
        Found{"grade differs: P1, Social worker, North: Rota PO4 (line 2), HR PO3 (line 2), Finance PO4 "
              "(line 2)"});
}

} // namespace
} // namespace muster::exchange
