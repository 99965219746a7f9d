#include "exchange/folder.h"
#include "exchange/plans.h"
#include "exchange/read/text_file.h"

#include <filesystem>
#include <rapidcheck/gtest.h>

namespace muster::exchange {
namespace {

namespace fs = std::filesystem;

/// A folder that is gone with the test.
class TemporaryFolder {
  public:
    TemporaryFolder() : m_path(fs::temp_directory_path() / ("muster-" + std::to_string(randomIdValue())))
    {
        fs::create_directory(m_path);
    }
    ~TemporaryFolder() { fs::remove_all(m_path); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const fs::path& path() const { return m_path; }

  private:
    fs::path m_path;
};

std::string all(const plan::Plan& plan)
{
    std::string text;
    for (const auto table : canonicalTables())
        text += csvOf(plan, table);
    return text;
}

void exportTo(const fs::path& folder, const plan::Plan& plan, CsvStyle style)
{
    for (const auto table : canonicalTables())
        ASSERT_TRUE(writeTextFile(folder / (std::string(table) + ".csv"), csvOf(plan, table, {style, {}})));
}

RC_GTEST_PROP(RoundTrip, APlanExportedIsReadBackTheSameUpToIds, ())
{
    const auto before = randomPlan();
    const TemporaryFolder folder;
    exportTo(folder.path(), before, *rc::gen::element(CsvStyle::Plain, CsvStyle::Excel));
    const auto made = readFolder(folder.path(), {HyphenIs::Month, {}, {}, {}});
    if (!made)
        RC_FAIL(made.error().sentence() + "\n" + all(before));
    plan::Plan after;
    after.apply(made->edit.changes);
    RC_ASSERT(all(after) == all(before));
    RC_ASSERT(made->notes.empty());
}

RC_GTEST_PROP(RoundTrip, ImportingAnExportIntoItsOwnPlanChangesNothing, ())
{
    const auto plan = randomPlan();
    for (const auto table : canonicalTables()) {
        const auto sheet = writeTable(plan, table);
        const auto text = toCsv(*sheet, {CsvStyle::Excel, {}});
        const auto outcome = decodeText(text, "t.csv")
                                 .and_then([](const FileText& read) { return parseCsv(read.text, "t.csv"); })
                                 .and_then(asTable)
                                 .and_then([&](const RawTable& raw) {
                                     return readTable(plan, table, raw, {HyphenIs::Month, {}, {}, {}});
                                 });
        if (!outcome)
            RC_FAIL(outcome.error().sentence() + "\n" + text);
        RC_ASSERT(plan::isEmpty(outcome->edit.changes));
        RC_ASSERT(outcome->counts.unchanged == sheet->rows.size());
    }
}

TEST(RoundTrip, AFolderWithoutATableOfThePlanIsRefused)
{
    const TemporaryFolder folder;
    EXPECT_NE(refusal(readFolder(folder.path())).find("none of the plan's tables"), std::string::npos);
    EXPECT_NE(refusal(readFolder(folder.path() / "gone")).find("there is no such folder"), std::string::npos);
}

TEST(RoundTrip, AFolderIsReadWholeOrNotAtAll)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(writeTextFile(folder.path() / "localities.csv", "locality,parent\nNorth,Essex\nEssex,\n"));
    const auto made = readFolder(folder.path());
    ASSERT_TRUE(made) << made.error().sentence();
    plan::Plan plan;
    plan.apply(made->edit.changes);
    EXPECT_EQ(plan.rows<plan::Locality>().size(), 2u);
    EXPECT_EQ(plan.settings().title, folder.path().filename());
    EXPECT_TRUE(made->notes.size() == 1); // the column that localities.csv lacks
    ASSERT_TRUE(writeTextFile(folder.path() / "Demand 2027.CSV", "a\n"));
    ASSERT_TRUE(writeTextFile(folder.path() / "read me.txt", "a\n"));
    const auto noted = readFolder(folder.path());
    ASSERT_TRUE(noted) << noted.error().sentence();
    EXPECT_EQ(noted->notes.front().find("Demand 2027.CSV was not read: "), 0u) << noted->notes.front();
    EXPECT_EQ(noted->notes.size(), 2u);
    ASSERT_TRUE(writeTextFile(folder.path() / "roles.csv", "role,kind\nSocial worker,cook\n"));
    EXPECT_EQ(refusal(readFolder(folder.path())),
              "roles.csv, line 2, column kind: not one of the words of this column; found \"cook\"; "
              "allowed: casework, management, support.");
}

} // namespace
} // namespace muster::exchange
