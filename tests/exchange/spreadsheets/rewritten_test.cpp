// What spreadsheets do to cells that nobody changed, seen by what the plan has.

#include "exchange/plans.h"
#include "exchange/spreadsheets/rewritten_cells.h"

namespace muster::exchange {
namespace {

constexpr std::string_view kHead = "grade,salary,source\n";

/// The plan with this grade.
plan::Plan withGrade(std::string_view row)
{
    plan::Plan plan = smallPlan();
    const auto made = readText(plan, "grades", std::string(kHead) + std::string(row));
    EXPECT_TRUE(made) << made.error().sentence();
    plan.apply(made->edit.changes);
    return plan;
}

/// What is said of the file of grades, and "changed" where it changes the plan.
std::string said(const plan::Plan& plan, std::string_view row)
{
    const auto read = readText(plan, "grades", std::string(kHead) + std::string(row));
    if (!read)
        return read.error().sentence();
    std::string text = plan::isEmpty(read->edit.changes) ? "" : "changed";
    for (const std::string& note : read->notes)
        text += note;
    return text;
}

TEST(Rewritten, ANumberIsThePlansInFifteenDigitsHoweverTheyWereRounded)
{
    for (const auto& [kept, shown] : std::initializer_list<std::pair<const char*, const char*>>{
             {"30000.390890765124", "30000.3908907651"},
             {"3.0039890907651245", "3.00398909076513"}, // by way of sixteen digits
             {"825.0886230510945", "825.088623051095"},
             {"0.1", "0.10000000000000001"}})
        EXPECT_EQ(said(withGrade(std::string("A,") + kept + ",\n"), std::string("A,") + shown + ",\n"), "")
            << kept;
    EXPECT_EQ(said(withGrade("A,825.0886230510945,\n"), "A,825.0886230511,\n").substr(0, 7), "t.csv, ");
    EXPECT_EQ(said(withGrade("A,825.08862,\n"), "A,825.08863,\n"), "changed");
    EXPECT_EQ(said(withGrade("A,825.0886,\n"), "A,825.1,\n"), "changed") << "somebody may have rounded it";
}

TEST(Rewritten, ZerosAndDigitsThatWereLostAreKeptAndNamed)
{
    EXPECT_EQ(
        said(withGrade("08,30000,\n"), "8,30000,\n"),
        "t.csv, line 2, column grade: 1 cell lost leading zeros in a spreadsheet, and what the plan has is "
        "kept: 8 is 08");
    EXPECT_EQ(said(withGrade("A,30000.123456789,\n"), "A,30000.1235,\n"),
              "t.csv, line 2, column salary: 1 cell lost the digits that were not shown in a spreadsheet, "
              "and what the "
              "plan has is kept: 30000.1235 is 30000.123456789");
    EXPECT_EQ(said(withGrade("A,1234567,\n"), "A,1.23E+06,\n").find("changed"), std::string::npos);
    EXPECT_EQ(said(withGrade("8,30000,\n"), "08,30000,\n"), "changed") << "zeros are added by people alone";
}

TEST(Rewritten, ErrorsAreNoTextsAndAgesNoDays)
{
    EXPECT_NE(said(withGrade("A,30000,x\n"), "A,30000,#REF!\n").find("a spreadsheet shows an error"),
              std::string::npos);
    EXPECT_FALSE(isSpreadsheetError("#1 in the county"));
    EXPECT_EQ(rewrittenAges("05-Sep"), "5-9");
    EXPECT_EQ(rewrittenAges("Oct-14"), "10-14");
    EXPECT_EQ(rewrittenAges("65-69"), std::nullopt);
    EXPECT_EQ(rewrittenAges("Sep-05"), std::nullopt) << "no band goes down";
}

} // namespace
} // namespace muster::exchange
