#include "models/outturn_grids.h"

#include <algorithm>
#include <span>

namespace muster::ui {

namespace {

using engine::Column;
using engine::kAllRoles;
using engine::Results;
using engine::TablePlace;

constexpr std::array kOfYears{Column::ApprovedBudget, Column::MonthsActual, Column::ActualToDate,
                              Column::ForecastRest,   Column::Outturn,      Column::OutturnVariance};
constexpr std::array kOfCauses{Column::ApprovedBudget,   Column::Outturn,       Column::OutturnVariance,
                               Column::PostsVariance,    Column::PriceVariance, Column::AgencyVariance,
                               Column::UnfilledVariance, Column::NotExplained};
constexpr std::array kToDate{Column::MonthsActual, Column::PayToDate,      Column::AgencyToDate,
                             Column::BudgetToDate, Column::VarianceToDate, Column::NotAllocated};

/// Above 0 is over the budget.
constexpr std::array kVariances{Column::OutturnVariance, Column::PostsVariance, Column::PriceVariance,
                                Column::AgencyVariance,  Column::NotExplained,  Column::VarianceToDate,
                                Column::UnfilledVariance};

GridCell outturnCell(const Results& results, const TablePlace& place, Column column, bool strong)
{
    GridCell cell = figureCell(results, {place, column}, strong);
    if (!cell.figure || std::ranges::find(kVariances, column) == kVariances.end())
        return cell;
    cell.text = format::signedMoney(*cell.figure);
    const bool isWhole = column == Column::OutturnVariance || column == Column::VarianceToDate;
    if (isWhole && *cell.figure > 0)
        cell.tone = Tone::Negative;
    return cell;
}

using Lines = std::vector<std::pair<QString, TablePlace>>;

Grid outturnGrid(const Results& results, Grid grid, const Lines& lines, std::span<const Column> columns,
                 bool lastIsTotal)
{
    for (const Column column : columns) {
        const engine::ColumnInfo& info = engine::info(column);
        const bool isMoney = info.unit == engine::ColumnUnit::Money;
        const QString heading = format::word(info.heading);
        grid.headings.push_back({isMoney ? Texts::tr("%1, %2").arg(heading, currencyOf(results)) : heading});
    }
    for (const auto& [title, place] : lines) {
        const bool isTotal = lastIsTotal && &place == &lines.back().second;
        GridRow row{textCell(title, isTotal)};
        for (const Column column : columns)
            row.push_back(outturnCell(results, place, column, isTotal));
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

/// The areas beneath, or of a locality without any its roles; the total last.
Lines partsOf(const Results& results, engine::LocalityIndex locality, const PeriodSpan& year)
{
    Lines lines;
    for (const engine::LocalityIndex area : childrenOf(results, locality))
        lines.emplace_back(localityName(results, area), TablePlace{area, kAllRoles, year});
    if (lines.empty())
        for (const engine::RoleIndex role : results.inputs().dimensions().roles.indexes())
            if (results.hasEstablishment(locality, role, engine::Rollup::WithBeneath))
                lines.emplace_back(roleName(results, role), TablePlace{locality, role, year});
    const bool isOfAreas = !childrenOf(results, locality).empty();
    lines.emplace_back(isOfAreas ? localityName(results, locality) : roleName(results, kAllRoles),
                       TablePlace{locality, kAllRoles, year});
    return lines;
}

Grid partsGrid(const Results& results, const QString& name, engine::LocalityIndex locality)
{
    const bool isOfAreas = !childrenOf(results, locality).empty();
    return {name, {{isOfAreas ? Texts::tr("Area") : Texts::tr("Role"), true}}, {}};
}

} // namespace

PeriodSpan yearOf(const Results& results, const PeriodSpan& span)
{
    const auto& years = results.inputs().financialYears();
    const auto holds = [&](const PeriodSpan& year) { return span.first < year.first + year.count; };
    return *std::ranges::find_if(years, holds);
}

bool hasOutturn(const Results& results)
{
    const plan::Plan& plan = results.inputs().plan();
    return !plan.rows<plan::Budget>().empty() || !plan.rows<plan::Actual>().empty();
}

Grid outturnByYear(const Results& results, engine::LocalityIndex locality)
{
    Lines lines;
    for (const PeriodSpan& year : results.inputs().financialYears())
        lines.emplace_back(format::text(year.period.toEnglish()), TablePlace{locality, kAllRoles, year});
    return outturnGrid(results, {Texts::tr("Outturn by year"), {{Texts::tr("Year"), true}}, {}}, lines,
                       kOfYears, false);
}

Grid varianceByCause(const Results& results, engine::LocalityIndex locality, const PeriodSpan& year)
{
    return outturnGrid(results, partsGrid(results, Texts::tr("Variance by cause"), locality),
                       partsOf(results, locality, year), kOfCauses, true);
}

Grid yearToDate(const Results& results, engine::LocalityIndex locality, const PeriodSpan& year)
{
    return outturnGrid(results, partsGrid(results, Texts::tr("Year to date"), locality),
                       partsOf(results, locality, year), kToDate, true);
}

} // namespace muster::ui
