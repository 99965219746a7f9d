#include "exchange/read/text_file.h"

#include "exchange/plans.h"

#include <filesystem>
#include <fstream>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

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

std::string utf32(std::string_view ascii, bool bigEndian)
{
    std::string bytes = bigEndian ? std::string("\0\0\xFE\xFF", 4) : std::string("\xFF\xFE\0\0", 4);
    for (const char c : ascii)
        bytes += bigEndian ? std::string(3, '\0') + c : c + std::string(3, '\0');
    return bytes;
}

std::string textOf(std::string_view bytes)
{
    const auto read = decodeText(bytes, "t.csv");
    EXPECT_TRUE(read) << read.error().sentence();
    return read ? read->text : std::string{};
}

TEST(TextFile, EveryEncodingInUseGivesTheSameText)
{
    EXPECT_EQ(textOf("a,b\n"), "a,b\n");
    EXPECT_EQ(textOf("\xEF\xBB\xBF"
                     "a,b\n"),
              "a,b\n");
    EXPECT_EQ(textOf(utf16("a,b\n", false)), "a,b\n");
    EXPECT_EQ(textOf(utf16("a,b\n", true)), "a,b\n");
    EXPECT_EQ(textOf(utf32("a,b\n", false)), "a,b\n");
    EXPECT_EQ(textOf(utf32("a,b\n", true)), "a,b\n");
    EXPECT_EQ(textOf("caf\xE9 \xA3"
                     "5 \x80\n"),
              "café £5 €\n");
    EXPECT_EQ(textOf("café £5\n"), "café £5\n");
    EXPECT_EQ(textOf(""), "");
}

TEST(TextFile, SaysHowAFileIsWritten)
{
    const auto encoding = [](std::string_view bytes) { return decodeText(bytes, "t.csv")->encoding; };
    EXPECT_EQ(encoding("cafe\n"), "ascii");
    EXPECT_EQ(encoding("café\n"), "utf8");
    EXPECT_EQ(encoding("caf\xE9\n"), "cp1252");
    EXPECT_EQ(encoding(utf16("cafe\n", false)), "utf16le");
    EXPECT_EQ(encoding(utf16("cafe\n", true)), "utf16be");
    EXPECT_EQ(encoding(utf32("cafe\n", false)), "utf32le");
    EXPECT_EQ(encoding(utf32("cafe\n", true)), "utf32be");
}

TEST(TextFile, AfterAMarkTheBytesMustBeWhatItPromises)
{
    EXPECT_EQ(
        refusal(decodeText("\xEF\xBB\xBF"
                           "a,b\r\nx,caf\xE9\r\n",
                           "t.csv")),
        "t.csv, line 2, column B: the file's mark promises text that its bytes are not; allowed: UTF-8. "
        "Save the table as CSV and import that.");
    const std::string odd("\xFF\xFE"
                          "a\0\n\0b",
                          7);
    EXPECT_NE(refusal(decodeText(odd, "t.csv")).find("t.csv, line 2, column A"), std::string::npos);
}

TEST(TextFile, BytesThatAreNotTextAreRefusedInOneSentenceWithLineAndColumn)
{
    EXPECT_EQ(
        refusal(decodeText(std::string("a\nb,\"c,\n\",d\0e", 14), "t.csv")),
        "t.csv, line 3, column C: the file is not text: it holds a byte of zero; allowed: text in UTF-8, in "
        "UTF-16 or UTF-32 with its mark, or in Windows-1252. Save the table as CSV and import that.");
    EXPECT_NE(refusal(decodeText("a,b\rc,d,\x81", "t.csv")).find("t.csv, line 2, column C: the file is not"),
              std::string::npos);
    const std::string workbook("PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0\x81\xDD", 16);
    EXPECT_NE(refusal(decodeText(workbook, "t.csv")).find("t.csv, line 1, column A: "), std::string::npos);
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
    EXPECT_EQ(readTextFile(path)->text, "two");
    std::filesystem::remove(path);
    const auto nowhere = writeTextFile("/no/such/folder/file.csv", "x");
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, ErrorCode::Unreadable);
}

/// A folder that goes with its test.
class InAFolder : public testing::Test {
  protected:
    InAFolder() { std::filesystem::create_directory(folder); }
    ~InAFolder() override { std::filesystem::remove_all(folder); }

    [[nodiscard]] static mode_t modeOf(const std::filesystem::path& path)
    {
        struct stat found {};
        EXPECT_EQ(::stat(path.c_str(), &found), 0);
        return found.st_mode;
    }

    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("muster-" + std::to_string(randomIdValue()));
};
using TextFiles = InAFolder;

TEST_F(TextFiles, APipeASocketOrADeviceIsRefusedAndNotWaitedFor)
{
    const auto pipe = folder / "pipe.csv";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    const auto socket = folder / "socket.csv";
    const int server = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    ASSERT_LT(socket.string().size(), sizeof address.sun_path);
    socket.string().copy(address.sun_path, sizeof address.sun_path - 1);
    ASSERT_EQ(::bind(server, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    for (const std::filesystem::path& path : {pipe, socket, std::filesystem::path("/dev/zero")}) {
        const auto read = readTextFile(path);
        ASSERT_FALSE(read) << path;
        EXPECT_EQ(read.error().code, ErrorCode::Unreadable);
        EXPECT_EQ(read.error().sentence(),
                  path.string() + ": this is not a file but a pipe, a socket or a device.");
    }
    ::close(server);
}

TEST_F(TextFiles, AReplacedFileKeepsItsPermissionsAndANewOneObeysTheMask)
{
    const auto path = folder / "out.csv";
    const mode_t mask = ::umask(0027);
    ASSERT_TRUE(writeTextFile(path, "one"));
    EXPECT_EQ(modeOf(path) & 0777, 0640u);
    for (const mode_t mode : {0600, 0664, 0444}) {
        ASSERT_EQ(::chmod(path.c_str(), mode), 0);
        ASSERT_TRUE(writeTextFile(path, "two"));
        EXPECT_EQ(modeOf(path) & 07777, mode);
    }
    ASSERT_EQ(::chmod(path.c_str(), 04755), 0);
    ASSERT_TRUE(writeTextFile(path, "three"));
    EXPECT_EQ(modeOf(path) & 07777, 0755u) << "it runs as nobody else";
    ::umask(mask);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder), {}), 1);
}

TEST_F(TextFiles, AFolderOrAPipeIsNotReplaced)
{
    const auto pipe = folder / "pipe.csv";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    EXPECT_EQ(refusal(writeTextFile(pipe, "x")),
              pipe.string() + ": this is not a file but a pipe, a socket or a device.");
    EXPECT_TRUE(S_ISFIFO(modeOf(pipe)));
    EXPECT_EQ(refusal(writeTextFile(folder, "x")), folder.string() + ": this is a folder, not a file.");
    EXPECT_TRUE(writeTextFile("/dev/null", "x"));
    EXPECT_TRUE(S_ISCHR(modeOf("/dev/null"))) << "a device is written to, not replaced";
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
    const auto after = [&](const std::string& bytes) {
        auto changed = plan;
        const auto outcome = readText(plan, "demand", textOf(bytes));
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
