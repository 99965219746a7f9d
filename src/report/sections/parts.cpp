#include "report/sections/parts.h"

#include "plan/scenarios/scenarios.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace muster::report {

namespace {

using engine::Column;
using engine::Results;
using engine::TablePlace;

std::string_view rowHeading(RowName name)
{
    switch (name) {
    case RowName::Locality:
        return "Locality";
    case RowName::Role:
        return "Role";
    case RowName::Activity:
        return "Activity";
    case RowName::Period:
        break;
    }
    return "Year";
}

std::string nameIn(const Results& results, const TablePlace& place, RowName name)
{
    const engine::Dimensions& d = results.inputs().dimensions();
    switch (name) {
    case RowName::Locality:
        return d.localities[place.locality].name;
    case RowName::Role:
        return d.roleName(place.role);
    case RowName::Activity:
        return place.activity == engine::kAllActivities ? std::string(engine::kAllActivitiesName)
                                                        : d.activities[place.activity].name;
    case RowName::Period:
        break;
    }
    return place.span.period.toEnglish();
}

} // namespace

TableOfFigures figureTable(const Results& results, const FigureTable& wanted,
                           const std::vector<TablePlace>& places, const CellOf& cell)
{
    std::vector<TablePlace> told;
    std::vector<Column> known;
    for (const TablePlace& place : places) {
        bool says = false;
        for (const Column column : wanted.columns)
            says = engine::figureAt(results, place, column).value_or(0) != 0 || says;
        if (says)
            told.push_back(place);
    }
    std::ranges::copy_if(wanted.columns, std::back_inserter(known), [&](Column column) {
        return std::ranges::any_of(told, [&](const TablePlace& place) {
            return engine::figureAt(results, place, column).has_value();
        });
    });
    Table table{wanted.caption, {}, wanted.names.size()};
    for (const RowName name : wanted.names)
        table.columns.push_back({std::string(rowHeading(name))});
    for (const Column column : known)
        table.columns.push_back({headingOf(results, column), true});
    for (const TablePlace& place : told) {
        std::vector<Run> row;
        for (const RowName name : wanted.names)
            row.push_back({nameIn(results, place, name)});
        for (const Column column : known)
            row.push_back(cell(place, column));
        table.rows.push_back(std::move(row));
    }
    return {std::move(table), std::move(known)};
}

bool addFigures(Blocks& blocks, const Results& results, const FigureTable& wanted,
                const std::vector<TablePlace>& places, Meanings meanings)
{
    const auto cell = [&](const TablePlace& place, Column column) { return cellOf(results, place, column); };
    auto [table, known] = figureTable(results, wanted, places, cell);
    if (!addTable(blocks, std::move(table)))
        return false;
    if (meanings == Meanings::Said)
        blocks.emplace_back(meaningsOf(known));
    return true;
}

bool addTable(Blocks& blocks, Table table)
{
    if (table.rows.empty())
        return false;
    blocks.emplace_back(std::move(table));
    return true;
}

Paragraph meaningsOf(std::span<const Column> columns)
{
    std::string text;
    for (const Column column : columns)
        text += fmt::format("{}{}: {}", text.empty() ? "" : " ", engine::info(column).heading,
                            plan::inSentence(engine::info(column).meaning));
    return {textOf(std::move(text)), true};
}

TablePlace wholeOf(const Results&, const PeriodSpan& span)
{
    return {engine::LocalityIndex(), engine::kAllRoles, span};
}

std::vector<TablePlace> yearsOf(const Results& results)
{
    std::vector<TablePlace> places;
    for (const PeriodSpan& span : results.inputs().financialYears())
        places.push_back(wholeOf(results, span));
    return places;
}

std::vector<TablePlace> localitiesOf(const Results& results, const PeriodSpan& span)
{
    std::vector<TablePlace> places;
    const auto& localities = results.inputs().dimensions().localities;
    for (engine::LocalityIndex l{}; l != localities.behind(); ++l)
        places.push_back({l, engine::kAllRoles, span});
    return places;
}

std::vector<TablePlace> rolesByLocality(const Results& results, const PeriodSpan& span)
{
    auto places = engine::tablePlaces(results, PeriodLength::FinancialYear, engine::Rollup::WithBeneath);
    std::erase_if(places, [&](const TablePlace& place) { return place.span.period != span.period; });
    return places;
}

std::vector<TablePlace> rolesOfWhole(const Results& results, const PeriodSpan& span)
{
    auto places = rolesByLocality(results, span);
    std::erase_if(places, [](const TablePlace& place) { return place.locality != engine::LocalityIndex(); });
    return places;
}

std::string scenarioOf(const Results& results)
{
    return plan::nameOf(results.inputs().plan(), results.inputs().scenario());
}

std::string_view headingOf(Section section)
{
    switch (section) {
    case Section::Summary:
        return "Summary";
    case Section::Staff:
        return "Staff required, funded and in post";
    case Section::Vacancies:
        return "Vacancies";
    case Section::TemporaryPosts:
        return "Temporary posts and decisions sought";
    case Section::Supply:
        return "Supply and recruitment";
    case Section::Timeliness:
        return "Timeliness against targets";
    case Section::Cost:
        return "Cost against the approved budget";
    case Section::Scenarios:
        return "Scenarios";
    case Section::Risks:
        return "Risks and checks";
    case Section::Method:
        return "Method";
    case Section::Assumptions:
        return "Assumptions";
    case Section::Changes:
        break;
    }
    return "Changes since the last sign-off";
}

Result<std::vector<Block>> makeSection(Section section, const Subject& of, const Progress& progress)
{
    switch (section) {
    case Section::Summary:
        return summary(of);
    case Section::Staff:
        return staff(of);
    case Section::Vacancies:
        return vacancies(of);
    case Section::TemporaryPosts:
        return temporaryPosts(of);
    case Section::Supply:
        return supply(of);
    case Section::Timeliness:
        return timeliness(of);
    case Section::Cost:
        return cost(of);
    case Section::Scenarios:
        return scenarios(of, progress);
    case Section::Risks:
        return risks(of);
    case Section::Method:
        return method(of);
    case Section::Assumptions:
        return assumptions(of);
    case Section::Changes:
        break;
    }
    return changes(of);
}

} // namespace muster::report
