// Source: NHS Information Centre, PSS-EX1 returns 2010–11, 2011–12 and 2012–13, activity data; the figures of
// Essex and the England totals as docs/method.md, section 13.8, has them.

#include "exchange/profiles/pss_ex1.h"

#include "exchange/plans.h"
#include "exchange/profiles/council_names.h"
#include "exchange/profiles/pss_return.h"
#include "exchange/read/text_file.h"

#include <filesystem>
#include <rapidcheck/gtest.h>

namespace muster::exchange {
namespace {

namespace fs = std::filesystem;

fs::path dataFile(int year)
{
    const auto name =
        std::string("pssex1_20") + std::to_string(year) + "-" + std::to_string(year + 1) + "_activity.csv";
    return year == 12 ? fs::path(MUSTER_SAMPLES) / "essex" / name
                      : fs::path(MUSTER_TEST_DATA) / "demand" / name;
}

const CsvFile& published(int year)
{
    static const std::array kFiles{*readCsvFile(dataFile(10)), *readCsvFile(dataFile(11)),
                                   *readCsvFile(dataFile(12))};
    return kFiles.at(static_cast<std::size_t>(year - 10));
}

PssReturn readReturn(int year)
{
    const auto made = readPssReturn(published(year));
    EXPECT_TRUE(made) << made.error().sentence();
    return *made;
}

std::vector<double> volumesOf(const ImportOutcome& outcome)
{
    std::vector<double> volumes;
    for (const auto& row : std::get<plan::RowChanges<plan::Demand>>(outcome.edit.changes).put)
        volumes.push_back(row.volume.value());
    return volumes;
}

TEST(PssEx1, Essex201213GivesTheTenFiguresOfRow620)
{
    auto plan = smallPlan();
    const auto outcome = readPssEx1(plan, published(12));
    ASSERT_TRUE(outcome) << outcome.error().sentence();
    EXPECT_EQ(volumesOf(*outcome),
              (std::vector<double>{13915, 1665, 6385, 1575, 1360, 6055, 295, 5, 5, 9970}));
    ASSERT_EQ(outcome->notes.size(), 1u);
    EXPECT_NE(outcome->notes[0].find("other cells of Essex"), std::string::npos);
    EXPECT_EQ(outcome->counts.added, 10u);
    EXPECT_EQ(outcome->edit.label, "Import Essex 2012/13 from pssex1_2012-13_activity.csv");
    plan.apply(outcome->edit.changes);
    EXPECT_EQ(plan.rows<plan::Activity>().size(), 2u);
    EXPECT_EQ(plan.rows<plan::ClientGroup>().size(), 6u);
    for (const auto& row : plan.rows<plan::Demand>()) {
        EXPECT_EQ(row.locality, plan::LocalityId{1});
        EXPECT_EQ(row.period.toString(), "2012/13");
        EXPECT_EQ(row.status, plan::DemandStatus::Actual);
    }
    const auto again = readPssEx1(plan, published(12));
    ASSERT_TRUE(again);
    EXPECT_TRUE(plan::isEmpty(again->edit.changes));
}

TEST(PssEx1, EachReturnTellsItsOwnYear)
{
    EXPECT_EQ(readReturn(10).year.toString(), "2010/11");
    EXPECT_EQ(readReturn(11).year.toString(), "2011/12");
    EXPECT_EQ(readReturn(12).year.toString(), "2012/13");
}

TEST(PssEx1, EveryCouncilIsFoundByItsCodeAndByItsNameOfAnyYear)
{
    for (const int year : {10, 11, 12}) {
        const auto from = readReturn(year);
        ASSERT_EQ(from.councils.size(), 152u);
        for (const int other : {10, 11, 12})
            for (const PssCouncil& council : readReturn(other).councils) {
                const auto byCode = findCouncil(from, council.code);
                ASSERT_TRUE(byCode) << council.code;
                const auto byName = findCouncil(from, council.name);
                ASSERT_TRUE(byName) << byName.error().sentence();
                EXPECT_EQ(byName->code, council.code) << council.name;
                EXPECT_EQ(byCode->line, byName->line);
            }
    }
}

TEST(PssEx1, ACouncilIsFoundAsPeopleWriteIt)
{
    const auto from = readReturn(11);
    for (const auto& [written, code] :
         std::vector<std::pair<std::string, std::string>>{{"Essex County Council", "620"},
                                                          {"620-Essex", "620"},
                                                          {" 620 - Essex ", "620"},
                                                          {"E10000012", "620"},
                                                          {"Bristol, City of", "909"},
                                                          {"City of London", "714"},
                                                          {"Bath & North East Somerset Council", "908"},
                                                          {"St Helens", "318"},
                                                          {"Medway", "821"},
                                                          {"London Borough of Camden", "702"},
                                                          {"Royal Borough of Kensington & Chelsea", "707"},
                                                          {"stockton on tees", "114"}}) {
        const auto found = findCouncil(from, written);
        ASSERT_TRUE(found) << found.error().sentence();
        EXPECT_EQ(found->code, code) << written;
    }
}

TEST(PssEx1, ACouncilThatIsNotThereIsRefusedWithTheNearestNames)
{
    const auto text = refusal(findCouncil(readReturn(12), "Esex"));
    EXPECT_NE(
        text.find("pssex1_2012-13_activity.csv: the return has no such council; found \"Esex\"; allowed: a "
                  "council's name, three-digit code or ONS code; nearest are Essex, "),
        std::string::npos)
        << text;
    EXPECT_FALSE(findCouncil(readReturn(12), "999"));
    EXPECT_FALSE(findCouncil(readReturn(12), ""));
}

TEST(PssEx1, EnglandIsReadAsPrinted)
{
    EXPECT_EQ(findCouncil(readReturn(12), "England")->figures[0].value, 962180);
    EXPECT_EQ(findCouncil(readReturn(10), "TOTAL England")->figures[9].value, 448145);
}

TEST(PssEx1, AFigureNotAvailableMakesNoRowAndIsTold)
{
    ImportOptions options;
    options.council = "626";
    const auto outcome = readPssEx1(smallPlan(), published(10), options);
    ASSERT_TRUE(outcome) << outcome.error().sentence();
    EXPECT_EQ(volumesOf(*outcome), (std::vector<double>{305, 360, 10, 25, 15, 1655}));
    ASSERT_EQ(outcome->notes.size(), 5u);
    EXPECT_NE(outcome->notes[0].find(
                  "column A2.1: Review of Older people is not available (..), so no row was made"),
              std::string::npos);
}

TEST(PssEx1, LoneCarriageReturnsAndUtf16GiveTheSameFigures)
{
    const auto expected = volumesOf(*readPssEx1(smallPlan(), published(12)));
    const auto utf8 = readTextFile(dataFile(12))->text;
    std::string returns;
    for (const char c : utf8)
        returns += c == '\n' ? '\r' : c;
    std::string wide = "\xFF\xFE";
    for (const char c : utf8)
        if (static_cast<unsigned char>(c) < 0x80)
            wide.append({c, '\0'});
    for (const auto& bytes : {returns, wide}) {
        const auto outcome = decodeText(bytes, "t.csv")
                                 .and_then([](const FileText& read) { return parseCsv(read.text, "t.csv"); })
                                 .and_then([](const CsvFile& file) { return readPssEx1(smallPlan(), file); });
        ASSERT_TRUE(outcome) << outcome.error().sentence();
        EXPECT_EQ(volumesOf(*outcome), expected);
    }
}

TEST(PssEx1, AnyOtherFileIsRefusedInOneSentenceWithItsPlace)
{
    const fs::path data = MUSTER_TEST_DATA;
    std::vector<fs::path> files;
    for (const auto* folder : {"messy", "geography", "workforce"})
        for (const auto& entry : fs::directory_iterator(data / folder))
            files.push_back(entry.path());
    files.push_back(fs::path(MUSTER_SAMPLES) / "kent" / "kent_oppd_establishment_30jan2015.csv");
    ASSERT_GE(files.size(), 7u);
    for (const auto& path : files) {
        const auto outcome =
            readCsvFile(path).and_then([](const CsvFile& file) { return readPssEx1(smallPlan(), file); });
        ASSERT_FALSE(outcome) << path;
        EXPECT_EQ(outcome.error().place.file, path.filename());
        EXPECT_GT(outcome.error().place.line, 0u) << path;
        EXPECT_FALSE(outcome.error().place.column.empty()) << outcome.error().sentence();
    }
}

TEST(PssEx1, APlanWithoutALocalityIsToldToAddOne)
{
    EXPECT_EQ(refusal(readPssEx1({}, published(12))),
              "the plan has no locality for these figures. Add a locality for the council first.");
    ImportOptions north;
    north.locality = "North";
    const auto outcome = readPssEx1(smallPlan(), published(12), north);
    ASSERT_TRUE(outcome);
    EXPECT_EQ(std::get<plan::RowChanges<plan::Demand>>(outcome->edit.changes).put.front().locality,
              plan::LocalityId{2});
}

RC_GTEST_PROP(PssEx1, AMutatedReturnIsAnEditOrARefusal, ())
{
    auto file = published(12);
    for (int i = *rc::gen::inRange(1, 10); i > 0; --i) {
        auto& row = file.rows[*rc::gen::inRange<std::size_t>(0, 20)].cells;
        row[*rc::gen::inRange<std::size_t>(0, 13)] =
            *rc::gen::element<std::string>("", "..", "x", "A2.1", "-5", "1,2", "999 - Q");
    }
    ImportOptions options;
    options.council = "102";
    const auto outcome = readPssEx1(smallPlan(), file, options);
    if (!outcome)
        RC_ASSERT(!outcome.error().sentence().empty());
}

} // namespace
} // namespace muster::exchange
