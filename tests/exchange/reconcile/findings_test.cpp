// Each kind of finding, in small lists.

#include "exchange/reconcile/staff_lists.h"

namespace muster::exchange {
namespace {

const std::string kDifferHead = "Position number,Team,Job title,Title,WTE,Grade,End date\n";

TEST(Findings, ListsThatAgreeHaveNone)
{
    const std::string list = kDifferHead + "P1,North,Social worker,Senior social worker,1.0,PO3,\n"
                                           "P2,West,Care assessor,Care assessor,0.5,SO1,31/03/2027\n";
    const auto all = hrAndFinance(list, list);
    EXPECT_EQ(foundIn(all), Found{});
    EXPECT_EQ(all.agreed, 2U);
}

TEST(Findings, NamesAreComparedAsTheyLook)
{
    const auto all = hrAndFinance(
        kDifferHead + "P1,North,Social worker,Health & safety  lead,1.0,PO3,\n",
        kDifferHead + "p1,Essex/North,Social worker,health and safety lead\xE2\x80\x8B,1,po3,\n");
    EXPECT_EQ(foundIn(all), Found{});
}

TEST(Findings, APostThatOneListDoesNotHave)
{
    const auto all = hrAndFinance(kDifferHead + "P1,North,Social worker,Social worker,1.0,PO3,\n"
                                                "P2,West,Care assessor,Care assessor,0.5,SO1,\n",
                                  kDifferHead + "P1,North,Social worker,Social worker,1.0,PO3,\n");
    EXPECT_EQ(foundIn(all),
              Found{"not in every list: P2, Care assessor, West: HR there (line 3), Finance not there"});
    EXPECT_EQ(all.findings[0].toDo,
              "Finance does not have this post. Follow HR to keep it, or Finance to leave it out.");
    EXPECT_EQ(all.agreed, 1U);
}

TEST(Findings, WhatDiffersIsSaidWithBothValues)
{
    const auto all = hrAndFinance(kDifferHead + "P1,North,Social worker,Social worker,1.0,PO3,31/03/2027\n",
                                  kDifferHead + "P1,West,Care assessor,Practitioner,0.8,PO4,\n");
    EXPECT_EQ(
        foundIn(all),
        (Found{
            "title differs: P1, Practitioner, West: HR Social worker (line 2), Finance Practitioner (line 2)",
            "team differs: P1, Practitioner, West: HR North (line 2), Finance West (line 2)",
            "role differs: P1, Practitioner, West: HR Social worker (line 2), Finance Care assessor (line 2)",
            "FTE differs: P1, Practitioner, West: HR 1 (line 2), Finance 0.8 (line 2)",
            "grade differs: P1, Practitioner, West: HR PO3 (line 2), Finance PO4 (line 2)",
            "end date differs: P1, Practitioner, West: HR 31 March 2027 (line 2), Finance no end (line 2)"}));
}

TEST(Findings, WhatAListDoesNotSayDoesNotDiffer)
{
    const auto all = hrAndFinance(kDifferHead + "P1,North,Social worker,Social worker,1.0,PO3,31/03/2027\n",
                                  "Position number,Team,Title\nP1,North,Social worker\n");
    EXPECT_EQ(foundIn(all), Found{});
}

TEST(Findings, FteThatAreRoundedAreAlike)
{
    const auto all = hrAndFinance(kDifferHead + "P1,North,Social worker,Social worker,0.61,PO3,\n",
                                  kDifferHead + "P1,North,Social worker,Social worker,0.6108,PO3,\n");
    EXPECT_EQ(foundIn(all), Found{});
}

TEST(Findings, ZerosThatASpreadsheetTookOffTheIdChangeNothing)
{
    const auto all = hrAndFinance(kDifferHead + "00017,North,Social worker,Social worker,1,PO3,\n"
                                                "00100,North,Social worker,Social worker,1,PO3,\n",
                                  kDifferHead + "17,North,Social worker,Social worker,1,PO3,\n"
                                                "100,North,Social worker,Social worker,1,PO3,\n");
    EXPECT_EQ(foundIn(all), Found{});
}

TEST(Findings, AnIdOnTwoRowsOfAList)
{
    const auto all = hrAndFinance(kDifferHead + "P1,North,Social worker,Social worker,1.0,PO3,\n"
                                                "P1,North,Social worker,Social worker,1.0,PO3,\n",
                                  kDifferHead + "P1,North,Social worker,Social worker,1.0,PO3,\n");
    EXPECT_EQ(
        foundIn(all),
        Found{"same id twice: P1, Social worker, North: HR 2 rows (lines 2; 3), Finance 1 row (line 2)"});
    EXPECT_EQ(allowedWords(all, all.findings[0]), (Found{"follow Finance", "leave out", "keep both"}));
}

TEST(Findings, MorePeopleThanThePostHasRoomFor)
{
    const std::string head = "Position number,Team,Title,WTE,Filled FTE\n";
    const auto all = hrAndFinance(head + "P1,North,Social worker,1.0,1.4\nP2,North,Social worker,1.0,1.0\n",
                                  head + "P1,North,Social worker,1.0,1.0\nP2,North,Social worker,1.0,0.5\n");
    EXPECT_EQ(foundIn(all),
              Found{"filled twice: P1, Social worker, North: HR 1.4 FTE in post (line 2), Finance 1 FTE in "
                    "post (line 2)"});
}

TEST(Findings, TwoPeopleInOnePost)
{
    const auto all = hrAndFinance(
        "Position number,Team,Title,WTE,Employee name\n"
        "P1,North,Social worker,1.0,Smith\nP1,North,Social worker,1.0,Jones\n"
        "P2,North,Social worker,1.0,Vacant\n",
        "Position number,Team,Title,WTE\nP1,North,Social worker,1.0\nP2,North,Social worker,1.0\n");
    EXPECT_EQ(foundIn(all), (Found{"filled twice: P1, Social worker, North: HR 2 FTE in post (lines 2; 3)",
                                   "names of people: HR Employee name"}));
}

TEST(Findings, PeopleWhoShareAPostFillItOnce)
{
    const auto all = hrAndFinance("Position number,Team,Title,WTE,Surname\n"
                                  "P1,North,Social worker,0.5,Smith\nP1,North,Social worker,0.5,Jones\n",
                                  "Position number,Team,Title,WTE\nP1,North,Social worker,1.0\n");
    EXPECT_EQ(
        foundIn(all),
        (Found{"same id twice: P1, Social worker, North: HR 2 rows (lines 2; 3), Finance 1 row (line 2)",
               "names of people: HR Surname"}));
}

TEST(Findings, FundingThatEndedThoughSomebodyIsInPost)
{
    const std::string head = "Position number,Team,Title,WTE,Filled FTE,Funded until\n";
    const std::string list =
        head + "P1,North,Social worker,1.0,1.0,31/03/2026\nP2,North,Social worker,1.0,0,31/03/2026\n"
               "P3,North,Social worker,1.0,1.0,31/10/2026\n";
    EXPECT_EQ(
        foundIn(hrAndFinance(list, list)),
        Found{
            "funding has ended: P1, Social worker, North: HR ended on 31 March 2026, 1 FTE in post (line 2), "
            "Finance ended on 31 March 2026, 1 FTE in post (line 2)"});
}

TEST(Findings, TheFundingOfThePlanThatEnded)
{
    plan::Edit edit;
    edit.put(plan::Funding{{1}, "Hospital grant", Date{2026, 3, 31}, {}, ""});
    plan::Plan plan = smallPlan();
    plan.apply(edit.changes);
    const std::string list =
        "Position number,Team,Title,WTE,Filled FTE,Funded by\nP1,North,Social worker,1,1,hospital grant\n";
    const auto all = reconciled(plan, {listOf(plan, "HR", list), listOf(plan, "Finance", list)});
    ASSERT_EQ(all.findings.size(), 1U);
    EXPECT_EQ(all.findings[0].kind, FindingKind::FundingEnded);
}

TEST(Findings, OneEndThatIsPastAndOneThatIsNotDiffer)
{
    const std::string head = "Position number,Team,Title,WTE,Filled FTE,Funded until\n";
    const auto all = hrAndFinance(head + "P1,North,Social worker,1.0,1.0,31/03/2026\n",
                                  head + "P1,North,Social worker,1.0,1.0,31/03/2027\n");
    ASSERT_EQ(all.findings.size(), 1U);
    EXPECT_EQ(all.findings[0].kind, FindingKind::EndDiffers);
}

TEST(Findings, TheOrderIsByKindTeamTitleAndId)
{
    const auto all = hrAndFinance(
        kDifferHead +
            "P2,West,Social worker,Social worker,1,PO3,\nP1,North,Social worker,Social worker,1,PO3,\n"
            "P3,North,Care assessor,Care assessor,1,PO3,\n",
        kDifferHead + "P3,North,Care assessor,Care assessor,1,PO4,\n");
    EXPECT_EQ(foundIn(all),
              (Found{"not in every list: P1, Social worker, North: HR there (line 3), Finance not there",
                     "not in every list: P2, Social worker, West: HR there (line 2), Finance not there",
                     "grade differs: P3, Care assessor, North: HR PO3 (line 4), Finance PO4 (line 2)"}));
}

TEST(Findings, OneListOrTwoOfOneNameAreRefused)
{
    const plan::Plan plan = smallPlan();
    const auto list = listOf(plan, "HR", kDifferHead + "P1,North,Social worker,Social worker,1,PO3,\n");
    EXPECT_NE(refusal(reconcile(plan, {list}, kListsDay)).find("one list alone"), std::string::npos);
    EXPECT_NE(refusal(reconcile(plan, {list, list}, kListsDay)).find("the same name"), std::string::npos);
}

} // namespace
} // namespace muster::exchange
