// Localities that are typed or pasted as text.

#include "plan/names.h"
#include "plan/rules/rules.h"
#include "plan/small_plan.h"
#include "plan/structure/structure.h"

#include <gtest/gtest.h>

namespace muster::plan {
namespace {

std::string treeText(std::string_view text)
{
    const auto lines = localityLines(text);
    if (!lines)
        return lines.error().sentence();
    std::string told;
    for (const LocalityLine& line : *lines)
        told += std::string(static_cast<std::size_t>(line.depth), '>') + line.name + ';';
    return told;
}

TEST(LocalityLines, AreOneALineAndIndentedBeneathOthers)
{
    EXPECT_EQ(treeText("North\nSouth\n"), "North;South;");
    EXPECT_EQ(treeText("North\r\n  Team A\r\n  Team B\r\n\r\nSouth"), "North;>Team A;>Team B;South;");
    EXPECT_EQ(treeText("North\n\tTeam A\n\t\tDesk\n\tTeam B\n"), "North;>Team A;>>Desk;>Team B;");
    EXPECT_EQ(treeText(" \n\n"), "");
    EXPECT_EQ(treeText("  North \n      Team A\n    Team B\n  South"), "North;>Team A;>Team B;South;");
}

TEST(LocalityLines, MayStandInColumnsOfASpreadsheet)
{
    EXPECT_EQ(treeText("North\tTeam A\nNorth\tTeam B\nSouth\tTeam C\n"),
              "North;>Team A;>Team B;South;>Team C;");
    EXPECT_EQ(treeText("North\tTeam A\n\tTeam B\nSouth\t\n"), "North;>Team A;>Team B;South;");
    EXPECT_EQ(treeText("North\t\nnorth \tTeam A\n"), "North;>Team A;"); // the same name
}

TEST(LocalityLines, OfWhichOneIsTooDeepAreRefusedByTheirLine)
{
    EXPECT_EQ(
        treeText("North\n\t\tTeam A\n"),
        "line 2 of the localities is more than one step beneath the line before; found \"Team A\"; allowed: "
        "one step beneath the locality above it. Indent it by one step, or put the locality that it belongs "
        "to above it.");
}

TEST(AddLocalities, PutsATreeBeneathOneInOneEdit)
{
    const Plan plan = smallPlan();
    const auto edit = addLocalities(plan, kNorth, *localityLines("Town\n  Team A\n  Team B\nCountry"));
    ASSERT_TRUE(edit) << edit.error().sentence();
    EXPECT_EQ(edit->label, "Add 4 localities");
    const Plan grown = after(plan, *edit);
    EXPECT_TRUE(check(grown).empty());
    std::vector<std::string> names;
    for (const Locality* each : grown.ordered<Locality>())
        names.push_back(each->name);
    EXPECT_EQ(std::vector(names.end() - 4, names.end()),
              (std::vector<std::string>{"Town", "Team A", "Team B", "Country"}));
    const LocalityId town = *findByName<Locality>(grown, "Town");
    EXPECT_EQ(grown.find<Locality>(town)->parent, kNorth);
    EXPECT_EQ(grown.find<Locality>(*findByName<Locality>(grown, "Team B"))->parent, town);
    EXPECT_EQ(addLocalities(plan, {}, {{"Elsewhere"}})->label, "Add the locality Elsewhere");
}

TEST(AddLocalities, TakesNoNameThatASiblingHas)
{
    const Plan plan = smallPlan();
    const LocalityId parent = *plan.find<Locality>(kNorth)->parent;
    EXPECT_FALSE(addLocalities(plan, parent, {{"NORTH"}}));
    EXPECT_TRUE(addLocalities(plan, kNorth, {{"North"}})); // beneath it is another place
    const auto twice = addLocalities(plan, kNorth, {{"Team"}, {"team "}});
    ASSERT_FALSE(twice);
    EXPECT_EQ(
        twice.error().sentence(),
        "two localities under the same parent have this name: names that differ only in letter case, or in "
        "what cannot be seen, are the same; found \"team \"; allowed: names that differ. Take one of them "
        "out, "
        "or give it another name.");
    EXPECT_TRUE(addLocalities(plan, kNorth, {{"A"}, {"Team", 1}, {"B"}, {"Team", 1}}));
    EXPECT_FALSE(addLocalities(plan, kNorth, {{"a/b"}}));
}

} // namespace
} // namespace muster::plan
