#include "models/timeliness_grids.h"

#include "models/format.h"
#include "models/month_figures.h"

#include <algorithm>

namespace muster::ui {

using engine::Column;
using engine::Results;
using engine::TablePlace;

namespace {

using Lines = std::vector<std::pair<QString, TablePlace>>;

/// Of those who wait, by how many counts of the backlog restate it where one does, and contact hours where a
/// line has any.
std::vector<Column> columnsOf(const Results& results, const Lines& lines)
{
    std::vector<Column> columns{Column::Arrivals,        Column::Done,         Column::Backlog,
                                Column::QueueLoad,       Column::InsideTarget, Column::MedianWaitDays,
                                Column::LongestWaitDays, Column::WeeksToClear, Column::ReliefForGood,
                                Column::ReliefUntilDate};
    if (std::ranges::any_of(lines, [&](const auto& line) {
            return engine::figureAt(results, line.second, Column::Unmet).has_value();
        }))
        columns.insert(columns.begin() + 3, Column::Unmet);
    if (std::ranges::any_of(lines, [&](const auto& line) {
            return engine::figureAt(results, line.second, Column::BacklogRestated).value_or(0) != 0;
        }))
        columns.insert(columns.begin() + 2, Column::BacklogRestated);
    return columns;
}

QString meaningOfWaiting(Column column)
{
    switch (column) {
    case Column::BacklogRestated:
        return Texts::tr("A count of those who wait replaces the forecast of them; this is the difference");
    case Column::QueueLoad:
        return Texts::tr("Of the role that is shortest of those who do this: staff needed ÷ staff at work. "
                         "Above 1 its backlog grows");
    case Column::InsideTarget:
        return Texts::tr("Of those who come in the period, the share finished inside the activity's target");
    case Column::WeeksToClear:
        return Texts::tr("At the last month's rates, until nobody waits; empty where the backlog grows");
    case Column::ReliefForGood:
        return Texts::tr("Staff needed at work, beyond those there are, to keep up with what comes. "
                         "Activities share their staff, so this is of all of them");
    case Column::ReliefUntilDate:
        return Texts::tr("Staff needed beside them until the date, to bring backlogs down to their targets");
    case Column::Unmet:
        return Texts::tr("Contact hours that nobody is available to give; they cannot wait");
    default:
        return {};
    }
}

GridCell timelinessCell(const Results& results, const TablePlace& place, Column column, bool strong)
{
    GridCell cell = figureCell(results, {place, column}, strong);
    const bool isShort =
        (column == Column::QueueLoad && cell.figure.value_or(0) > 1) ||
        ((column == Column::ReliefForGood || column == Column::ReliefUntilDate || column == Column::Unmet) &&
         cell.figure.value_or(0) > 0);
    if (isShort)
        cell.tone = Tone::Negative;
    return cell;
}

/// A last column says until when the relief is needed.
Grid waitingGridOf(const Results& results, const QString& name, const QString& first, const Lines& lines,
                   bool lastIsTotal)
{
    const auto columns = columnsOf(results, lines);
    Grid grid{name, {{first, true}}, {}};
    for (const Column column : columns)
        grid.headings.push_back({headingWithUnit(column), false, meaningOfWaiting(column)});
    grid.headings.push_back({Texts::tr("Extra staff until"), true});
    for (const auto& [title, place] : lines) {
        const bool total = lastIsTotal && &place == &lines.back().second;
        GridRow row{textCell(title, total)};
        for (const Column column : columns)
            row.push_back(timelinessCell(results, place, column, total || column == Column::InsideTarget));
        const auto until = engine::reliefUntil(results, place);
        GridCell day = textCell(until ? format::text(until->toEnglish()) : QString());
        if (until)
            day.number = ChosenNumber{place, Column::ReliefUntilDate, session::ReliefDayNumber{}};
        row.push_back(day);
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

TablePlace placeOf(engine::LocalityIndex locality, engine::ActivityIndex activity, const PeriodSpan& span)
{
    return {locality, engine::kAllRoles, span, engine::Rollup::WithBeneath, activity};
}

} // namespace

Grid timelinessByPeriod(const Results& results, const TimelinessQuestion& question)
{
    Lines lines;
    for (const PeriodSpan& span :
         periodsOf(results.inputs().firstMonth(), results.inputs().months(), question.length))
        lines.emplace_back(format::text(span.period.toEnglish()),
                           placeOf(question.locality, question.activity, span));
    return waitingGridOf(results, Texts::tr("Timeliness by period"), Texts::tr("Period"), lines, false);
}

Grid timelinessByActivity(const Results& results, const TimelinessQuestion& question)
{
    Lines lines;
    for (const engine::ActivityIndex activity : activitiesOf(results, question.locality))
        lines.emplace_back(activityName(results, activity),
                           placeOf(question.locality, activity, question.span));
    const bool withTotal = !lines.empty() && lines.back().second.activity == engine::kAllActivities;
    return waitingGridOf(results, Texts::tr("Timeliness by activity"), Texts::tr("Activity"), lines,
                         withTotal);
}

Grid timelinessByArea(const Results& results, const TimelinessQuestion& question)
{
    Lines lines;
    const auto areas = areasOf(results, question.locality);
    for (const engine::LocalityIndex area : areas)
        lines.emplace_back(localityName(results, area), placeOf(area, question.activity, question.span));
    const bool withTotal = areas != std::vector{question.locality};
    if (withTotal)
        lines.emplace_back(localityName(results, question.locality),
                           placeOf(question.locality, question.activity, question.span));
    return waitingGridOf(results, Texts::tr("Timeliness by area"), Texts::tr("Area"), lines, withTotal);
}

std::vector<engine::ActivityIndex> activitiesOf(const Results& results, engine::LocalityIndex locality)
{
    std::vector<engine::ActivityIndex> activities;
    const PeriodLength length = PeriodLength::FinancialYear;
    for (const TablePlace& place : engine::queuePlaces(results, length, engine::Rollup::WithBeneath))
        if (place.locality == locality && std::ranges::find(activities, place.activity) == activities.end())
            activities.push_back(place.activity);
    return activities;
}

} // namespace muster::ui
