// How a separated text is written, and texts read in each way.

#include "exchange/read/dialect.h"

#include "exchange/plans.h"
#include "exchange/read/text_book.h"

namespace muster::exchange {
namespace {

char separatorOf(std::string_view text)
{
    return dialectOf(text).separator;
}

std::vector<std::vector<std::string>> rowsReadFrom(std::string_view text)
{
    TextBook book("t.csv", *decodeText(text, "t.csv"));
    std::vector<std::vector<std::string>> rows;
    const auto read = book.read(0, [&](BookRow&& row) -> Result<void> {
        rows.emplace_back();
        for (const BookCell& cell : row.cells)
            rows.back().push_back(cell.text);
        return {};
    });
    EXPECT_TRUE(read) << read.error().sentence();
    return rows;
}

using ReadRows = std::vector<std::vector<std::string>>;

TEST(Dialect, TheSeparatorIsTheOneThatMakesAnEvenTable)
{
    EXPECT_EQ(separatorOf("a,b\n1,2\n"), ',');
    EXPECT_EQ(separatorOf("Team;Budgeted WTE\nNorth;10,5\nSouth;8,25\n"), ';');
    EXPECT_EQ(separatorOf("Team\tWTE, budgeted\nNorth\t10\nSouth, coast\t8\n"), '\t');
    EXPECT_EQ(separatorOf("a|b|c\n1|2|3\n4|5|6\n"), '|');
    EXPECT_EQ(separatorOf("1 0.5 0.25\n2 1.5 0.75\n3 2.5 1.25\n"), ' ');
}

TEST(Dialect, WhatIsNoTableIsReadWithCommas)
{
    EXPECT_EQ(separatorOf(""), ',');
    EXPECT_EQ(separatorOf("Locality\nNorth Kent\nSouth Kent Coast\n"), ',');
    EXPECT_EQ(separatorOf("One sentence; and another, longer one.\nThen a third.\n"), ',');
}

TEST(Dialect, TitlesAndNotesAroundATableDoNotHideIt)
{
    EXPECT_EQ(separatorOf("Assessments, by locality, 2027/28\n\nLocality;Volume\nNorth;10,5\nSouth;12,5\n"
                          "West;7,0\nNote: provisional\n"),
              ';');
}

TEST(Dialect, MarksAndEscapesAreSeen)
{
    const Dialect doubled = dialectOf("a,b\n1,\"x \"\"y\"\" z\"\n2,\"q\"\n");
    EXPECT_EQ(doubled.quote, '"');
    EXPECT_EQ(doubled.escape, '"');
    const Dialect single = dialectOf("'a';'b'\n'x; y';'2'\n'z';'3'\n");
    EXPECT_EQ(single.quote, '\'');
    EXPECT_EQ(single.separator, ';');
    EXPECT_EQ(dialectOf("a,b\n1,\"x \\\"y\\\" z\"\n2,\"q\"\n").escape, '\\');
    EXPECT_EQ(dialectOf("name,note\nO'Brien,1\nD'Arcy,2\n").quote, '"');
}

TEST(Dialect, LineEndsAreTold)
{
    EXPECT_EQ(dialectOf("a,b\r\n1,2\r\n").lineEnd, LineEnd::Crlf);
    EXPECT_EQ(dialectOf("a,b\r1,2\r").lineEnd, LineEnd::Cr);
    EXPECT_EQ(dialectOf("a,b\n1,2\n").lineEnd, LineEnd::Lf);
    EXPECT_EQ(dialectOf("a,b").lineEnd, LineEnd::None);
}

TEST(Dialect, ALineThatNamesTheSeparatorIsNoRow)
{
    EXPECT_EQ(rowsReadFrom("sep=;\nTeam;WTE\nNorth;10\n"), (ReadRows{{"Team", "WTE"}, {"North", "10"}}));
    EXPECT_EQ(rowsReadFrom("sep=,\r\na,b;c\r\n1,2;3\r\n"), (ReadRows{{"a", "b;c"}, {"1", "2;3"}}));
}

TEST(Dialect, CellsAreReadInEachWayOfWriting)
{
    EXPECT_EQ(rowsReadFrom("a,b\n1,\"x \\\"y\\\" z\"\n2,\"q\"\n"),
              (ReadRows{{"a", "b"}, {"1", "x \"y\" z"}, {"2", "q"}}));
    EXPECT_EQ(rowsReadFrom("'a';'b'\n'x; y';'2'\n'z';'3'\n"),
              (ReadRows{{"a", "b"}, {"x; y", "2"}, {"z", "3"}}));
    EXPECT_EQ(rowsReadFrom("Name, Place\nA, \"Lynn, MA\"\nB, \"Rye\"\n"),
              (ReadRows{{"Name", "Place"}, {"A", "Lynn, MA"}, {"B", "Rye"}}));
    EXPECT_EQ(rowsReadFrom("a,b\n5\" pipe,1\n6\" pipe,2\n"),
              (ReadRows{{"a", "b"}, {"5\" pipe", "1"}, {"6\" pipe", "2"}}));
}

} // namespace
} // namespace muster::exchange
