// Tables as workbooks, read back by Muster's own reader.

#include "base/formula_guard.h"
#include "exchange/plans.h"
#include "exchange/read/workbook/workbook.h"
#include "exchange/transfer.h"
#include "exchange/whole_book.h"
#include "exchange/whole_plan.h"
#include "exchange/write/column_words.h"
#include "exchange/write/table_file.h"

#include <algorithm>
#include <filesystem>
#include <rapidcheck/gtest.h>

namespace muster::exchange {
namespace {

namespace fs = std::filesystem;

class Workbooks : public testing::Test {
  public:
    Workbooks() { fs::create_directory(m_folder); }
    ~Workbooks() override { fs::remove_all(m_folder); }

  protected:
    [[nodiscard]] fs::path path(const std::string& name) const { return m_folder / name; }
    [[nodiscard]] std::size_t filesIn() const
    {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(m_folder), {}));
    }
    [[nodiscard]] Result<void> write(const Sheet& sheet, const FileWish& wish = {TableForm::Xlsx, {}},
                                     const Progress& progress = {}) const
    {
        return writeTableFile(path("t.xlsx"), rowsOf(sheet), wish, {smallPlan()}, progress);
    }
    /// The cells of a sheet, with what they hold: "t a", "n 1.5".
    [[nodiscard]] std::vector<std::string> cellsOf(std::size_t sheet, SheetShape* shape = nullptr) const
    {
        std::vector<std::string> cells;
        auto book = openWorkbook(path("t.xlsx"));
        EXPECT_TRUE(book) << book.error().sentence();
        const auto read = (*book)->read(sheet, [&](BookRow&& row) -> Result<void> {
            for (const BookCell& cell : row.cells)
                cells.push_back("-tndpbe"[static_cast<std::size_t>(cell.type)] + (" " + cell.text));
            return {};
        });
        EXPECT_TRUE(read) << read.error().sentence();
        if (shape && read)
            *shape = *read;
        return cells;
    }

  private:
    const fs::path m_folder = fs::temp_directory_path() / ("muster-" + std::to_string(randomIdValue()));
};

TEST_F(Workbooks, NumbersAreNumbersDaysAreDaysAndTextsAreTexts)
{
    const Sheet sheet{"posts",
                      {{"title"},
                       {"fte", true},
                       {"start", false, TextsAre::Days},
                       {"price_month", false, TextsAre::Months}},
                      {{std::string("007"), 0.1, std::string("2027-06-01"), std::string("2027-04")},
                       {std::string("2027/28"), Cell(), Cell(), std::string("soon")}}};
    ASSERT_TRUE(write(sheet));
    SheetShape shape;
    EXPECT_EQ(cellsOf(0, &shape), (std::vector<std::string>{
                                      "t title", "t fte (FTE)", "t start", "t price_month", "t 007", "n 0.1",
                                      "d 2027-06-01", "d 2027-04-01", "t 2027/28", "- ", "- ", "t soon"}));
    EXPECT_EQ(shape.formulas, 0u);
}

TEST_F(Workbooks, NoTextIsEverAFormula)
{
    Sheet sheet{"t", {{"text"}}, {}};
    for (const char* text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1", "\uff1d1+1", "\uff0b1",
                             "\uff0d1", "\uff20a", "{=1}", " =1", "'=1", "_x003D_1", "a\x1b[31m"})
        sheet.rows.push_back({std::string(text)});
    ASSERT_TRUE(write(sheet));
    SheetShape shape;
    const auto cells = cellsOf(0, &shape);
    EXPECT_EQ(shape.formulas, 0u);
    ASSERT_EQ(cells.size(), sheet.rows.size() + 1);
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        ASSERT_EQ(cells[i + 1].substr(0, 2), "t ");
        EXPECT_EQ(unguardedText(std::string_view(cells[i + 1]).substr(2)),
                  std::get<std::string>(sheet.rows[i][0]));
    }
}

TEST_F(Workbooks, ASheetOfResultsHasItsUnitAndADefinition)
{
    ASSERT_TRUE(write({"cost", {{"role"}, {"pay_cost", true}}, {{std::string("All roles"), 1234.5}}}));
    EXPECT_EQ(cellsOf(0)[1], "t pay_cost (GBP)");
    const auto about = cellsOf(1);
    EXPECT_NE(std::ranges::find(about, "t pay_cost"), about.end());
    EXPECT_NE(std::ranges::find(about, "t Small"), about.end());
}

