#include "exchange/text_file.h"

#include "exchange/plans.h"

#include <filesystem>
#include <fstream>

namespace muster::exchange {
namespace {

std::string utf16(std::string_view ascii, bool bigEndian)
{
    std::string bytes = bigEndian ? "\xFE\xFF" : "\xFF\xFE";
    for (const char c : ascii) {
        const char pair[] = {bigEndian ? '\0' : c, bigEndian ? c : '\0'};
        bytes.append(pair, 2);
    }
    return bytes;
}

TEST(TextFile, EveryEncodingInUseGivesTheSameText)
{
    EXPECT_EQ(*decodeText("a,b\n", "t"), "a,b\n");
    EXPECT_EQ(*decodeText("\xEF\xBB\xBF"
                          "a,b\n",
                          "t"),
              "a,b\n");
    EXPECT_EQ(*decodeText(utf16("a,b\n", false), "t"), "a,b\n");
    EXPECT_EQ(*decodeText(utf16("a,b\n", true), "t"), "a,b\n");
    EXPECT_EQ(*decodeText("caf\xE9 \xA3"
                          "5 \x80\n",
                          "t"),
              "café £5 €\n");
    EXPECT_EQ(*decodeText("café £5\n", "t"), "café £5\n");
    EXPECT_EQ(*decodeText("", "t"), "");
}

TEST(TextFile, BytesThatAreNotTextAreRefusedInOneSentence)
{
    EXPECT_EQ(refusal(decodeText(std::string("a\nb\0c", 5), "t.csv")),
              "t.csv, line 2: the file holds a NUL byte, so it is not text; allowed: text in UTF-8, UTF-16 "
              "with its "
              "mark, or Windows-1252. Save the table as CSV and import that.");
    EXPECT_NE(refusal(decodeText("a\x81", "t.csv")).find("t.csv: the file is not text"), std::string::npos);
    EXPECT_FALSE(decodeText(std::string("\xFF\xFE"
                                        "a\0\x00",
                                        5),
                            "t.csv"));
}

TEST(TextFile, AMissingFileOrAFolderIsUnreadable)
{
    const auto gone = readTextFile("/no/such/file.csv");
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().code, ErrorCode::Unreadable);
    const auto folder = readTextFile(std::filesystem::temp_directory_path());
    ASSERT_FALSE(folder);
    EXPECT_EQ(folder.error().code, ErrorCode::Unreadable);
}

TEST(TextFile, AFileThatTheSystemDoesNotReadIsUnreadable)
{
    const auto text = readTextFile("/proc/self/mem"); // its first bytes are nobody's: reading them fails
    ASSERT_FALSE(text);
    EXPECT_EQ(text.error().code, ErrorCode::Unreadable);
    EXPECT_EQ(text.error().message, "the file cannot be read to its end");
}

TEST(TextFile, AFileIsWrittenWholeOrNotAtAll)
{
    const auto path = std::filesystem::temp_directory_path() / ("muster-" + std::to_string(randomIdValue()));
    ASSERT_TRUE(writeTextFile(path, "one"));
    ASSERT_TRUE(writeTextFile(path, "two"));
    EXPECT_EQ(*readTextFile(path), "two");
    std::filesystem::remove(path);
    const auto nowhere = writeTextFile("/no/such/folder/file.csv", "x");
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, ErrorCode::Unreadable);
}

TEST(TextFile, CrlfCrMarksAndUtf16GiveTheSameEdit)
{
    const auto plan = smallPlan();
    const std::string lf = "locality,client_group,activity,period,volume,status\n"
                           "North,Older people,Review,2026/27,100,actual\n"
                           "West,\"Older people\",Review,2026/27,\"1,250\",actual\n";
    const auto with = [&](std::string_view end) {
        std::string text;
        for (const char c : lf)
            text += c == '\n' ? std::string(end) : std::string(1, c);
        return text;
    };
    const auto after = [&](std::string bytes) {
        auto changed = plan;
        const auto outcome = decodeText(std::move(bytes), "t.csv").and_then([&](const std::string& text) {
            return readText(plan, "demand", text);
        });
        EXPECT_TRUE(outcome) << outcome.error().sentence();
        changed.apply(outcome->edit.changes);
        return csvOf(changed, "demand");
    };
    const auto expected = after(lf);
    EXPECT_NE(expected.find("1250"), std::string::npos);
    for (const auto& bytes :
         {with("\r\n"), with("\r"), "\xEF\xBB\xBF" + lf, utf16(lf, true), utf16(with("\r\n"), false)})
        EXPECT_EQ(after(bytes), expected);
}

} // namespace
} // namespace muster::exchange
