#include "models/supply_grids.h"

#include "models/format.h"
#include "models/month_figures.h"

#include <algorithm>

namespace muster::ui {

using engine::Column;
using engine::Results;
using engine::TablePlace;

namespace {

constexpr std::array kIn{Column::StartsFte, Column::CohortsFte, Column::MovesInFte, Column::CameWithPostsFte};
constexpr std::array kOut{Column::LeaversFte,      Column::RetirementsFte,  Column::MovesOutFte,
                          Column::ResignationsFte, Column::RedundanciesFte, Column::EndedFte};

template <class List>
bool isOneOf(const List& list, Column column)
{
    return std::ranges::find(list, column) != list.end();
}

bool isFlow(Column column)
{
    return isOneOf(kIn, column) || isOneOf(kOut, column) || column == Column::RestatedFte;
}

/// The columns of a table with these lines: each flow only where one of them has any.
std::vector<Column> columnsOf(const Results& results, const std::vector<TablePlace>& places)
{
    const auto isSome = [&](Column column) {
        return std::ranges::any_of(places, [&](const TablePlace& place) {
            return engine::figureAt(results, place, column).value_or(1) != 0;
        });
    };
    std::vector<Column> columns;
    for (const Column column : engine::kSupplyTable)
        if (isFlow(column) ? isSome(column) : column == Column::OpeningFte || column == Column::ClosingFte)
            columns.push_back(column);
    for (const Column column : {Column::StartsNotPlacedFte, Column::CohortsNotPlacedFte})
        if (isSome(column))
            columns.push_back(column);
    columns.insert(columns.end(), {Column::EstablishmentFte, Column::SteadyStateFte, Column::TenureYears});
    return columns;
}

/// Flows say which way they go.
GridCell supplyCell(const Results& results, const TablePlace& place, Column column, bool strong)
{
    GridCell cell = figureCell(results, {place, column}, strong);
    if (!cell.figure || !isFlow(column))
        return cell;
    cell.text = format::signedFte(isOneOf(kOut, column) ? -*cell.figure : *cell.figure);
    if (*cell.figure == 0) {
        cell.text = format::fte(0);
        cell.tone = Tone::Quiet;
    }
    return cell;
}

QString meaningOfSupply(Column column)
{
    switch (column) {
    case Column::SteadyStateFte:
        return Texts::tr("Staff in post in the long run if the last month's rates and offers went on");
    case Column::TenureYears:
        return Texts::tr("How long people stay in the role: in post ÷ those who go in a year");
    case Column::RestatedFte:
        return Texts::tr("The difference between a new position of the establishment and the flows");
    default:
        return {};
    }
}

Grid supplyGridOf(const Results& results, const QString& name, const QString& first,
                  const std::vector<std::pair<QString, TablePlace>>& lines, bool lastIsTotal)
{
    std::vector<TablePlace> places;
    for (const auto& [title, place] : lines)
        places.push_back(place);
    const auto columns = columnsOf(results, places);
    Grid grid;
    grid.name = name;
    grid.headings.push_back({first, true});
    for (const Column column : columns)
        grid.headings.push_back({headingWithUnit(column), false, meaningOfSupply(column)});
    for (const auto& [title, place] : lines) {
        const bool total = lastIsTotal && &place == &lines.back().second;
        GridRow row{textCell(title, total)};
        for (const Column column : columns)
            row.push_back(supplyCell(results, place, column, total || column == Column::ClosingFte));
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

template <class Columns>
FlowsText flowsText(const Results& results, const TablePlace& place, const Columns& columns)
{
    FlowsText flows;
    QStringList parts;
    for (const Column column : columns)
        if (const double fte = engine::figureAt(results, place, column).value_or(0); fte != 0) {
            flows.sum += fte;
            parts += Texts::tr("%1 %2").arg(format::word(engine::info(column).heading).toLower(),
                                            format::fte(fte));
        }
    flows.parts = parts.join(Texts::tr(", "));
    return flows;
}

} // namespace

Grid supplyByPeriod(const Results& results, const SupplyQuestion& question)
{
    std::vector<std::pair<QString, TablePlace>> lines;
    for (const PeriodSpan& span :
         periodsOf(results.inputs().firstMonth(), results.inputs().months(), question.length))
        lines.emplace_back(format::text(span.period.toEnglish()),
                           TablePlace{question.locality, question.role, span});
    return supplyGridOf(results, Texts::tr("Joiners and leavers, by period"), Texts::tr("Period"), lines,
                        false);
}

Grid supplyByArea(const Results& results, const SupplyQuestion& question)
{
    std::vector<std::pair<QString, TablePlace>> lines;
    const auto areas = areasOf(results, question.locality);
    for (const engine::LocalityIndex area : areas)
        lines.emplace_back(localityName(results, area), TablePlace{area, question.role, question.span});
    const bool withTotal = areas != std::vector{question.locality};
    if (withTotal)
        lines.emplace_back(localityName(results, question.locality),
                           TablePlace{question.locality, question.role, question.span});
    return supplyGridOf(results, Texts::tr("Joiners and leavers, by area"), Texts::tr("Area"), lines,
                        withTotal);
}

FlowsText waysOutText(const Results& results, const TablePlace& place)
{
    return flowsText(results, place, kOut);
}

FlowsText waysInText(const Results& results, const TablePlace& place)
{
    return flowsText(results, place, kIn);
}

} // namespace muster::ui
