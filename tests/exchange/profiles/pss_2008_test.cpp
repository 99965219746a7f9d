// The PSS-EX1 return of 2008–09, whose title and names stand in the second column, and whose items have other
// codes. Source: NHS Information Centre, PSS-EX1 return 2008–09, activity data: the cells of rows 620 and
// 820.

#include "exchange/plans.h"
#include "exchange/profiles/council_names.h"
#include "exchange/profiles/pss_ex1.h"
#include "exchange/transfer.h"

namespace muster::exchange {
namespace {

constexpr const char* kReturn2008 = MUSTER_TEST_DATA "/demand/pssex1_2008-09_activity.csv";

std::map<std::string, double> demandOf2008(const ImportOutcome& outcome)
{
    auto plan = smallPlan();
    plan.apply(outcome.edit.changes);
    std::map<std::string, double> volumes;
    for (const auto& row : plan.rows<plan::Demand>()) {
        EXPECT_EQ(row.period.toString(), "2008/09");
        volumes[plan::nameOf(plan, row.activity) + ", " + plan::nameOf(plan, row.clientGroup)] =
            row.volume.value();
    }
    return volumes;
}

Result<ImportOutcome> importOf2008(const std::string& council)
{
    ImportOptions options;
    options.council = council;
    return importFile(smallPlan(), kReturn2008, {}, options);
}

TEST(PssReturnOf2008, EssexHasItsReviewsAndAssessmentsByClientGroup)
{
    const auto outcome = importOf2008("Essex County Council");
    ASSERT_TRUE(outcome) << outcome.error().sentence();
    EXPECT_EQ(demandOf2008(*outcome),
              (std::map<std::string, double>{{"Assessment, Learning disability", 185},
                                             {"Assessment, Mental health", 6800},
                                             {"Assessment, Older people", 12345},
                                             {"Assessment, Physical disability", 1890},
                                             {"Review, Learning disability", 2550},
                                             {"Review, Mental health", 6775},
                                             {"Review, Older people", 22220},
                                             {"Review, Physical disability", 3635}}));
    ASSERT_EQ(outcome->notes.size(), 3u);
    EXPECT_EQ(outcome->notes[0], "pssex1_2008-09_activity.csv, line 56, column A1.5: Assessment of Substance "
                                 "misuse is not available (-), so no row was made");
    EXPECT_NE(outcome->notes[1].find("column A1.6"), std::string::npos);
    EXPECT_EQ(outcome->notes[2], "pssex1_2008-09_activity.csv, line 56: 81 other cells of Essex, of people, "
                                 "services and totals, are no assessments or reviews of a client group and "
                                 "were left out");
}

TEST(PssReturnOf2008, KentIsFoundByItsCode)
{
    const auto outcome = importOf2008("820");
    ASSERT_TRUE(outcome) << outcome.error().sentence();
    const auto volumes = demandOf2008(*outcome);
    EXPECT_EQ(volumes.size(), 10u);
    EXPECT_EQ(volumes.at("Assessment, Other vulnerable people"), 45);
    EXPECT_EQ(volumes.at("Assessment, Substance misuse"), 30);
    EXPECT_EQ(volumes.at("Review, Older people"), 29575);
    EXPECT_EQ(outcome->edit.label, "Import Kent 2008/09 from pssex1_2008-09_activity.csv");
}

TEST(PssReturnOf2008, ADamagedCellIsRefusedWithItsLineAndCode)
{
    auto file = *readCsvFile(kReturn2008);
    const auto essex = std::ranges::find_if(
        file.rows, [](const CsvRow& row) { return !row.cells.empty() && row.cells[0] == "620"; });
    ASSERT_NE(essex, file.rows.end());
    essex->cells[8] = "12,34S";
    const auto refused = readPssEx1(smallPlan(), file);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().place.line, 56u);
    EXPECT_EQ(refused.error().place.column, "A1.7");
    EXPECT_EQ(refused.error().found, "12,34S");
}

/// The same codes stand for something else in other years, so their headings are looked at too.
TEST(PssReturnOf2008, TheCodesUnderOtherHeadingsAreNotTheReturn)
{
    auto file = *readCsvFile(kReturn2008);
    EXPECT_TRUE(isPssReturn(file));
    for (CsvRow& row : file.rows)
        for (std::string& cell : row.cells)
            if (cell.find("completed assessments 18-64 mh") != std::string::npos)
                cell = "Home care, 18-64 mh";
    EXPECT_FALSE(isPssReturn(file));
}

} // namespace
} // namespace muster::exchange
