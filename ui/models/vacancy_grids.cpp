#include "models/vacancy_grids.h"

#include "models/format.h"
#include <algorithm>

namespace muster::ui {

using engine::Column;
using engine::kAllRoles;
using engine::Results;
using engine::TablePlace;

namespace {

constexpr std::size_t kShownWorst = 8;

TablePlace placeOf(const VacancyQuestion& question, engine::LocalityIndex locality, engine::RoleIndex role)
{
    return {locality, role, question.span, engine::Rollup::WithBeneath};
}

std::vector<double> trendOf(const Results& results, engine::LocalityIndex locality, Column definition)
{
    const engine::Inputs& in = results.inputs();
    std::vector<double> trend;
    for (const PeriodSpan& month : periodsOf(in.firstMonth(), in.months(), PeriodLength::Month))
        if (const auto share = engine::figureAt(results, {locality, kAllRoles, month}, definition))
            trend.push_back(*share);
    return trend;
}

/// Whether any line of the areas and their total moves by enough to be seen.
bool somethingMoves(const Results& results, const VacancyQuestion& question)
{
    constexpr double kVisible = 0.0005;
    auto shown = areasOf(results, question.locality);
    shown.push_back(question.locality);
    return std::ranges::any_of(shown, [&](engine::LocalityIndex locality) {
        const auto trend = trendOf(results, locality, question.definition);
        const auto [low, high] = std::ranges::minmax_element(trend);
        return !trend.empty() && *high - *low > kVisible;
    });
}

GridCell vacancyCell(const Results& results, const ChosenNumber& number)
{
    GridCell cell = figureCell(results, number);
    if (cell.figure)
        cell.text = format::vacancy(*cell.figure);
    return cell;
}

GridCell heatCell(const Results& results, const VacancyQuestion& question, engine::LocalityIndex locality,
                  engine::RoleIndex role)
{
    const TablePlace place = placeOf(question, locality, role);
    GridCell cell = vacancyCell(results, {place, question.definition});
    if (cell.figure)
        cell.tone = Tone::Heat;
    // Net of agency and uncancelled stop at nothing: what is over-filled still has to be seen.
    if (const auto gross = engine::figureAt(results, place, Column::VacancyGross); gross && *gross < 0) {
        cell = vacancyCell(results, {place, Column::VacancyGross});
        cell.tip = Texts::tr("More in post than funded: %1 of the establishment, gross").arg(cell.text);
        cell.tone = Tone::Heat;
    }
    return cell;
}

GridCell trendCell(const Results& results, const VacancyQuestion& question, engine::LocalityIndex locality)
{
    GridCell cell{.trend = trendOf(results, locality, question.definition)};
    if (!cell.trend.empty())
        cell.tip = Texts::tr("from %1 to %2")
                       .arg(format::vacancy(cell.trend.front()), format::vacancy(cell.trend.back()));
    return cell;
}

GridRow heatRow(const Results& results, const VacancyQuestion& question, engine::LocalityIndex locality,
                bool total, bool withTrend)
{
    GridRow row{textCell(localityName(results, locality), total)};
    const TablePlace all = placeOf(question, locality, kAllRoles);
    if (!total && engine::hidesVacancies(results, all))
        row.front().badge = Texts::tr("over-filled posts hide vacancies");
    for (const engine::RoleIndex role : results.inputs().dimensions().roles.indexes()) {
        const bool coloured = !total;
        row.push_back(coloured
                          ? heatCell(results, question, locality, role)
                          : vacancyCell(results, {placeOf(question, locality, role), question.definition}));
        row.back().strong = total;
    }
    row.push_back(vacancyCell(results, {all, question.definition}));
    row.back().strong = true;
    if (withTrend)
        row.push_back(trendCell(results, question, locality));
    return row;
}

QString periodCount(int months)
{
    return Texts::tr("%n months", nullptr, months);
}

/// One line of the worst: a role in a locality, and how much is missing.
struct Shortfall {
    TablePlace place;
    double missing = 0;
};

std::vector<Shortfall> shortfalls(const Results& results, const VacancyQuestion& question, Column by)
{
    std::vector<Shortfall> all;
    for (const engine::LocalityIndex locality : areasOf(results, question.locality))
        for (const engine::RoleIndex role : results.inputs().dimensions().roles.indexes()) {
            const TablePlace place = placeOf(question, locality, role);
            const auto figure = engine::figureAt(results, place, by);
            const double missing = by == Column::GapFte ? -figure.value_or(0) : figure.value_or(0);
            if (missing > 0)
                all.push_back({place, missing});
        }
    std::ranges::stable_sort(all, std::ranges::greater{}, &Shortfall::missing);
    all.resize(std::min(all.size(), kShownWorst));
    return all;
}

/// "9.0 of 9.0", beneath it "4.0 agency"
GridCell vacantOf(const Results& results, const TablePlace& place)
{
    GridCell cell = figureCell(results, {place, Column::VacancyFte});
    const auto funded = engine::figureAt(results, place, Column::EstablishmentFte);
    const double agency = engine::figureAt(results, place, Column::AgencyFte).value_or(0);
    if (!cell.figure || !funded)
        return cell;
    cell.text = Texts::tr("%1 of %2").arg(format::fte(*cell.figure), format::fte(*funded));
    if (agency > 0)
        cell.note = Texts::tr("%1 agency").arg(format::fte(agency));
    return cell;
}

} // namespace

QString definitionName(Column definition)
{
    switch (definition) {
    case Column::VacancyGross:
        return Texts::tr("gross");
    case Column::VacancyUncancelled:
        return Texts::tr("ignoring over-filled posts");
    default:
        return Texts::tr("net of agency");
    }
}

Grid vacancyHeatMap(const Results& results, const VacancyQuestion& question)
{
    Grid grid;
    grid.name = Texts::tr("Vacancy by locality and role, %1").arg(definitionName(question.definition));
    grid.headings.push_back({Texts::tr("Vacancy, %1").arg(definitionName(question.definition)), true});
    for (const plan::Role& role : results.inputs().dimensions().roles)
        grid.headings.push_back({format::text(role.name)});
    grid.headings.push_back({Texts::tr("All roles")});
    const bool withTrend = somethingMoves(results, question);
    if (withTrend)
        grid.headings.push_back({periodCount(results.inputs().months()), true});
    const auto areas = areasOf(results, question.locality);
    for (const engine::LocalityIndex locality : areas)
        grid.rows.push_back(heatRow(results, question, locality, false, withTrend));
    if (areas != std::vector{question.locality})
        grid.rows.push_back(heatRow(results, question, question.locality, true, withTrend));
    return grid;
}

Grid shortestOfPeople(const Results& results, const VacancyQuestion& question)
{
    const bool byGap = results.inputs().hasRequirement();
    Grid grid;
    grid.name = byGap ? Texts::tr("Largest gaps") : Texts::tr("Most vacant");
    grid.headings = {{Texts::tr("Area · role"), true}};
    if (byGap)
        grid.headings.push_back({Texts::tr("Gap, FTE")});
    grid.headings.push_back({Texts::tr("Vacant, FTE")});
    if (!byGap)
        grid.headings.push_back({Texts::tr("Net of agency")});
    for (const auto& [place, missing] :
         shortfalls(results, question, byGap ? Column::GapFte : Column::VacancyFte)) {
        GridRow row{textCell(
            Texts::tr("%1 · %2").arg(localityName(results, place.locality), roleName(results, place.role)))};
        if (byGap) {
            row.push_back(figureCell(results, {place, Column::GapFte}));
            row.back().tone = Tone::Negative;
        }
        row.push_back(vacantOf(results, place));
        if (!byGap)
            row.push_back(figureCell(results, {place, Column::VacancyNetOfAgency}));
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

Grid ladderTable(const Results& results, const VacancyQuestion& question)
{
    std::vector<Column> columns;
    if (results.inputs().hasRequirement())
        columns.push_back(Column::RequiredFte);
    if (results.hasEstablishment(question.locality, kAllRoles, engine::Rollup::WithBeneath))
        columns.insert(columns.end(), {Column::EstablishmentFte, Column::InPostFte, Column::AvailableFte});
    Grid grid;
    grid.name = Texts::tr("From required to available, by area, FTE");
    grid.headings = {{Texts::tr("Area, FTE"), true}};
    for (const Column column : columns)
        grid.headings.push_back({format::word(engine::info(column).heading)});
    for (const engine::LocalityIndex locality : areasOf(results, question.locality)) {
        GridRow row{textCell(localityName(results, locality))};
        for (const Column column : columns)
            row.push_back(figureCell(results, {placeOf(question, locality, kAllRoles), column}));
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

} // namespace muster::ui
