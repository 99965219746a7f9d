// Names of people are found, and are in nothing that comes out.

#include "exchange/reconcile/agreed.h"
#include "exchange/reconcile/people_columns.h"
#include "exchange/reconcile/staff_lists.h"

namespace muster::exchange {
namespace {

std::vector<std::string> peopleOf(std::string_view csv)
{
    const RawTable table = tableOf(csv);
    std::vector<std::string> headings;
    for (const PeopleColumn& column : peopleColumns(table))
        headings.push_back(table.header.cells[column.at]);
    return headings;
}

TEST(People, ByTheHeading)
{
    EXPECT_EQ(peopleOf("Surname,Post-holder,E-mail,Payroll number,Team\na,b,c,1,North\n"),
              (Found{"Surname", "Post-holder", "E-mail", "Payroll number"}));
}

TEST(People, ByTheCells)
{
    EXPECT_EQ(
        peopleOf("Who,Post,Team\n\"Archer, Ann\",Social worker,North\n\"Baker, Bob\",Social worker,West\n"),
        Found{"Who"});
    EXPECT_EQ(peopleOf("Who,Post\nMrs A Archer,Social Worker\nDr B Baker,Care Assessor\n"), Found{"Who"});
    EXPECT_EQ(peopleOf("Name,Manager\nAnn Archer,M1\nBob Baker,M2\nVacant,M3\n"), Found{"Name"});
}

TEST(People, NamesOfPostsAndTeamsAreNone)
{
    EXPECT_EQ(peopleOf("Name,Title,Team\nSenior Practitioner,\"Manager, Adults\",North East\nTeam "
                       "Manager,\"Officer, Reviews\",Mid West\n"),
              Found{});
}

TEST(People, AnEmptyOrVacantCellIsNobody)
{
    for (const char* cell : {"", " ", "VACANT", "Vacant post", "vacancy", "n/a", "TBC", "-"})
        EXPECT_TRUE(saysNobody(cell)) << cell;
    EXPECT_FALSE(saysNobody("Archer"));
}

TEST(People, NoNameIsInWhatIsMadeOfALists)
{
    const plan::Plan plan = smallPlan();
    const std::string head = "Position number,Team,Title,WTE,Grade,Employee name,Line manager\n";
    const auto all =
        reconciled(plan, {listOf(plan, "HR",
                                 head + "P1,North,Social worker,1,PO3,Ann Archer,Zoe Zander\nP2,North,Social "
                                        "worker,1,PO3,Bob Baker,Zoe Zander\n"
                                        "P2,North,Social worker,1,PO3,Cat Carter,Zoe Zander\n"),
                          listOf(plan, "Finance",
                                 "Position number,Team,Title,WTE,Grade\nP1,North,Social "
                                 "worker,1,PO4\nP2,North,Social worker,1,PO3\n")});
    Decisions decisions(all.findings.size());
    std::string out = toCsv(findingsSheet(all, decisions)) + reconciliationInWords(all, 40);
    follow(all, 1, decisions);
    for (const CsvRow& row : agreedList(all, decisions).table.rows)
        for (const std::string& cell : row.cells)
            out += cell + '\n';
    for (const char* name : {"Archer", "Baker", "Carter", "Zander"})
        EXPECT_EQ(out.find(name), std::string::npos) << name;
    EXPECT_NE(out.find("Employee name, Line manager"), std::string::npos);
}

TEST(People, AMapCannotKeepThem)
{
    const plan::Plan plan = smallPlan();
    const auto tables = headedOf("Team,Title,Surname\nNorth,Social worker,Archer\n", "HR");
    const ImportMap map{"posts", {{"locality", "Team", "", "", ""}, {"title", "Surname", "", "", ""}}};
    EXPECT_NE(refusal(readStaffList(plan, "HR", tables, map)).find("needs title"), std::string::npos);
    const ImportMap beside{"posts",
                           {{"locality", "Team", "", "", ""},
                            {"title", "Title", "", "", ""},
                            {"decision", "Surname", "", "", ""}}};
    const auto list = readStaffList(plan, "HR", tables, beside);
    ASSERT_TRUE(list);
    EXPECT_EQ(list->columns, (std::vector<std::string>{"locality", "title"}));
}

} // namespace
} // namespace muster::exchange
