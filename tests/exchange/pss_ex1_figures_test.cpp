// Every figure of the four PSS-EX1 returns against the cells as published, read here without the reader
// under test. Source: NHS Information Centre, PSS-EX1 returns 2008–09 and 2010–11 to 2012–13, activity
// data; what the printed totals include: docs/method.md, section 13.8.

#include "exchange/plans.h"
#include "exchange/profiles/pss_ex1.h"
#include "exchange/read/text_file.h"

#include <array>
#include <fmt/format.h>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

namespace muster::exchange {
namespace {

constexpr std::array<int, 4> kYears{8, 10, 11, 12};

/// The codes of the reviews (older people, physical disability, mental health, learning disability) and the
/// assessments (physical disability, mental health, learning disability, substance misuse, other, older
/// people).
std::array<std::string, kPssItems.size()> codesOf(int year)
{
    if (year == 8)
        return {"J2.1", "J2.2", "J2.4", "J2.3", "A1.2", "A1.4", "A1.3", "A1.5", "A1.6", "A1.7"};
    return {"A2.1", "A2.2", "A2.3", "A2.4", "A3.1", "A3.2", "A3.3", "A3.4", "A3.5", "A3.6"};
}

std::string publishedBytes(int year)
{
    const auto folder = year == 12 ? std::string(MUSTER_SAMPLES) + "/essex" : MUSTER_TEST_DATA "/demand";
    std::ifstream file(fmt::format("{}/pssex1_20{:02}-{:02}_activity.csv", folder, year, year + 1),
                       std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

/// The cells of a line, its quotation marks taken off; none of the returns has a mark inside a cell.
std::vector<std::string> cellsOf(const std::string& line)
{
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (const char c : line)
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            cells.emplace_back();
        else if (c != ' ')
            cells.back() += c;
    return cells;
}

/// The cells of the ten items as printed ("13,915", ".."), by council code; England's by "".
using PrintedCells = std::map<std::string, std::array<std::string, kPssItems.size()>>;

/// Lines of the headings hold line breaks in their cells, those of the item codes and councils none.
PrintedCells printedCells(const std::string& bytes, int year)
{
    const auto wanted = codesOf(year);
    PrintedCells printed;
    std::vector<std::string> codes;
    std::istringstream lines(bytes);
    for (std::string line; std::getline(lines, line);) {
        const auto cells = cellsOf(line);
        if (std::ranges::find(cells, wanted[0]) != cells.end())
            codes = cells;
        const auto& first = cells.front();
        const bool council = first.substr(0, 3).find_first_not_of("0123456789") == std::string::npos &&
                             (first.size() == 3 || (first.size() > 3 && !std::isdigit(first[3])));
        const bool england = first == "TOTALEngland" || (first.empty() && cells.at(1) == "England");
        if (codes.empty() || !(council || england))
            continue;
        auto& row = printed[council ? first.substr(0, 3) : std::string{}];
        for (std::size_t i = 0; i < kPssItems.size(); ++i)
            row[i] = cells.at(static_cast<std::size_t>(std::ranges::find(codes, wanted[i]) - codes.begin()));
    }
    return printed;
}

std::optional<double> figureOf(std::string cell)
{
    std::erase(cell, ',');
    if (cell == ".." || cell == "-")
        return std::nullopt;
    return std::stod(cell);
}

/// As published, and as other programs save it: UTF-8, UTF-8 with its mark, lines ended by CR LF.
std::map<std::string, std::string> variantsOf(const std::string& published)
{
    const bool marked = published.starts_with("\xEF\xBB\xBF");
    std::string utf8;
    std::string crlf;
    for (const char c : marked ? published.substr(3) : published) {
        utf8 += c == '\xA9' && !marked ? "\xC2\xA9" : std::string(1, c);
        crlf += c == '\n' ? "\r\n" : std::string(1, c);
    }
    return {{"published", published}, {"UTF-8", utf8}, {"mark", "\xEF\xBB\xBF" + utf8}, {"CR LF", crlf}};
}

/// The figures that the import of one council puts into the plan, in the order of the items.
std::array<std::optional<double>, kPssItems.size()> importedFigures(const PssReturn& from,
                                                                    const std::string& council)
{
    auto plan = smallPlan();
    ImportOptions options;
    options.council = council;
    const auto outcome = readPssEx1(plan, from, options);
    EXPECT_TRUE(outcome) << outcome.error().sentence();
    std::array<std::optional<double>, kPssItems.size()> figures;
    if (!outcome)
        return figures;
    plan.apply(outcome->edit.changes);
    for (const plan::Demand& row : plan.rows<plan::Demand>()) {
        EXPECT_EQ(row.period, from.year);
        const auto item = std::ranges::find_if(kPssItems, [&](const PssItem& each) {
            return each.activity == plan::nameOf(plan, row.activity) &&
                   each.clientGroup == plan::nameOf(plan, row.clientGroup);
        });
        figures.at(static_cast<std::size_t>(item - kPssItems.begin())) = row.volume.value();
    }
    const auto suppressed = std::ranges::count_if(figures, [](const auto& each) { return !each; });
    EXPECT_EQ(outcome->notes.size(), static_cast<std::size_t>(suppressed) + 1); // and one of the others
    return figures;
}

class EveryCouncil : public testing::TestWithParam<int> {};

TEST_P(EveryCouncil, IsImportedToTheFiguresPrintedFromEveryVariantOfTheFile)
{
    const auto bytes = publishedBytes(GetParam());
    const auto printed = printedCells(bytes, GetParam());
    ASSERT_EQ(printed.size(), GetParam() == 8 ? 151u : 153u);
    for (const auto& [variant, text] : variantsOf(bytes)) {
        const auto from = decodeText(text, "t.csv")
                              .and_then([](const FileText& read) { return parseCsv(read.text, "t.csv"); })
                              .and_then(readPssReturn);
        ASSERT_TRUE(from) << variant << ": " << from.error().sentence();
        EXPECT_EQ(from->year.toString(), fmt::format("20{:02}/{:02}", GetParam(), GetParam() + 1));
        for (const auto& [code, cells] : printed) {
            const auto figures = importedFigures(*from, code.empty() ? "England" : code);
            for (std::size_t i = 0; i < cells.size(); ++i)
                EXPECT_EQ(figures[i], figureOf(cells[i]))
                    << variant << ", " << code << codesOf(GetParam())[i];
        }
    }
}

INSTANTIATE_TEST_SUITE_P(PssEx1, EveryCouncil, testing::ValuesIn(kYears),
                         [](const auto& year) { return fmt::format("Of20{:02}", year.param); });

/// Each of at most 152 rows and the total are rounded to 5. Where a council's figure is missing the printed
/// total includes an estimate of it.
TEST(PssEx1, PrintedTotalsAreTheSumsOfTheCouncilsButWhereOneIsMissing)
{
    constexpr double kRounding = 2.5 * 153;
    std::set<std::string> incomplete;
    for (const int year : kYears) {
        const auto printed = printedCells(publishedBytes(year), year);
        for (std::size_t i = 0; i < kPssItems.size(); ++i) {
            double sum = 0;
            bool complete = true;
            for (const auto& [code, cells] : printed)
                if (!code.empty()) {
                    sum += figureOf(cells[i]).value_or(0);
                    complete = complete && figureOf(cells[i]);
                }
            const double above = figureOf(printed.at("")[i]).value() - sum;
            EXPECT_GE(above, -kRounding) << year << codesOf(year)[i];
            if (complete)
                EXPECT_LE(above, kRounding) << year << codesOf(year)[i];
            else
                incomplete.insert(fmt::format("20{:02} {}", year, codesOf(year)[i]));
        }
    }
    EXPECT_EQ(incomplete,
              (std::set<std::string>{"2008 A1.2", "2008 A1.3", "2008 A1.4", "2008 A1.5", "2008 A1.6",
                                     "2008 J2.1", "2008 J2.2", "2008 J2.3", "2008 J2.4", "2010 A2.1",
                                     "2010 A2.2", "2010 A2.3", "2010 A2.4", "2010 A3.4", "2012 A2.1"}));
}

} // namespace
} // namespace muster::exchange
