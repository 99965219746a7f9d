// Reports: their sections, and the words that people write into them.

#include "report/county.h"
#include "report/write/html.h"

#include <rapidcheck/gtest.h>

namespace muster::report {
namespace {

using test::ReportedCounty;

std::string textOf(const Document& document)
{
    std::string all;
    for (const Block& block : document.blocks)
        if (const auto* heading = std::get_if<Heading>(&block))
            all += "# " + heading->text + "\n";
        else if (const auto* paragraph = std::get_if<Paragraph>(&block))
            all += plainText(paragraph->text) + "\n";
    return all;
}

std::string written(const ReportedCounty& county, const std::string& words)
{
    const auto document = county.report({{Section::Changes, words}});
    return document ? textOf(*document) : document.error().sentence();
}

TEST(Report, WritesFiguresWhereTheWordsNameThem)
{
    const ReportedCounty county;
    EXPECT_EQ(
        written(county,
                "The county has {funded establishment:County:Social worker:2026/27}\nof social workers.\n"
                "\n\nVacancies: {vacancy_gross:North: inner:Social worker:2026/27}."),
        "# Changes since the last sign-off\nThe county has 30.0 FTE of social workers.\nVacancies: 10.0 "
        "%.\n");
    EXPECT_EQ(written(county, ""), "") << "a section of which there is nothing is left out";
}

TEST(Report, RefusesAFigureThatIsNone)
{
    const ReportedCounty county;
    EXPECT_TRUE(
        written(county, "We need {required:County:All roles:2026/27 of them.").find("no closing brace") !=
        std::string::npos);
    EXPECT_TRUE(written(county, "We need {required}.").find("{required}") != std::string::npos)
        << written(county, "We need {required}.");
}

TEST(Report, HasTheSectionsThatWereWishedInTheirOrder)
{
    const ReportedCounty county;
    const auto document = county.report({{Section::Vacancies, {}}, {Section::Summary, {}}});
    std::vector<std::string> headings;
    for (const Block& block : document->blocks)
        if (const auto* heading = std::get_if<Heading>(&block))
            headings.push_back(heading->text);
    EXPECT_EQ(headings, (std::vector<std::string>{"Vacancies", "Summary"}));
    EXPECT_EQ(sectionNamed("temporary_posts").value(), Section::TemporaryPosts);
    EXPECT_TRUE(sectionNamed("weather").error().sentence().find("temporary_posts") != std::string::npos);
}

TEST(Report, SaysWhatMakesTheDifferenceBetweenTwoScenarios)
{
    const ReportedCounty county;
    const engine::Results baseline = county.results();
    const engine::Results harder = county.results(county.scenario);
    const auto document = makeReport({harder, &baseline, harder.inputs().financialYears().front(), "Now", ""},
                                     {{Section::Scenarios, {}}}, Progress());
    ASSERT_TRUE(document) << document.error().sentence();
    const std::string text = textOf(*document);
    EXPECT_TRUE(text.find("What makes the difference between Baseline and Harder") != std::string::npos)
        << text;
    EXPECT_TRUE(text.find("FTE Slower.") != std::string::npos) << text;
    const auto picture = std::ranges::find_if(
        document->blocks, [](const Block& block) { return std::holds_alternative<Picture>(block); });
    ASSERT_NE(picture, document->blocks.end());
    EXPECT_TRUE(std::get<Picture>(*picture).alternative.starts_with("Baseline: "));
}

TEST(Report, IsRefusedWhereTheFiguresDoNotStand)
{
    ReportedCounty county;
    county.plan.set(plan::Kind::QualifiedShare, 2);
    EXPECT_FALSE(county.report(everySection()));
}

/// Texts that would be markup, or formulas elsewhere.
TEST(Report, ShowsHostileTextsAsTheyAre)
{
    ReportedCounty county;
    plan::Role role = *county.plan.plan().find<plan::Role>(county.plan.id<plan::Role>("Social worker"));
    role.name = "</table><script>alert(1)</script> & \"quoted\"";
    county.plan.put(role);
    const auto document = county.report(everySection());
    ASSERT_TRUE(document) << document.error().sentence();
    const std::string html = toHtml(*document);
    EXPECT_EQ(html.find("<script>alert"), std::string::npos);
    EXPECT_TRUE(html.find("&lt;/table&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quoted&quot;") !=
                std::string::npos);
    for (const Format format : {Format::Pdf, Format::Odt, Format::Docx})
        EXPECT_TRUE(write(*document, format));
}

/// Pages, however long the texts and tables are.
RC_GTEST_PROP(Report, OfAnyShapeBecomesADocumentOfEveryKind, ())
{
    Document document{"Title", "State", "Council", "2026-05-03T10:00:00Z"};
    const auto text = [] {
        return std::string(*rc::gen::inRange<std::size_t>(0, *rc::gen::element<std::size_t>(10, 200, 4000)),
                           'w');
    };
    const auto blocks = *rc::gen::inRange(0, 6);
    for (int i = 0; i < blocks; ++i)
        switch (*rc::gen::inRange(0, 5)) {
        case 0:
            document.blocks.emplace_back(Heading{*rc::gen::inRange(1, 3), text()});
            break;
        case 1:
            document.blocks.emplace_back(Paragraph{{{text()}}, *rc::gen::arbitrary<bool>()});
            break;
        case 2:
            document.blocks.emplace_back(Points{{{{text()}}, {{text()}}}});
            break;
        case 3: {
            Table table{text(), {}, 1};
            const auto columns = *rc::gen::inRange<std::size_t>(1, 12);
            for (std::size_t c = 0; c < columns; ++c)
                table.columns.push_back({text().substr(0, 400), *rc::gen::arbitrary<bool>()});
            table.rows.assign(*rc::gen::inRange<std::size_t>(0, 8), std::vector<Run>(columns, Run{text()}));
            document.blocks.emplace_back(std::move(table));
            break;
        }
        default: {
            Picture picture{text(), text(), {}};
            picture.bars.bars.assign(*rc::gen::inRange<std::size_t>(0, 90), {text(), 0, 1, text()});
            document.blocks.emplace_back(std::move(picture));
        }
        }
    for (const Format format : {Format::Html, Format::Pdf, Format::Odt, Format::Docx}) {
        const auto bytes = write(document, format);
        RC_ASSERT(bytes.has_value());
    }
}

} // namespace
} // namespace muster::report
