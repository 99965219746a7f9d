// The cells of requirement and vacancies in both samples explain themselves: the explanation evaluates back
// to the exported number and its words say where each figure comes from, with the evidence where there is
// one. Source: docs/method.md, section 10.

#include "engine/explain.h"
#include "exchange/read/csv.h"
#include "exchange/results/explained_beside.h"
#include "exchange/results/explained_cell.h"
#include "exchange/results/row_choice.h"
#include "samples/sample.h"

#include <array>
#include <cmath>
#include <gtest/gtest.h>
#include <map>
#include <random>
#include <set>

namespace muster {
namespace {

using engine::Column;

using engine::Origin;
using engine::Rollup;
using engine::TraceNode;

/// Whether the words of a leaf say what its origin is.
bool saysItsOrigin(const TraceNode& leaf)
{
    const auto says = [&](std::string_view words) {
        return leaf.text().from.find(words) != std::string::npos;
    };
    switch (leaf.origin) {
    case Origin::Own:
        return says("'s own") || says("set for the whole plan");
    case Origin::Inherited:
        return says("inherited from ") || says("set for the whole plan");
    case Origin::Neutral:
        return says("nothing is set: ") || says("other roles take all of this work");
    case Origin::Setting:
    case Origin::Record:
    case Origin::Forecast:
        return !leaf.text().from.empty();
    case Origin::Constant:
        return true;
    }
    return false;
}

/// The sources of a plan's assumptions by kind, in small letters, and value: those that a leaf could be.
using Sources = std::map<std::pair<std::string, double>, std::set<std::string>>;

Sources sourcesOf(const plan::Plan& plan)
{
    Sources sources;
    for (const plan::Assumption& row : plan.rows<plan::Assumption>())
        sources[{exchange::lowerCase(plan::info(row.kind).name), row.value}].insert(row.source);
    return sources;
}

/// Checks every leaf of the trace once.
void checkLeaves(const Sources& sources, const TraceNode& node, std::set<const TraceNode*>& seen)
{
    if (!seen.insert(&node).second)
        return;
    for (const auto& part : node.arguments)
        checkLeaves(sources, *part, seen);
    if (!node.arguments.empty())
        return;
    EXPECT_TRUE(saysItsOrigin(node)) << node.name << ", " << node.text().about << ": " << node.text().from;
    if (node.origin != Origin::Own && node.origin != Origin::Inherited)
        return;
    const auto known = sources.find({exchange::lowerCase(node.name), node.value});
    ASSERT_NE(known, sources.end()) << node.name;
    EXPECT_TRUE(std::ranges::any_of(
        known->second, [&](const std::string& source) { return node.text().source.starts_with(source); }))
        << node.name << ": " << node.text().source;
}

/// Checks one cell; whether it has a figure.
bool checkCell(const test::Sample& sample, const Sources& sources, const engine::TablePlace& place,
               Column column)
{
    const auto figure = engine::figureAt(sample.results(), place, column);
    const auto explanation = engine::explain(sample.results(), place, column);
    EXPECT_EQ(figure.has_value(), explanation.has_value());
    if (!figure || !explanation)
        return false;
    EXPECT_NEAR(engine::evaluate(*explanation->trace), *figure, 1e-9 * std::max(1.0, std::abs(*figure)))
        << explanation->title;
    std::set<const TraceNode*> seen;
    checkLeaves(sources, *explanation->trace, seen);
    for (const engine::Ingredient& each : engine::tell(*explanation).ingredients)
        EXPECT_FALSE(each.from.empty()) << explanation->title << ": " << each.name;
    return true;
}

/// Checks every cell of the columns; returns how many had a figure.
int checkAll(const test::Sample& sample, std::span<const Column> columns,
             PeriodLength length = PeriodLength::FinancialYear, Rollup reach = Rollup::WithBeneath)
{
    const auto sources = sourcesOf(sample.plan());
    int figures = 0;
    for (const auto& place : engine::tablePlaces(sample.results(), length, reach))
        for (const Column column : columns)
            figures += checkCell(sample, sources, place, column) ? 1 : 0;
    return figures;
}

/// Checks so many cells drawn from a table; the same ones each time.
int checkSome(const test::Sample& sample, std::span<const Column> columns, PeriodLength length, Rollup reach,
              int cells)
{
    const auto places = engine::tablePlaces(sample.results(), length, reach);
    std::mt19937 draw(20130331); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same cells each time
    const auto sources = sourcesOf(sample.plan());
    int figures = 0;
    for (int i = 0; i < cells; ++i)
        figures +=
            checkCell(sample, sources, places[draw() % places.size()], columns[draw() % columns.size()]) ? 1
                                                                                                         : 0;
    return figures;
}

constexpr std::array<std::pair<PeriodLength, Rollup>, 5> kOtherTables{
    {{PeriodLength::Month, Rollup::WithBeneath},
     {PeriodLength::Month, Rollup::Own},
     {PeriodLength::Quarter, Rollup::WithBeneath},
     {PeriodLength::Quarter, Rollup::Own},
     {PeriodLength::FinancialYear, Rollup::Own}}};

TEST(Explained, EveryCellOfEssexEvaluatesBack)
{
    const test::Sample essex("Essex");
    EXPECT_GT(checkAll(essex, engine::kRequirementTable), 400);
    EXPECT_GT(checkAll(essex, engine::kVacanciesTable), 0);
}

TEST(Explained, CellsOfEssexByOtherPeriodsAndOfLocalitiesAloneEvaluateBack)
{
    const test::Sample essex("Essex");
    for (const auto& [length, reach] : kOtherTables) {
        EXPECT_GT(checkSome(essex, engine::kRequirementTable, length, reach, 40), 20);
        checkSome(essex, engine::kVacanciesTable, length, reach, 20);
    }
}

TEST(Explained, EveryCellOfKentEvaluatesBack)
{
    const test::Sample kent("Kent");
    EXPECT_EQ(checkAll(kent, engine::kRequirementTable), 0);
    EXPECT_GT(checkAll(kent, engine::kVacanciesTable), 200);
    EXPECT_GT(checkAll(kent, engine::kSupplyTable), 400);
    for (const auto& [length, reach] : kOtherTables) {
        EXPECT_GT(checkSome(kent, engine::kVacanciesTable, length, reach, 40), 15);
        EXPECT_GT(checkSome(kent, engine::kSupplyTable, length, reach, 40), 20);
    }
}

/// The lines of a cell of a column: the first that has something, else the first with a figure.
void addLines(const engine::Results& results, std::span<const engine::TablePlace> places, Column column,
              std::vector<std::pair<std::ptrdiff_t, std::string_view>>& lines)
{
    const auto figure = [&](const engine::TablePlace& place) {
        return engine::figureAt(results, place, column);
    };
    auto cell = std::ranges::find_if(places, [&](const auto& at) { return figure(at).value_or(0) != 0; });
    if (cell == places.end())
        cell = std::ranges::find_if(places, [&](const auto& at) { return figure(at).has_value(); });
    if (cell != places.end())
        lines.emplace_back(
            std::ranges::count(engine::toText(engine::explain(results, *cell, column).value()), '\n'),
            engine::info(column).name);
}

using Lines = std::vector<std::pair<std::ptrdiff_t, std::string_view>>;

void addLinesOf(const engine::Explanation& explanation, std::string_view column, Lines& lines)
{
    lines.emplace_back(std::ranges::count(engine::toText(explanation), '\n'), column);
}

/// The lines of the first day until which extra staff are needed.
void addRelief(const engine::Results& results, Lines& lines)
{
    for (const engine::TablePlace& place :
         engine::queuePlaces(results, PeriodLength::FinancialYear, Rollup::WithBeneath))
        if (const auto told = engine::explainReliefUntil(results, place))
            return addLinesOf(*told, "relief_until", lines);
}

/// The lines of the first rate beside a published one, of each of its columns.
void addPublished(const engine::Results& results, Lines& lines)
{
    const auto rows = engine::benchmarksOf(results, PeriodLength::FinancialYear);
    const auto row = std::ranges::find_if(rows, [](const auto& each) { return each.own.has_value(); });
    if (row == rows.end())
        return;
    exchange::NamedCell cell;
    cell.locality = exchange::localityName(results, row->place.locality);
    cell.period = row->place.span.period.toString();
    cell.figure = plan::word(row->benchmark->figure);
    cell.area = row->benchmark->area;
    cell.publishedPeriod = row->benchmark->period.toString();
    cell.source = row->benchmark->source;
    for (const std::string_view column : exchange::explainableColumns("beside_published")) {
        cell.column = column;
        const auto told = exchange::explainCell(results, "beside_published", cell);
        ASSERT_TRUE(told) << told.error().message;
        const double known = column == "own"         ? *row->own
                             : column == "published" ? row->benchmark->value
                                                     : *row->difference;
        EXPECT_NEAR(engine::evaluate(*told->trace), known, 1e-9) << column;
        addLinesOf(*told, column, lines);
    }
}

/// The lines of what the plan would have said of each kind of actual figure before any came.
void addRecord(const test::Sample& sample, Lines& lines)
{
    plan::Edit none;
    for (const plan::Actual& row : sample.plan().rows<plan::Actual>())
        none.erase<plan::Actual>(row.id);
    plan::Plan before = sample.plan();
    before.apply(none.changes);
    const engine::Results then{engine::Inputs(before)};
    std::set<plan::ActualMeasure> told;
    for (const engine::SaidFigure& said : engine::saidOfActuals(then, sample.plan()))
        if (said.said != 0 && told.insert(said.row->measure).second)
            for (const std::string_view column : exchange::explainableColumns("staff_record")) {
                const auto cell = exchange::explainRecord("before", then, *said.row, column);
                ASSERT_TRUE(cell) << cell.error().message;
                const double known = column == "forecast" ? said.said
                                     : column == "actual" ? said.row->value
                                     : column == "error"  ? said.said - said.row->value
                                                          : said.row->value / said.said;
                EXPECT_NEAR(engine::evaluate(*cell->trace), known, 1e-6) << cell->title;
                addLinesOf(*cell, plan::word(said.row->measure), lines);
            }
}

TEST(Explained, EveryColumnOfEverySampleFitsOnAScreen)
{
    Lines lines;
    for (const std::string_view name : exchange::sampleNames()) {
        const test::Sample sample{std::string(name)};
        const engine::Results& results = sample.results();
        const auto ofRoles = engine::tablePlaces(results, PeriodLength::FinancialYear, Rollup::WithBeneath);
        const auto ofQueues = engine::queuePlaces(results, PeriodLength::FinancialYear, Rollup::WithBeneath);
        for (const engine::ColumnInfo& each : engine::kColumns)
            addLines(results, plan::isOfActivity(each.column) ? ofQueues : ofRoles, each.column, lines);
        addRelief(results, lines);
        addPublished(results, lines);
        addRecord(sample, lines);
    }
    std::ranges::sort(lines);
    EXPECT_GT(lines.size(), 100);
    EXPECT_LE(lines[lines.size() / 2].first, 12);
    EXPECT_LE(lines.back().first, 40) << lines.back().second;
}

TEST(Explained, EssexNamesOwnInheritedAndSource)
{
    const test::Sample essex("Essex");
    const auto explanation =
        engine::explain(essex.results(), essex.place("North", "Social worker"), Column::RequiredFte);
    const std::string text = engine::toText(explanation.value());
    EXPECT_NE(text.find("North's own"), std::string::npos);
    EXPECT_NE(text.find("inherited from"), std::string::npos);
    EXPECT_NE(text.find("source: Illustrative"), std::string::npos);
    EXPECT_NE(text.find("demand figure of 2012/13"), std::string::npos);
}

} // namespace
} // namespace muster
