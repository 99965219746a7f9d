#include "base/text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster {
namespace {

TEST(Text, IsCountedInCharactersNotBytes)
{
    EXPECT_EQ(characters(""), 0u);
    EXPECT_EQ(characters("Ynys Môn"), 8u);
    EXPECT_EQ(characters("£€𝄞"), 3u);
    EXPECT_EQ(characters("a\xE9z"), 3u) << "a byte that is not UTF-8 is one";
}

TEST(Text, IsCutBetweenCharacters)
{
    EXPECT_EQ(shortened("Essex", 5), "Essex");
    EXPECT_EQ(shortened("ôôô", 3), "ôôô");
    EXPECT_EQ(shortened("ôôôô", 3), "ôôô…");
    EXPECT_EQ(shortened("ab\xE9\xE9\xE9", 4), "ab\xE9\xE9…");
    EXPECT_EQ(characters(shortened(std::string(1000, 'x'))), kMostQuoted + 1);
}

TEST(Text, ShowsWhatATerminalWouldObey)
{
    EXPECT_EQ(visible("\x1b[2J"), "\\x1b[2J");
    EXPECT_EQ(visible("a\x7f\x07"), "a\\x7f\\x07");
    EXPECT_EQ(visible("\u009b31m"), "\\x9b31m") << "a control character of U+0080 to U+009F";
    EXPECT_EQ(visible("\x9b"), "\\x9b") << "a byte that is not UTF-8";
    EXPECT_EQ(visible("a\u202eb\u2066c\u2069"), "a\\u202eb\\u2066c\\u2069");
    EXPECT_EQ(visible("Ynys Môn, £5 – “quoted” → 𝄞\u00a0"), "Ynys Môn, £5 – “quoted” → 𝄞\u00a0");
}

TEST(Text, KeepsLinesAndTabsWhereTheyAreLayout)
{
    EXPECT_EQ(visible("a\n\tb\r\x1b"), "a\\x0a\\x09b\\x0d\\x1b");
    EXPECT_EQ(visible("a\n\tb\r\x1b", Layout::LinesAndTabs), "a\n\tb\\x0d\\x1b");
}

RC_GTEST_PROP(Text, IsNeverLongerThanAsked, (const std::string& text, std::uint8_t most))
{
    const auto cut = shortened(text, most);
    RC_ASSERT(characters(cut) <= std::size_t{most} + 1);
    RC_ASSERT((cut == text) == (characters(text) <= most));
}

TEST(Text, WritesNamesOfTablesAsPeopleReadThem)
{
    EXPECT_EQ(spaced("agency_cost"), "agency cost");
    EXPECT_EQ(spaced("roles"), "roles");
    EXPECT_EQ(spaced(""), "");
}

TEST(Text, ComparesNamesByWhatPeopleSeeOfThem)
{
    EXPECT_EQ(nameKey("  North\u00a0 East\t"), "north east");
    EXPECT_EQ(nameKey("NORTH\u200b"), nameKey("north"));
    EXPECT_EQ(nameKey("YNYS MÔN"), "ynys môn");
    EXPECT_EQ(nameKey("Ŵ Ŷ Ź Ÿ Ẁ Ł Ĺ"), "ŵ ŷ ź ÿ ẁ ł ĺ");
    EXPECT_EQ(nameKey("ŵ ŷ ź ÿ ẁ ł ĺ ÷ ×"), "ŵ ŷ ź ÿ ẁ ł ĺ ÷ ×");
    EXPECT_EQ(nameKey("ΑΒΩ АЯЁ"), "αβω аяё");
    EXPECT_EQ(nameKey("\u200b\ufeff \u00ad"), "");
    EXPECT_EQ(nameKey("A  B "), "a b");
    EXPECT_EQ(nameKey("A B"), "a b");
    EXPECT_NE(nameKey("a b"), nameKey("ab"));
    EXPECT_EQ(nameKey("a\xE9Z"), "a\xE9z") << "a byte that is not UTF-8 stays";
}

} // namespace
} // namespace muster
