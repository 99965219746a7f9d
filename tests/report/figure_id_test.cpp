// Figures named by ids, in texts and in the record of a report. Source: docs/method.md, section 17.

#include "report/figures/figure_id.h"

#include "engine/explain.h"
#include "report/county.h"
#include "report/figures/record.h"
#include "report/figures/row_figures.h"
#include "report/figures/verify.h"
#include "report/read_back.h"

namespace muster::report {
namespace {

using engine::Column;
using test::ReportedCounty;

std::string textOf(const ReportedCounty& county, const std::string& id)
{
    const engine::Results results = county.results();
    FigureFinder finder(results);
    const auto found = finder.find(id);
    return found ? runOf(*found->results, found->place, found->column).text : found.error().sentence();
}

TEST(FigureId, LeadsBackToItsFigureWhateverTheNames)
{
    const ReportedCounty county;
    const engine::Results baseline = county.results();
    const engine::Results harder = county.results(county.scenario);
    FigureFinder finder(baseline);
    std::size_t known = 0;
    for (const engine::Results* results : {&baseline, &harder})
        for (auto places :
             {engine::tablePlaces(*results, PeriodLength::FinancialYear, engine::Rollup::WithBeneath),
              engine::queuePlaces(*results, PeriodLength::Quarter, engine::Rollup::WithBeneath)})
            for (const engine::TablePlace& place : places)
                for (const engine::ColumnInfo& column : engine::kColumns) {
                    const ReportFigure figure = figureOf(*results, place, column.column);
                    const auto found = finder.find(figure.id);
                    ASSERT_TRUE(found) << figure.id << ": " << found.error().sentence();
                    const ReportFigure again = figureOf(*found->results, found->place, found->column);
                    EXPECT_EQ(again.id, figure.id);
                    EXPECT_EQ(again.value, figure.value) << figure.id;
                    known += figure.value ? 1 : 0;
                }
    EXPECT_GT(known, 500U);
}

TEST(FigureId, IsWrittenAsPeopleCallTheFigure)
{
    const ReportedCounty county;
    const std::string exact = textOf(county, "required_fte:County:All roles:2026/27");
    EXPECT_TRUE(exact.ends_with(" FTE")) << exact;
    EXPECT_EQ(textOf(county, "required:County:All roles:2026/27"), exact);
    EXPECT_EQ(textOf(county, "Required:County:All roles:2026/27"), exact);
    EXPECT_EQ(textOf(county, "required:County:All roles:2026/27@Baseline"), exact);
    EXPECT_NE(textOf(county, "required:County:All roles:2026/27@Harder"), exact);
    EXPECT_EQ(textOf(county, "vacancy_gross:North: inner:Social worker:2026/27"), "10.0 %");
    EXPECT_EQ(textOf(county, "Funded establishment:West @ Harder:Social worker:2026/27"), "10.0 FTE");
}

TEST(FigureId, ThatNamesNothingIsRefusedWithWhatThereIs)
{
    const ReportedCounty county;
    EXPECT_TRUE(textOf(county, "need:County:All roles:2026/27").find("required_fte") != std::string::npos);
    EXPECT_TRUE(textOf(county, "required:County:Plumber:2026/27").find("Social worker") != std::string::npos);
    EXPECT_TRUE(textOf(county, "required:Town:Social worker:2026/27").find("there is no such locality") !=
                std::string::npos)
        << textOf(county, "required:Town:Social worker:2026/27");
    EXPECT_TRUE(textOf(county, "required:County:All roles:2036/37").find("2026/27 to 2027/28") !=
                std::string::npos);
    EXPECT_TRUE(textOf(county, "required:County").find("FIGURE:LOCALITY:ROLE:PERIOD") != std::string::npos);
    EXPECT_TRUE(textOf(county, "required:County:All roles:2026/27@Softer").find("Harder") !=
                std::string::npos);
}

TEST(FigureText, IsRoundedAsAnExportIs)
{
    EXPECT_EQ(cellText(Column::RequiredFte, 181.25), "181.3") << "halves away from zero";
    EXPECT_EQ(cellText(Column::RequiredFte, -0.04), "0.0");
    EXPECT_EQ(cellText(Column::GapFte, -3.25), "−3.3");
    EXPECT_EQ(cellText(Column::VacancyGross, 0.2105), "21.1 %");
    EXPECT_EQ(cellText(Column::PayCost, 1234567.5), "1,234,568");
    EXPECT_EQ(cellText(Column::GapFte, std::nullopt), "–");
}

class EveryFormat : public ::testing::TestWithParam<Format> {};

TEST_P(EveryFormat, HoldsItsFiguresAndIsTheSameWheneverItIsMade)
{
    const ReportedCounty county;
    const auto document = county.report(everySection());
    ASSERT_TRUE(document) << document.error().sentence();
    const auto bytes = write(*document, GetParam());
    ASSERT_TRUE(bytes) << bytes.error().sentence();
    EXPECT_EQ(*bytes, write(*county.report(everySection()), GetParam()));

    const auto figures = figuresOfFile(*bytes);
    ASSERT_TRUE(figures) << figures.error().sentence();
    EXPECT_GT(figures->size(), 30U);
    const Verified held = verified(*figures, county.results());
    EXPECT_EQ(held.held, figures->size());
    EXPECT_TRUE(held.moved.empty());
}

INSTANTIATE_TEST_SUITE_P(Report, EveryFormat,
                         ::testing::Values(Format::Html, Format::Pdf, Format::Odt, Format::Docx));

TEST(Verified, NamesExactlyTheFiguresThatMoved)
{
    ReportedCounty county;
    const auto record = readRecord(recordOf(*county.report(everySection())));
    ASSERT_TRUE(record) << record.error().sentence();
    const engine::Results before = county.results();
    county.plan.establishment("West @ Harder", "Social worker", "2026-10-01", 14, 0);
    const engine::Results after = county.results();

    const Verified found = verified(*record, after);
    std::vector<std::string> moved;
    for (const ShownFigure& each : *record) {
        if (isOfRow(each.id))
            continue;
        const auto valueIn = [&](const engine::Results& results) {
            FigureFinder finder(results);
            const FoundFigure figure = finder.find(each.id).value();
            return engine::figureAt(*figure.results, figure.place, figure.column);
        };
        if (valueIn(before) != valueIn(after))
            moved.push_back(each.id);
    }
    ASSERT_FALSE(moved.empty());
    ASSERT_EQ(found.moved.size(), moved.size());
    for (std::size_t i = 0; i < moved.size(); ++i)
        EXPECT_EQ(found.moved[i].id, moved[i]);
    EXPECT_EQ(found.held + moved.size(), record->size());
    const auto funded = std::ranges::find(
        found.moved, "establishment_fte:West @ Harder:Social worker:2026/27", &MovedReportFigure::id);
    ASSERT_NE(funded, found.moved.end());
    EXPECT_EQ(funded->was, "10.0 FTE");
    EXPECT_EQ(funded->is, "12.0 FTE");
}

TEST(Verified, NamesTheRowsOfThePlanThatAreOtherwise)
{
    ReportedCounty county;
    plan::Post post;
    post.id = newId<plan::PostId>();
    post.title = "Project lead";
    post.locality = county.plan.id<plan::Locality>("West @ Harder");
    post.role = county.plan.id<plan::Role>("Social worker");
    post.fte = Fte(1);
    post.end = Date{2027, 3, 31};
    post.annualCost = Pounds(42000);
    county.plan.put(post);
    const auto record = readRecord(recordOf(*county.report(everySection())));
    ASSERT_TRUE(record) << record.error().sentence();

    plan::Assumption row = *county.plan.plan().rows<plan::Assumption>().begin();
    const std::string assumption = valueOf(county.plan.plan(), row).figure->id;
    row.low = row.value / 2; // its range alone
    row.high = row.value * 2;
    county.plan.put(row);
    post.annualCost = Pounds(45000);
    county.plan.put(post);
    std::map<std::string, std::string> moved;
    for (const MovedReportFigure& each : verified(*record, county.results()).moved)
        if (isOfRow(each.id))
            moved[each.id] = each.is;
    const std::string cost = engine::readableMoney(45000, county.plan.plan().settings().currency);
    EXPECT_EQ(moved, (std::map<std::string, std::string>{
                         {assumption, valueOf(county.plan.plan(), row).text},
                         {"post:1 FTE Project lead:West @ Harder:Social worker:2027-03-31", cost},
                         {"posts_that_end:annual_cost", cost}}));
    const Verified gone = verified({{"assumption:salary:Town:always", 3, "3"}}, county.results());
    EXPECT_EQ(gone.moved.front().is, "the plan has no such row");
}

TEST(Verified, TellsWhyThePlanHasAFigureNoMore)
{
    const ReportedCounty county;
    const Verified found = verified({{"required_fte:Town:All roles:2026/27", 3, "3.0"}}, county.results());
    ASSERT_EQ(found.moved.size(), 1U);
    EXPECT_EQ(found.moved.front().was, "3.0");
    EXPECT_TRUE(found.moved.front().is.find("Town") != std::string::npos);
}

TEST(ReadBack, RefusesWhatIsNoReport)
{
    for (const char* bytes : {"", "hello", "%PDF-1.5\nbroken", "PK\x03\x04", "<html></html>",
                              "<script id=\"muster-figures.json\">[1]</script>",
                              "<script id=\"muster-figures.json\">{\"figures\":[{\"id\":3}]}</script>"})
        EXPECT_FALSE(figuresOfFile(bytes)) << bytes;
}

} // namespace
} // namespace muster::report
