#include "models/measure_grids.h"

#include "engine/explain.h"
#include "models/format.h"
#include "plan/names.h"

#include <algorithm>
#include <map>
#include <set>

namespace muster::ui {

using engine::MeasureRow;
using engine::Results;

namespace {

/// "Essex, Social worker"
QString placeOf(const Results& results, const MeasureRow& row)
{
    const plan::MeasureTarget& target = *row.target;
    return format::text(
        plan::describe(results.inputs().plan(), {target.locality, {}, target.activity, target.role}));
}

QString aimText(const Results& results, const MeasureRow& row)
{
    if (!row.against)
        return Texts::tr("compared with the previous period, which is not known");
    const QString against = format::text(engine::figureText(results, row.column, *row.against));
    switch (row.target->aim) {
    case plan::Aim::AtLeast:
        return Texts::tr("at least %1").arg(against);
    case plan::Aim::AtMost:
        return Texts::tr("at most %1").arg(against);
    case plan::Aim::Falling:
        return Texts::tr("below %1 in the previous period").arg(against);
    case plan::Aim::Rising:
        break;
    }
    return Texts::tr("above %1 in the previous period").arg(against);
}

GridCell measureCell(const Results& results, const MeasureRow& row)
{
    GridCell cell{.text = row.figure ? format::text(engine::figureText(results, row.column, *row.figure))
                                     : format::unknown(),
                  .figure = row.figure,
                  .tone = row.figure ? Tone::Plain : Tone::Quiet,
                  .strong = true,
                  .note = aimText(results, row),
                  .tip = format::text(row.reason)};
    if (row.met && !*row.met) {
        cell.tone = Tone::Negative;
        cell.note.prepend(Texts::tr("missed: "));
    }
    if (row.figure)
        cell.number = ChosenNumber{row.place, row.column};
    return cell;
}

std::vector<MeasureRow> rowsIn(const Results& results, const PeriodSpan& span)
{
    std::vector<MeasureRow> rows = engine::measuresOf(results);
    std::erase_if(rows, [&](const MeasureRow& row) { return row.target->period != span.period; });
    return rows;
}

} // namespace

Grid measuresGrid(const Results& results)
{
    using Line = std::tuple<std::string, engine::LocalityIndex, engine::RoleIndex,
                            engine::ActivityIndex>; // measure and place
    std::map<Line, std::map<Period, const MeasureRow*>> lines;
    std::set<std::pair<Month, Period>> periods;
    const auto rows = engine::measuresOf(results);
    for (const MeasureRow& row : rows) {
        lines[{row.target->measure, row.place.locality, row.place.role, row.place.activity}]
             [row.target->period] = &row;
        periods.emplace(row.target->period.start, row.target->period);
    }
    Grid grid{Texts::tr("Measures by period"), {{Texts::tr("Measure"), true}}, {}};
    for (const auto& [start, period] : periods)
        grid.headings.push_back({format::text(period.toEnglish())});
    for (const auto& [line, byPeriod] : lines) {
        GridCell name = textCell(format::text(std::get<0>(line)), true);
        name.note = placeOf(results, *byPeriod.begin()->second);
        GridRow row{name};
        for (const auto& [start, period] : periods) {
            const auto at = byPeriod.find(period);
            row.push_back(at == byPeriod.end() ? GridCell{} : measureCell(results, *at->second));
        }
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

Grid benchmarksGrid(const Results& results, engine::LocalityIndex locality, const PeriodSpan& span)
{
    Grid grid{
        Texts::tr("Own rates beside published ones"),
        {{Texts::tr("Rate"), true},
         {Texts::tr("%1, %2").arg(localityName(results, locality), format::text(span.period.toEnglish()))},
         {Texts::tr("Published")},
         {Texts::tr("Difference")},
         {Texts::tr("Source and date"), true},
         {Texts::tr("Source"), true}},
        {}};
    for (const engine::BenchmarkRow& each : engine::benchmarksOf(results, span.period.length)) {
        if (each.place.locality != locality || each.place.span.period != span.period)
            continue;
        const auto text = [&](std::optional<double> figure) {
            return figure ? format::text(engine::figureText(results, each.column, *figure))
                          : format::unknown();
        };
        GridCell own = figureCell(results, {each.place, each.column}, true);
        own.text = text(each.own);
        const auto number = [&](const char* column) {
            return ChosenNumber{each.place, each.column,
                                session::PublishedNumber{each.benchmark->id, column}};
        };
        GridCell difference{.text = text(each.difference),
                            .figure = each.difference,
                            .tone = each.difference ? Tone::Plain : Tone::Quiet,
                            .number = number("difference")};
        if (each.difference.value_or(0) > 0)
            difference.text.prepend(QLatin1Char('+'));
        GridCell source = textCell(format::text(each.benchmark->source));
        source.note = format::text(each.benchmark->note);
        grid.rows.push_back(
            {textCell(format::word(engine::info(each.column).heading)),
             own,
             {.text = text(each.benchmark->value),
              .figure = each.benchmark->value,
              .number = number("published")},
             difference,
             textCell(Texts::tr("%1, %2").arg(format::text(each.benchmark->area),
                                              format::text(each.benchmark->period.toEnglish()))),
             source});
    }
    return grid;
}

MeasureCount countMeasures(const Results& results, const PeriodSpan& span)
{
    MeasureCount count;
    for (const MeasureRow& row : rowsIn(results, span))
        ++(!row.met ? count.unknown : *row.met ? count.met : count.missed);
    return count;
}

QStringList missedIn(const Results& results, const PeriodSpan& span)
{
    QStringList missed;
    for (const MeasureRow& row : rowsIn(results, span))
        if (row.met && !*row.met)
            missed +=
                Texts::tr("%1, %2: %3")
                    .arg(format::text(row.target->measure), placeOf(results, row), format::text(row.reason));
    return missed;
}

std::vector<Remedy> remediesIn(const Results& results, const PeriodSpan& span)
{
    std::vector<Remedy> remedies;
    for (const MeasureRow& row : rowsIn(results, span)) {
        if (!row.met || *row.met)
            continue;
        const plan::MeasureTarget& target = *row.target;
        const plan::Scope scope{target.locality, {}, target.activity, target.role};
        switch (engine::info(row.column).group) {
        case engine::ColumnGroup::Timeliness:
            remedies.push_back({Texts::tr("See the extra staff it takes"), {"timeliness", 0, {}, scope}, {}});
            break;
        case engine::ColumnGroup::Cost:
        case engine::ColumnGroup::Outturn:
            remedies.push_back({Texts::tr("See what it costs, and why"), {"cost", 0, {}, scope}, {}});
            break;
        default:
            remedies.push_back({Texts::tr("Change planned starts"),
                                {"assumptions", 0, plan::Kind::PlannedStarts, scope},
                                {}});
        }
        remedies.back().locality = row.place.locality;
    }
    return remedies;
}

} // namespace muster::ui
