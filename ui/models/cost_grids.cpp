#include "models/cost_grids.h"

#include "models/format.h"
#include <map>

namespace muster::ui {

using engine::Column;
using engine::kAllRoles;
using engine::Results;
using engine::TablePlace;

namespace {

std::vector<Column> columnsOf(const Results& results)
{
    std::vector<Column> columns{Column::EstablishmentFte, Column::InPostFte,   Column::AgencyFte,
                                Column::Budget,           Column::PayCost,     Column::AgencyCost,
                                Column::ForecastCost,     Column::CostVariance};
    if (results.inputs().hasRequirement())
        columns.push_back(Column::GapCost);
    return columns;
}

QString headingOf(const Results& results, Column column)
{
    const engine::ColumnInfo& info = engine::info(column);
    return Texts::tr("%1, %2").arg(format::word(info.heading), info.unit == engine::ColumnUnit::Money
                                                                   ? currencyOf(results)
                                                                   : Texts::tr("FTE"));
}

GridCell costCell(const Results& results, const TablePlace& place, Column column, bool strong)
{
    GridCell cell = figureCell(results, {place, column}, strong);
    if (column != Column::CostVariance || !cell.figure)
        return cell;
    cell.text = format::signedMoney(*cell.figure);
    if (*cell.figure > 0)
        cell.tone = Tone::Negative;
    return cell;
}

Grid costGridOf(const Results& results, const QString& name, const QString& first,
                const std::vector<std::pair<QString, TablePlace>>& lines, bool lastIsTotal)
{
    const auto columns = columnsOf(results);
    Grid grid{name, {{first, true}}, {}};
    for (const Column column : columns)
        grid.headings.push_back({headingOf(results, column)});
    for (const auto& [title, place] : lines) {
        const bool total = lastIsTotal && &place == &lines.back().second;
        GridRow row{textCell(title, total)};
        for (const Column column : columns)
            row.push_back(costCell(results, place, column, total));
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

} // namespace

Grid costByPeriod(const Results& results, const CostQuestion& question)
{
    std::vector<std::pair<QString, TablePlace>> lines;
    for (const PeriodSpan& span :
         periodsOf(results.inputs().firstMonth(), results.inputs().months(), question.length))
        lines.emplace_back(format::text(span.period.toEnglish()),
                           TablePlace{question.locality, kAllRoles, span});
    return costGridOf(results, Texts::tr("Cost by period"), Texts::tr("Period"), lines, false);
}

Grid costByArea(const Results& results, const CostQuestion& question)
{
    std::vector<std::pair<QString, TablePlace>> lines;
    for (const engine::LocalityIndex area : areasOf(results, question.locality))
        lines.emplace_back(localityName(results, area), TablePlace{area, kAllRoles, question.span});
    const bool withTotal = areasOf(results, question.locality) != std::vector{question.locality};
    if (withTotal)
        lines.emplace_back(localityName(results, question.locality),
                           TablePlace{question.locality, kAllRoles, question.span});
    return costGridOf(results, Texts::tr("Cost by area"), Texts::tr("Area"), lines, withTotal);
}

Grid costByRole(const Results& results, const CostQuestion& question)
{
    std::vector<std::pair<QString, TablePlace>> lines;
    for (const engine::RoleIndex role : results.inputs().dimensions().roles.indexes())
        if (results.hasEstablishment(question.locality, role, engine::Rollup::WithBeneath))
            lines.emplace_back(roleName(results, role), TablePlace{question.locality, role, question.span});
    lines.emplace_back(roleName(results, kAllRoles), TablePlace{question.locality, kAllRoles, question.span});
    return costGridOf(results, Texts::tr("Cost by role"), Texts::tr("Role"), lines, true);
}

Grid costByFunding(const Results& results, const CostQuestion& question)
{
    const auto spans = periodsOf(results.inputs().firstMonth(), results.inputs().months(), question.length);
    std::map<std::string, std::map<Month, std::optional<double>>> paid;
    for (const engine::FundingRow& row :
         engine::costByFunding(results, question.length, engine::Rollup::WithBeneath))
        if (row.locality == question.locality)
            paid[row.funding][row.span.period.start] = row.cost;
    Grid grid{Texts::tr("Cost of the posts by funding"), {{Texts::tr("Funding"), true}}, {}};
    for (const PeriodSpan& span : spans)
        grid.headings.push_back(
            {Texts::tr("%1, %2").arg(format::text(span.period.toEnglish()), currencyOf(results))});
    for (const auto& [funding, byPeriod] : paid) {
        GridRow row{textCell(funding.empty()                ? Texts::tr("No source named")
                             : funding == engine::kUnfunded ? Texts::tr("Unfunded")
                                                            : format::text(funding))};
        for (const PeriodSpan& span : spans) {
            const auto at = byPeriod.find(span.period.start);
            const std::optional<double> cost = at == byPeriod.end() ? 0 : at->second;
            row.push_back({.text = format::figure(cost, engine::ColumnUnit::Money), .figure = cost});
        }
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

} // namespace muster::ui