TEST_F(Workbooks, RoundedNumbersAreRounded)
{
    ASSERT_TRUE(write({"t", {{"a", true}}, {{2.675}}}, {TableForm::Xlsx, {CsvStyle::Plain, 2}}));
    EXPECT_EQ(cellsOf(0)[1], "n 2.68");
}

TEST_F(Workbooks, WhatIsCancelledOrRefusedLeavesNothing)
{
    std::stop_source stop;
    const Progress::Listener listener = [](double) {};
    stop.request_stop();
    const auto cancelled =
        write({"t", {{"a", true}}, {{1.0}}}, {TableForm::Xlsx, {}}, {stop.get_token(), listener});
    ASSERT_FALSE(cancelled);
    EXPECT_EQ(cancelled.error().code, ErrorCode::Cancelled);
    const auto open = [] {
        return std::distance(fs::directory_iterator("/proc/self/fd"), fs::directory_iterator());
    };
    const auto before = open();
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(refusal(write({"t", {{"a"}}, {{std::string(40'000, 'x')}}})),
                  "t, line 2, column a: a cell of a workbook cannot hold so long a text; found \"40000 "
                  "characters\"; "
                  "allowed: at most 32767. Export this table as CSV.");
    EXPECT_EQ(open(), before) << "files that nobody closes";
    EXPECT_EQ(filesIn(), 0u);
}

TEST_F(Workbooks, AFormOfAFileIsThatOfItsName)
{
    EXPECT_EQ(formOfName("a/b.XLSX"), TableForm::Xlsx);
    EXPECT_EQ(formOfName("b.json"), TableForm::Json);
    EXPECT_EQ(formOfName("b.csv"), TableForm::Csv);
    EXPECT_EQ(formOfName("b"), TableForm::Csv);
    EXPECT_FALSE(writeTableFile("/dev/null", rowsOf(Sheet{"t", {{"a"}}, {}}), {TableForm::Xlsx, {}}, {}));
    ASSERT_TRUE(writeTableFile(path("t.json"), rowsOf(Sheet{"t", {{"a"}}, {}}), {TableForm::Json, {}}, {}));
    EXPECT_EQ(fs::file_size(path("t.json")), 3u);
}

TEST(ColumnWords, EveryColumnOfThePlanHasOne)
{
    for (const plan::TableInfo& table : plan::tables())
        for (const plan::ColumnInfo* column : table.fileColumns())
            EXPECT_NE(planColumnWords(table.name, column->name), nullptr)
                << table.name << " " << column->name;
}

RC_GTEST_PROP(WorkbookRoundTrip, AWholePlanComesHomeUnchanged, ())
{
    const auto plan = randomPlan();
    const engine::Results results{engine::Inputs(plan)};
    const WholePlan whole = wholePlan(results, {});
    const auto path = fs::temp_directory_path() / ("muster-" + std::to_string(randomIdValue()) + ".xlsx");
    const auto written = writeBookFile(path, whole.tables, whole.about, {});
    if (!written)
        RC_FAIL(written.error().sentence());
    for (const auto table : canonicalTables()) {
        ImportOptions options{HyphenIs::Month, {}, {}, {}};
        options.sheet = table;
        const auto outcome = importFile(plan, path, table, options);
        if (!outcome) {
            fs::remove(path);
            RC_FAIL(outcome.error().sentence());
        }
        RC_ASSERT(plan::isEmpty(outcome->edit.changes));
        RC_ASSERT(outcome->counts.unchanged == writeTable(plan, table)->rows.size());
    }
    fs::remove(path);
}

TEST_F(Workbooks, AWholePlanIsReadFromABookThatIsOpenedOnce)
{
    const auto plan = smallPlan();
    const engine::Results results{engine::Inputs(plan)};
    const WholePlan whole = wholePlan(results, {});
    ASSERT_TRUE(writeBookFile(path("all.xlsx"), whole.tables, whole.about, {}));
    const auto book = openWorkbook(path("all.xlsx"));
    ASSERT_TRUE(book);
    fs::remove(path("all.xlsx"));
    ASSERT_TRUE(isWholePlan(**book));
    const auto outcome = importBook(plan, **book, path("all.xlsx"), {HyphenIs::Month, {}, {}, {}});
    ASSERT_TRUE(outcome) << outcome.error().sentence();
    EXPECT_TRUE(plan::isEmpty(outcome->edit.changes));
}

} // namespace
} // namespace muster::exchange
