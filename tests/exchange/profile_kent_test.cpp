// Source: Kent County Council, Adult Social Care and Health Cabinet Committee, 3 March 2015, paragraph 2.2.

#include "exchange/profiles/kent_establishment.h"

#include "exchange/plans.h"

#include <filesystem>

namespace muster::exchange {
namespace {

namespace fs = std::filesystem;

CsvFile published()
{
    return *readCsvFile(fs::path(MUSTER_SAMPLES) / "kent" / "kent_oppd_establishment_30jan2015.csv");
}

ImportOptions dated()
{
    ImportOptions options;
    options.date = Date{2015, 1, 30};
    return options;
}

plan::Plan kentPlan()
{
    plan::Edit edit;
    edit.put(plan::Locality{{1}, "Kent", {}, "E10000016", 0});
    plan::Plan plan;
    plan.apply(edit.changes);
    return plan;
}

TEST(KentEstablishment, All24RowsComeInUnderTheRoot)
{
    auto plan = kentPlan();
    const auto outcome = readKentEstablishment(plan, published(), dated());
    ASSERT_TRUE(outcome) << outcome.error().sentence();
    EXPECT_EQ(outcome->counts.added, 24u);
    plan.apply(outcome->edit.changes);
    EXPECT_EQ(plan.rows<plan::Locality>().size(), 5u);
    EXPECT_EQ(plan.rows<plan::Role>().size(), 6u);
    double establishment = 0;
    double vacancy = 0;
    double agency = 0;
    for (const auto& row : plan.rows<plan::Establishment>()) {
        establishment += row.establishment.value();
        vacancy += row.vacancy.value();
        agency += row.agency.value();
        EXPECT_EQ(row.asAt, (Date{2015, 1, 30}));
    }
    EXPECT_NEAR(establishment, 526.5, 1e-9);
    EXPECT_NEAR(vacancy, 72.07, 1e-9);
    EXPECT_NEAR(agency, 11, 1e-9);
    const auto again = readKentEstablishment(plan, published(), dated());
    ASSERT_TRUE(again);
    EXPECT_TRUE(plan::isEmpty(again->edit.changes));
}

TEST(KentEstablishment, RolesCarryTheirKinds)
{
    auto plan = kentPlan();
    plan.apply(readKentEstablishment(plan, published(), dated())->edit.changes);
    EXPECT_EQ(csvOf(plan, "roles"), "role,kind,qualified,front_line,supervises\n"
                                    "Service Manager,management,yes,yes,\n"
                                    "Team Manager,management,yes,yes,\n"
                                    "Senior Practitioner /OT,casework,yes,yes,\n"
                                    "Case Manager/OT,casework,yes,yes,\n"
                                    "Assessment/Case Officers,casework,no,yes,\n"
                                    "Administration,support,no,no,\n");
}

TEST(KentEstablishment, TheMisprintAndTheBlanksAreToldAndTheFiguresStand)
{
    const auto outcome = readKentEstablishment(kentPlan(), published(), dated());
    ASSERT_TRUE(outcome);
    ASSERT_EQ(outcome->notes.size(), 2u);
    EXPECT_EQ(outcome->notes[0],
              "kent_oppd_establishment_30jan2015.csv, line 10: the return prints 55 %, its own "
              "figures give 56 %; the figures stand");
    EXPECT_NE(outcome->notes[1].find("agency FTE is blank in 18 rows"), std::string::npos)
        << outcome->notes[1];
}

TEST(KentEstablishment, ItAsksForItsDateAndARoot)
{
    EXPECT_EQ(
        refusal(readKentEstablishment(kentPlan(), published())),
        "kent_oppd_establishment_30jan2015.csv: the return does not say its date; allowed: a date such as "
        "2015-01-30. Say which date the figures are of.");
    EXPECT_NE(refusal(readKentEstablishment({}, published(), dated())).find("Add a locality"),
              std::string::npos);
}

Result<ImportOutcome> readRows(std::string_view rows)
{
    const std::string header = "Area,Role,Establishment FTE,Vacancy FTE,Agency FTE\n";
    return readKentEstablishment(kentPlan(), *parseCsv(header + std::string(rows), "k.csv"), dated());
}

TEST(KentEstablishment, WrongRowsAreRefusedWithLineAndColumn)
{
    EXPECT_NE(refusal(readRows("West,Cook,1,0,\n")).find("k.csv, line 2, column Role: the role is neither"),
              std::string::npos);
    EXPECT_NE(refusal(readRows("West,Team Manager,x,0,\n")).find("k.csv, line 2, column Establishment FTE"),
              std::string::npos);
    EXPECT_NE(refusal(readRows("West,Team Manager,1,2,\n")).find("k.csv, line 2, column Vacancy FTE"),
              std::string::npos);
    EXPECT_NE(refusal(readRows("West,Team Manager,1,0,\nWest,Team Manager,2,0,\n")).find("k.csv, line 3"),
              std::string::npos);
    EXPECT_NE(refusal(readRows(",Team Manager,1,0,\n")).find("k.csv, line 2, column Area"),
              std::string::npos);
}

TEST(KentEstablishment, AnyOtherFileIsRefusedInOneSentenceWithItsPlace)
{
    for (const auto* folder : {"messy", "geography", "workforce", "demand"})
        for (const auto& entry : fs::directory_iterator(fs::path(MUSTER_TEST_DATA) / folder)) {
            const auto outcome = readCsvFile(entry.path()).and_then([](const CsvFile& file) {
                return readKentEstablishment(kentPlan(), file, dated());
            });
            ASSERT_FALSE(outcome) << entry.path();
            EXPECT_EQ(outcome.error().place.file, entry.path().filename());
            EXPECT_GT(outcome.error().place.line, 0u);
            EXPECT_FALSE(outcome.error().place.column.empty());
        }
}

} // namespace
} // namespace muster::exchange
